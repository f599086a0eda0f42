/**
 * The text as items for the date rules: words, numbers and signs with their classes; numbers in words, feasts and dotted
 * abbreviations are one item. One pass, linear.
 */
import {
  blockedPhrases,
  type Classes,
  classesOf,
  feastsByFirstWord,
  numberWords,
  ordinalWords,
  scaleWords,
} from './words.js'

export interface Item {
  readonly start: number
  readonly end: number
  readonly form: string
  readonly lower: string
  readonly classes: Classes
  /** No space before it. */
  readonly glued: boolean
  /** A blank line or clutter stands before it: nothing goes on over it. */
  readonly barrier: boolean
}

const PIECE =
  /[qh][1-4](?![a-z\d])|\d{4}-\d{2}-\d{2}(?!\d)(?:T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:?\d{2})?)?|\d+(?:[.,:/]\d+)*(?:st|nd|rd|th|s|am|pm|hrs?|a\.m\.|p\.m\.)?(?![A-Za-z\d])|\d+(?:[.,:/]\d+)*[A-Za-z]+|[ap]\.\s?m\.|o['’]clock|(?:[A-Za-z]\.){2,}|[A-Za-z\u00C0-\u024F]+|\S/giy

const ABBREVIATED = /^(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tues?|wed|thur?s?|fri|sat|sun)$/

function numberClasses(form: string): Classes {
  if (form.length > 25) return {}
  const lower = form.toLowerCase()
  let m = /^(\d{1,2})(st|nd|rd|th)$/.exec(lower)
  if (m) {
    const n = Number(m[1])
    return n >= 1 && n <= 31 ? { ORD: n, DAY: n, DAYORD: n } : { ORD: n }
  }
  m = /^(\d{3,4}|\d{2})s$/.exec(lower)
  if (m) return { DECADE: String(m[1]) }
  m = /^(\d{4})-(\d{2})-(\d{2})(t.*)?$/.exec(lower)
  if (m) return { ISO: form }
  m = /^(\d{1,4})\/(\d{1,2})\/(\d{1,4})$/.exec(lower) ?? /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(lower)
  if (m) return { SLASH: lower }
  m = /^(\d{1,2})[:.](\d{2})(?::\d{2})?(am|pm|a\.m\.|p\.m\.|hrs?)?$/.exec(lower)
  if (m && Number(m[1]) < 25 && Number(m[2]) < 60) {
    const colon = lower.includes(':')
    const clock = `${m[1]}:${m[2]}`
    if (m[3]) return { CLOCK: clock, ...(m[3].startsWith('h') ? {} : { MERIDIEM: m[3].startsWith('a') ? 'am' : 'pm' }) }
    return colon ? { CLOCK: clock } : { DOTCLOCK: clock, NUM: Number(lower) }
  }
  m = /^(\d{1,2})(am|pm|a\.m\.|p\.m\.)$/.exec(lower)
  if (m && Number(m[1]) < 13) return { CLOCK: `${m[1]}:00`, MERIDIEM: m[2]?.startsWith('a') ? 'am' : 'pm' }
  m = /^(\d{2})(\d{2})(?:hrs?)?$/.exec(lower)
  const military = m && Number(m[1]) < 25 && Number(m[2]) < 60 ? { MILITARY: `${m[1]}:${m[2]}` } : {}
  if (/^\d{4}$/.test(lower)) {
    const n = Number(lower)
    return n >= 1000 && n <= 2199 ? { YEAR: n, NUM: n, ...military } : { NUM: n, ...military }
  }
  if (/^\d{1,3}$/.test(lower)) {
    const n = Number(lower)
    if (n >= 1 && n <= 31 && lower.length < 3)
      return { NUM: n, DAY: n, DAYNUM: n, INT: n, ...(lower.length === 2 ? { DAYNUM2: n } : {}) }
    return { NUM: n, INT: n, ...(lower.length === 2 ? { DAYNUM2: n } : {}) }
  }
  if (/^\d{1,3}(?:,\d{3})+$/.test(lower)) return { NUM: Number(lower.replaceAll(',', '')) }
  if (/^\d+\.\d+$/.test(lower)) return { NUM: Number(lower) }
  return {}
}

/** Cuts a text into items; `gaps` are stretches nothing may be read in or across, sorted. */
export function itemsOf(
  text: string,
  gaps: readonly { readonly start: number; readonly end: number }[] = [],
): readonly Item[] {
  const raw: Item[] = []
  const scanner = new RegExp(PIECE.source, 'giy')
  const length = text.length
  let at = 0
  let gap = 0
  let barrier = true
  let newlines = 0
  while (at < length) {
    const next = gaps[gap]
    if (next !== undefined && at >= next.start) {
      at = Math.max(at, next.end)
      gap++
      barrier = true
      continue
    }
    const code = text.charCodeAt(at)
    if (code <= 32 || code === 160) {
      if (code === 10 && ++newlines > 1) barrier = true
      at++
      continue
    }
    scanner.lastIndex = at
    const form = scanner.exec(text)?.[0] ?? text.charAt(at)
    const before = raw.at(-1)
    const lower = form.toLowerCase().replaceAll('’', "'")
    let end = at + form.length
    let classes: Classes
    if (code >= 48 && code <= 57) classes = numberClasses(form)
    else if (/^[qh][1-4]$/.test(lower)) classes = { QCODE: lower }
    else if (ABBREVIATED.test(lower) && text.charCodeAt(end) === 46) {
      end++
      classes = { ...classesOf(lower), DOTTED: 1 }
    } else classes = /^[ap]\.\s?m\.$/.test(lower) ? { AMPM: lower.startsWith('a') ? 'am' : 'pm' } : classesOf(lower)
    raw.push({ start: at, end, form: text.slice(at, end), lower, classes, glued: before?.end === at, barrier })
    at = end
    barrier = false
    newlines = 0
  }
  return joined(raw, text)
}

/** Numbers in words and feasts become one item each. */
function joined(raw: readonly Item[], text: string): readonly Item[] {
  const items: Item[] = []
  for (let i = 0; i < raw.length; i++) {
    const item = raw[i]
    if (item === undefined) break
    const feast = feastAt(raw, i)
    if (feast) {
      items.push(merge(raw, text, i, feast.length, { FEAST: feast.rule }))
      i += feast.length - 1
      continue
    }
    const blocked = blockedAt(raw, i)
    if (blocked > 0) {
      for (let k = 0; k < blocked; k++) {
        const part = raw[i + k]
        if (part) items.push({ ...part, classes: part.lower === 'light' || part.lower === 'day' ? part.classes : {} })
      }
      i += blocked - 1
      continue
    }
    const number = numberAt(raw, i)
    if (number) {
      const value = number.value
      const classes: Classes = number.ordinal
        ? { ORD: value, ...(value <= 31 ? { DAY: value, DAYWORD: value } : {}) }
        : { NUM: value, WORDS: 1, ...(value <= 31 && Number.isInteger(value) ? { DAYWORD: value } : {}) }
      items.push(merge(raw, text, i, number.length, { ...(number.length === 1 ? item.classes : {}), ...classes }))
      i += number.length - 1
      continue
    }
    items.push(item)
  }
  return items
}

function merge(raw: readonly Item[], text: string, from: number, length: number, classes: Classes): Item {
  const first = raw[from]
  const last = raw[from + length - 1]
  const start = first?.start ?? 0
  const end = last?.end ?? start
  const form = text.slice(start, end)
  return {
    start,
    end,
    form,
    lower: form.toLowerCase(),
    classes,
    glued: first?.glued ?? false,
    barrier: first?.barrier ?? false,
  }
}

function feastAt(raw: readonly Item[], i: number): { readonly length: number; readonly rule: string } | undefined {
  const options = feastsByFirstWord.get(raw[i]?.lower ?? '')
  if (options === undefined) return undefined
  for (const option of options) {
    const length = lengthOfPhrase(raw, i, option.words.join(' '))
    if (
      length > 0 &&
      /^[A-Z]/.test(raw[i]?.form ?? '') !== (option.words.length === 1 && raw[i]?.form === raw[i]?.lower)
    )
      return { length, rule: option.rule }
    if (length > 0 && option.rule.startsWith('easter')) return { length, rule: option.rule }
    if (length > 0 && (option.words.length > 1 || /^(christmas|halloween|thanksgiving)$/.test(option.words[0] ?? '')))
      return { length, rule: option.rule }
  }
  return undefined
}

/** Items that a phrase covers from here on, 0 when it does not stand here. The phrase is compared letter by letter. */
function lengthOfPhrase(raw: readonly Item[], i: number, phrase: string): number {
  let rest = phrase
  for (let k = i; k < raw.length && k < i + 9; k++) {
    const item = raw[k]
    if (item === undefined || (k > i && item.barrier)) return 0
    if (!rest.startsWith(item.lower)) return 0
    rest = rest.slice(item.lower.length)
    if (rest === '') return k - i + 1
    const next = raw[k + 1]
    if (rest.startsWith(' ')) {
      if (next?.glued) return 0
      rest = rest.slice(1)
    } else if (!next?.glued) return 0
  }
  return 0
}

const blockedByFirst = new Map<string, string[]>()
for (const phrase of blockedPhrases.keys()) {
  const first = /^\S+/.exec(phrase)?.[0] ?? ''
  blockedByFirst.set(first, [...(blockedByFirst.get(first) ?? []), phrase])
}

function blockedAt(raw: readonly Item[], i: number): number {
  const options = blockedByFirst.get(raw[i]?.lower ?? '')
  if (options === undefined) return 0
  let most = 0
  for (const phrase of options) most = Math.max(most, lengthOfPhrase(raw, i, phrase))
  return most
}

interface NumberHere {
  readonly length: number
  readonly value: number
  readonly ordinal: boolean
}

/** A number in words: `twenty-one`, `three hundred`, `two and a half`, `thirty-first`; digits with a fraction: `2 1/2`. */
function numberAt(raw: readonly Item[], i: number): NumberHere | undefined {
  const first = raw[i]
  if (first === undefined) return undefined
  const digits = first.classes.NUM
  let value: number
  let k = i + 1
  if (typeof digits === 'number' && /^\d/.test(first.form)) {
    value = digits
    const half = halfAt(raw, k)
    if (half > 0) return { length: k + half - i, value: value + 0.5, ordinal: false }
    const scale = scaleWords.get(raw[k]?.lower ?? '')
    return typeof scale === 'number' ? { length: 2, value: value * scale, ordinal: false } : undefined
  }
  const small = numberWords.get(first.lower)
  if (typeof small !== 'number') {
    if ((first.lower === 'a' || first.lower === 'half') && raw[k]?.lower === 'dozen')
      return { length: 2, value: first.lower === 'a' ? 12 : 6, ordinal: false }
    return undefined
  }
  value = small
  if (small >= 20) {
    const sign = raw[k]?.form === '-' && raw[k]?.glued ? 1 : 0
    const unit = raw[k + sign]
    const more = numberWords.get(unit?.lower ?? '')
    if (typeof more === 'number' && more < 10 && (sign === 0 || unit?.glued)) {
      value += more
      k += sign + 1
    } else {
      const ordinal = ordinalWords.get(unit?.lower ?? '')
      if (typeof ordinal === 'number' && ordinal < 10 && sign === 1)
        return { length: k + 2 - i, value: value + ordinal, ordinal: true }
    }
  }
  const scale = scaleWords.get(raw[k]?.lower ?? '')
  if (typeof scale === 'number') {
    value *= scale
    k++
  }
  const half = halfAt(raw, k)
  if (half > 0) return { length: k + half - i, value: value + 0.5, ordinal: false }
  return { length: k - i, value, ordinal: false }
}

/** `and a half` from here: items covered, else 0. */
function halfAt(raw: readonly Item[], k: number): number {
  const dash = raw[k]?.form === '-' && raw[k]?.glued ? 1 : 0
  if (raw[k + dash]?.lower !== 'and') return 0
  const at = (step: number) => raw[k + dash + step * (1 + dash)]?.lower
  if (at(1) === 'a' && at(2) === 'half') return dash + 3 + 2 * dash
  return at(1) === 'half' ? dash + 2 + dash : 0
}
