/** "The claim that ... was an invention", "called the report false", "It is not true that ...", "That is a lie". */
import type { StoryContext } from '../../reconcile/story-context.js'
import { CALLED_FALSE, CLAIM_IS_FALSE, isOfFacts, isSaid, NOT_TRUE_THAT, THIS_IS_FALSE } from './cues.js'
import {
  actorIn,
  type Contrast,
  claimEnd,
  clauseStart,
  keyOfSpeaker,
  type Passage,
  spanIn,
  voiceAt,
} from './passage.js'
import { toldBefore } from './told-before.js'

export function calledFalse(passage: Passage, context: StoryContext): Contrast[] {
  const found =
    claimIsFalse(passage, context) ??
    notTrueThat(passage, context) ??
    called(passage, context) ??
    thisIs(passage, context)
  return found === undefined ? [] : [found]
}

function claimIsFalse(passage: Passage, context: StoryContext): Contrast | undefined {
  const { source, text, start } = passage
  for (const pattern of CLAIM_IS_FALSE) {
    const m = pattern.exec(text)
    const { claim, cue } = m?.groups ?? {}
    if (!m || claim === undefined || cue === undefined || !isOfFacts(claim)) continue
    const to = m.index + m[0].length - cue.length
    const from = text.lastIndexOf(claim, to)
    const claimant = whoseIs(passage, m.index, context)
    const said = voiceAt(source, start + m.index, context) ?? voiceAt(source, start + to, context)
    // nobody calls his own claim false
    const voice = said === claimant ? undefined : said
    return {
      source,
      rule: 'contrasts.claim-false@1',
      type: 'conflict',
      claim: [spanIn(passage, from, from + claim.length)],
      isTold: false,
      ...(claimant === undefined ? {} : { claimant }),
      cue: spanIn(passage, to, to + cue.length),
      counter: [spanIn(passage, clauseStart(text, m.index), text.length)],
      ...(voice === undefined ? {} : { voice }),
    }
  }
  return undefined
}

/** "the ministry's claim" */
function whoseIs({ source, index, start }: Passage, noun: number, { cast }: StoryContext): string | undefined {
  const at = start + noun
  const owner = source.reading.mentions
    .filter((m) => m.sentence === index && m.end <= at && at - m.end <= 3)
    .sort((a, b) => b.end - b.start - (a.end - a.start))[0]
  return owner && /^['’]?s?['’]?\s$/u.test(source.report.text.slice(owner.end, at))
    ? cast.key(source, owner.entity)
    : undefined
}

function notTrueThat(passage: Passage, context: StoryContext): Contrast | undefined {
  const { source, text, start } = passage
  const m = NOT_TRUE_THAT.exec(text)
  const { claim, cue } = m?.groups ?? {}
  if (!m || claim === undefined || cue === undefined) return undefined
  const from = m.index + m[0].length - claim.length
  const length = claimEnd(claim)
  if (length < 8 || !isOfFacts(claim.slice(0, length)) || !isSaid(text, m.index)) return undefined
  const voice = voiceAt(source, start + m.index, context)
  return {
    source,
    rule: 'contrasts.not-true@1',
    type: 'conflict',
    claim: [spanIn(passage, from, from + length)],
    isTold: false,
    cue: spanIn(passage, m.index, m.index + cue.length),
    counter: [spanIn(passage, m.index, text.length)],
    ...(voice === undefined ? {} : { voice }),
  }
}

function called(passage: Passage, context: StoryContext): Contrast | undefined {
  const { source, text, start } = passage
  const m = CALLED_FALSE.exec(text)
  if (!m || !isSaid(text, m.index)) return undefined
  const { claim, cue = '', noun } = m.groups ?? {}
  const begin = clauseStart(text, m.index)
  const who = actorIn(passage, start + begin, start + m.index)
  const voice = who === undefined ? undefined : context.cast.key(source, who)
  const shared = {
    source,
    rule: 'contrasts.called-false@1',
    type: 'conflict' as const,
    cue: spanIn(passage, m.index, m.index + cue.length),
    counter: [spanIn(passage, begin, text.length)],
    ...(voice === undefined ? {} : { voice }),
  }
  if (claim !== undefined) {
    const from = m.index + m[0].indexOf(claim)
    return isOfFacts(claim)
      ? { ...shared, claim: [spanIn(passage, from, from + claim.length)], isTold: false }
      : undefined
  }
  const isPlain = noun !== undefined && /^(?:this|that|it)$/iu.test(noun)
  const told = toldBefore(passage, begin, isPlain ? undefined : noun, voice, context)
  if (told === undefined || (isPlain && told.claimant === undefined)) return undefined
  const words = told.claim.map((c) => source.report.text.slice(c.start, c.end)).join(' ')
  return isOfFacts(words) ? { ...shared, ...told, isTold: true } : undefined
}

/** Only where somebody says so of what somebody else has said. */
function thisIs(passage: Passage, context: StoryContext): Contrast | undefined {
  const { source, text, start } = passage
  const m = THIS_IS_FALSE.exec(text)
  const { cue, noun } = m?.groups ?? {}
  if (!m || cue === undefined) return undefined
  const at = m.index + m[0].length - cue.length
  const said = source.reading.statements.find((s) => s.content.some((c) => c.start <= start + at && start + at < c.end))
  const voice = keyOfSpeaker(source, said, context.cast)
  if (voice === undefined) return undefined
  const told = toldBefore(passage, 0, noun, voice, context)
  if (told?.claimant === undefined) return undefined
  const words = told.claim.map((c) => source.report.text.slice(c.start, c.end)).join(' ')
  if (!isOfFacts(words)) return undefined
  return {
    source,
    rule: 'contrasts.this-false@1',
    type: 'conflict',
    ...told,
    isTold: true,
    cue: spanIn(passage, at, at + cue.length),
    counter: [spanIn(passage, 0, text.length)],
    voice,
  }
}
