/** Events with their ties, conditions and reasons; claims that characterise without an act. */
import type { ClaimReading, ConditionReading, EventReading, RefusalReading } from '../../model/index.js'
import { findConditions } from '../conditions/index.js'
import type { Context, Found } from '../context.js'
import { withTies } from '../ties/index.js'
import { assemble } from './assemble.js'
import type { Candidate } from './candidate.js'
import { findClaims } from './claims.js'
import { withCounterpart } from './counterpart.js'
import { withFiniteVerbs } from './finite-verbs.js'
import type { EventInputs } from './inputs.js'
import { withKnownLemmas } from './lemmas.js'
import { eventLexicon } from './lexicon.js'
import { nounEvents } from './noun-events.js'
import { withPactKinds } from './pact-kind.js'
import { Parties } from './parties.js'
import { pointBack } from './point-back.js'
import { withReasonEvents } from './reason-event.js'
import { refineCandidates } from './refine.js'
import { withSharedRecipient } from './shared-recipient.js'
import { stageOf } from './stage.js'
import { verbEvents } from './verb-events.js'

export interface FoundEvents extends Found<EventReading> {
  readonly conditions: readonly ConditionReading[]
  readonly claims: readonly ClaimReading[]
}

export type { Candidate } from './candidate.js'
export type { EventInputs } from './inputs.js'
export { pairFeatures } from './pair-features.js'
export { pairType } from './pair-type.js'
export { type CodedArgument, type CodedEvent, codeEvents, LEAST_RANK } from './plover-view.js'

const mendedContexts = new WeakMap<Context, Context>()

/** The context with lemmas as the event lexicon spells them. */
function mendedContext(context: Context): Context {
  const known = mendedContexts.get(context)
  if (known !== undefined) return known
  const mended = {
    ...context,
    analysis: {
      ...context.analysis,
      sentences: context.analysis.sentences.map((s) => withFiniteVerbs(withKnownLemmas(s))),
    },
  }
  mendedContexts.set(context, mended)
  mendedContexts.set(mended, mended)
  return mended
}

/** What the frames propose, before the refiners; by sentence, then by place. */
export function proposeEvents(
  given: Context,
  inputs: EventInputs,
): {
  readonly candidates: readonly Candidate[]
  readonly refused: readonly RefusalReading[]
  readonly parties: Parties
} {
  const context = mendedContext(given)
  const { sentences } = context.analysis
  const parties = new Parties(inputs.entities, inputs.mentions, sentences, context.analysis.quotations)
  const candidates: Candidate[] = []
  const refused: RefusalReading[] = []
  for (const sentence of sentences) {
    const consumed = new Set<number>()
    const here: Candidate[] = []
    for (const token of sentence.tokens) {
      if ((token.upos !== 'VERB' && token.upos !== 'ADJ') || consumed.has(token.i)) continue
      const { found, refused: no } = verbEvents(sentence, token, parties, consumed)
      here.push(...found)
      refused.push(...no)
    }
    for (const token of sentence.tokens) {
      if ((token.upos !== 'NOUN' && token.upos !== 'PROPN') || consumed.has(token.i)) continue
      if (token.upos === 'PROPN' && inputs.dates.some((d) => d.start <= token.start && token.end <= d.end)) continue
      const { found, refused: no } = nounEvents(sentence, token, parties)
      here.push(...found)
      refused.push(...no)
    }
    candidates.push(...here.filter((c) => !consumed.has(c.trigger.i)).sort((a, b) => a.trigger.i - b.trigger.i))
  }
  return { candidates, refused, parties }
}

/** Is the candidate's frame marked weak? */
function weakRules(): ReadonlySet<string> {
  const found = new Set<string>()
  for (const frames of eventLexicon().verbs.values())
    for (const frame of frames) if (frame.flags.has('weak')) found.add(`frame.${frame.id}`)
  return found
}

let weakKnown: ReadonlySet<string> | undefined

/** Finds every political event in the report, sorted by trigger. */
export function findEvents(given: Context, inputs: EventInputs): FoundEvents {
  return withTies(given.ties, () => eventsOf(given, inputs))
}

function eventsOf(given: Context, inputs: EventInputs): FoundEvents {
  const context = mendedContext(given)
  weakKnown ??= weakRules()
  const weak = weakKnown
  const proposed = proposeEvents(context, inputs)
  const refined = refineCandidates(
    proposed.candidates.map((c) => withCounterpart(withSharedRecipient(c, proposed.candidates), proposed.parties)),
    stageOf(proposed.parties, context.analysis.sentences, inputs.mentions, context.directory),
    (rule) => !rule.endsWith('.no-more') && weak.has(rule.split('.').slice(0, 2).join('.')),
  )
  const events = refined.kept.map((candidate) => assemble(candidate, context, inputs, proposed.parties))
  const told = withPactKinds(events, context.analysis.sentences)
  const pointed = pointBack(told, refined.kept, context, inputs, proposed.parties)
  const conditions = findConditions(context, inputs, pointed, refined.kept, proposed.parties)
  const linked = pointed.map((event, index) => {
    const condition = conditions.findIndex((c) => c.governs === index)
    return condition < 0 ? event : { ...event, condition }
  })
  return {
    found: withReasonEvents(linked, context.analysis.sentences),
    refused: [...proposed.refused, ...refined.refused].sort((a, b) => a.at.start - b.at.start || a.at.end - b.at.end),
    conditions,
    claims: findClaims(context, inputs, proposed.parties),
  }
}
