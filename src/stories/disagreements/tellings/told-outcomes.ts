/**
 * One thing of which reports tell opposite outcomes: talks "put off" here and "going ahead" there, men "still held" and
 * "freed", an act that one tells as done and another as not done.
 */
import type { DayRange, Disagreement } from '../../../model/index.js'
import { type OutcomeRow, outcomesOf } from './outcome-rows.js'
import { areOneCut, areOneGroup, areOneThing, mayBeOneDoer } from './same-thing.js'
import { meets, type TellingMember } from './telling-member.js'
import { isBackground, isReturn } from './time-turns.js'

/** Two tellings that cannot both hold, and why. */
export interface Clash {
  readonly a: TellingMember
  readonly b: TellingMember
  readonly attribute: string
  readonly type: Disagreement['type']
  readonly why: string
  /** Values of the two sides as a reader would put them. */
  readonly values: readonly [string, string]
  /** What keeps clashes apart that are not of one matter. */
  readonly matter: string
}

const TOLD: ReadonlySet<string> = new Set(['actual', 'alleged'])
const AHEAD: ReadonlySet<string> = new Set(['announced', 'planned'])

interface Taken {
  readonly row: OutcomeRow
  readonly side: number
}

/** The rows and sides that a telling takes; a negated act of two sides takes the other. */
function sidesOf(m: TellingMember): readonly Taken[] {
  const { thing } = m
  if (thing === undefined) return []
  const isAhead = AHEAD.has(m.modality)
  if (!TOLD.has(m.modality) && !m.not && !isAhead) return []
  return outcomesOf(m.act, m.loose ? [thing.concept, ...thing.kinds] : [thing.concept]).flatMap(({ row, side }) => {
    if (isAhead && !row.course) return []
    if (!m.not) return [{ row, side }]
    return row.sides.length === 2 && !row.cause ? [{ row, side: 1 - side }] : []
  })
}

export function outcomeClash(a: TellingMember, b: TellingMember): Clash | undefined {
  if (a.thing === undefined || b.thing === undefined || !areTwoVoices(a, b)) return undefined
  for (const x of sidesOf(a))
    for (const y of sidesOf(b)) {
      if (x.row !== y.row || x.side === y.side) continue
      if (a.concept === b.concept) continue
      // what is so again, or is told as what was before, leaves the other true in its time
      if (!x.row.cause && !x.row.degree && !areOfOneDay(a, b) && [a, b].some((m) => isReturn(m) || isBackground(m)))
        continue
      const isOne =
        isAnswer(a, b) ||
        areOneThing(a, b, a.thing, b.thing) ||
        (x.row.people && areOneGroup(a, b, a.thing, b.thing)) ||
        (x.row.degree && areOneCut(a, b, a.thing, b.thing))
      if (!isOne || (!x.row.cause && !mayBeOneDoer(a, b))) continue
      const type = x.row.degree ? degreeOf(a, b) : x.row.cause ? causeOf(a, b) : turnOf(a, b, x.row)
      if (type === undefined) continue
      return {
        a,
        b,
        attribute: x.row.attribute,
        type,
        why:
          type === 'update'
            ? 'what was told first did not come to pass by the later report'
            : `the reports tell opposite outcomes of one thing (${x.row.id})`,
        values: [wordsOf(a), wordsOf(b)],
        matter: `${x.row.id} ${[a.thing.concept, b.thing.concept].sort()[0]}`,
      }
    }
  return undefined
}

/** Both say on which day, and it is one day. */
const areOfOneDay = (a: TellingMember, b: TellingMember): boolean =>
  a.days !== undefined && b.days !== undefined && a.days.from <= b.days.to && b.days.from <= a.days.to

/** Days within which two tell of one step. */
const ONE_STEP = 10

/** Suspended by the one, ended by the other: of one step, not of one after the other. */
function degreeOf(a: TellingMember, b: TellingMember): Disagreement['type'] | undefined {
  if (a.source.report.id === b.source.report.id) return undefined
  const [x, y] = [dayOf(a), dayOf(b)]
  if (x === undefined || y === undefined) return 'conflict'
  return Math.max(x.from, y.from) - Math.min(x.to, y.to) <= ONE_STEP ? 'conflict' : undefined
}

/** What came about on two days far apart came about twice. */
function causeOf(a: TellingMember, b: TellingMember): Disagreement['type'] | undefined {
  if (a.days === undefined || b.days === undefined) return 'conflict'
  return Math.max(a.days.from, b.days.from) - Math.min(a.days.to, b.days.to) <= 3 * ONE_STEP ? 'conflict' : undefined
}

/** The next sentence, on another's word: it speaks of what was just spoken of. */
const isAnswer = (a: TellingMember, b: TellingMember): boolean =>
  a.source.report.id === b.source.report.id && Math.abs(a.telling.sentence - b.telling.sentence) === 1

/** One act told as done here, and as not done or denied there. */
export function polarityClash(a: TellingMember, b: TellingMember): Clash | undefined {
  if (a.concept !== b.concept || a.not === b.not || !areTwoVoices(a, b)) return undefined
  const [yes, no] = a.not ? [b, a] : [a, b]
  if (!TOLD.has(yes.modality)) return undefined
  if (EMPTY.test(a.act) || a.thing === undefined || b.thing === undefined) return undefined
  if (!areOneAct(a, b) && !shareAll(a, b)) return undefined
  if (no.modality !== 'denied' && isDoneLater(yes, no)) return undefined
  return {
    a,
    b,
    attribute: 'status',
    type: 'conflict',
    why: 'the one tells it as done, the other as not done or denied',
    values: [wordsOf(a), wordsOf(b)],
    matter: `polarity ${a.concept} ${[a.thing.concept, b.thing.concept].sort()[0]}`,
  }
}

