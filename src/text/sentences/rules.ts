/** Hard rules over the trained sentence ends: what stands between quotation marks, and abbreviations before a clear start. */
import { isLowerAt, isUpperAt } from '../characters.js'
import type { Quotation, Stretch } from '../tree.js'

/** What a rule says of a gap. */
export const NEVER = 1
export const ALWAYS = 2

/** Words of a quotation that the sentence around it goes on from, "the 'Yes! We can' campaign", up to this length. */
const SHORT = 9
const REPORTING =
  /^(?:said|says|say|asked|asks|told|tells|wrote|writes|added|adds|replied|cried|shouted|warned|warns|insisted|insists|claimed|declared|argued|explained|quipped|tweeted|posted|continued|wondered|demanded|announced|exclaimed|read|reads)$/
const STARTERS =
  /^(?:The|He|She|It|They|We|You|I|But|And|However|Meanwhile|In|On|At|After|Before|This|That|These|Those|There|His|Her|Its|Their|If|When|While|As|For|From|With|Although|Though|Since|So|Yet|What|Who|How|Why|Where|Some|Many|Most|Both|Earlier|Later|Last|Now|Then|Also|Instead|Despite|During|Under|According|Moreover|Still|Thus|Nor|Or)$/

/** Abbreviations that something must follow. */
const NEVER_LAST =
  /^(?:e\.g|i\.e|approx|vs|cf|viz|incl|Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|Lt|Col|Sgt|Capt|Prof|Rev|Hon|Adm|Maj|Brig)\.$/

/** "at 10 a.m. Monday", "at 5 p.m. GMT". */
function isTimeOfDay(text: string, before: Stretch, after: Stretch): boolean {
  if (
    after.end - after.start > 10 ||
    !/^[ap]\.m\.$/i.test(text.slice(before.start, Math.min(before.end, before.start + 5)))
  )
    return false
  const form = text.slice(after.start, after.end)
  return /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[A-Z]{2,4}|Eastern|Central|Pacific|Greenwich|local)$/.test(
    form,
  )
}

/** Verdicts on the gaps before each token of a block; `quotations` are those that begin in the block, in order. */
export function verdicts(text: string, tokens: readonly Stretch[], quotations: readonly Quotation[]): Uint8Array {
  const out = new Uint8Array(tokens.length + 1)
  const isTitleCase = looksTitleCase(text, tokens)
  for (let i = 1; i < tokens.length; i++) {
    const before = tokens[i - 1]
    const after = tokens[i]
    if (before === undefined || after === undefined) continue
    const note = noteEnd(text, tokens, i)
    if (note > i) {
      out.fill(NEVER, i, note)
      if (note < tokens.length) out[note] = ALWAYS
      i = note
    } else if (
      NEVER_LAST.test(text.slice(Math.max(before.start, before.end - 8), before.end)) ||
      isTimeOfDay(text, before, after)
    )
      out[i] = NEVER
    else if (isSpeechOfNamed(text, tokens, i) || isSpeechAfter(text, before, after)) out[i] = NEVER
    else if (isStopInQuotes(text, tokens, i) && STARTERS.test(next(text, tokens, i))) out[i] = ALWAYS
    else if (!isTitleCase && isAcronym(text, before) && after.end - after.start < 12 && before.end < after.start) {
      if (STARTERS.test(text.slice(after.start, after.end))) out[i] = ALWAYS
    }
  }
  let at = 0
  for (const quotation of quotations) {
    while (at < tokens.length && (tokens[at]?.start ?? 0) < quotation.inner.start) at++
    if (quotation.close === undefined || !goesOnAfter(text, quotation)) continue
    let last = at
    while (last < tokens.length && last - at <= SHORT && (tokens[last]?.end ?? 0) <= quotation.end) last++
    if (last - at > SHORT) continue
    for (let i = at; i <= last && i < tokens.length; i++) out[i] = NEVER
  }
  return out
}

/**
 * Marks of notes behind a final mark, "in 1921. [4] [7] The treaty" or "in 1921. 8 Yet the treaty": the token behind them,
 * or `i` where none begin at `i`.
 */
