// Entities suite: who and what is named. Scheme "place" takes a country for a place; "by-role" for an organisation where it acts.
import { loadDirectory } from '../../src/actors/index.js'
import { findMentions } from '../../src/extract/mentions/index.js'
import type { Entity, Mention } from '../../src/model/index.js'
import { type Language, loadEnglish } from '../../src/text/index.js'

interface Line {
  readonly id: string
  readonly scheme?: string
  readonly text: string
}

interface Predicted {
  readonly start: number
  readonly end: number
  readonly type: string
  readonly named: boolean
}

export function predict(input: string): string {
  return predictWith(loadEnglish(), input)
}

/** The same with a given language layer. */
export function predictWith(english: Pick<Language, 'analyse'>, input: string): string {
  const directory = loadDirectory()
  const out: string[] = []
  for (const row of input.split('\n')) {
    if (row.trim() === '') continue
    const { id, scheme, text } = JSON.parse(row) as Line
    const analysis = english.analyse(text)
    const { mentions, entities } = findMentions({ text, analysis, directory }, [])
    const found: Predicted[] = []
    for (const mention of mentions) {
      const entity = entities[mention.entity]
      if (entity === undefined) continue
      const type = scheme === 'by-role' ? typeByRole(mention, entity) : typeByPlace(mention, entity)
      if (type === undefined) continue
      found.push({
        ...extent(mention, entity, scheme, text, mentions),
        type,
        named: isNamed(mention, scheme, mentions),
      })
    }
    out.push(JSON.stringify({ id, entities: scheme === 'by-role' ? outermost(joined(found, text)) : found }))
  }
  return `${out.join('\n')}\n`
}

const ADJECTIVE = 'mentions.directory-adjective@1'

function typeByPlace(mention: Mention, entity: Entity): string | undefined {
  if (mention.rule === ADJECTIVE) return undefined
  switch (entity.type) {
    case 'person':
      return 'PER'
    case 'state':
    case 'place':
      return 'LOC'
    case 'population':
      return mention.form === 'name' ? undefined : 'PER'
    case 'government':
      return mention.rule.includes('capital') ? 'LOC' : 'ORG'
    case 'organisation':
    case 'company':
    case 'armed group':
      return 'ORG'
    default:
      return undefined
  }
}

function typeByRole(mention: Mention, entity: Entity): string | undefined {
  if (mention.rule === ADJECTIVE) return undefined
  switch (entity.type) {
    case 'person':
      return entity.plural === true ? 'ORG' : 'PER'
    case 'state':
      return mention.use === 'place' ? 'LOC' : 'ORG'
    case 'place':
      return 'LOC'
    case 'other':
      return undefined
    default:
      return 'ORG'
  }
}

/** By role, a title before the name and the words that say what a place is belong to the mention. */
function extent(
  mention: Mention,
  entity: Entity,
  scheme: string | undefined,
  text: string,
  all: readonly Mention[],
): { start: number; end: number } {
  const { end } = mention
  if (scheme !== 'by-role' || mention.form !== 'name') return { start: mention.start, end }
  if (entity.type === 'place' || mention.use === 'place') {
    const before =
      /(?:[a-z-]+ern |(?:northern|southern|eastern|western|central|greater|north|south|east|west) |(?:city|town|village|province|district|region|towns) of )+$/i.exec(
        text.slice(0, mention.start),
      )
    return { start: mention.start - (before?.[0].length ?? 0), end }
  }
  if (entity.type !== 'person') return { start: mention.start, end }
  const title = entity.offices.find(
    (o) => o.at.end <= mention.start && /^\s*$/.test(text.slice(o.at.end, mention.start)),
  )
  let start = title?.at.start ?? mention.start
  if (title === undefined) start -= /(?:Mr|Mrs|Ms|Dr|Sheikh|Sir)\.? $/.exec(text.slice(0, start))?.[0].length ?? 0
  for (;;) {
    const left = all.find((m) => m.form === 'name' && m.end < start && /^\s$/.test(text.slice(m.end, start)))
    if (left === undefined || title === undefined) return { start, end }
    start = left.start
  }
}

/** A description that holds a name counts as named by role. */
function isNamed(mention: Mention, scheme: string | undefined, all: readonly Mention[]): boolean {
  if (mention.form === 'pronoun') return false
  if (mention.form === 'name') return true
  return scheme === 'by-role' && all.some((m) => m.form === 'name' && m.start >= mention.start && m.end <= mention.end)
}

/** "Galway, Ireland" is one place by role. */
function joined(found: readonly Predicted[], text: string): readonly Predicted[] {
  const out: Predicted[] = []
  for (const p of found) {
    const last = out[out.length - 1]
    if (last !== undefined && last.type === 'LOC' && p.type === 'LOC' && text.slice(last.end, p.start) === ', ')
      out[out.length - 1] = { ...last, end: p.end }
    else out.push(p)
  }
  return out
}

function outermost(found: readonly Predicted[]): readonly Predicted[] {
  return found.filter(
    (p) =>
      !found.some(
        (q) => q !== p && q.named && q.start <= p.start && q.end >= p.end && q.end - q.start > p.end - p.start,
      ),
  )
}
