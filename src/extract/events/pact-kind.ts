/** "the treaty": of the same kind as the treaty that the report names in full ("the river-water treaty"). */
import type { EventReading, TieKind } from '../../model/index.js'
import { childrenOf, type Sentence } from '../../text/index.js'
import { lemmaOf, tieInPhrase } from '../ties/index.js'

const PACT = /^(?:treaty|pact|accord|agreement|deal|convention|memorandum)$/
const GENERIC: TieKind = 'treaty or agreement'

/** The kinds that the report's phrases give to each such noun. */
function kindsOfPacts(sentences: readonly Sentence[]): ReadonlyMap<string, ReadonlySet<TieKind>> {
  const found = new Map<string, Set<TieKind>>()
  for (const sentence of sentences)
    for (const token of sentence.tokens) {
      if ((token.upos !== 'NOUN' && token.upos !== 'PROPN') || !PACT.test(lemmaOf(token))) continue
      const kind = tieInPhrase(sentence, token)?.kind
      if (kind === undefined || kind === GENERIC) continue
      const known = found.get(lemmaOf(token)) ?? new Set<TieKind>()
      found.set(lemmaOf(token), known.add(kind))
    }
  return found
}

/** Events on a pact that their own words leave open take the kind that the report gives it elsewhere, if it gives one only. */
export function withPactKinds(
  events: readonly EventReading[],
  sentences: readonly Sentence[],
): readonly EventReading[] {
  if (!events.some((e) => e.tie?.kind === GENERIC)) return events
  const kinds = kindsOfPacts(sentences)
  return events.map((event) => {
    if (event.tie?.kind !== GENERIC) return event
    const sentence = sentences[event.sentence]
    const pact = sentence?.tokens.find(
      (t) =>
        PACT.test(lemmaOf(t)) &&
        event.clause.start <= t.start &&
        t.end <= event.clause.end &&
        childrenOf(sentence, t, 'det').some((d) => /^(?:the|this|that)$/i.test(d.form)),
    )
    const [kind, ...more] = (pact && kinds.get(lemmaOf(pact))) ?? []
    return kind === undefined || more.length > 0 ? event : { ...event, tie: { ...event.tie, kind } }
  })
}
