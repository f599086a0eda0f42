/** Guards of lengths of time. */
import { BEFORE_PLURAL, CURRENCY_ONLY, type Place } from './guard-words.js'

/** Why a match is refused; undefined when it stands. */
export function guardDuration({ id, meaning, items, from, to, before, after }: Place): string | undefined {
  if (meaning.kind !== 'duration') return undefined
  const last = items[to - 1]
  if (
    after?.lower === 'old' ||
    (after?.form === '-' && items[to + 1]?.lower === 'old') ||
    (after?.lower === 'of' && items[to + 1]?.lower === 'age')
  )
    return 'an age'
  if (id === 'duration.the-n' && last !== undefined && /^[A-Z]/.test(last.form)) return 'part of a name'
  if (id === 'duration.plural') {
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
  if (meaning.unit === 'Q' && (after?.lower === 'of' || last?.lower === 'quarters' || id === 'duration.a'))
    return 'a fraction'
  if (meaning.unit === 'N' && id === 'duration.a' && items[from]?.lower === 'a') return 'no length'
  if (id === 'duration.n' || id === 'duration.n-adjective') {
    if (
      last?.classes.UNIT1 !== undefined &&
      items[from]?.classes.NUM !== 1 &&
      id === 'duration.n' &&
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
  if (id === 'duration.a' && after?.form === '-' && after.glued) return 'part of a compound'
  if (id === 'duration.a' && /^(TS|TM)$/.test(meaning.unit) && items[from]?.lower !== 'one')
    return /^TM$/.test(meaning.unit) && items[from]?.lower === 'a' ? undefined : 'too short a length'
  return undefined
}
