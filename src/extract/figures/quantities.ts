/**
 * First stage of figures: every number of a text with its unit, bound and direction of change; what is a date, a name, a
 * score or a counter is refused here. Works on the text alone.
 */
import type { Bound } from '../../model/index.js'
import { boundAfter, boundBefore } from './bounds.js'
import { changedBefore, changeOf, isChangedBy } from './change.js'
import { currencyBefore } from './money.js'
import { numberAt } from './numbers.js'
import { type Piece, piecesOf } from './pieces.js'
import { refusalOf } from './refusals.js'
import type { UnitHere } from './unit-here.js'
import { unitAfter } from './units.js'
import { scales } from './words.js'

export interface Quantity {
  readonly start: number
  readonly end: number
  /** The number words alone. */
  readonly number: { readonly start: number; readonly end: number }
  readonly value?: number
  readonly low?: number
  readonly high?: number
  readonly unit: string
  /** Where the unit stands, when it does. */
  readonly unitAt?: { readonly start: number; readonly end: number }
  readonly unitKind: 'money' | 'percent' | 'measure' | 'none'
  readonly bound: Bound
  readonly change?: 'up' | 'down'
  /** `a year`, `per day`. */
  readonly rate?: { readonly start: number; readonly end: number }
  /** First piece and the piece after the last. */
  readonly from: number
  readonly to: number
  readonly form: 'digits' | 'words' | 'fraction'
  /** Kept only where every number of the text is asked for: the rule that refuses it otherwise. */
  readonly weak?: string
  /** The first of the two levels of `from 5 to 6 percent`. */
  readonly level?: 'from'
}

export interface RefusedNumber {
  readonly start: number
  readonly end: number
  readonly rule: string
  readonly why: string
}

export interface Quantities {
  readonly pieces: readonly Piece[]
  readonly found: readonly Quantity[]
  readonly refused: readonly RefusedNumber[]
}

interface Stretch {
  readonly start: number
  readonly end: number
}

interface Read {
  readonly from: number
  readonly to: number
  readonly value: number
  readonly form: Quantity['form']
  readonly start: number
  readonly end: number
  readonly number: Stretch
  readonly unit: UnitHere | undefined
}

/** Refusals that hold for a ledger of claims, not for a list of every number: `one person`, `three of them`. */
const WEAK = /^figures\.(?:one|some-of)@/

/** Reads all quantities; numbers inside `dates` (sorted) are passed over. `every` keeps what is weakly refused. */
export function quantitiesIn(text: string, dates: readonly Stretch[] = [], every = false): Quantities {
  const pieces = piecesOf(text)
  const found: Quantity[] = []
  const refused: RefusedNumber[] = []
  let date = 0
  let at = 0
  while (at < pieces.length) {
    const piece = pieces[at]
    if (piece === undefined) break
    while (date < dates.length && (dates[date]?.end ?? 0) <= piece.start) date++
    const over = dates[date]
    if (over !== undefined && piece.start >= over.start && piece.start < over.end) {
      at++
      continue
    }
    const vague = every ? vagueAt(pieces, at) : undefined
    if (vague !== undefined) {
      found.push(vague)
      at = vague.to
      continue
    }
    const first = readAt(pieces, at)
    if (first === undefined) {
      at++
      continue
    }
    const why = refusalOf(pieces, first, text)
    const weak = every && why !== undefined && WEAK.test(why.rule)
    if (why !== undefined && !weak) {
      refused.push({ start: first.start, end: first.end, rule: why.rule, why: why.why })
      at = Math.max(first.to + (why.skip ?? 0), at + 1)
      continue
    }
    const range = rangeAt(pieces, first)
    const last = range ?? first
    const quantity = quantityOf(pieces, first, range)
    found.push(weak ? { ...quantity, weak: why?.rule ?? '' } : quantity)
    at = Math.max(last.to, at + 1)
  }
  return { pieces, found, refused }
}

