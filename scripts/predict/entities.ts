// Entities suite: who and what is named. Scheme "place" takes a country for a place; "by-role" for an organisation where it acts.
import { loadDirectory } from '../../src/actors/index.js'
import { findMentions } from '../../src/extract/mentions/index.js'
import type { Entity, Mention } from '../../src/model/index.js'
import { loadEnglish } from '../../src/text/index.js'

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
  const english = loadEnglish()
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
      found.push({ ...extent(mention, entity, scheme, text), type, named: isNamed(mention, scheme, text) })
    }
    out.push(JSON.stringify({ id, entities: scheme === 'by-role' ? outermost(found) : found }))
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

/** By role, a title before the name belongs to the mention. */
function extent(
  mention: Mention,
  entity: Entity,
  scheme: string | undefined,
  text: string,
): { start: number; end: number } {
  if (scheme !== 'by-role' || mention.form !== 'name' || entity.type !== 'person')
    return { start: mention.start, end: mention.end }
  const title = entity.offices.find(
    (o) => o.at.end <= mention.start && /^[\s.]*$/.test(text.slice(o.at.end, mention.start)),
  )
  return { start: title?.at.start ?? mention.start, end: mention.end }
}

function isNamed(mention: Mention, scheme: string | undefined, text: string): boolean {
  if (mention.form === 'pronoun') return false
  if (mention.form === 'name') return true
  return scheme === 'by-role' && /\p{Lu}/u.test(text.slice(mention.start + 1, mention.end))
}

function outermost(found: readonly Predicted[]): readonly Predicted[] {
  return found.filter(
    (p) =>
      !found.some(
        (q) => q !== p && q.named && q.start <= p.start && q.end >= p.end && q.end - q.start > p.end - p.start,
      ),
  )
}
