/** What keeps a match from being a date: a modal verb, a counted noun, a name, a rate. Each answer says why. */
import type { Item } from './items.js'
import type { Meaning } from './meaning.js'
import type { DateRule } from './rules.js'
import { contextMonths } from './words.js'

const BEFORE_MONTH = new Set([
  'in',
  'of',
  'since',
  'until',
  'till',
  'by',
  'from',
  'to',
  'early',
  'late',
  'mid',
  'during',
  'through',
  'between',
  'and',
  'before',
  'after',
  'last',
  'next',
  'this',
  '-',
  '–',
  'throughout',
  'around',
  'on',
  'for',
  'or',
  'previous',
  'following',
  'every',
  "'s",
])
const BEFORE_SEASON = new Set([
  'in',
  'by',
  'since',
  'until',
  'early',
  'late',
  'mid',
  'during',
  'through',
  'this',
  'last',
  'next',
  'from',
  'every',
  'each',
  'of',
  '-',
  'between',
])
const BEFORE_YEAR = new Set([
  'in',
  'since',
  'of',
  'by',
  'from',
  'until',
  'till',
  'to',
  'during',
  'before',
  'after',
  'and',
  'or',
  'for',
  'through',
  'between',
  'early',
  'late',
  'mid',
  'year',
  'around',
  'circa',
  'c.',
  'back',
  'throughout',
  '(',
  '-',
  '–',
  '—',
  ',',
  'the',
  'a',
  'late-',
  'pre',
  'post',
  'than',
])
const BEFORE_PLURAL = new Set([
  'for',
  'within',
  'in',
  'after',
  'took',
  'takes',
  'take',
  'taking',
  'lasted',
  'lasting',
  'over',
  'spent',
  'spend',
  'spending',
  'than',
  'during',
  'through',
  'before',
  'by',
  'last',
  'lasts',
  'waited',
  'mere',
  'just',
  'only',
  'despite',
  'with',
  'following',
  'and',
  'needed',
  'need',
  'throughout',
])
const NOT_NOUN = new Set([
  'and',
  'or',
  'to',
  'in',
  'on',
  'at',
  'by',
  'for',
  'of',
  'from',
  'with',
  'when',
  'while',
  'as',
  'after',
  'before',
  'the',
  'a',
  'an',
  'was',
  'were',
  'is',
  'are',
  'had',
  'has',
  'have',
  'did',
  'but',
  'that',
  'which',
  'who',
  'where',
  'because',
  'through',
  'until',
  'till',
  'under',
  'over',
  'during',
  'into',
  'although',
  'though',
  'he',
  'she',
  'they',
  'it',
  'we',
  'his',
  'her',
  'their',
  'its',
  'this',
  'then',
  'there',
  'only',
  'also',
  'saw',
  'led',
  'than',
  'about',
  'would',
  'will',
  'could',
  'not',
  'including',
  'per',
  'despite',
  'between',
  'against',
  'within',
  'without',
  'upon',
  'via',
  'shows',
  'brought',
  'came',
  'several',
  'some',
  'many',
  'most',
  'all',
  'both',
  'each',
  'another',
  'more',
  'left',
  'began',
  'ended',
  'if',
  'so',
  'since',
  'became',
  'marked',
  'following',
])
const COUNTED = new Set([
  'people',
  'troops',
  'soldiers',
  'men',
  'women',
  'children',
  'deaths',
  'dead',
  'wounded',
  'killed',
  'casualties',
  'prisoners',
  'miles',
  'kilometres',
  'kilometers',
  'km',
  'metres',
  'meters',
  'feet',
  'ft',
  'tons',
  'tonnes',
  'kg',
  'pounds',
  'dollars',
  'euros',
  'percent',
  'houses',
  'homes',
  'jobs',
  'workers',
  'aircraft',
  'ships',
  'tanks',
  'vehicles',
  'hectares',
  'acres',
  'barrels',
  'guns',
  'civilians',
  'refugees',
  'migrants',
  'members',
  'years',
  'days',
  'hours',
  'minutes',
  'units',
  'cases',
  'seats',
  'votes',
  'mg',
  'mm',
  'cm',
  'mi',
  'yards',
  'fighters',
  'rebels',
  'students',
  'points',
  'shares',
  'pages',
  'words',
  'residents',
  'families',
  'inhabitants',
  'employees',
  'passengers',
  'pieces',
  'cars',
])
const CURRENCY = new Set([
  '$',
  '€',
  '£',
  '¥',
  '₹',
  'usd',
  'eur',
  'gbp',
  'rs',
  'us$',
  '#',
  'no',
  'nos',
  'no.',
  'number',
  'flight',
  'article',
  'resolution',
  'section',
  'page',
  'room',
  'chapter',
  'rs.',
  'about',
  'nearly',
  'almost',
  'some',
  'least',
  'over',
  'model',
  'route',
  'highway',
])
const CURRENCY_ONLY = new Set(['$', '€', '£', '¥', '₹', '#'])

const isCapital = (item: Item | undefined): boolean => item !== undefined && /^[A-Z]/.test(item.form)

