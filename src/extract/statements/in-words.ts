/** Cues that are no verbs: "according to", "in her words". */
import { childOf, type Token } from '../../text/index.js'
import type { Frame } from './frame.js'

/** "In her words", "in the ministry's view": a noun of speech or thought with its owner, after "in" or "by". */
export function isInWords(frame: Frame): boolean {
  const { sentence, cue } = frame
  if (!/^(?:words|view|opinion|account|telling|estimation|reckoning|phrase)$/i.test(cue.form)) return false
  return (
    childOf(sentence, cue, 'nmod:poss') !== undefined && /^(?:in|by)$/i.test(childOf(sentence, cue, 'case')?.form ?? '')
  )
}

/** "according to ..." */
export function isAccording(token: Token): boolean {
  return token.form.toLowerCase() === 'according'
}
