/** Stories: reports that tell of the same happenings, or of episodes of one dispute between the same states. */
import { byText, dayRange, type Reading, type ReportVersion, recordId } from '../../model/index.js'
import { candidatePairs } from '../origins/candidates.js'
import { averageLink, type Edge } from './average-link.js'
import { type Profile, profileOf } from './profile.js'
import { cosine, vectorsOf } from './similarity.js'

export interface StoryGroup {
  readonly id: string
  /** Ids, sorted. */
  readonly reports: readonly string[]
}

export interface Told {
  readonly report: ReportVersion
  readonly reading?: Reading
}

/** Similarity from which two groups are one story. */
const SAME = 0.24
/** The same, for reports whose main acts run between the same states in the same direction. */
const SAME_DISPUTE = 0.1
/** Days beyond which a dispute of the same states is another story. */
const PERIOD = 400

/** Every report stands in exactly one group; the order of the reports does not matter. */
export function groupStories(items: readonly Told[]): StoryGroup[] {
  const sorted = [...items].sort((a, b) => byText(a.report.id, b.report.id))
  const profiles = sorted.map((t) => profileOf(t.report, t.reading))
  const vectors = vectorsOf(profiles)
  const n = sorted.length
  const marks = vectors.map((v) =>
    [...v]
      .sort(([a, x], [b, y]) => y - x || byText(a, b))
      .slice(0, 40)
      .map(([t]) => t),
  )
  const edges: Edge[] = candidatePairs(n <= 300 ? vectors.map((v) => v.keys()) : marks, 2).map((pair) => {
    const i = Math.floor(pair / n)
    const j = pair % n
    return {
      i,
      j,
      weight: similarity(profiles[i], profiles[j], cosine(vectors[i] ?? new Map(), vectors[j] ?? new Map())),
    }
  })
  return averageLink(n, edges, SAME)
    .map((group) => {
      const members = group.flatMap((i) => sorted[i]?.report ?? [])
      return { id: storyId(members), reports: members.map((r) => r.id).sort(byText) }
    })
    .sort((a, b) => byText(a.id, b.id))
}

/** Text similarity, raised to the threshold and beyond where both tell of one dispute of the same states. */
function similarity(a: Profile | undefined, b: Profile | undefined, text: number): number {
  if (!a || !b || text < SAME_DISPUTE) return text
  const same = a.pairs[0] !== undefined && a.pairs[0] === b.pairs[0]
  const sameActs = [...a.acts].some((x) => b.acts.has(x))
  return same && sameActs && inOnePeriod(a, b) ? Math.max(text, SAME + text) : text
}

function inOnePeriod(a: Profile, b: Profile): boolean {
  const x = dayRange(a.published)
  const y = dayRange(b.published)
  return !x || !y || Math.max(x.from, y.from) - Math.min(x.to, y.to) <= PERIOD
}

function storyId(members: readonly ReportVersion[]): string {
  const [first] = [...members].sort(
    (a, b) => byText(a.published.edtf || '~', b.published.edtf || '~') || byText(a.id, b.id),
  )
  return recordId('story', first?.id ?? '')
}
