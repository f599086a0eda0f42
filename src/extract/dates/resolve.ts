/** Third stage: from meaning to TIMEX3 value and EDTF, against the day of writing or the time told before. */
import {
  addMonths,
  countOf,
  type Day,
  dayCount,
  dayOf,
  dayText,
  feastDay,
  isDay,
  mondayOf,
  mondayOfWeek,
  monthText,
  weekdayOf,
  weekText,
  yearText,
} from './calendar.js'
import { durationText, type Meaning, type Unit } from './meaning.js'

/** Where the tense around an expression points. */
export type Lean = 'past' | 'future' | 'open'

/** A time that others hang on. */
export interface Focus {
  readonly y: number
  readonly m?: number
  readonly d?: number
  readonly words: string
}

export interface Env {
  /** Day of writing; undefined when unknown, or when the text is told without regard to it. */
  readonly now?: Day
  /** Last time told. */
  readonly focus?: Focus
  /** Last quarter told: "the quarter" means it. */
  readonly quarter?: { readonly y: number; readonly n: number; readonly words: string }
  /** The text tells of long ago: expressions hang on the time told before. */
  readonly narrative: boolean
  readonly lean: Lean
}

export interface Resolved {
  readonly timex: 'DATE' | 'TIME' | 'DURATION' | 'SET'
  readonly value: string
  readonly edtf: string
  readonly basis: 'stated' | 'inferred' | 'unknown'
  readonly anchor?: string
  readonly focus?: { readonly y: number; readonly m?: number; readonly d?: number }
}

type Anchor = { readonly day: Day; readonly text: string; readonly m: boolean; readonly d: boolean }

const unknown = (value: string, timex: Resolved['timex'] = 'DATE'): Resolved => ({
  timex,
  value,
  edtf: '',
  basis: 'unknown',
})

function anchorOf(env: Env, from: 'now' | 'focus' | 'running'): Anchor | undefined {
  const now = env.now && { day: env.now, text: dayText(env.now), m: true, d: true }
  const focus = env.focus && {
    day: { y: env.focus.y, m: env.focus.m ?? 1, d: env.focus.d ?? 1 },
    text: env.focus.words,
    m: env.focus.m !== undefined,
    d: env.focus.d !== undefined,
  }
  if (from === 'focus') return focus ?? now
  if (from === 'running') return env.narrative ? (focus ?? now) : now
  return env.narrative ? undefined : now
}

type Part = {
  readonly value: string
  readonly edtf: string
  readonly focus: { readonly y: number; readonly m?: number; readonly d?: number }
}

const ofDay = (day: Day): Part => ({ value: dayText(day), edtf: dayText(day), focus: day })
const ofMonth = (y: number, m: number): Part => ({ value: monthText(y, m), edtf: monthText(y, m), focus: { y, m } })
const ofYear = (y: number): Part => ({ value: yearText(y), edtf: yearText(y), focus: { y } })
const ofDays = (value: string, from: number, to: number): Part => ({
  value,
  edtf: `${dayText(dayOf(from))}/${dayText(dayOf(to))}`,
  focus: dayOf(from),
})
const ofWeek = (day: number): Part => ofDays(weekText(day), mondayOf(day), mondayOf(day) + 6)

function ofPart(y: number, unit: 'Q' | 'H', n: number): Part {
  const months = unit === 'Q' ? 3 : 6
  const first = (n - 1) * months + 1
  return {
    value: `${yearText(y)}-${unit}${n}`,
    edtf: `${monthText(y, first)}/${monthText(y, first + months - 1)}`,
    focus: { y, m: first },
  }
}

const SEASON_MONTH: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 }
const SEASON_EDTF: Readonly<Record<string, string>> = { SP: '21', SU: '22', FA: '23', WI: '24' }
const ofSeason = (y: number, s: string): Part => ({
  value: `${yearText(y)}-${s}`,
  edtf: `${yearText(y)}-${SEASON_EDTF[s] ?? '21'}`,
  focus: { y, m: SEASON_MONTH[s] ?? 1 },
})

const dated = (part: Part, basis: Resolved['basis'], anchor?: string): Resolved => ({
  timex: 'DATE',
  ...part,
  basis,
  ...(anchor === undefined ? {} : { anchor }),
})

