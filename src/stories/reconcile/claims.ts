/** What reports say of actors and documents without an act, under one key for one thing. */
import { type Assertion, byText, type ClaimReading } from '../../model/index.js'
import type { ClaimMember } from '../disagreements/claim-disagreements.js'
import type { Source } from '../item.js'
import { conceptOf } from '../words/concepts.js'
import { stem } from '../words/stem.js'
import { wordsOf } from '../words/words.js'
import { assertionOf, evidenceOf } from './assertions.js'
import { whenOf } from './clock.js'
import type { StoryContext } from './story-context.js'

interface Loose {
  readonly source: Source
  readonly claim: ClaimReading
  readonly key: string
}

export function claimMembers(context: StoryContext): ClaimMember[] {
  const loose = context.sources.flatMap((source) =>
    source.reading.claims
      .filter((claim) => source.tells(claim.sentence))
      .map((claim): Loose => ({ source, claim, key: thingOf(source, claim, context) })),
  )
  const aboutOf = new Map<string, string>()
  for (const { source, claim, key } of [...loose].sort((a, b) => byText(a.source.report.id, b.source.report.id))) {
    if (aboutOf.has(key)) continue
    const { entity } = claim.about
    aboutOf.set(key, entity === undefined ? context.story : context.cast.id(source, entity))
  }
  return loose.map(({ source, claim, key }) => {
    const about = aboutOf.get(key) ?? context.story
    const words = [{ start: claim.at.start, end: claim.at.end, role: 'value' as const }]
    const assertion: Assertion = {
      ...assertionOf(
        source,
        {
          of: claim.attribute,
          words: [...words, ...claim.words],
          rule: claim.rule,
          certainty: claim.certainty,
          basis: claim.basis,
          saidBy: claim.saidBy,
          modality: 'actual',
          values: { of: claim.about.words, [claim.attribute]: claim.value, ...whenIn(source, claim, context) },
        },
        context.cast,
      ),
      about,
    }
    return {
      source,
      about: key,
      attribute: claim.attribute,
      value: claim.value,
      words: source.report.text.slice(claim.at.start, claim.at.end),
      attributed: claim.saidBy.length > 0,
      evidence: evidenceOf(source, [...words, { ...claim.about.at, role: 'name' }]),
      assertion,
    }
  })
}

/** The date right beside the claim's words: "released on 3 May", "dated 3 May". */
function whenIn(source: Source, claim: ClaimReading, context: StoryContext): { when?: string } {
  const near = source.reading.dates.filter(
    (d) =>
      d.sentence === claim.sentence &&
      ((d.start >= claim.at.end && d.start - claim.at.end <= 12) ||
        (d.end <= claim.at.start && claim.at.start - d.end <= 6)),
  )
  const [date] = near
  if (!date || near.length > 1) return {}
  const { edtf } = whenOf(date, source.report.text.slice(date.start, date.end), context.inferred(source.report.id))
  return edtf === '' ? {} : { when: edtf }
}

/** Accusations and what looks into them are one matter where they concern one person. */
const MATTER: ReadonlySet<string> = new Set(
  [
    'claim',
    'accusation',
    'allegation',
    'insinuation',
    'rumour',
    'rumor',
    'charge',
    'investigation',
    'inquiry',
    'probe',
    'narrative',
  ].map((w) => conceptOf(stem(w))),
)

/** The key of what a claim is about; a holder's stance or answer is about its object as well. */
function thingOf(source: Source, claim: ClaimReading, context: StoryContext): string {
  const { entity, words, at } = claim.about
  const holder = entity === undefined ? '' : context.cast.key(source, entity)
  const noun = conceptOf(stem(headNoun(words)))
  if (claim.attribute === 'stance') return `${holder} ${personAt(source, at.start, at.end, holder, context) ?? noun}`
  if (claim.attribute === 'response') return `${holder} ${MATTER.has(noun) ? 'matter' : noun}`
  if (claim.attribute === 'credibility' || claim.attribute === 'finding')
    return MATTER.has(noun) ? `matter ${personNear(source, claim.sentence, context) ?? ''}` : `thing ${noun}`
  if (entity !== undefined && context.cast.isNamed(source, entity)) return holder
  return `thing ${noun}`
}

function headNoun(words: string): string {
  const all = wordsOf(words)
  const stop = all.findIndex((w) => ['of', 'by', 'on', 'about', 'that', 'in', 'from', 'which'].includes(w.form))
  return (stop > 0 ? all[stop - 1] : all.at(-1))?.form ?? ''
}

/** The person or body whose policy, plan or self the words name: in them or as the possessor right before. */
function personAt(
  source: Source,
  start: number,
  end: number,
  holder: string,
  context: StoryContext,
): string | undefined {
  const inside = source.reading.mentions.filter((m) => m.end > start - 4 && m.start < end && m.form === 'name')
  return inside.map((m) => context.cast.key(source, m.entity)).find((k) => k !== holder && k.startsWith('person:'))
}

/** The person whom a sentence, or else the one before it, speaks of most. */
function personNear(source: Source, sentence: number, context: StoryContext): string | undefined {
  for (const at of [sentence, sentence - 1, sentence - 2]) {
    const counts = new Map<string, number>()
    for (const m of source.reading.mentions) {
      const key = m.sentence === at ? context.cast.key(source, m.entity) : ''
      if (key.startsWith('person:')) counts.set(key, (counts.get(key) ?? 0) + 1)
    }
    const [best] = [...counts].sort(([a, x], [b, y]) => y - x || byText(a, b))
    if (best) return best[0]
  }
  return undefined
}
