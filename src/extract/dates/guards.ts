/** What keeps a match from being a date: a modal verb, a counted noun, a name, a rate. Each answer says why. */
import { guardAbsolute } from './guard-absolute.js'
import { guardClock } from './guard-clock.js'
import { guardDuration } from './guard-duration.js'
import { guardRelative } from './guard-relative.js'
import type { Place } from './guard-words.js'
import type { Item } from './items.js'
import type { Meaning } from './meaning.js'
import type { DateRule } from './rules.js'

/** Why a match is refused; undefined when it stands. */
export function guard(
  rule: DateRule,
  meaning: Meaning,
  items: readonly Item[],
  from: number,
  to: number,
): string | undefined {
  const first = items[from]
  if (first === undefined) return 'nothing there'
  const before = first.barrier ? undefined : items[from - 1]
  const after = items[to]?.barrier ? undefined : items[to]
  const place: Place = { id: rule.id, meaning, items, from, to, first, before, after }
  if (rule.id.startsWith('absolute.')) return guardAbsolute(place)
  if (rule.id.startsWith('time.')) return guardClock(place)
  if (meaning.kind === 'duration') return guardDuration(place)
  if (meaning.kind === 'set' && /^P(?:T1S|T1M)$/.test(meaning.value) && !/^(?:per|every)$/.test(first.lower))
    return 'too short a period'
  return guardRelative(place)
}
