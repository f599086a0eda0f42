/** Numbers in digits and words, with magnitude and fraction: `1.2 billion`, `two and a half million`, `two-thirds`. */
import { type Base, fractionAt, mixedAt, shareAt, slashed } from './fractions.js'
import type { Piece } from './pieces.js'
import { fractionSigns, fractions, gluedScales, scales, smallNumbers, tens } from './words.js'

export interface NumberHere {
  /** Pieces covered, counted from where it was looked for. */
  readonly length: number
  readonly value: number
  readonly form: 'digits' | 'words' | 'fraction'
  /** A magnitude is part of it: `million`, `bn`. */
  readonly scaled: boolean
}

/** Digits as written: thousands in commas (western or Indian), a decimal point, a decimal comma of one or two figures. */
function digitsValue(form: string): number | undefined {
  if (form.length > 30) return undefined
  if (/^\d+$/.test(form)) return Number(form)
  if (/^\d*\.\d+$/.test(form)) return Number(form)
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(form)) return Number(form.replaceAll(',', ''))
  if (/^\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?$/.test(form)) return Number(form.replaceAll(',', ''))
  if (/^\d{1,3}(?:\.\d{3})+,\d{1,2}$/.test(form)) return Number(form.replaceAll('.', '').replace(',', '.'))
  if (/^\d+,\d{1,2}$/.test(form)) return Number(form.replace(',', '.'))
  return undefined
}

/** The number that begins at a piece; undefined when none does. `money` allows `m` and `b` without a space for magnitudes. */
export function numberAt(pieces: readonly Piece[], from: number, money = false): NumberHere | undefined {
  const first = pieces[from]
  if (first === undefined) return undefined
  const minus = /^(?:minus|negative)$/.test(first.lower) ? 1 : 0
  if (minus === 1) {
    const rest = pieces[from + 1]?.line ? undefined : numberAt(pieces, from + 1, money)
    return rest === undefined ? undefined : { ...rest, length: rest.length + 1, value: -rest.value }
  }
  const base = first.digits ? digitsAt(pieces, from) : (wordsAt(pieces, from) ?? fractionAt(pieces, from))
  if (base === undefined) return undefined
  return withMagnitude(pieces, from, base, money)
}

function digitsAt(pieces: readonly Piece[], from: number): Base | undefined {
  const first = pieces[from]
  const value = digitsValue(first?.form ?? '')
  if (first === undefined || value === undefined) return undefined
  let length = 1
  let total = value
  if (/^\d{1,3}$/.test(first.form)) {
    let text = first.form
    while (
      /^\d{3}(?:\.\d+)?$/.test(pieces[from + length]?.form ?? '') &&
      pieces[from + length]?.start === (pieces[from + length - 1]?.end ?? 0) + 1 &&
      !pieces[from + length]?.line &&
      length < 6
    ) {
      text += pieces[from + length]?.form ?? ''
      length++
    }
    if (length > 1) return { length, value: Number(text), form: 'digits' }
  }
  const hundreds =
    pieces[from + 1]?.lower === 'hundred' && value < 100 && !pieces[from + 1]?.line
      ? smallerAfter(pieces, from + 2, 100)
      : undefined
  if (hundreds !== undefined)
    return { length: 2 + hundreds.length, value: value * 100 + hundreds.value, form: 'digits' }
  const sign = fractionSigns.get(pieces[from + 1]?.form ?? '')
  if (sign !== undefined) return { length: 2, value: total + sign, form: 'digits' }
  const over = slashed(pieces, from)
  if (over !== undefined) return { length: 3, value: over, form: 'fraction' }
  const mixed =
    pieces[from + 1]?.glued === false && /^\d{1,3}$/.test(first.form) ? slashed(pieces, from + 1) : undefined
  if (mixed !== undefined && mixed < 1) {
    total += mixed
    length = 4
  }
  return { length, value: total, form: 'digits' }
}

/** A cardinal in words, up to and with thousands: `one hundred and twenty-one thousand`. */
function wordsAt(pieces: readonly Piece[], from: number): Base | undefined {
  const word = (i: number) => pieces[i]?.lower ?? ''
  let at = from
  let total = 0
  let part: number | undefined
  const article = (word(at) === 'a' || word(at) === 'an') && scales.has(word(at + 1)) && !/s$/.test(word(at + 1))
  if (article) {
    part = 1
    at++
  }
  let smallest = Number.POSITIVE_INFINITY
  for (let steps = 0; steps < 16; steps++) {
    const joined =
      part !== undefined && word(at) === 'and' && !pieces[at]?.line
        ? 1
        : part !== undefined && pieces[at]?.form === '-' && pieces[at]?.glued && pieces[at + 1]?.glued
          ? 1
          : 0
    const next = word(at + joined)
    const unit = smallNumbers.get(next)
    const ten = tens.get(next)
    if (unit !== undefined && (joined === 0 || fits(unit, part, word(at), smallest))) {
      if (part !== undefined && !fits(unit, part, word(at), smallest)) break
      part = (part ?? 0) + unit
      at += joined + 1
      continue
    }
    if (ten !== undefined && (part === undefined || part % 100 === 0)) {
      if (part !== undefined && part === 0) break
      part = (part ?? 0) + ten
      at += joined + 1
      continue
    }
    const scale = scales.get(next)
    if (
      part !== undefined &&
      scale !== undefined &&
      joined === 0 &&
      (scale === 100 || scale === 1000) &&
      scale < smallest &&
      !/s$/.test(next)
    ) {
      if (scale === 100) part *= 100
      else {
        total += part * scale
        part = 0
        smallest = scale
      }
      at++
      continue
    }
    break
  }
  if (part === undefined) return undefined
  const value = total + part
  const decimals = decimalsAt(pieces, at)
  return decimals === undefined
    ? { length: at - from, value, form: 'words' }
    : { length: at - from + decimals.length, value: Number(`${value}.${decimals.digits}`), form: 'words' }
}