/** `thousands of workers`, `tens of millions of dollars`: from one step to the next. */
function vagueAt(pieces: readonly Piece[], at: number): Quantity | undefined {
  const word = (k: number) => (pieces[at + k]?.line && k > 0 ? '' : (pieces[at + k]?.lower ?? ''))
  const step = word(0) === 'tens' ? 10 : word(0) === 'hundreds' ? 100 : 1
  const more = step > 1 && word(1) === 'of' && /^(?:thousands|millions|billions|trillions)$/.test(word(2)) ? 2 : 0
  const last = pieces[at + more]
  const first = pieces[at]
  if (
    last === undefined ||
    first === undefined ||
    !/^(?:hundreds|thousands|millions|billions|trillions)$/.test(last.lower)
  )
    return undefined
  if (pieces[at + more + 1]?.lower !== 'of') return undefined
  const low = (more > 0 ? step : 1) * (scales.get(last.lower) ?? scales.get(last.lower.slice(0, -1)) ?? 1)
  return {
    start: first.start,
    end: last.end,
    number: { start: last.start, end: last.end },
    low,
    high: low * 10,
    unit: '',
    unitKind: 'none',
    bound: 'exact',
    from: at,
    to: at + more + 1,
    form: 'words',
    weak: 'figures.vague@1',
  }
}

/** A number with the currency before it or the unit after it. */
function readAt(pieces: readonly Piece[], at: number): Read | undefined {
  const money = currencyBefore(pieces, at)
  const numberFrom = at + (money?.length ?? 0)
  const minus =
    money === undefined &&
    /^[-−–]$/.test(pieces[at]?.form ?? '') &&
    pieces[at + 1]?.glued &&
    pieces[at + 1]?.digits &&
    !pieces[at]?.glued &&
    !/\d$/.test(pieces[at - 1]?.form ?? '')
      ? 1
      : 0
  const number = numberAt(pieces, numberFrom + minus, money !== undefined)
  if (number === undefined) return undefined
  const numberEnd = numberFrom + minus + number.length
  const after = money === undefined ? unitAfter(pieces, numberEnd, number) : centsAfter(pieces, numberEnd, money)
  const to = numberEnd + (after?.length ?? 0)
  const start = pieces[at]?.start ?? 0
  const numberStart = pieces[numberFrom]?.start ?? start
  return {
    from: at,
    to,
    value: (minus ? -1 : 1) * (number.value * (after?.factor ?? 1) + (after?.plus ?? 0)),
    form: number.form,
    start,
    end: pieces[to - 1]?.end ?? start,
    number: { start: numberStart, end: pieces[numberEnd - 1]?.end ?? numberStart },
    unit: money ?? after,
  }
}

/** `$10 [dollars]`, `$5 [a]`: a unit repeated after the sign belongs to it. */
function centsAfter(pieces: readonly Piece[], at: number, money: UnitHere): UnitHere | undefined {
  const word = pieces[at]?.lower ?? ''
  return money.name === 'dollar' && (word === 'dollars' || word === 'dollar' || word === 'usd') && !pieces[at]?.line
    ? { ...money, length: 1 }
    : undefined
}

/** Units of time: `over ten years` is a stretch, `for over ten years` a bound. */
const TIME_UNITS = /^(?:second|minute|hour|day|week|month|year|decade|century|quarter)$/

const LINK = /^(?:to|and|or|-|–|—)$/

