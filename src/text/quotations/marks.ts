/** Finds quotation marks in a text and says of each whether it may open or close, telling apostrophes apart. */
import { classAt, DIGIT, isLowerAt, isSpaceAt, isWordAt } from '../characters.js'

/** Family of marks that open and close one another. */
export type Family = 'double' | 'single' | 'guillemet' | 'small-guillemet'

export interface Mark {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly family: Family
  readonly canOpen: boolean
  readonly canClose: boolean
  /** Nothing but a space before it on its block: the first thing in a paragraph. */
  readonly isFirst: boolean
  /** May be a plural possessive as well as a closing mark: "the ministers' talks". */
  readonly isDoubtful: boolean
  readonly block: number
}

const ELIDED = /['’‘](?:em|cause|cuz|til|till|tis|twas|bout|n['’]?|round|\d\ds?)(?![\p{L}\p{N}])/iuy
const OPENERS = '([{-–—/:;,"“‘«‹„‚\'`…'

/** Marks between `start` and `end` of a block, in order. */
export function marksOf(text: string, start: number, end: number, block: number, out: Mark[]): void {
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i)
    if (
      unit !== 0x22 &&
      unit !== 0x27 &&
      unit !== 0x60 &&
      unit !== 0xab &&
      unit !== 0xbb &&
      (unit < 0x2018 || unit > 0x203a)
    )
      continue
    const mark = markAt(text, i, start, end, block)
    if (mark === undefined) continue
    out.push(mark)
    i = mark.end - 1
  }
}

function markAt(text: string, i: number, start: number, end: number, block: number): Mark | undefined {
  const char = text.charAt(i)
  const twin = text.charAt(i + 1) === char && i + 1 < end && "'`’‘".includes(char)
  const stop = i + (twin ? 2 : 1)
  const before = i > start ? text.charAt(i - 1) : ''
  const spaceBefore = before === '' || isSpaceAt(text, i - 1)
  const spaceAfter = stop >= end || isSpaceAt(text, stop)
  const wordBefore = !spaceBefore && isWordAt(text, i - 1)
  const wordAfter = !spaceAfter && isWordAt(text, stop)
  const openSide = !spaceAfter && (spaceBefore || OPENERS.includes(before))
  const closeSide = !spaceBefore && !(wordAfter && !wordBefore && OPENERS.includes(before) && !/[,;:…]/.test(before))
  const make = (family: Family, canOpen: boolean, canClose: boolean, isDoubtful = false): Mark => ({
    start: i,
    end: stop,
    text: text.slice(i, stop),
    family,
    canOpen,
    canClose,
    isFirst: isFirstIn(text, start, i),
    isDoubtful,
    block,
  })
  switch (char) {
    case '"':
      // A mark between spaces may be either; the state decides.
      return spaceBefore && spaceAfter ? make('double', true, true) : make('double', openSide, closeSide)
    case '“':
      return make('double', true, !spaceBefore && (spaceAfter || /[.,;:!?)]/.test(text.charAt(stop))))
    case '”':
      return make('double', false, true)
    case '„':
      return make('double', true, false)
    case '«':
      return make('guillemet', true, !spaceBefore && spaceAfter)
    case '»':
      return make('guillemet', spaceBefore && wordAfter, true)
    case '‹':
      return make('small-guillemet', true, !spaceBefore && spaceAfter)
    case '›':
      return make('small-guillemet', spaceBefore && wordAfter, true)
    case '‚':
      return wordAfter && spaceBefore ? make('single', true, false) : undefined
    case '‛':
    case '‟':
      return make(char === '‟' ? 'double' : 'single', true, false)
    default:
      break
  }
  if (!"'`’‘".includes(char)) return undefined
  if (twin)
    return char === '`' || char === '‘'
      ? make('double', true, false)
      : make('double', char === "'" && spaceBefore && !spaceAfter, true)
  if (wordBefore && wordAfter) return undefined
  ELIDED.lastIndex = i
  if (!wordBefore && wordAfter && ELIDED.test(text)) return undefined
  if (char === '‘' || char === '`') return openSide ? make('single', true, false) : undefined
  if (openSide && char === "'") return make('single', true, false)
  if (spaceBefore) return undefined
  const doubtful =
    wordBefore &&
    (/[sSzx]/.test(before) || (text.charAt(i - 2) === 'i' && before === 'n')) &&
    !spaceOrStopEnds(text, stop, end)
  // "5'" is feet, "rock 'n' roll" was taken above.
  if (wordBefore && classAt(text, i - 1) === DIGIT && char === "'" && !spaceAfter) return undefined
  return make('single', false, true, doubtful)
}

/** What follows cannot be the noun of a possessive: the end, a mark, or a word with a capital letter after a stop. */
function spaceOrStopEnds(text: string, stop: number, end: number): boolean {
  if (stop >= end) return true
  if (!isSpaceAt(text, stop)) return true
  return !(isLowerAt(text, stop + 1) || isWordAt(text, stop + 1))
}

function isFirstIn(text: string, start: number, i: number): boolean {
  let k = i - 1
  while (k >= start && (isSpaceAt(text, k) || /["'“‘«‹„‚`([]/.test(text.charAt(k)))) {
    if (i - k > 6) return false
    k--
  }
  return k < start
}