/** Verbs that with a "not" deny nothing in particular. */
const EMPTY =
  /^(?:be|have|do|make|take|get|give|go|come|want|need|know|think|see|say|tell|use|try|seem|become|mean|like|look|put|let|call|comment|respond|reply|answer|speak|name|identify|confirm|expect|rule out|allow|accept|authorise|authorize|change|happen)$/

/** What is told as not done first may be done by the time of the other report. */
function isDoneLater(yes: TellingMember, no: TellingMember): boolean {
  const [x, y] = [dayOf(yes), dayOf(no)]
  if (x !== undefined && y !== undefined && x.from > y.to) return true
  // "none since January" leaves open what came the year before
  if (no.phrases.some((p) => p.role.role === 'since')) return true
  return yes.days !== undefined && no.printed !== undefined && yes.days.to < no.printed.from - LONG_AGO
}

const LONG_AGO = 45

/** Nearly all that the shorter one names and counts stands in the longer, whatever the part it plays there. */
function shareAll(a: TellingMember, b: TellingMember): boolean {
  if (isTurned(a, b) || isTurned(b, a)) return false
  const [x, y] = [namesIn(a), namesIn(b)]
  const [few, many] = x.size <= y.size ? [x, y] : [y, x]
  if (few.size === 0 || [...few].some((n) => !many.has(n))) return false
  const shared = [...thingsIn(a)].filter((t) => thingsIn(b).has(t)).length
  const least = Math.min(thingsIn(a).size, thingsIn(b).size)
  return shared >= 1 && shared >= least * 0.6
}

/** Who acts in the one is acted on in the other. */
const isTurned = (a: TellingMember, b: TellingMember): boolean =>
  a.who !== undefined &&
  b.whom !== undefined &&
  meets(a.who.names, b.whom.names) &&
  !(b.who !== undefined && meets(a.who.names, b.who.names))

const namesIn = (m: TellingMember): ReadonlySet<string> => new Set(m.phrases.flatMap((p) => [...p.names]))
const thingsIn = (m: TellingMember): ReadonlySet<string> =>
  new Set(
    m.phrases.flatMap((p) =>
      p.key === undefined ? [...p.kinds, ...(p.names.has(p.concept) ? [] : [p.concept])] : [...p.kinds],
    ),
  )

/** Same doer, and every phrase that both have fits; two of them at least. */
function areOneAct(a: TellingMember, b: TellingMember): boolean {
  if (!mayBeOneDoer(a, b)) return false
  if ((a.whom === undefined) !== (b.whom === undefined)) return false
  if (a.thing === undefined || b.thing === undefined || !areOneThing(a, b, a.thing, b.thing)) return false
  for (const p of a.phrases)
    for (const q of b.phrases) {
      if (p.role.role !== q.role.role || p.role.role === 'who' || p.role.role === 'whom') continue
      if (p.names.size > 0 && q.names.size > 0 && !meets(p.names, q.names)) return false
    }
  return true
}

/**
 * Whether two states of one thing can be told of one time. What a later report tells otherwise is how things went on,
 * unless the first cannot be undone; what was to go ahead and was put off later is an update.
 */
function turnOf(a: TellingMember, b: TellingMember, row?: OutcomeRow): Disagreement['type'] | undefined {
  // two speakers of one report speak at one time
  if (a.source.report.id === b.source.report.id) return 'conflict'
  const isPlan = row?.course === true
  const [x, y] = isPlan ? [a.printed, b.printed] : [dayOf(a), dayOf(b)]
  if (x === undefined || y === undefined) return row?.turns === true ? undefined : 'conflict'
  if (x.to >= y.from && y.to >= x.from) return 'conflict'
  const first = x.to < y.from ? a : b
  if (row?.last !== undefined) return sideIn(first, row) === row.last ? 'conflict' : undefined
  return isPlan && (AHEAD.has(first.modality) || first.act === 'proceed') ? 'update' : undefined
}

const sideIn = (m: TellingMember, row: OutcomeRow): number | undefined => sidesOf(m).find((t) => t.row === row)?.side

/** The day that a telling speaks of, else that on which it was printed. */
const dayOf = (m: TellingMember): DayRange | undefined =>
  m.days !== undefined && m.days.to - m.days.from <= 31 && !isAfterPrint(m) ? m.days : m.printed

/** What is told as done was done by the day of the report. */
const isAfterPrint = (m: TellingMember): boolean =>
  m.modality === 'actual' && m.days !== undefined && m.printed !== undefined && m.days.from > m.printed.to

/** Two reports; within one report two speakers. */
export function areTwoVoices(a: TellingMember, b: TellingMember): boolean {
  if (a.source.report.id !== b.source.report.id) return true
  if (a.voice === b.voice) return false
  return (a.voice !== undefined && b.voice !== undefined) || Math.abs(a.telling.sentence - b.telling.sentence) === 1
}

const wordsOf = (m: TellingMember): string => {
  const { text } = m.source.report
  const words = text.slice(m.telling.head.start, m.telling.head.end).replace(/\s+/g, ' ')
  const said = m.modality === 'denied' ? 'denied: ' : m.not ? 'not ' : AHEAD.has(m.modality) ? 'to ' : ''
  return `${said}${words}`
}