/** `point five`, `point zero three`. */
function decimalsAt(
  pieces: readonly Piece[],
  at: number,
): { readonly length: number; readonly digits: string } | undefined {
  if (pieces[at]?.lower !== 'point' || pieces[at]?.line) return undefined
  let digits = ''
  let length = 1
  for (; length < 8; length++) {
    const word = pieces[at + length]?.lower ?? ''
    const value = smallNumbers.get(word) ?? tens.get(word)
    if (value === undefined) break
    digits += String(value)
  }
  return digits === '' ? undefined : { length, digits }
}

/** May a number below twenty stand after what was read? */
function fits(unit: number, part: number | undefined, link: string, smallest: number): boolean {
  if (part === undefined) return true
  if (part === 0) return smallest === 1000 || link === 'and'
  if (part % 100 === 0) return true
  return part % 10 === 0 && unit < 10 && unit > 0 && part % 100 >= 20
}

function withMagnitude(pieces: readonly Piece[], from: number, base: Base, money: boolean): NumberHere {
  let { length, value } = base
  let form = base.form
  let scaled = false
  const at = (k: number) => pieces[from + k]
  // "two-thirds", "one quarter of"
  if (base.form === 'words' || (base.form === 'digits' && Number.isInteger(value) && value < 20)) {
    const hyphen = at(length)?.form === '-' && at(length)?.glued ? 1 : 0
    const bottom = fractions.get(at(length + hyphen)?.lower ?? '')
    const plural = /(?:s|halves)$/.test(at(length + hyphen)?.lower ?? '')
    if (
      base.form === 'words' &&
      bottom !== undefined &&
      value < bottom &&
      value > 0 &&
      (plural || (value === 1 && (hyphen === 1 || at(length + hyphen + 1)?.lower === 'of')))
    )
      return scaledFraction(pieces, from, length + hyphen + 1, value / bottom)
  }
  if (Number.isInteger(value) && value < 100) {
    const share = shareAt(pieces, from + length, value)
    if (share !== undefined)
      return { length: length + share.length, value: share.value, form: 'fraction', scaled: false }
  }
  // "two and a half million", "three and three quarters"
  const mixed = mixedAt(pieces, from + length)
  if (mixed !== undefined) {
    value += mixed.value
    length += mixed.length
  }
  for (let steps = 0; steps < 3; steps++) {
    const next = at(length)
    if (next === undefined || next.line) break
    const hyphen = next.form === '-' && next.glued && at(length + 1)?.glued ? 1 : 0
    const word = at(length + hyphen)
    const scale =
      word === undefined
        ? undefined
        : (scales.get(word.lower) ??
          (word.glued &&
          (money ||
            word.lower === 'k' ||
            (word.lower === 'm' &&
              base.form === 'digits' &&
              /^[a-z]{3,}s$|^people$/.test(at(length + 1)?.form ?? '') &&
              at(length + 1)?.glued === false))
            ? gluedScales.get(word.lower)
            : undefined))
    if (word === undefined || scale === undefined) break
    if (/s$/.test(word.lower) && !/^(?:crores|lakhs|dozens)$/.test(word.lower)) break
    if (word.lower === 'b' && !money) break
    value *= scale
    scaled = true
    length += hyphen + 1
    if (form === 'fraction') form = 'words'
    const more = smallerAfter(pieces, from + length, scale)
    if (more !== undefined) {
      value += more.value
      length += more.length
    }
  }
  if (scaled) {
    const half = mixedAt(pieces, from + length)
    const scale = scales.get(at(length - 1)?.lower ?? '')
    if (half !== undefined && scale !== undefined && half.length >= 3) {
      value += half.value * scale
      length += half.length
    }
  }
  return { length, value: clean(value), form, scaled }
}

function scaledFraction(pieces: readonly Piece[], from: number, length: number, value: number): NumberHere {
  const of = pieces[from + length]?.lower === 'of' && /^(?:a|an)$/.test(pieces[from + length + 1]?.lower ?? '') ? 2 : 0
  const scale = of === 2 ? scales.get(pieces[from + length + 2]?.lower ?? '') : undefined
  const direct = scales.get(pieces[from + length]?.lower ?? '')
  if (direct !== undefined && direct >= 1e6)
    return { length: length + 1, value: clean(value * direct), form: 'words', scaled: true }
  if (scale !== undefined) return { length: length + 3, value: clean(value * scale), form: 'words', scaled: true }
  return { length, value, form: 'fraction', scaled: false }
}

/** `one million [two hundred thousand]`: what a smaller number adds. */
function smallerAfter(
  pieces: readonly Piece[],
  at: number,
  scale: number,
): { readonly length: number; readonly value: number } | undefined {
  if (scale < 100) return undefined
  const and = pieces[at]?.lower === 'and' && !pieces[at]?.line ? 1 : 0
  const first = pieces[at + and]
  if (first === undefined || first.line || first.digits) return undefined
  if (smallNumbers.get(first.lower) === undefined && tens.get(first.lower) === undefined) return undefined
  if (and === 1 && fractions.has(pieces[at + 2]?.lower ?? '')) return undefined
  const more = numberAt(pieces, at + and)
  return more === undefined || more.value >= scale || more.form === 'fraction' || more.value === 0
    ? undefined
    : { length: and + more.length, value: more.value }
}

/** Rounds off what binary fractions leave: 8.2 million is 8200000. */
const clean = (value: number): number => (Number.isInteger(value) ? value : Number(value.toPrecision(15)))
