/** Guards of months, days, years, seasons and quarters. */
import {
  BEFORE_MONTH,
  BEFORE_SEASON,
  BEFORE_YEAR,
  COUNTED,
  CURRENCY,
  isCapital,
  NOT_NOUN,
  type Place,
} from './guard-words.js'
import { contextMonths } from './words.js'

/** Why a match is refused; undefined when it stands. */
export function guardAbsolute({ id, items, from, to, first, before, after }: Place): string | undefined {
  switch (id) {
    case 'absolute.month': {
      if (before?.classes.CURRENCY !== undefined) return 'part of an amount'
      if (!isCapital(first) && contextMonths.has(first.lower)) return 'a common word in lower case'
      if (!contextMonths.has(first.lower) || first.form.endsWith('.'))
        return !isCapital(first) && before?.lower === 'the' ? 'a common noun' : undefined
      if (before !== undefined && BEFORE_MONTH.has(before.lower) && !(first.lower === 'may' && before.lower === 'and'))
        return undefined
      return 'a word that is a month only after a preposition'
    }
    case 'absolute.month-day':
    case 'absolute.day-month':
    case 'absolute.month-day-year': {
      const month = items.slice(from, to).find((item) => item.classes.MONTH !== undefined)
      if (month && !isCapital(month) && month.lower === 'may' && first === month) return 'the modal verb'
      if (month && !isCapital(month) && month.lower === 'march' && first === month) return 'the verb'
      const day = items.slice(from, to).find((item) => item.classes.DAY !== undefined)
      if (day?.classes.DAYWORD !== undefined && day.classes.DAYNUM === undefined) {
        const ofWord = items.slice(from, to).some((item) => item.lower === 'of')
        if (!ofWord && month === day) return 'no day'
        if (!ofWord && first !== month) return 'an ordinal before a month'
        if (first === month && !isCapital(month)) return 'no month'
      }
      if (
        id !== 'absolute.month-day-year' &&
        first === month &&
        day &&
        after &&
        !after.barrier &&
        /^[,.:]$/.test(after.form) &&
        after.glued &&
        /^\d/.test(items[to + 1]?.form ?? '') &&
        items[to + 1]?.glued
      )
        return 'part of a number'
      if (
        id === 'absolute.month-day' &&
        after &&
        (COUNTED.has(after.lower) || after.lower === '%') &&
        month?.lower === 'may'
      )
        return 'a counted noun follows'
      return undefined
    }
    case 'absolute.year': {
      if (before !== undefined) {
        if (
          CURRENCY.has(before.lower) ||
          (before.form === '-' && before.glued && first.glued && /^[A-Z]/.test(items[from - 2]?.form ?? ''))
        )
          return 'part of an amount or a name'
        if (/^[.,:/+=]$/.test(before.form) && before.glued && first.glued && /\d$/.test(items[from - 2]?.form ?? ''))
          return 'part of a number'
        if (before.form === '-' && first.glued && /^\d{1,3}$/.test(items[from - 2]?.form ?? ''))
          return 'part of a number'
      }
      if (after !== undefined) {
        if (COUNTED.has(after.lower) || after.form === '%' || after.form === '°') return 'a counted noun follows'
        if (
          after.form === '-' &&
          after.glued &&
          (items[to + 1]?.classes.UNIT !== undefined ||
            /^(strong|man|member|seat|mile|km|foot|ton|pound|acre)$/.test(items[to + 1]?.lower ?? ''))
        )
          return 'a counted noun follows'
        if (
          after.form === '-' &&
          after.glued &&
          items[to + 1]?.glued &&
          /^\d{1,3}$/.test(items[to + 1]?.form ?? '') &&
          (items[to + 1]?.form.length === 3 || items[to + 2]?.form === '-')
        )
          return 'part of a number'
        if (after.form === '/' && after.glued) return 'part of a number'
      }
      const year = Number(first.classes.YEAR)
      if (before !== undefined && BEFORE_YEAR.has(before.lower)) {
        if (year < 1400 && !/^(in|since|of|by|from|until|during|before|after|year|circa)$/.test(before.lower))
          return 'too early to be a year without a preposition'
        if (
          after !== undefined &&
          /^[a-z]/.test(after.form) &&
          /s$/.test(after.form) &&
          !NOT_NOUN.has(after.lower) &&
          year % 100 === 0 &&
          before.lower !== 'in'
        )
          return 'a counted noun follows'
        if (
          /^(to|for|by|from|than|the|a|of)$/.test(before.lower) &&
          after !== undefined &&
          /^[a-z]+s$/.test(after.form) &&
          !NOT_NOUN.has(after.lower) &&
          !/ss$/.test(after.form) &&
          year % 50 === 0
        )
          return 'a counted noun follows'
        return undefined
      }
      if (year < 1600 || year > 2099) return 'too far off to be a year without a preposition'
      if (after !== undefined && /^[a-z]+s$/.test(after.form) && !NOT_NOUN.has(after.lower) && year % 10 === 0)
        return 'a counted noun follows'
      return undefined
    }
    case 'absolute.decade':
      return first.lower === 'the' ||
        (isCapital(items[from]) ? false : /^\d{4}s/.test(first.lower)) ||
        /^\d{4}s$/.test(items[to - 1]?.lower ?? '') ||
        first.form === "'" ||
        first.form === '’'
        ? items[to - 1]?.lower.length === 5 && before?.form === '$'
          ? 'an amount'
          : undefined
        : 'two figures without an article'
    case 'absolute.slashed':
      return before?.form === '/' || after?.form === '/' || after?.form === '%' ? 'part of something longer' : undefined
    case 'absolute.season':
      if (after?.lower === 'of') return 'a noun of its own'
      if (/^(?:olympics?|paralympics?|games|league|palace|house|school)$/.test(after?.lower ?? '')) return 'a name'
      return first.lower === 'the' &&
        (items[to - 1]?.lower === 'fall' || items[to - 1]?.lower === 'spring') &&
        before === undefined
        ? 'not clearly the season'
        : undefined
    case 'absolute.season-bare': {
      if (before?.form === '-' || after?.form === '-') return 'part of a compound'
      if (first.lower === 'fall' || first.lower === 'spring')
        return before !== undefined &&
          /^(in|by|since|until|last|next|this|early|late|mid)$/.test(before.lower) &&
          after?.lower !== 'of'
          ? undefined
          : 'a verb or a noun of its own'
      if (isCapital(first) && isCapital(after) && !(before !== undefined && BEFORE_SEASON.has(before.lower)))
        return 'a name'
      return undefined
    }
    case 'absolute.season-year':
      return items[from]?.lower === 'fall' && before?.lower === 'to' ? 'a verb' : undefined
    case 'relative.fiscal-year':
      return first.lower === 'fiscal' || first.lower === 'financial' || first.lower === 'budget'
        ? 'no year told'
        : undefined
    case 'absolute.quarter-bare':
    case 'absolute.quarter':
      return /^(final|final-|mile|inch|finals?|century)$/.test(after?.lower ?? '')
        ? 'a quarter of something else'
        : undefined
  }
  return undefined
}