/** The period that holds a day, `n` units on. */
function shifted(day: Day, n: number, unit: Unit): Part | undefined {
  switch (unit) {
    case 'D':
    case 'N':
      return Number.isInteger(n) ? ofDay(dayOf(countOf(day) + n)) : undefined
    case 'W':
      return Number.isInteger(n) ? ofWeek(countOf(day) + 7 * n) : undefined
    case 'F':
      return ofWeek(countOf(day) + 14 * n)
    case 'M': {
      const to = addMonths(day, Math.round(n))
      return ofMonth(to.y, to.m)
    }
    case 'Q': {
      const to = addMonths({ ...day, d: 1 }, 3 * n)
      return ofPart(to.y, 'Q', Math.floor((to.m - 1) / 3) + 1)
    }
    case 'Y': {
      if (Number.isInteger(n)) return ofYear(day.y + n)
      const to = addMonths(day, Math.round(n * 12))
      return ofYear(to.y)
    }
    case 'DE': {
      const decade = Math.floor((day.y + 10 * n) / 10)
      return {
        value: String(decade).padStart(3, '0'),
        edtf: `${String(decade).padStart(3, '0')}X`,
        focus: { y: decade * 10 },
      }
    }
    case 'CE': {
      const century = Math.floor(day.y / 100) + n
      return {
        value: String(century).padStart(2, '0'),
        edtf: `${String(century).padStart(2, '0')}XX`,
        focus: { y: century * 100 },
      }
    }
    default:
      return undefined
  }
}

/** The year of a month (and day) that names none. */
function yearFor(
  env: Env,
  m: number,
  d: number | undefined,
): { readonly y: number; readonly anchor: string } | undefined {
  if (env.now !== undefined && !env.narrative) {
    const { now } = env
    const anchor = dayText(now)
    const ahead = d === undefined ? m > now.m : m > now.m || (m === now.m && d > now.d)
    const months = m - now.m
    if (env.lean === 'future')
      return {
        y: ahead || (m === now.m && d === undefined) ? now.y : months < -2 || months >= 0 ? now.y + 1 : now.y + 1,
        anchor,
      }
    if (env.lean === 'past') return { y: ahead ? now.y - 1 : now.y, anchor }
    if (ahead) return { y: months <= 3 ? now.y : now.y - 1, anchor }
    return { y: months <= -10 && d !== undefined ? now.y + 1 : now.y, anchor }
  }
  if (env.focus === undefined || !env.narrative) return undefined
  const { y, m: fm, words } = env.focus
  if (fm !== undefined && fm >= 10 && m <= 3 && fm - m >= 8) return { y: y + 1, anchor: words }
  return { y, anchor: words }
}

const two = (n: number): string => String(n).padStart(2, '0')

