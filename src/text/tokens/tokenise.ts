/** Tokens of a stretch of text by the rules of the English UD treebanks; in one pass, linear in its length. */
import { classAt, DIGIT, isSpaceAt, isWordAt, LETTER } from '../characters.js'
import type { Stretch } from '../tree.js'
import { splitClitics } from './clitics.js'
import { type ChunkSigns, specialEnd } from './specials.js'
import { wordEnd } from './word.js'

/** Words that begin with an apostrophe. */
const ELIDED = /['’‘](?:em|cause|cuz|til|till|tis|twas|bout|n['’]?|round|\d\ds)(?![\p{L}\p{N}])/iuy
const CURRENCY_PREFIX = /^(?:US|A|C|HK|NZ|S|NT|R|CA|AU|U)$/

/**
 * Tokens of `text` between `start` and `end`, in order. A token never holds white space.
 * @example
 * tokenise("They didn't.").map((t) => "They didn't.".slice(t.start, t.end)) // ['They', 'did', "n't", '.']
 */
export function tokenise(text: string, start = 0, end = text.length): Stretch[] {
  const out: Stretch[] = []
  let i = start
  while (i < end) {
    if (isSpaceAt(text, i)) {
      i++
      continue
    }
    let chunkEnd = i
    let hasAt = false
    let hasStop = false
    let hasColon = false
    while (chunkEnd < end && !isSpaceAt(text, chunkEnd)) {
      const c = text.charCodeAt(chunkEnd)
      if (c === 64) hasAt = true
      else if (c === 46) hasStop = hasStop || (chunkEnd + 1 < end && isWordAt(text, chunkEnd + 1))
      else if (c === 58) hasColon = true
      chunkEnd++
    }
    chunk(text, i, chunkEnd, { hasAt, hasStop, hasColon }, out)
    i = chunkEnd
  }
  return out
}

function chunk(text: string, start: number, end: number, signs: ChunkSigns, out: Stretch[]): void {
  let i = start
  while (i < end) {
    const atStart = i === start || !isWordAt(text, i - 1)
    const special = atStart
      ? specialEnd(text, i, end, signs, i === start || /[([{<"“‘'«|,;]/.test(text.charAt(i - 1)))
      : i
    if (special > i) {
      out.push({ start: i, end: special })
      i = special
      continue
    }
    const c = classAt(text, i)
    const next = c === LETTER || c === DIGIT ? word(text, i, end, out) : mark(text, i, end, out)
    i = next
  }
}

function word(text: string, i: number, end: number, out: Stretch[]): number {
  let stop = wordEnd(text, i, end)
  if (text.charAt(stop) === '$' && stop < end && CURRENCY_PREFIX.test(text.slice(i, stop))) stop++
  const written = text.slice(i, stop)
  if (written.length === 3 && /^its$/i.test(written)) {
    AFTER_IT_IS.lastIndex = stop
    if (AFTER_IT_IS.test(text)) {
      out.push({ start: i, end: i + 2 }, { start: i + 2, end: stop })
      return stop
    }
  }
  let at = i
  for (const length of splitClitics(written)) {
    out.push({ start: at, end: at + length })
    at += length
  }
  return stop
}

const RUN = '-–—*=_~+<>|^#$'
/** Words after which none but "it's" can have stood before: "its a shame". */
const AFTER_IT_IS =
  /\s{1,2}(?:an?|the|not|been|so|very|just|really|all|about|too|going|gonna|like|hard|good|great|only|my|your|his|our|their|to|in|on|for|because|worth|always|called|pretty|probably|better|easy|nice|ok)(?![\p{L}\p{N}'’])/iuy

/** A mark, or a run of marks that is one token: "...", "--", "?!", "***". */
function mark(text: string, i: number, end: number, out: Stretch[]): number {
  const char = text.charAt(i)
  let j = i + 1
  if (
    char === '.' &&
    i > 0 &&
    j < end &&
    classAt(text, j) === DIGIT &&
    (isSpaceAt(text, i - 1) || text.charAt(i - 1) === '$')
  ) {
    j = word(text, j, end, out)
    return joinSign(out, i)
  }
  if (char === '.' || char === '…') {
    while (j < end && (text.charAt(j) === '.' || text.charAt(j) === '…')) j++
    if (j === i + 1 && /[.?!]/.test(text.charAt(j)) && j < end) while (j < end && /[?!.]/.test(text.charAt(j))) j++
  } else if (char === '!' || char === '?') {
    while (j < end && /[?!]/.test(text.charAt(j))) j++
  } else if (RUN.includes(char)) {
    while (j < end && text.charAt(j) === char) j++
    if (char === '+' && j === i + 1 && j < end && classAt(text, j) === DIGIT && (i === 0 || isSpaceAt(text, i - 1)))
      return word(text, j, end, out) > j ? joinSign(out, i) : j
  } else if (
    "'`’‘".includes(char) &&
    j < end &&
    (text.charAt(j) === char || (char === '‘' && text.charAt(j) === '’'))
  ) {
    j++
  } else if (char === "'" || char === '’' || char === '‘') {
    ELIDED.lastIndex = i
    const isOpening = i === 0 || !isWordAt(text, i - 1)
    if (isOpening && ELIDED.test(text) && ELIDED.lastIndex <= end) j = ELIDED.lastIndex
  } else if (text.charCodeAt(i) >= 0xd800 && text.charCodeAt(i) <= 0xdbff && j < text.length) {
    j++
  }
  out.push({ start: i, end: Math.min(j, end) })
  return Math.min(j, end)
}

/** Gives the sign at `i` to the number just read behind it. */
function joinSign(out: Stretch[], i: number): number {
  const last = out.pop()
  if (last === undefined) return i + 1
  out.push({ start: i, end: last.end })
  return last.end
}
