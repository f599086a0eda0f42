/** Guards of times of day. */
import type { Place } from './guard-words.js'

/** Why a match is refused; undefined when it stands. */
export function guardClock({ id, items, from, to, first, before, after }: Place): string | undefined {
  switch (id) {
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
  }
  return undefined
}
