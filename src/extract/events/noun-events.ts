/** Candidates from nouns: "the suspension of aid to Y", "Y's raid on Z", "talks between X and Y", with or without a light verb. */
import type { RefusalReading } from '../../model/index.js'
import type { Sentence, Token } from '../../text/index.js'
import { type Candidate, refuse } from './candidate.js'
import { isChained, lightVerb } from './light-verb.js'
import { type Mood, moodOf } from './modality.js'
import { actOfNoun } from './noun-act.js'
import { isPersonal, nounArguments } from './noun-arguments.js'
import type { Parties } from './parties.js'
import { isPassiveVerb } from './passive.js'

/** Events of one noun. */
export function nounEvents(
  sentence: Sentence,
  noun: Token,
  parties: Parties,
): { readonly found: readonly Candidate[]; readonly refused: readonly RefusalReading[] } {
  const act = actOfNoun(sentence, noun, parties)
  if (act === undefined) return { found: [], refused: [] }
  const label = `event ${act.type}`
  const carrier = lightVerb(sentence, noun)
  // "called the raid a mistake": the subject speaks of the deed
  const spoken = carrier?.verb.lemma === 'call' && (act.type === 'ASSAULT' || act.type === 'COERCE')
  const light = spoken ? undefined : carrier
  if (!act.bare && light === undefined && !isChained(sentence, noun))
    return {
      found: [],
      refused: [
        refuse(
          sentence,
          noun,
          label,
          'events.standing-noun@1',
          'the noun names a standing matter, not an act, without a verb that carries it out',
        ),
      ],
    }
  const mood: Mood = moodOf(sentence, noun)
  const { actors, actorPhrase, recipients, target } = nounArguments(sentence, noun, act, light, parties)
  const passive = light !== undefined && isPassiveVerb(sentence, light.verb)
  let certainty = 0.75
  if (actors.length > 0 && recipients.length > 0) certainty += 0.05
  if (light !== undefined && !passive) certainty += 0.05
  const above = mood.chain[0]?.kind
  let { type } = act
  let mode = act.mode
  let tie = act.tie
  let { modality } = mood
  let rule = act.rule
  if (above === 'threat') {
    type = 'THREATEN'
    mode = undefined
    modality = 'threatened'
    if (tie !== undefined) tie = { ...tie, effect: 'threatened' }
    rule = `${rule}.threatened`
  }
  if (act.frame?.id === 'n-attack' && isPersonal(parties, actors) && isPersonal(parties, recipients)) {
    type = 'ACCUSE'
    mode = 'disapprove'
    tie = undefined
    rule = `${rule}.in-words`
  }
  if (
    act.frame?.flags.has('tie-if-gov') &&
    tie !== undefined &&
    ![...actors, ...recipients].some((p) => parties.countryOf(p.entity) !== undefined)
  )
    tie = undefined
  return {
    found: [
      {
        sentence,
        trigger: noun,
        extra: light === undefined ? [] : [light.verb],
        rule,
        type,
        ...(mode ? { mode } : {}),
        actors,
        recipients,
        ...(target ? { target } : {}),
        ...(actorPhrase ? { actorPhrase } : {}),
        modality,
        cues: mood.cues,
        negated: false,
        ...(tie ? { tie } : {}),
        certainty: Math.round(certainty * 100) / 100,
        nominal: true,
        passive: false,
        reciprocal: act.reciprocal,
        future: mood.future || mood.chain.some((c) => c.kind === 'commit' || c.kind === 'plan' || c.kind === 'agree'),
        covered: false,
        claimed: mood.chain.some((c) => c.kind === 'accuse'),
        appeal: act.frame?.flags.has('appeal') === true,
        chain: mood.chain.map((c) => c.token),
        attributes: [],
      },
    ],
    refused: [],
  }
}
