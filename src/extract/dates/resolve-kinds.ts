/** Dates, seasons, feasts, weekdays and shifted periods against their anchor. */
import { anchorOf, type Env, yearFor } from './anchors.js'
import { countOf, dayOf, feastDay, isDay, mondayOf, monthText, weekdayOf, yearText } from './calendar.js'
import type { Meaning } from './meaning.js'
import {
  dated,
  ofDay,
  ofMonth,
  ofPart,
  ofSeason,
  ofYear,
  type Resolved,
  SEASON_MONTH,
  shifted,
  two,
  unknown,
} from './periods.js'

export function resolveDate(meaning: Meaning & { readonly kind: 'date' }, env: Env): Resolved {
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

export function resolveSeason(meaning: Meaning & { readonly kind: 'season' }, env: Env): Resolved {
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

export function resolveFeast(meaning: Meaning & { readonly kind: 'feast' }, env: Env): Resolved {
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

export function resolveWeekday(weekday: number, by: number | undefined, env: Env): Resolved {
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

export function resolveShift(meaning: Meaning & { readonly kind: 'shift' }, env: Env): Resolved {
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
