/** Currency before or after a number: signs, codes, words, and the ways of agencies that lack the signs. */
import type { NumberHere } from './numbers.js'
import type { Piece } from './pieces.js'
import { type UnitHere, unit } from './unit-here.js'
import { currencyAdjectives, currencyCodes, currencySigns, currencyWords, dollarPrefixes, scales } from './words.js'

/** Currency codes that are no English words, so that small letters will do. */
const PLAIN_CODE = /^(?:usd|eur|gbp|rmb|jpy|inr|cny|chf)$/

const NAIRA = /^(?:m|b|bn|million|billion|trillion|k|tn)$/

/** `$`, `US$`, `Rs`, `EUR` before a number that begins after it. */
export function currencyBefore(pieces: readonly Piece[], at: number): UnitHere | undefined {
  const first = pieces[at]
  if (first === undefined) return undefined
  const isNumber = (k: number) => pieces[k]?.digits === true && !pieces[k]?.line
  const sign = currencySigns.get(first.form)
  if (sign !== undefined && isNumber(at + 1)) return unit(pieces, at, 1, sign, 'money')
  // "$US 113 million"
  if (
    first.form === '$' &&
    /^(?:us|u\.s\.?)$/.test(pieces[at + 1]?.lower ?? '') &&
    pieces[at + 1]?.glued &&
    isNumber(at + 2)
  )
    return unit(pieces, at, 2, 'dollar', 'money')
  // "Y=28,030" and "PS88.3m", as agencies without the signs write yen and pounds
  if (first.form === 'Y' && pieces[at + 1]?.form === '=' && pieces[at + 1]?.glued && isNumber(at + 2))
    return unit(pieces, at, 2, 'japanese yen', 'money')
  if (first.form === 'PS' && isNumber(at + 1) && pieces[at + 1]?.glued && /^\d\d|[.,]/.test(pieces[at + 1]?.form ?? ''))
    return unit(pieces, at, 1, 'pound sterling', 'money')
  // "N14.3bn", as Nigerian papers write naira
  if (first.form === 'N' && isNumber(at + 1) && pieces[at + 1]?.glued && NAIRA.test(pieces[at + 2]?.lower ?? ''))
    return unit(pieces, at, 1, 'nigerian naira', 'money')
  const prefix = dollarPrefixes.get(first.lower)
  const second = pieces[at + 1]
  if (
    prefix !== undefined &&
    second?.form === '$' &&
    isNumber(at + 2) &&
    (second.glued || first.lower.length > 1 || first.lower === 'c')
  )
    return unit(pieces, at, 2, prefix, 'money')
  const code = currencyCodes.get(first.lower)
  if (
    code !== undefined &&
    (first.form === first.form.toUpperCase() || /^rs\.?$/i.test(first.form) || PLAIN_CODE.test(first.lower)) &&
    first.form.length > 1
  ) {
    const dot = first.lower === 'rs' && second?.form === '.' && second.glued ? 1 : 0
    const dollar = second !== undefined && currencySigns.has(second.form) ? 1 : 0
    if (isNumber(at + 1 + dot + dollar)) return unit(pieces, at, 1 + dot + dollar, code, 'money')
  }
  return undefined
}

/** `million euros`, `Swiss francs`, `USD` after a number. */
export function moneyAt(pieces: readonly Piece[], at: number, number: NumberHere): UnitHere | undefined {
  const first = pieces[at]
  if (first === undefined) return undefined
  const sign = currencySigns.get(first.form)
  if (sign !== undefined && !pieces[at + 1]?.digits) return unit(pieces, at, 1, sign, 'money')
  const two = `${first.lower} ${pieces[at + 1]?.lower ?? ''}`
  const adjective = currencyAdjectives.has(two) ? two : currencyAdjectives.has(first.lower) ? first.lower : undefined
  if (adjective !== undefined) {
    const length = adjective === two ? 2 : 1
    const noun = pieces[at + length]?.lower ?? ''
    const plain = noun === 'pounds' || noun === 'pound' ? 'pound' : currencyWords.get(noun)
    if (plain !== undefined && noun !== 'p' && noun !== 'real' && noun !== 'won') {
      const whole = currencyAdjectives.get(adjective) ?? ''
      const base = singularCurrency(noun)
      return unit(
        pieces,
        at,
        length + 1,
        whole === ''
          ? plain
          : whole.endsWith(base) || base === 'dollar' || adjective === 'deutsche'
            ? named(adjective, base, whole)
            : `${adjective} ${base}`,
        'money',
      )
    }
  }
  if (
    /^pounds?$/.test(first.lower) &&
    (number.value >= 1e6 || pieces[at + 1]?.lower === 'sterling' || isPaid(pieces, at))
  )
    return unit(pieces, at, pieces[at + 1]?.lower === 'sterling' ? 2 : 1, 'pound sterling', 'money')
  const word = currencyWords.get(first.lower)
  if (word !== undefined) {
    if (first.lower === 'p' && (!first.glued || number.scaled)) return undefined
    if (
      /^(?:mark|marks|real|won|rand|dong|lire|birr|taka|sterling)$/.test(first.lower) &&
      number.value < 100 &&
      !number.scaled
    )
      return undefined
    if (first.lower === 'won' && !number.scaled && number.value < 1000) return undefined
    return unit(pieces, at, 1, word, 'money')
  }
  // "30 MUSD"
  const mega = /^M[A-Z]{3}$/.test(first.form) ? currencyCodes.get(first.lower.slice(1)) : undefined
  if (mega !== undefined) return { ...unit(pieces, at, 1, mega, 'money'), factor: 1e6 }
  const code = currencyCodes.get(first.lower)
  const scale = number.scaled ? undefined : scales.get(pieces[at + 1]?.lower ?? '')
  if (code !== undefined && /^[A-Z]{3}$/.test(first.form) && scale !== undefined && scale >= 1000)
    return { ...unit(pieces, at, 2, code, 'money'), factor: scale }
  if (
    code !== undefined &&
    first.form.length > 2 &&
    (first.form === first.form.toUpperCase() || PLAIN_CODE.test(first.lower))
  )
    return unit(pieces, at, 1, code, 'money')
  return undefined
}

const PAID =
  /^(?:pay|pays|paid|paying|cost|costs|costing|save|saves|saved|spend|spends|spent|earn|earns|earned|fined?|price|priced|worth|bills?|tax|taxes|budget|sell|sold|buy|bought|charged?|fees?|loan|debts?|wages?|salary|owed?|rent|grant|invest|invested|deposit|profit|raised)$/

/** `140 pounds a year`, `pay 30 pounds`: money, no weight. */
function isPaid(pieces: readonly Piece[], at: number): boolean {
  if (
    /^an?$/.test(pieces[at + 1]?.lower ?? '') &&
    /^(?:year|month|week|day|hour|night|head|person|ticket)$/.test(pieces[at + 2]?.lower ?? '')
  )
    return true
  for (let k = at - 1; k >= 0 && k > at - 9; k--) {
    const piece = pieces[k]
    if (piece === undefined || piece.line || /^[.;:!?]$/.test(piece.form)) return false
    if (PAID.test(piece.lower)) return true
  }
  return false
}

const singularCurrency = (noun: string): string => currencyWords.get(noun)?.split(' ').at(-1) ?? noun.replace(/s$/, '')
const named = (adjective: string, base: string, whole: string): string =>
  whole.endsWith(base) ? whole : `${adjective} ${base}`