export function resolve(meaning: Meaning, env: Env): Resolved {
  switch (meaning.kind) {
    case 'fixed':
      return {
        timex: 'DATE',
        value: meaning.value,
        edtf: meaning.edtf,
        basis: 'stated',
        ...(meaning.y === undefined ? {} : { focus: { y: meaning.y } }),
      }
    case 'date':
      return resolveDate(meaning, env)
    case 'part': {
      if (meaning.y !== undefined) return dated(ofPart(meaning.y, meaning.unit, meaning.n), 'stated')
      const at = anchorOf(env, 'running')
      if (at === undefined) return unknown(`XXXX-${meaning.unit}${meaning.n}`)
      const first = (meaning.n - 1) * (meaning.unit === 'Q' ? 3 : 6) + 1
      const last = first + (meaning.unit === 'Q' ? 2 : 5)
      const back = env.lean !== 'future' && !env.narrative && first - at.day.m > 3
      const on = env.lean === 'future' && !env.narrative && last < at.day.m
      const y = at.day.y + (meaning.shift ?? (back ? -1 : on ? 1 : 0))
      return dated(ofPart(y, meaning.unit, meaning.n), 'inferred', at.text)
    }
    case 'season':
      return resolveSeason(meaning, env)
    case 'feast':
      return resolveFeast(meaning, env)
    case 'week': {
      const at = anchorOf(env, 'running')
      const y = meaning.y ?? (at && at.day.y + (meaning.shift ?? 0))
      return y === undefined
        ? unknown(`XXXX-W${two(meaning.n)}`)
        : dated(
            ofWeek(mondayOfWeek(y, meaning.n)),
            meaning.y === undefined ? 'inferred' : 'stated',
            meaning.y === undefined ? at?.text : undefined,
          )
    }
    case 'nthWeek': {
      const year = meaning.y ?? (meaning.m === undefined ? undefined : yearFor(env, meaning.m, undefined)?.y)
      if (year === undefined) return unknown('XXXX-WXX')
      const basis = meaning.y === undefined ? 'inferred' : 'stated'
      return dated(ofWeek(nthWeek(year, meaning.m, meaning.last ? -1 : meaning.n)), basis)
    }
    case 'nthOf': {
      const at = anchorOf(env, meaning.from)
      if (at === undefined) return unknown(meaning.unit === 'W' ? 'XXXX-WXX' : 'XXXX-XX')
      const to = meaning.of === 'Y' ? { y: at.day.y + meaning.shift, m: undefined } : addMonths(at.day, meaning.shift)
      if (meaning.unit === 'W') return dated(ofWeek(nthWeek(to.y, to.m, meaning.n)), 'inferred', at.text)
      const month = meaning.n < 0 ? 12 : meaning.n
      return month < 1 || month > 12 ? unknown('') : dated(ofMonth(to.y, month), 'inferred', at.text)
    }
    case 'weekOf': {
      const y = meaning.y ?? yearFor(env, meaning.m, meaning.d)?.y
      return y === undefined
        ? unknown('XXXX-WXX')
        : dated(ofWeek(dayCount(y, meaning.m, meaning.d)), meaning.y === undefined ? 'inferred' : 'stated')
    }
    case 'weekday':
      return resolveWeekday(meaning.weekday, meaning.by, env)
    case 'weekdayDay': {
      const at = anchorOf(env, 'now') ?? anchorOf(env, 'focus')
      if (at === undefined) return unknown(`XXXX-WXX-${meaning.weekday}`)
      for (let back = 0; back < 40; back++) {
        const month = addMonths({ ...at.day, d: 1 }, env.lean === 'future' ? back : -back)
        if (!isDay(month.y, month.m, meaning.d)) continue
        const day = dayCount(month.y, month.m, meaning.d)
        const passes = env.lean === 'future' ? day >= countOf(at.day) : day <= countOf(at.day)
        if (passes && weekdayOf(day) === meaning.weekday) return dated(ofDay(dayOf(day)), 'inferred', at.text)
      }
      return unknown(`XXXX-WXX-${meaning.weekday}`)
    }
    case 'weekdayOf': {
      const at = anchorOf(env, 'now')
      if (at === undefined) return unknown(`XXXX-WXX-${meaning.weekday}`)
      return dated(
        ofDay(dayOf(mondayOf(countOf(at.day)) + 7 * meaning.week + meaning.weekday - 1)),
        'inferred',
        at.text,
      )
    }
    case 'weekend': {
      const at = anchorOf(env, 'now')
      if (at === undefined) return unknown('XXXX-WXX-WE')
      const today = weekdayOf(countOf(at.day))
      const by =
        meaning.by === undefined
          ? today >= 6 || env.lean === 'future'
            ? 0
            : -1
          : meaning.by === 0
            ? env.lean === 'past' && today < 4
              ? -1
              : 0
            : meaning.by
      const monday = mondayOf(countOf(at.day)) + 7 * by
      return dated(ofDays(`${weekText(monday)}-WE`, monday + 5, monday + 6), 'inferred', at.text)
    }
    case 'monthBy': {
      const at = anchorOf(env, 'now') ?? anchorOf(env, 'focus')
      if (at === undefined) return unknown(`XXXX-${two(meaning.m)}`)
      const y =
        meaning.by === 0
          ? at.day.y
          : meaning.by < 0
            ? meaning.m < at.day.m
              ? at.day.y
              : at.day.y - 1
            : meaning.m > at.day.m
              ? at.day.y
              : at.day.y + 1
      return dated(ofMonth(y, meaning.m), 'inferred', at.text)
    }
    case 'monthOfYear': {
      const at = anchorOf(env, meaning.from)
      if (at === undefined)
        return unknown(meaning.d === undefined ? `XXXX-${two(meaning.m)}` : `XXXX-${two(meaning.m)}-${two(meaning.d)}`)
      const y = at.day.y + meaning.shift
      return dated(
        meaning.d === undefined || !isDay(y, meaning.m, meaning.d)
          ? ofMonth(y, meaning.m)
          : ofDay({ y, m: meaning.m, d: meaning.d }),
        'inferred',
        at.text,
      )
    }
    case 'dayOfMonth': {
      const at = anchorOf(env, 'focus')
      if (at === undefined || !at.m) return unknown(`XXXX-XX-${two(meaning.d)}`)
      return isDay(at.day.y, at.day.m, meaning.d)
        ? dated(ofDay({ ...at.day, d: meaning.d }), 'inferred', at.text)
        : unknown(`XXXX-XX-${two(meaning.d)}`)
    }
    case 'shift':
      return resolveShift(meaning, env)
    case 'duration':
      return { timex: 'DURATION', value: durationText(meaning.n, meaning.unit), edtf: '', basis: 'unknown' }
    case 'set':
      return { timex: 'SET', value: meaning.value, edtf: '', basis: 'unknown' }
    case 'reference':
      return unknown(meaning.value)
    case 'clock': {
      const day = dayFor(meaning.on, env)
      const value = `${day?.value ?? 'XXXX-XX-XX'}T${meaning.time}`
      return day === undefined ? unknown(value, 'TIME') : { ...day, timex: 'TIME', value }
    }
    case 'daypart': {
      const day = dayFor(meaning.on, env, meaning)
      const value = `${day?.value ?? 'XXXX-XX-XX'}T${meaning.part}`
      return day === undefined ? unknown(value, 'TIME') : { ...day, timex: 'TIME', value }
    }
  }
}

