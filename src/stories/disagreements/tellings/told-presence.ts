/** Who will be there, what was done under another name, and on which day it was not: "without X", "a letter of apology". */
import type { DayRange } from '../../../model/index.js'
import { mentionKey } from '../../words/mention-key.js'
import { meets, type Phrase, type TellingMember } from './telling-member.js'
import { areTwoVoices, type Clash } from './told-outcomes.js'

const EVENT = /^(?:summit|conference|meeting|talk|session|ceremony|congress|forum|negotiation|funeral|parade|exercise)$/
const COMES = /^(?:attend|take part|participate|come|join)$/
const HELD = /^(?:hold|take place|open|go ahead|meet|begin|start|proceed)$/
/** Days that a printed range may be wide for "at one time" to be known. */
const NARROW = 10

interface Presence {
  readonly who: ReadonlySet<string>
  readonly comes: boolean
  readonly event?: string
  readonly places?: ReadonlySet<string>
}

function presenceOf(m: TellingMember): Presence | undefined {
  if (m.modality === 'hypothetical' || m.modality === 'demanded') return undefined
  const event = m.phrases.find((p) => EVENT.test(p.role.noun))
  const without = m.phrases.find((p) => p.role.role === 'without' && p.names.size > 0)
  if (HELD.test(m.act) && without !== undefined && event !== undefined && !m.not)
    return { who: without.names, comes: false, event: event.concept, places: event.places }
  if (!COMES.test(m.act) || m.who === undefined || m.who.names.size === 0) return undefined
  if (event === undefined && m.act !== 'attend') return undefined
  return {
    who: m.who.names,
    comes: !m.not,
    ...(event === undefined ? {} : { event: event.concept, places: event.places }),
  }
}

/** "held without X"; "X says that it will attend". */
export function presenceClash(a: TellingMember, b: TellingMember): Clash | undefined {
  const [x, y] = [presenceOf(a), presenceOf(b)]
  if (x === undefined || y === undefined || x.comes === y.comes || !meets(x.who, y.who)) return undefined
  if (!areTwoVoices(a, b) || !areOfOneTime(a, b)) return undefined
  if (x.places?.size && y.places?.size && !meets(x.places, y.places)) return undefined
  const event = x.event ?? y.event
  const isOne = x.event === y.event || (event !== undefined && a.around.has(event) && b.around.has(event))
  if (event === undefined || !isOne) return undefined
  const isNamed = a.source.report.id === b.source.report.id || [...a.around].filter((c) => b.around.has(c)).length >= 2
  if (!isNamed) return undefined
  return {
    a,
    b,
    attribute: 'status',
    type: 'conflict',
    why: 'by the one they come, by the other they do not',
    values: x.comes ? ['will attend', 'will not attend'] : ['will not attend', 'will attend'],
    matter: `presence ${event}`,
  }
}

const isNarrow = (d: DayRange | undefined): d is DayRange => d !== undefined && d.to - d.from <= NARROW

/** One report, or two printed within the same few days. */
function areOfOneTime(a: TellingMember, b: TellingMember): boolean {
  if (a.source.report.id === b.source.report.id) return true
  const [x, y] = [a.printed, b.printed]
  return isNarrow(x) && isNarrow(y) && x.from <= y.to && y.from <= x.to
}

const THERE =
  /^(?:in hand|hand over|send|receive|deliver|sign|write|read|reach|give|present|offer|issue|make|publish|accept|arrive|bring|get|lie)$/

/** "denied that they had apologised"; "a letter of apology was handed over". */
export function nounClash(a: TellingMember, b: TellingMember): Clash | undefined {
  return deniedNoun(a, b) ?? deniedNoun(b, a)
}

function deniedNoun(a: TellingMember, b: TellingMember): Clash | undefined {
  if (!a.not || b.not || (b.modality !== 'actual' && b.modality !== 'alleged')) return undefined
  if (!THERE.test(b.act) || !areTwoVoices(a, b) || a.who === undefined) return undefined
  const thing = [b.who, b.whom].find((p) => p !== undefined && isNamed(p, mentionKey(a.act)))
  if (thing === undefined || !meets(a.who.names, new Set([...b.named, ...a.named].filter((n) => b.named.has(n)))))
    return undefined
  return {
    a,
    b,
    attribute: 'status',
    type: 'conflict',
    why: 'what the one denies the other tells of as there',
    values: [`denied: ${a.act}`, thing.words],
    matter: `noun ${a.concept}`,
  }
}

/** "an apology", "a letter of apology". */
function isNamed(p: Phrase, key: string): boolean {
  const inner = / of (?:an? |the )?(\p{L}+)/u.exec(p.words)?.[1] ?? ''
  return key.length > 3 && [p.role.noun, inner].some((w) => w !== '' && mentionKey(w) === key)
}

const STOPS =
  /^(?:stop|halt|cut off|end|cease|shut|shut off|close|suspend|interrupt|dry up|fall|terminate|turn off|fail)$/

/** "did not stop on Friday, as they say. Pressure fell on Wednesday": against those who have it on Friday. */
export function notThenClash(
  a: TellingMember,
  b: TellingMember,
  next: (m: TellingMember) => TellingMember | undefined,
) {
  return deniedDay(a, b, next) ?? deniedDay(b, a, next)
}

function deniedDay(
  a: TellingMember,
  b: TellingMember,
  next: (m: TellingMember) => TellingMember | undefined,
): Clash | undefined {
  if (!a.not || b.not || a.source.report.id === b.source.report.id) return undefined
  if (!STOPS.test(a.act) || !STOPS.test(b.act) || b.modality === 'demanded') return undefined
  const [x, y] = [a.day, b.day]
  if (x === undefined || y === undefined || !areOneDay(x, y)) return undefined
  const instead = next(a)
  const z = instead?.day
  if (instead === undefined || z === undefined || areOneDay(x, z) || !STOPS.test(instead.act)) return undefined
  if (![...a.around, ...instead.around].some((c) => b.thing?.kinds.has(c) || b.thing?.concept === c || b.around.has(c)))
    return undefined
  const { text } = a.source.report
  return {
    a: instead,
    b,
    attribute: 'when',
    type: 'conflict',
    why: 'the one says that it was not on the day that the other gives',
    values: [text.slice(z.at.start, z.at.end), b.source.report.text.slice(y.at.start, y.at.end)],
    matter: 'when stop',
  }
}

type Day = NonNullable<TellingMember['day']>

/** One weekday, where only weekdays are known; one date where dates are. */
function areOneDay(x: Day, y: Day): boolean {
  if (x.days !== undefined && y.days !== undefined) return x.days.from <= y.days.to && y.days.from <= x.days.to
  return x.weekday !== undefined && x.weekday === y.weekday
}
