/** Words by which a clause says that things changed, or that it looks back: neither stands against an earlier state. */
import type { TellingMember } from './telling-member.js'

const AGAIN = /\b(?:again|anew|once more|no longer|now|back to normal)\b/i
const RETURNS = /^(?:resume|restart|restore|reinstate|reopen|reconnect|renew|return)$/
const LOOKS_BACK = /\b(?:had|having)\s+(?:\p{L}+ly\s+|earlier\s+|already\s+)?(?:been\s+)?$/iu
const ASIDE = /\b(?:which|who|that|after|when|before|since)\b/i

const sentenceOf = ({ source, telling }: TellingMember) => source.reading.sentences[telling.sentence]

/** "gas flows again", "resumed", "will now be held": it was otherwise before. */
export function isReturn(m: TellingMember): boolean {
  if (RETURNS.test(m.act)) return true
  const { text } = m.source.report
  return AGAIN.test(text.slice(m.telling.at.start, m.telling.at.end))
}

/** "the summit, which X had called off, will be held": told as what was before. */
export function isBackground(m: TellingMember): boolean {
  const sentence = sentenceOf(m)
  if (sentence === undefined) return false
  const before = m.source.report.text.slice(sentence.start, m.telling.head.start)
  if (!LOOKS_BACK.test(before)) return false
  return ASIDE.test(before.slice(-60).replace(/\b(?:said|says|say|told|announced|reported|stated|denied)\b.*$/i, ''))
}
