/** What reports say of actors and documents without an act, under one key for one thing. */
import { type Assertion, byText, type ClaimReading } from '../../model/index.js'
import type { ClaimMember } from '../disagreements/claim-disagreements.js'
import type { Source } from '../item.js'
import { conceptOf, conceptsOf } from '../words/concepts.js'
import { stem } from '../words/stem.js'
import { wordsOf } from '../words/words.js'
import { assertionOf, evidenceOf } from './assertions.js'
import type { StoryContext } from './story-context.js'

interface Loose {
  readonly source: Source
  readonly claim: ClaimReading
  readonly key: string
}

export function claimMembers(context: StoryContext): ClaimMember[] {
  const loose = context.sources.flatMap((source) =>
    source.reading.claims.map((claim): Loose => ({ source, claim, key: thingOf(source, claim, context) })),
  )
  const aboutOf = new Map<string, string>()
  for (const { source, claim, key } of [...loose].sort((a, b) => byText(a.source.report.id, b.source.report.id))) {
    if (aboutOf.has(key)) continue
    const { entity } = claim.about
    aboutOf.set(key, entity === undefined ? context.story : context.cast.id(source, entity))
  }
  return loose.map(({ source, claim, key }) => {
    const about = aboutOf.get(key) ?? context.story
    const assertion: Assertion = {
      ...assertionOf(
        source,
        {
          of: claim.attribute,
          words: [{ start: claim.at.start, end: claim.at.end, role: 'value' }, ...claim.words],
          rule: claim.rule,
          certainty: claim.certainty,
          basis: claim.basis,
          saidBy: claim.saidBy,
          modality: 'actual',
          values: { of: claim.about.words, [claim.attribute]: claim.value },
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
      evidence: evidenceOf(source, [{ start: claim.at.start, end: claim.at.end, role: 'value' }]),
      assertion,
    }
  })
}

/** A named actor by its key; a thing only described by its state and the noun that names it. */
function thingOf(source: Source, claim: ClaimReading, context: StoryContext): string {
  const { entity, words } = claim.about
  if (entity !== undefined && context.cast.isNamed(source, entity)) return context.cast.key(source, entity)
  const country = entity === undefined ? '' : (context.cast.country(source, entity) ?? '')
  const last = wordsOf(words).at(-1)?.form ?? ''
  return `thing ${country} ${conceptsOf(last).size > 0 ? conceptOf(stem(last)) : last}`
}
