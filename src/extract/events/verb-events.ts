/** Candidates from verbs: the act, its arguments, and what a threat, a refusal or an assent above it makes of it. */
import type { PloverType, RefusalReading } from '../../model/index.js'
import { childOf, childrenOf, type Sentence, type Token } from '../../text/index.js'
import { type Act, actOf, isMetaphor } from './act.js'
import { type Arguments, argumentsOf } from './arguments.js'
import { type Candidate, refuse, type TieFinding } from './candidate.js'
import { type Mood, moodOf } from './modality.js'
import { objectOfVerb } from './object-of-verb.js'
import type { Parties } from './parties.js'
import { isPassiveVerb } from './passive.js'
import { infinitiveOf } from './roles.js'

const HOSTILE: readonly PloverType[] = [
  'SANCTION',
  'COERCE',
  'ASSAULT',
  'MOBILIZE',
  'PROTEST',
  'THREATEN',
  'ACCUSE',
  'REJECT',
]
const COOPERATIVE: readonly PloverType[] = ['AGREE', 'CONSULT', 'SUPPORT', 'COOPERATE', 'AID']

/** Events of one verb; refusals say why a frame gave nothing. */
export function verbEvents(
  sentence: Sentence,
  verb: Token,
  parties: Parties,
  consumed: Set<number>,
): { readonly found: readonly Candidate[]; readonly refused: readonly RefusalReading[] } {
  const act = actOf(sentence, verb, parties)
  if (act === undefined) return { found: [], refused: [] }
  const label = `event ${act.type}`
  // "barring a second vote": unless there is one
  if (/^barring$/i.test(verb.form) && childOf(sentence, verb, 'aux', 'aux:pass') === undefined && verb.deprel !== 'acl')
    return { found: [], refused: [refuse(sentence, verb, label, 'events.hypothetical@1', 'only supposed')] }
  const object = objectOfVerb(sentence, verb)
  if (
    object !== undefined &&
    isMetaphor(object) &&
    !act.tie &&
    !act.rule.startsWith('frame.deny') &&
    act.type !== 'ACCUSE' &&
    act.type !== 'REJECT' &&
    act.type !== 'SUPPORT' &&
    act.type !== 'REQUEST'
  )
    return {
      found: [],
      refused: [
        refuse(sentence, verb, label, 'events.metaphor@1', `"${object.form}" makes the verb a figure of speech`),
      ],
    }
  if (act.frame?.flags.has('no-change'))
    return {
      found: [],
      refused: [
        refuse(
          sentence,
          verb,
          label,
          `events.${act.frame.id}@1`,
          'a denial changes nothing between the parties; it is kept as a claim',
        ),
      ],
    }
  if (object !== undefined && /^(himself|herself|itself|themselves|myself|ourselves|yourself)$/i.test(object.form))
    return { found: [], refused: [refuse(sentence, verb, label, 'events.own-affair@1', 'done to oneself')] }
  const mood = moodOf(sentence, verb)
  if (mood.generic && childOf(sentence, verb, 'nsubj') === undefined)
    return {
      found: [],
      refused: [refuse(sentence, verb, label, 'events.generic@1', 'a gerund as subject tells of such acts in general')],
    }
  const below = act.frame?.flags.has('below') === true ? infinitiveOf(sentence, verb) : undefined
  const inner = below && actOf(sentence, below, parties)
  if (inner !== undefined && act.type === 'AGREE' && HOSTILE.includes(inner.type)) return { found: [], refused: [] }
  const args = argumentsOf(sentence, verb, act, parties)
  for (const token of act.extra) consumed.add(token.i)
  if (act.rule.endsWith('-doing')) for (const token of act.extra) consumed.add(token.i)
  return {
    found: build(sentence, verb, act, mood, args, parties).map((c) =>
      inner === undefined ? c : { ...c, covered: true },
    ),
    refused: [],
  }
}

/** "fewer weapons", "less information". */
function isLess(sentence: Sentence, verb: Token): boolean {
  const object = objectOfVerb(sentence, verb)
  return object !== undefined && childrenOf(sentence, object, 'amod', 'det').some((m) => /^(less|fewer)$/i.test(m.form))
}

/** "asked to extradite", "requested the extradition of". */
function extraditionWanted(sentence: Sentence, verb: Token): Token | undefined {
  const inner = infinitiveOf(sentence, verb)
  if (inner?.lemma === 'extradite') return inner
  const named = [objectOfVerb(sentence, verb), ...childrenOf(sentence, verb, 'obl')]
  return named.find((t) => t?.lemma === 'extradition')
}