/** A day in the n-th week (the last for -1) of a month or a year. */
function nthWeek(y: number, m: number | undefined, n: number): number {
  if (m === undefined) return n < 0 ? dayCount(y, 12, 28) : mondayOfWeek(y, n)
  return n < 0 ? dayCount(y, m + 1, 0) - 3 : dayCount(y, m, 4) + 7 * (n - 1)
}

/** The day that a time of day falls on; undefined when it cannot be told to the day. */
function dayFor(
  on: Meaning | undefined,
  env: Env,
  part?: Meaning & { readonly kind: 'daypart' },
): Resolved | undefined {
  if (on !== undefined) {
    const day = resolve(on, env)
    return /^\d{4}-\d\d-\d\d$/.test(day.value) ? day : /^XXXX/.test(day.value) ? { ...day } : undefined
  }
  if (part?.from === 'any') return undefined
  const at = anchorOf(
    env,
    part === undefined || part.from === 'focus'
      ? env.narrative || part?.n !== undefined
        ? 'focus'
        : 'running'
      : 'now',
  )
  if (at === undefined || !at.d) return undefined
  return dated(ofDay(dayOf(countOf(at.day) + (part?.n ?? 0))), 'inferred', at.text)
}

function resolveDate(meaning: Meaning & { readonly kind: 'date' }, env: Env): Resolved {
  const { y, m, d } = meaning
  if (y !== undefined) {
    if (m === undefined) return dated(ofYear(y), 'stated')
    if (d === undefined) return dated(ofMonth(y, m), 'stated')
    return isDay(y, m, d) ? dated(ofDay({ y, m, d }), 'stated') : unknown('')
  }
  if (m === undefined) return unknown('')
  const open = d === undefined ? `XXXX-${two(m)}` : `XXXX-${two(m)}-${two(d)}`
  const year = yearFor(env, m, d)
  if (year === undefined) return unknown(open)
  if (d === undefined) return dated(ofMonth(year.y, m), 'inferred', year.anchor)
  return isDay(year.y, m, d) ? dated(ofDay({ y: year.y, m, d }), 'inferred', year.anchor) : unknown(open)
}

function resolveSeason(meaning: Meaning & { readonly kind: 'season' }, env: Env): Resolved {
  const { season } = meaning
  if (meaning.y !== undefined) return dated(ofSeason(meaning.y, season), 'stated')
  const at = anchorOf(env, 'now') ?? anchorOf(env, 'running')
  if (at === undefined) return unknown(`XXXX-${season}`)
  const first = SEASON_MONTH[season] ?? 1
  const { y, m } = at.day
  const over = season === 'WI' ? m >= 3 && m < 12 : m >= first + 3
  const begun = m >= first || (season === 'WI' && m < 3)
  const of = season === 'WI' && m < 3 ? y - 1 : y
  if (env.narrative && meaning.by === undefined) return dated(ofSeason(of, season), 'inferred', at.text)
  if (meaning.by === -1) return dated(ofSeason(over ? y : of - 1, season), 'inferred', at.text)
  if (meaning.by === 1) return dated(ofSeason(begun ? of + 1 : of, season), 'inferred', at.text)
  if (meaning.by === 0) return dated(ofSeason(of, season), 'inferred', at.text)
  const year = env.lean === 'future' && over ? of + 1 : begun || env.lean === 'future' || first - m <= 3 ? of : of - 1
  return dated(ofSeason(year, season), 'inferred', at.text)
}

