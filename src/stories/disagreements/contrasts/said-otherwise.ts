/** "The gas did not stop on Friday, as the ministry says", "contrary to what the media have written". */
import type { StoryContext } from '../../reconcile/story-context.js'
import { AS_SAID, CONTRARY, isOfFacts, NEGATION } from './cues.js'
import { actorIn, beside, type Contrast, clauseStart, type Passage, spanIn, voiceAt } from './passage.js'

export function saidOtherwise(passage: Passage, context: StoryContext): Contrast[] {
  const found = contraryTo(passage, context) ?? notAsSaid(passage, context)
  return found === undefined ? [] : [found]
}

/** What the report goes on to say happened instead. */
function instead(passage: Passage): readonly { readonly start: number; readonly end: number }[] {
  const next = beside(passage, 1)
  return next === undefined ? [] : [spanIn(next, 0, next.text.length)]
}

function notAsSaid(passage: Passage, context: StoryContext): Contrast | undefined {
  const { source, text, start } = passage
  const m = AS_SAID.exec(text)
  const { cue, who } = m?.groups ?? {}
  if (!m || cue === undefined || who === undefined) return undefined
  const begin = clauseStart(text, m.index)
  const words = text.slice(begin, m.index)
  const not = NEGATION.exec(words)
  // numbers set against each other are the figures' matter
  if (COUNTED_NOT.test(words)) return undefined
  if (!not || !isOfFacts(words) || words.length < 15 || /\b(?:such|same|so|just|far)$/iu.test(words)) return undefined
  const at = m.index + m[0].indexOf(cue)
  const claimant = actorIn(passage, start + at, start + at + cue.length)
  const voice = voiceAt(source, start + begin, context, { start: start + at, end: start + at + cue.length })
  const key = claimant === undefined ? undefined : context.cast.key(source, claimant)
  if (key !== undefined && key === voice) return undefined
  return {
    source,
    rule: 'contrasts.not-as-said@1',
    type: 'conflict',
    claim: [spanIn(passage, begin, m.index)],
    isTold: false,
    isTurned: true,
    ...(key === undefined ? {} : { claimant: key }),
    cue: spanIn(passage, at, at + cue.length),
    counter: [spanIn(passage, begin, m.index), ...(voice === undefined ? instead(passage) : [])],
    ...(voice === undefined ? {} : { voice }),
  }
}

/** "and not seven", "not 38 trucks" */
const COUNTED_NOT =
  /\bnot\s(?:\p{L}+\s)?(?:\p{N}[\p{N}.,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen|\p{L}+ty)(?:\s\p{L}+){0,3}$/iu
const IDLE_CONTRAST = /contrary to\s(?:popular|expectations?|the law|international|its?\s(?:own\s)?obligations)/iu

function contraryTo(passage: Passage, context: StoryContext): Contrast | undefined {
  const { source, text, start } = passage
  const m = CONTRARY.exec(text)
  const { cue, claim } = m?.groups ?? {}
  if (!m || cue === undefined || IDLE_CONTRAST.test(cue)) return undefined
  const isFirst = m.index < 3
  const rest = isFirst
    ? spanIn(passage, m.index + cue.length, text.length)
    : spanIn(passage, clauseStart(text, m.index), m.index)
  const words = source.report.text.slice(rest.start, rest.end)
  const behind = text.slice(m.index + cue.length)
  if (words.length < 12 || !isOfFacts(words)) return undefined
  const from = m.index + (claim === undefined ? 0 : cue.indexOf(claim))
  const isNegated = NEGATION.test(words)
  if (claim === undefined && !isNegated) return undefined
  const claimant = actorIn(passage, start + m.index, start + m.index + cue.length)
  const voice = voiceAt(source, rest.start, context, { start: start + m.index, end: start + m.index + cue.length })
  const key = claimant === undefined ? undefined : context.cast.key(source, claimant)
  if (key !== undefined && key === voice) return undefined
  const more =
    !isFirst && /^,?\s*(?:but|and)\b/u.test(behind) ? [spanIn(passage, m.index + cue.length, text.length)] : []
  return {
    source,
    rule: 'contrasts.contrary@1',
    type: 'conflict',
    claim: claim === undefined ? [rest] : [spanIn(passage, from, from + claim.length)],
    isTold: false,
    ...(claim === undefined ? { isTurned: true } : {}),
    ...(key === undefined ? {} : { claimant: key }),
    cue: spanIn(passage, m.index, m.index + cue.length),
    counter: [rest, ...more, ...(more.length === 0 && voice === undefined ? instead(passage) : [])],
    ...(voice === undefined ? {} : { voice }),
  }
}
