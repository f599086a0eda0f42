// How fast reports find their origins and stories, and how large their neighbourhoods are.
// npx tsx bench/stories.ts [COUNT] [DAYS]: COUNT made-up reports over DAYS days (10,000 over 730), one core.
import { type ReportVersion, sha256 } from '../src/model/index.js'
import { groupStories, neighbourhoods } from '../src/stories/index.js'
import { keysByLevel, LEVELS } from '../src/stories/links/link-keys.js'
import { findOrigins } from '../src/stories/origins/find-origins.js'
import { type MadeReport, syntheticReports } from './synthetic-reports.js'

const [count = 10_000, days = 730] = process.argv.slice(2).map(Number)
const storyOf = new Map<string, string>()
const items: { readonly report: ReportVersion }[] = []
for (const made of syntheticReports(count, days)) {
  storyOf.set(made.id, made.story)
  items.push({ report: reportOf(made) })
}

const timed = <T>(what: string, act: () => T): T => {
  const began = process.cpuUsage()
  const started = performance.now()
  const result = act()
  const { user, system } = process.cpuUsage(began)
  const perSecond = (ms: number) => Math.round(items.length / (ms / 1000))
  console.log(
    `${what.padEnd(14)} ${perSecond((user + system) / 1000)} reports/s of processor time, ${perSecond(performance.now() - started)} on the clock`,
  )
  return result
}
const keys = timed('keys', () => items.map(keysByLevel))
const levels = Array.from({ length: LEVELS }, (_, l) => keys.reduce((sum, k) => sum + (k[l]?.length ?? 0), 0) / count)
console.log(`keys a report by level: ${levels.map((n) => n.toFixed(0)).join(' ')}`)
keys.length = 0
const near = timed('neighbourhoods', () => neighbourhoods(items))
timed('origins', () => near.map((group) => findOrigins(group.map((i) => i.report))))
const stories = timed('stories', () => near.flatMap(groupStories))

const sizes = near.map((g) => g.length).sort((a, b) => a - b)
const at = (share: number) => {
  let sum = 0
  return (
    sizes.find((size) => {
      sum += size
      return sum >= share * count
    }) ?? 0
  )
}
const mean = sizes.reduce((sum, size) => sum + size * size, 0) / count
console.log(
  `${near.length} neighbourhoods; a report's own holds ${mean.toFixed(1)} on average, median ${at(0.5)}, p90 ${at(0.9)}, p99 ${at(0.99)}, largest ${sizes.at(-1) ?? 0}`,
)
tell(
  'neighbourhoods',
  near.map((g) => g.map((i) => i.report.id)),
)
tell(
  'stories',
  stories.map((g) => g.reports),
)

/** BCubed precision and recall against the stories that the reports were made of. */
function tell(what: string, groups: readonly (readonly string[])[]): void {
  const whole = new Map<string, number>()
  for (const story of storyOf.values()) whole.set(story, (whole.get(story) ?? 0) + 1)
  let precision = 0
  let recall = 0
  for (const group of groups) {
    const held = new Map<string, number>()
    for (const id of group) held.set(storyOf.get(id) ?? '', (held.get(storyOf.get(id) ?? '') ?? 0) + 1)
    for (const [story, n] of held) {
      precision += (n * n) / group.length
      recall += (n * n) / (whole.get(story) ?? n)
    }
  }
  console.log(`${what}: BCubed precision ${(precision / count).toFixed(3)}, recall ${(recall / count).toFixed(3)}`)
}

function reportOf({ id, date, outlet, title, text }: MadeReport): ReportVersion {
  const whole = `${title}\n\n${text}`
  return {
    id,
    version: 1,
    source: id,
    outlet,
    title,
    authors: [],
    published: date === undefined ? { edtf: '', basis: 'unknown' } : { edtf: date, basis: 'stated' },
    language: 'en',
    status: 'read',
    sha256: sha256(whole),
    text: whole,
    leftOut: [],
  }
}