function resolveFeast(meaning: Meaning & { readonly kind: 'feast' }, env: Env): Resolved {
  if (meaning.y !== undefined) return dated(ofDay(dayOf(feastDay(meaning.rule, meaning.y))), 'stated')
  const at = anchorOf(env, 'now') ?? anchorOf(env, 'running')
  if (at === undefined) return unknown(/^\d\d-\d\d$/.test(meaning.rule) ? `XXXX-${meaning.rule}` : 'XXXX-XX-XX')
  const today = countOf(at.day)
  const here = feastDay(meaning.rule, at.day.y)
  const y = at.day.y
  const back =
    meaning.by === -1 || (meaning.by === undefined && env.lean !== 'future' && !env.narrative && here - today > 60)
  const on = meaning.by === 1 || (meaning.by === undefined && env.lean === 'future')
  const year = back && here >= today ? y - 1 : on && here <= today ? y + 1 : y
  return dated(ofDay(dayOf(feastDay(meaning.rule, year))), 'inferred', at.text)
}

function resolveWeekday(weekday: number, by: number | undefined, env: Env): Resolved {
  const at = anchorOf(env, 'now') ?? (env.narrative && env.focus?.d !== undefined ? anchorOf(env, 'focus') : undefined)
  if (at === undefined) return unknown(`XXXX-WXX-${weekday}`)
  const today = countOf(at.day)
  const back = (weekdayOf(today) - weekday + 7) % 7
  const ahead = (weekday - weekdayOf(today) + 7) % 7
  const monday = mondayOf(today)
  const day =
    by === -1
      ? today - (back === 0 ? 7 : back)
      : by === 1
        ? monday + 7 + weekday - 1
        : by === 0
          ? monday + weekday - 1
          : env.lean === 'future'
            ? today + ahead
            : today - back
  return dated(ofDay(dayOf(day)), 'inferred', at.text)
}

function resolveShift(meaning: Meaning & { readonly kind: 'shift' }, env: Env): Resolved {
  const { n, unit } = meaning
  if (/^T/.test(unit)) {
    if (meaning.from === 'now' || meaning.from === 'running') return unknown(n < 0 ? 'PAST_REF' : 'FUTURE_REF', 'TIME')
    return unknown('XXXX-XX-XXTXX', 'TIME')
  }
  const blank =
    unit === 'D' || unit === 'N' ? 'XXXX-XX-XX' : unit === 'W' ? 'XXXX-WXX' : unit === 'M' ? 'XXXX-XX' : 'XXXX'
  const at = anchorOf(env, meaning.from)
  if (unit === 'Q' && meaning.from === 'running' && env.quarter !== undefined) {
    const { y, n: quarter, words } = env.quarter
    return dated(ofPart(y + Math.floor((quarter - 1 + n) / 4), 'Q', ((quarter - 1 + n + 4) % 4) + 1), 'inferred', words)
  }
  if (at === undefined)
    return env.narrative && meaning.from === 'now' && unit === 'D' && n === 0 ? unknown('PRESENT_REF') : unknown(blank)
  const sharp =
    unit === 'D' || unit === 'N' || unit === 'W' || unit === 'F' ? at.d : unit === 'M' || unit === 'Q' ? at.m : true
  if (!sharp) {
    if (unit === 'D' || unit === 'N')
      return unknown(at.m ? `${monthText(at.day.y, at.day.m)}-XX` : `${yearText(at.day.y)}-XX-XX`)
    if (unit === 'W' || unit === 'F') return unknown(`${yearText(at.day.y)}-WXX`)
    return unknown(`${yearText(at.day.y)}-XX`)
  }
  if (meaning.month !== undefined) {
    const then = shifted({ ...at.day, y: at.day.y - 1 }, 0, meaning.month)
    return then === undefined ? unknown('') : dated(then, 'inferred', at.text)
  }
  const part = shifted(at.day, n, unit)
  return part === undefined ? unknown('') : dated(part, 'inferred', at.text)
}