/** The second number of `10 to 15`, `between 10 and 15`, `$10-15 million`; undefined when the two stand apart. */
function rangeAt(pieces: readonly Piece[], read: Read): Read | undefined {
  // "18- to 34-year-olds"
  const open =
    pieces[read.to]?.form === '-' && pieces[read.to]?.glued && /^(?:to|or)$/.test(pieces[read.to + 1]?.lower ?? '')
  const first = open ? { ...read, to: read.to + 1 } : read
  const link = pieces[first.to]
  if (link === undefined || link.line || !LINK.test(link.lower)) return undefined
  const second = readAt(pieces, first.to + 1)
  if (second === undefined || pieces[second.from]?.line) return undefined
  const before = pieces[first.from - 1]?.lower ?? ''
  const ages = before === 'of' && /^ages?$/.test(pieces[first.from - 2]?.lower ?? '')
  const between = before === 'between' || (ages && pieces[first.from - 4]?.lower === 'between')
  if (link.lower === 'and' && !between) return undefined
  if (link.lower === 'or') return undefined
  if (
    link.lower === 'to' &&
    (before === 'from' || /^(?:by|widened|narrowed|rose|fell)$/.test(pieces[first.from - 2]?.lower ?? ''))
  ) {
    const span = first.unit !== undefined && second.unit !== undefined ? 12 : 6
    if (before === 'from' && changedBefore(pieces, first.from - 1, span)) return undefined
  }
  if (link.lower === 'to' && !between && first.unit !== undefined && isChangedBy(pieces, first.from)) return undefined
  if (/^[-–—]$/.test(link.form) && !(link.glued === (pieces[first.to + 1]?.glued ?? false))) return undefined
  const sameUnit = first.unit === undefined || second.unit === undefined || first.unit.name === second.unit.name
  if (!sameUnit) return undefined
  const low = scaledLike(first, second)
  // "fell by 14,000 to 218,000"
  if (link.lower === 'to' && !between && second.value > 3 * low && isChangedBy(pieces, first.from)) return undefined
  if (low >= second.value || (second.value > 1000 * Math.max(low, 1) && !between)) return undefined
  if (link.lower === 'to' && first.unit !== undefined && second.unit === undefined && first.unit.kind !== 'money')
    return undefined
  return { ...second, value: second.value }
}

/** `$10-15 million`: the first is millions too. */
function scaledLike(first: Read, second: Read): number {
  const scale = second.value >= 1e6 && first.value < 1000 ? 10 ** (3 * Math.floor(Math.log10(second.value) / 3)) : 1
  return first.value * scale < second.value ? first.value * scale : first.value
}

function quantityOf(pieces: readonly Piece[], first: Read, range: Read | undefined): Quantity {
  const last = range ?? first
  const unit = last.unit ?? first.unit
  const before = boundBefore(pieces, first.from, TIME_UNITS.test(unit?.name ?? ''))
  const after = before.bound === undefined ? boundAfter(pieces, last.to) : undefined
  const bound = before.bound ?? after?.bound ?? 'exact'
  const change = changeOf(pieces, before.from, last.to, unit?.kind ?? 'none')
  const rate = rateAfter(pieces, last.to + (after?.length ?? 0))
  const low = range === undefined ? undefined : scaledLike(first, range)
  const level = range === undefined && isLevelFrom(pieces, before.from, last.to)
  return {
    start: first.start,
    end: last.end,
    number: { start: first.number.start, end: last.number.end },
    ...(range === undefined || low === undefined ? { value: first.value } : { low, high: range.value }),
    unit: unit?.name ?? '',
    ...(unit === undefined ? {} : { unitAt: { start: unit.start, end: unit.end } }),
    unitKind: unit?.kind ?? 'none',
    bound,
    ...(change === undefined ? {} : { change }),
    ...(rate === undefined ? {} : { rate }),
    from: first.from,
    to: last.to,
    form: first.form,
    ...(level ? { level: 'from' } : {}),
  }
}

/** `from 5 [to 6 percent]`. */
const isLevelFrom = (pieces: readonly Piece[], from: number, to: number): boolean =>
  pieces[from - 1]?.lower === 'from' && pieces[to]?.lower === 'to'

/** `a year`, `per day`, `each month` after a quantity. */
function rateAfter(pieces: readonly Piece[], at: number): Stretch | undefined {
  const word = pieces[at]?.lower ?? ''
  const unit = pieces[at + 1]
  if (
    unit === undefined ||
    unit.line ||
    !/^(?:a|an|per|each|every)$/.test(word) ||
    !/^(?:year|month|week|day|hour|minute|second|quarter|annum|night)$/.test(unit.lower)
  )
    return undefined
  if (/^(?:earlier|ago|later|before|after|old)$/.test(pieces[at + 2]?.lower ?? '')) return undefined
  return { start: pieces[at]?.start ?? unit.start, end: unit.end }
}
