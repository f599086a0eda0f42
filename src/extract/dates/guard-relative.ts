/** Guards of weekdays, running periods, times told before, sets and references. */
import { isCapital, NOT_NOUN, type Place } from './guard-words.js'
import { contextMonths } from './words.js'

/** Why a match is refused; undefined when it stands. */
export function guardRelative({ id, items, from, to, first, before, after }: Place): string | undefined {
  switch (id) {
    case 'relative.last-month-name': {
      const month = items[to - 1]
      return month !== undefined && !isCapital(month) && contextMonths.has(month.lower)
        ? 'a common word in lower case'
        : undefined
    }
    case 'relative.weekday':
    case 'relative.last-weekday': {
      const day = items[to - 1]
      if (day === undefined || day.lower.replace('.', '').length > 5) return undefined
      if (!isCapital(day)) return 'a common word in lower case'
      const alone =
        day.form.endsWith('.') ||
        /^[,(]$/.test(after?.form ?? '') ||
        after?.classes.MONTH !== undefined ||
        after?.classes.DAY !== undefined
      return alone && !(day.lower === 'sun' && before?.lower === 'the') ? undefined : 'a common word or a name'
    }
    case 'relative.deictic':
      return isCapital(first) &&
        isCapital(before) &&
        before?.form !== '.' &&
        !/^[“"‘']$/.test(before?.form ?? '') &&
        first.lower === 'today' &&
        /^[A-Z][a-z]+$/.test(before?.form ?? '') &&
        from > 1 &&
        before !== undefined &&
        !items[from - 1]?.barrier
        ? 'the name of a paper'
        : undefined
    case 'relative.the-unit': {
      const unit = items[to - 1]?.classes.UNIT1
      if (unit !== 'W' && unit !== 'M' && unit !== 'Q' && unit !== 'Y') return 'too vague'
      if (
        after?.lower === 'of' ||
        after?.form === '-' ||
        after?.classes.ORD !== undefined ||
        after?.classes.NUM !== undefined
      )
        return 'a noun of its own'
      return before?.lower === 'of' &&
        /^(man|woman|person|player|word|team|coach|book|game|goal)$/.test(items[from - 2]?.lower ?? '')
        ? 'a title'
        : undefined
    }
    case 'focus.end-of-unit':
    case 'focus.unit-end-open':
    case 'focus.latest-unit':
    case 'focus.unit-ago':
    case 'focus.unit-end':
      return items.slice(from, to).some((item) => /^[WMQY]$/.test(String(item.classes.UNIT1))) ? undefined : 'no period'
    case 'relative.this-unit':
    case 'relative.last-unit':
    case 'relative.next-unit': {
      const unit = String(items[to - 1]?.classes.UNIT1)
      if (/^(TS|TM|TH|N)$/.test(unit)) return unit === 'N' ? 'another rule' : 'too short a period'
      if (unit === 'D' && id !== 'relative.this-unit') return 'an order, not a date'
      if (before?.lower === 'the' && unit !== 'Q' && (first.lower === 'past' || first.lower === 'coming'))
        return 'a stretch of time'
      return undefined
    }
    case 'relative.day-of-month':
      return (after !== undefined && /^[A-Za-z]/.test(after.form) && !NOT_NOUN.has(after.lower)) ||
        after?.form === '-' ||
        after?.classes.ORD !== undefined
        ? 'an ordinal of something else'
        : after?.lower === 'of' || after?.lower === 'and'
          ? 'an ordinal of something else'
          : undefined
    case 'focus.earlier':
    case 'focus.a-earlier':
    case 'focus.vague-earlier':
    case 'focus.after': {
      const last = items[to - 1]?.lower
      if (last !== 'before' && last !== 'after') return undefined
      if (items[to - 2]?.classes.UNIT === 'D' && first.lower === 'the' && id === 'focus.after')
        return after === undefined || /^[.,;:)”"]$/.test(after.form) ? undefined : 'the next words tell the day'
      return after === undefined || /^[.,;:)”"]$/.test(after.form) ? undefined : 'the next words tell the day'
    }
    case 'focus.next':
    case 'focus.previous': {
      const unit = String(items[to - 1]?.classes.UNIT1)
      return /^(TS|TM|TH|N)$/.test(unit) ? 'another rule' : undefined
    }
    case 'focus.that':
      return /^(TS|TM)$/.test(String(items[to - 1]?.classes.UNIT1)) ? 'too short a period' : undefined
    case 'set.frequency':
      if (
        isCapital(first) &&
        from > 0 &&
        (isCapital(before) || isCapital(after)) &&
        !/^[.“"]$/.test(before?.form ?? '.')
      )
        return 'a name'
      return undefined
    case 'relative.late-part':
      return /^(?:morning|afternoon|evening)$/.test(items[to - 1]?.lower ?? '') &&
        !(before !== undefined && /^(?:the|a|an|in|his|her|their|its)$/.test(before.lower)) &&
        after?.form !== '-'
        ? undefined
        : 'no part of a day told'
    case 'relative.long-ago':
      return before?.lower === 'as' ? 'the next words tell the day' : undefined
    case 'reference.now':
      if (before?.lower === 'as' && after?.lower === 'as') return 'the next words tell the day'
      if (first.lower === 'now' && after?.lower === 'that') return 'a conjunction'
      if (first.lower === 'shortly' && (after?.lower === 'after' || after?.lower === 'before'))
        return 'the next words tell the day'
      if (first.lower === 'soon' && (after?.lower === 'after' || after?.lower === 'as' || before?.lower === 'as'))
        return 'the next words tell the day'
      return undefined
    case 'reference.future':
      return after?.lower === 'of' ? undefined : undefined
    case 'reference.past':
      return after !== undefined && /^[a-z]/.test(after.form) && !NOT_NOUN.has(after.lower)
        ? 'an adjective'
        : after?.classes.NUM !== undefined || after?.classes.UNIT !== undefined || after?.classes.VAGUE !== undefined
          ? 'an adjective'
          : undefined
    case 'reference.moment':
      return before?.lower === 'at' && after?.lower !== 'of' && after?.lower !== 'when' ? undefined : 'not said of now'
  }
  return undefined
}
