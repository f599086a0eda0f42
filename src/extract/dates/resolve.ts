/** Third stage: from meaning to TIMEX3 value and EDTF. */
import { anchorOf, type Env, yearFor } from './anchors.js'
import { addMonths, countOf, dayCount, dayOf, isDay, mondayOf, mondayOfWeek, weekdayOf, weekText } from './calendar.js'
import { durationText, type Meaning } from './meaning.js'
import { dated, nthWeek, ofDay, ofDays, ofMonth, ofPart, ofWeek, type Resolved, two, unknown } from './periods.js'
import { resolveDate, resolveFeast, resolveSeason, resolveShift, resolveWeekday } from './resolve-kinds.js'

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
