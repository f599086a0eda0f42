/** Sentences that gave no event and refused none, though a verb of theirs may tell one: which of its senses failed, and on what. */
import type { RefusalReading } from '../../model/index.js'
import { childOf } from '../../text/index.js'
import type { Context } from '../context.js'
import { refuse } from './candidate.js'
import type { EventInputs } from './inputs.js'
import { withKnownLemmas } from './lemmas.js'
import { eventLexicon } from './lexicon.js'
import { Parties } from './parties.js'
import { holds } from './when.js'

/** One refusal for each sentence not among `told`: the first verb that has senses, and what its first sense needs. */
export function unfitSenses(
  context: Context,
  inputs: EventInputs,
  told: ReadonlySet<number>,
): readonly RefusalReading[] {
  const { sentences, quotations } = context.analysis
  const silent = sentences.filter((s) => !told.has(s.index))
  if (silent.length === 0) return []
  const parties = new Parties(inputs.entities, inputs.mentions, sentences, quotations)
  const { verbs, changeVerbs } = eventLexicon()
  return silent.flatMap((given) => {
    const sentence = withKnownLemmas(given)
    for (const token of sentence.tokens) {
      if (token.upos !== 'VERB') continue
      const lemma = token.lemma.toLowerCase()
      const particle = childOf(sentence, token, 'compound:prt')?.form.toLowerCase()
      const key = particle && verbs.has(`${lemma}_${particle}`) ? `${lemma}_${particle}` : lemma
      const [frame] = verbs.get(key) ?? []
      const open = frame?.when.find((alternatives) => !holds([alternatives], sentence, token, parties))
      const changes = changeVerbs.has(key)
      if (!changes && open === undefined) continue
      const needs = [
        ...(changes ? ['it changes no tie that its object names'] : []),
        ...(frame && open ? [`${frame.id} needs ${open.join(' or ')}`] : []),
      ]
      const what = frame ? `event ${frame.type}` : 'event'
      return [refuse(sentence, token, what, 'events.no-sense@1', `no sense of “${lemma}” fits: ${needs.join('; ')}`)]
    }
    return []
  })
}
