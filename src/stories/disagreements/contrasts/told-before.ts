/** What "this" and "the account" point back to: the clause or sentence in which the contradicted claim was told. */
import type { Span } from '../../../model/index.js'
import type { StoryContext } from '../../reconcile/story-context.js'
import { ACCUSES, IS_ACCUSATION, SAYS_SO } from './cues.js'
import { actorIn, beside, keyOfSpeaker, type Passage, spanIn, statementsIn } from './passage.js'

export interface Told {
  readonly claim: readonly Span[]
  readonly claimant?: string
}

/** A clause before in the sentence of so many characters tells something. */
const LEAST = 25

/**
 * @param from where the contradicting clause begins
 * @param noun the word for what was claimed, where there is one
 * @param voice who contradicts
 */
export function toldBefore(
  passage: Passage,
  from: number,
  noun: string | undefined,
  voice: string | undefined,
  context: StoryContext,
): Told | undefined {
  if (from >= LEAST) {
    const here = toldIn({ ...passage, text: passage.text.slice(0, from), end: passage.start + from }, context)
    if (here.claimant === undefined || here.claimant !== voice) return here
  }
  const isAccusation = noun !== undefined && IS_ACCUSATION.test(noun)
  const most = isAccusation ? 3 : noun === undefined ? 1 : 2
  let at = beside(passage, -1)
  for (let i = 0; i < most && at !== undefined; i++, at = beside(at, -1)) {
    const told = toldIn(at, context)
    const fits = isAccusation ? ACCUSES.test(at.text) || (i === 0 && told.claimant !== undefined) : noun === undefined
    const isClaimed = noun !== undefined && !isAccusation && (SAYS_SO.test(at.text) || told.claimant !== undefined)
    if (!fits && !isClaimed) continue
    if (told.claimant !== undefined && told.claimant === voice) {
      if (noun === undefined) return undefined
      continue
    }
    return told
  }
  return undefined
}

/** "on condition of anonymity" */
const isManner = ({ report }: Passage['source'], at: Span): boolean =>
  /\banonymity\b|^the matter$/iu.test(report.text.slice(at.start, at.end))

/** What somebody says in a sentence, else the sentence. */
export function toldIn(passage: Passage, context: StoryContext): Told {
  const { source, start, end } = passage
  const said = statementsIn(passage).find((s) =>
    s.content.some((c) => c.end - c.start >= LEAST && !isManner(source, c)),
  )
  if (said !== undefined) {
    const claimant = keyOfSpeaker(source, said, context.cast)
    const claim = said.content
      .filter((c) => c.start < end && start < c.end)
      .map((c) => ({ start: Math.max(c.start, start), end: Math.min(c.end, end) }))
    if (claim.some((c) => c.end - c.start >= LEAST)) return { claim, ...(claimant === undefined ? {} : { claimant }) }
  }
  const whole = [spanIn(passage, 0, passage.text.length)]
  const isAccused = ACCUSES.exec(passage.text)
  const who = isAccused ? actorIn(passage, start, start + isAccused.index) : undefined
  return { claim: whole, ...(who === undefined ? {} : { claimant: context.cast.key(source, who) }) }
}