function noteEnd(text: string, tokens: readonly Stretch[], i: number): number {
  const before = tokens[i - 1]
  if (before === undefined || !/[.?!”"’]/.test(text.charAt(before.end - 1))) return i
  let k = i
  while (
    next(text, tokens, k) === '[' &&
    /^\d{1,3}$/.test(next(text, tokens, k + 1)) &&
    next(text, tokens, k + 2) === ']'
  )
    k += 3
  if (k > i)
    return k === tokens.length || isUpperAt(text, tokens[k]?.start ?? 0) || /^["“‘(]/.test(next(text, tokens, k))
      ? k
      : i
  const isNumber = text.charAt(before.start) === '.' && /^\d{1,2}$/.test(next(text, tokens, i))
  return isNumber && STARTERS.test(next(text, tokens, i + 1)) ? i + 1 : i
}

/** The quotation ends without a mark of its own and the sentence goes on in small letters. */
function goesOnAfter(text: string, quotation: Quotation): boolean {
  if (/[.,?!…]/.test(text.charAt(quotation.inner.end - 1))) return false
  return /\s/.test(text.charAt(quotation.end)) && isLowerAt(text, quotation.end + 1)
}

/** “Will you stop?” Ozturk asked. The gap before token `i` follows a closing mark, and a name and a verb of speech come next. */
function isSpeechOfNamed(text: string, tokens: readonly Stretch[], i: number): boolean {
  const before = tokens[i - 1]
  if (before === undefined || before.end - before.start > 2 || !/["'”’»]/.test(text.charAt(before.start))) return false
  const final = tokens[i - 2]
  if (final === undefined || final.end !== before.start || !/[?!…]/.test(text.charAt(final.end - 1))) return false
  for (let k = i; k < Math.min(tokens.length, i + 6); k++) {
    const token = tokens[k]
    if (token === undefined || token.end - token.start > 24) return false
    const form = text.slice(token.start, token.end)
    if (k > i && REPORTING.test(form)) return true
    if (!isUpperAt(form, 0) && !/^(?:of|the|al|de|van|von|bin|-)$/.test(form)) return false
    if (k === i && STARTERS.test(form))
      return /^(?:He|She|They|It|The)$/.test(form) && REPORTING.test(next(text, tokens, k + 1))
  }
  return false
}

/** He said “no.” They left: a full stop and a closing mark stand before the gap. */
function isStopInQuotes(text: string, tokens: readonly Stretch[], i: number): boolean {
  const mark = tokens[i - 1]
  const stop = tokens[i - 2]
  if (mark === undefined || stop === undefined || stop.end !== mark.start || mark.end === tokens[i]?.start) return false
  return /^["”]$/.test(text.slice(mark.start, mark.end)) && text.slice(stop.start, stop.end) === '.'
}

/** "Yahoo! said", "Why? asked the envoy". */
function isSpeechAfter(text: string, before: Stretch, after: Stretch): boolean {
  return (
    /[!?]/.test(text.charAt(before.end - 1)) &&
    after.end - after.start < 12 &&
    REPORTING.test(text.slice(after.start, after.end))
  )
}

function next(text: string, tokens: readonly Stretch[], k: number): string {
  const token = tokens[k]
  return token === undefined || token.end - token.start > 24 ? '' : text.slice(token.start, token.end)
}

/** "U.S.", "Ph.D.", "p.m.", "Inc.", "Jr.", "etc.": may end a sentence without a stop of its own. */
function isAcronym(text: string, token: Stretch): boolean {
  const length = token.end - token.start
  if (length < 3 || length > 8 || text.charAt(token.end - 1) !== '.') return false
  const form = text.slice(token.start, token.end)
  return /^(?:\p{Lu}\p{Ll}?\.){2,4}$/u.test(form) || /^(?:[ap]\.m|Inc|Corp|Co|Ltd|Jr|Sr|etc|St|Ave)\.$/i.test(form)
}

function looksTitleCase(text: string, tokens: readonly Stretch[]): boolean {
  if (tokens.length > 40) return false
  let upper = 0
  let long = 0
  for (const token of tokens) {
    if (token.end - token.start < 4) continue
    long++
    if (isUpperAt(text, token.start)) upper++
  }
  return long > 2 && upper / long > 0.75
}