/** One candidate, with what its governors make of it (a threat, an assent, a refusal). */
function build(
  sentence: Sentence,
  verb: Token,
  act: Act,
  mood: Mood,
  args: Arguments,
  parties: Parties,
): readonly Candidate[] {
  let { type } = act
  let mode = act.mode
  let { modality } = mood
  let tie: TieFinding | undefined = act.tie && { kind: act.tie.kind, effect: act.tie.effect, words: act.tie.words }
  const cooperative = COOPERATIVE.includes(type)
  let rule = act.rule
  let negated = mood.negated
  if (act.frame?.flags.has('tie-if-gov') && tie !== undefined) {
    const armed = [...args.actors].some((a) => parties.countryOf(a.entity) !== undefined)
    const other = [...args.recipients].some((a) => parties.countryOf(a.entity) !== undefined)
    if (!armed && !other) tie = undefined
  }
  const above = mood.chain[0]?.kind
  // "will not renew the pact": it runs out
  if (
    tie !== undefined &&
    (negated || above === 'refuse') &&
    /^(?:renew|extend|prolong)$/.test(verb.lemma) &&
    /^(?:resumed|increased|opened|affirmed)$/.test(tie.effect)
  ) {
    type = act.tie?.nature === 'hostile' ? 'RETREAT' : 'SANCTION'
    mode = act.tie?.nature === 'hostile' ? undefined : 'discontinue'
    tie = { ...tie, effect: 'ended' }
    modality = mood.future || above === 'refuse' ? 'announced' : 'actual'
    negated = false
    rule = `${rule}.run-out`
  }
  // "will no longer share", "weapons will not be bought": the tie is cut
  else if (
    (negated || mood.noLonger) &&
    tie !== undefined &&
    (type === 'COOPERATE' || type === 'AID') &&
    (mood.future || mood.noLonger)
  ) {
    type = 'SANCTION'
    mode = 'discontinue'
    tie = { ...tie, effect: mood.noLonger ? 'ended' : 'suspended' }
    modality = mood.future ? 'announced' : 'actual'
    negated = false
    rule = `${rule}.no-more`
  }
  // "will share less information": the tie is cut down
  else if (tie !== undefined && (type === 'COOPERATE' || type === 'AID') && isLess(sentence, verb)) {
    type = 'SANCTION'
    mode = 'discontinue'
    tie = { ...tie, effect: 'reduced' }
    rule = `${rule}.less`
  }
  // "will not lift", "refused to meet": a rejection
  else if (
    (negated && mood.future && (cooperative || type === 'RETREAT' || type === 'CONCEDE')) ||
    above === 'refuse'
  ) {
    type = 'REJECT'
    mode = undefined
    tie = undefined
    negated = false
    modality = 'actual'
    rule = `${rule}.refused`
  } else if (above === 'threat') {
    if (tie !== undefined && type !== 'THREATEN') tie = { ...tie, effect: 'threatened' }
    type = 'THREATEN'
    mode = undefined
    modality = 'threatened'
    rule = `${rule}.threatened`
  } else if (
    (modality === 'announced' || modality === 'planned') &&
    (above === 'agree' || above === 'commit' || mood.future || above === 'plan' || above === 'decide')
  ) {
    if (type === 'RETREAT' || (above === 'agree' && type === 'CONCEDE')) {
      rule = `${rule}.promised`
      if (tie !== undefined) tie = { ...tie, effect: tie.effect }
    } else if (cooperative && (above === 'agree' || above === 'commit')) {
      type = 'AGREE'
      mode = undefined
      if (tie !== undefined) tie = { ...tie, effect: 'promised' }
      rule = `${rule}.promised`
      modality = 'actual'
    }
  }
  // "asked Y to extradite the banker": what becomes of it is being decided
  const wanted = type === 'REQUEST' && tie === undefined ? extraditionWanted(sentence, verb) : undefined
  if (wanted !== undefined) tie = { kind: 'extradition', effect: 'under review', words: [wanted] }
  let certainty = args.actors.length > 0 && args.recipients.length > 0 ? 0.9 : 0.7
  if (args.actors.some((a) => a.how !== 'own')) certainty -= 0.1
  if (args.recipients.some((a) => a.how !== 'own')) certainty -= 0.05
  if (act.frame?.flags.has('weak')) certainty -= 0.15
  const chain = mood.chain.map((c) => c.token)
  const reciprocal = act.frame?.flags.has('recip') === true && type !== 'REJECT' && type !== 'THREATEN'
  return [
    {
      sentence,
      trigger: verb,
      extra: act.extra,
      rule,
      type,
      ...(mode ? { mode } : {}),
      actors: args.actors,
      recipients: args.recipients,
      ...(args.target ? { target: args.target } : {}),
      ...(args.actorPhrase ? { actorPhrase: args.actorPhrase } : {}),
      modality,
      cues: mood.cues,
      negated,
      ...(tie ? { tie } : {}),
      certainty: Math.round(certainty * 100) / 100,
      nominal: false,
      passive: isPassiveVerb(sentence, verb),
      reciprocal,
      future: mood.future || mood.chain.some((c) => c.kind === 'commit' || c.kind === 'plan' || c.kind === 'agree'),
      covered: false,
      claimed: mood.chain.some((c) => c.kind === 'accuse'),
      appeal: act.frame?.flags.has('appeal') === true,
      chain,
      attributes: [],
    },
  ]
}