/** Why a match is refused; undefined when it stands. */
export function guard(
  rule: DateRule,
  meaning: Meaning,
  items: readonly Item[],
  from: number,
  to: number,
): string | undefined {
  const first = items[from]
  const before = items[from]?.barrier ? undefined : items[from - 1]
  const after = items[to]?.barrier ? undefined : items[to]
  if (first === undefined) return 'nothing there'
  switch (rule.id) {
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
        rule.id !== 'absolute.month-day-year' &&
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
        rule.id === 'absolute.month-day' &&
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
      if (unit === 'D' && rule.id !== 'relative.this-unit') return 'an order, not a date'
      if (before?.lower === 'the' && unit !== 'Q' && (first.lower === 'past' || first.lower === 'coming'))
        return 'a stretch of time'
      return undefined
    }
    case 'relative.the-part-of':
    case 'time.the-part':
      return after?.lower === 'of' &&
        items[to + 1]?.classes.MONTH === undefined &&
        items[to + 1]?.classes.DAY === undefined &&
        items[to + 1]?.classes.WEEKDAY === undefined &&
        items[to + 1]?.lower !== 'the'
        ? 'a part of a day told by an event'
        : after?.form === '-' || /^(shift|sky|watch|flight|train|edition|paper|service)$/.test(after?.lower ?? '')
          ? 'a compound'
          : undefined
    case 'time.at-part':
      return before !== undefined &&
        /^(at|by|until|before|after|since|during|in)$/.test(before.lower) &&
        after?.form !== '-'
        ? undefined
        : 'a night of its own'
    case 'time.hour':
      return undefined
    case 'time.clock': {
      if (/^(to|-|–)$/.test(before?.lower ?? '') && /^\d+$/.test(items[from - 2]?.form ?? '') && first.glued)
        return 'a score'
      const timed = items
        .slice(from, to)
        .some((item) => item.classes.AMPM !== undefined || item.classes.MERIDIEM !== undefined)
      if (timed) return first.glued && /[A-Za-z0-9]$/.test(before?.form ?? '') ? 'part of a word' : undefined
      if (
        /^(to|gospel|psalm|verse|john|luke|mark|matthew|genesis|ratio)$/.test(before?.lower ?? '') ||
        /^(ratio|aspect|meeting|odds)$/.test(after?.lower ?? '')
      )
        return 'a ratio or a verse'
      return items[to - 1] === first &&
        first.classes.MERIDIEM === undefined &&
        !/^\d{1,2}:\d{2}(:\d{2})?$/.test(first.lower)
        ? 'no time'
        : undefined
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
      if (items[to - 2]?.classes.UNIT === 'D' && first.lower === 'the' && rule.id === 'focus.after')
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
    case 'reference.now':
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
  if (meaning.kind === 'duration') return guardDuration(rule, meaning, items, from, to)
  if (
    meaning.kind === 'set' &&
    /^P(T1S|T1M)$/.test(meaning.value) &&
    items[from]?.lower !== 'per' &&
    items[from]?.lower !== 'every'
  )
    return 'too short a period'
  return undefined
}

function guardDuration(
  rule: DateRule,
  meaning: Meaning & { readonly kind: 'duration' },
  items: readonly Item[],
  from: number,
  to: number,
): string | undefined {
  const before = items[from]?.barrier ? undefined : items[from - 1]
  const after = items[to]?.barrier ? undefined : items[to]
  const last = items[to - 1]
  if (
    after?.lower === 'old' ||
    (after?.form === '-' && items[to + 1]?.lower === 'old') ||
    (after?.lower === 'of' && items[to + 1]?.lower === 'age')
  )
    return 'an age'
  if (rule.id === 'duration.plural') {
    if (meaning.unit === 'TS' || meaning.unit === 'Q') return 'a common noun'
    if (/^(before|after)$/.test(after?.lower ?? '')) return undefined
    if (before === undefined || !BEFORE_PLURAL.has(before.lower)) return 'no length is asked for'
    return before.lower === 'in' && after?.lower === 'of' ? 'a common noun' : undefined
  }
  if (meaning.unit === 'TS' && last?.classes.UNIT1 !== undefined) {
    const n = items[from]?.classes.NUM
    if (n === undefined) return 'the ordinal'
    if (items[from + 1]?.form !== '-') return 'the ordinal'
  }
  if (meaning.unit === 'Q' && (after?.lower === 'of' || last?.lower === 'quarters' || rule.id === 'duration.a'))
    return 'a fraction'
  if (meaning.unit === 'N' && rule.id === 'duration.a' && items[from]?.lower === 'a') return 'no length'
  if (rule.id === 'duration.n' || rule.id === 'duration.n-adjective') {
    if (
      last?.classes.UNIT1 !== undefined &&
      items[from]?.classes.NUM !== 1 &&
      rule.id === 'duration.n' &&
      !/^(day|week|month|year|hour|minute)$/.test(last.lower)
    )
      return 'no plural'
    if (before !== undefined && CURRENCY_ONLY.has(before.form)) return 'an amount'
    if (
      /^[.,]$/.test(before?.form ?? '') &&
      before?.glued &&
      items[from]?.glued &&
      /\d$/.test(items[from - 2]?.form ?? '')
    )
      return 'part of a number'
  }
  if (rule.id === 'duration.a' && after?.form === '-' && after.glued) return 'part of a compound'
  if (rule.id === 'duration.a' && /^(TS|TM)$/.test(meaning.unit) && items[from]?.lower !== 'one')
    return /^TM$/.test(meaning.unit) && items[from]?.lower === 'a' ? undefined : 'too short a length'
  return undefined
}
