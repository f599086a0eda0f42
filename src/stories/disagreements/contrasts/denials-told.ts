/** "X denied that ...", "rejected the charge that ...", "denied this", "..., which X denies". */
import type { StoryContext } from '../../reconcile/story-context.js'
import {
  ACCUSES,
  ALTHOUGH_DENIES,
  DENIED_BY,
  DENIES_BEFORE,
  DENIES_CLAIM_OF,
  DENIES_CLAIM_THAT,
  DENIES_CLAUSE,
  isOfFacts,
  isSaid,
  REJECTS_BEFORE,
  REJECTS_THAT,
  SAYS_SO,
  WHICH_DENIES,
} from './cues.js'
import { actorIn, type Contrast, claimEnd, clauseStart, type Passage, spanIn } from './passage.js'
import { toldBefore, toldIn } from './told-before.js'

const THINKS = /\b(?:consider|regard|see|view|describ|call|suspect)\w*\b/iu
/** "denied that there was any such payment" */
const SUCH = /\b(?:any|no|a|all)\s?such\b/iu
const IS_DENIAL = /^(?:den|refut|rebut|disclaim)/iu

export function denialsTold(passage: Passage, context: StoryContext): Contrast[] {
  return [...underCue(passage, context), ...behind(passage, context), ...pointingBack(passage, context)].slice(0, 1)
}

const cueOf = (m: RegExpExecArray): { readonly at: number; readonly words: string } => {
  const words = m.groups?.cue ?? ''
  return { at: m.index + m[0].indexOf(words), words }
}

/** The claim stands under the cue in its own clause. */
function underCue(passage: Passage, context: StoryContext): Contrast[] {
  const { source, text, start } = passage
  for (const pattern of [DENIES_CLAIM_THAT, DENIES_CLAIM_OF, DENIES_CLAUSE]) {
    const m = pattern.exec(text)
    const claim = m?.groups?.claim
    if (!m || claim === undefined) continue
    const cue = cueOf(m)
    const from = m.index + m[0].length - claim.length
    const length = claimEnd(claim)
    if (!isSaid(text, cue.at) || length < 8 || !isOfFacts(claim.slice(0, length))) continue
    const begin = clauseStart(text, cue.at)
    const who = actorIn(passage, start + begin, start + cue.at)
    const own = { claim: [spanIn(passage, from, from + length)], isTold: false }
    const voice = who === undefined ? undefined : context.cast.key(source, who)
    const before = SUCH.test(claim) ? toldBefore(passage, begin, undefined, voice, context) : undefined
    return [
      {
        source,
        rule: 'contrasts.denied-clause@1',
        type: 'conflict',
        ...(before === undefined ? own : { ...before, isTold: true }),
        cue: spanIn(passage, cue.at, cue.at + cue.words.length),
        counter: [spanIn(passage, begin, text.length)],
        ...(voice === undefined ? {} : { voice }),
      },
    ]
  }
  return []
}

/** The claim is the clause before: "..., which the ministry denies". */
function behind(passage: Passage, context: StoryContext): Contrast[] {
  const { source, text, start } = passage
  for (const pattern of [WHICH_DENIES, ALTHOUGH_DENIES]) {
    const m = pattern.exec(text)
    if (!m) continue
    const cue = cueOf(m)
    const isClaim = m.groups?.noun !== undefined || IS_DENIAL.test(cue.words) || ACCUSES.test(text.slice(0, m.index))
    const told = toldIn({ ...passage, text: text.slice(0, m.index), end: start + m.index }, context)
    const words = text.slice(0, m.index)
    if (!isClaim || m.index < 15 || !isSaid(text, cue.at) || !isOfFacts(words)) continue
    const who = actorIn(passage, start + m.index, start + cue.at)
    const voice = who === undefined ? undefined : context.cast.key(source, who)
    if (voice !== undefined && voice === told.claimant) continue
    return [
      {
        source,
        rule: 'contrasts.denied-behind@1',
        type: 'conflict',
        ...told,
        isTold: true,
        cue: spanIn(passage, cue.at, cue.at + cue.words.length),
        counter: [spanIn(passage, m.index, text.length)],
        ...(voice === undefined ? {} : { voice }),
      },
    ]
  }
  return []
}

/** "denied this", "rejected the account". */
function pointingBack(passage: Passage, context: StoryContext): Contrast[] {
  const { source, text, start } = passage
  for (const pattern of [DENIES_BEFORE, DENIED_BY, REJECTS_BEFORE, REJECTS_THAT]) {
    const m = pattern.exec(text)
    if (!m) continue
    const cue = cueOf(m)
    if (!isSaid(text, cue.at)) continue
    const begin = clauseStart(text, cue.at)
    const after = pattern === DENIED_BY
    const who = after
      ? actorIn(passage, start + m.index + m[0].length, passage.end)
      : actorIn(passage, start + begin, start + cue.at)
    const voice = who === undefined ? undefined : context.cast.key(source, who)
    const told = toldBefore(passage, begin, m.groups?.noun, voice, context)
    if (told === undefined) continue
    const words = told.claim.map((c) => source.report.text.slice(c.start, c.end)).join(' ')
    if (
      !isOfFacts(words) ||
      (pattern === REJECTS_THAT && !THINKS.test(words) && !SAYS_SO.test(words) && told.claimant === undefined)
    )
      continue
    return [
      {
        source,
        rule: 'contrasts.denied-before@1',
        type: 'conflict',
        ...told,
        isTold: true,
        cue: spanIn(passage, cue.at, cue.at + cue.words.length),
        counter: [spanIn(passage, begin, text.length)],
        ...(voice === undefined ? {} : { voice }),
      },
    ]
  }
  return []
}
