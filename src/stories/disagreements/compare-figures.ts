/**
 * Two numbers of two reports: of different things, in agreement, or apart in one of the ways in which numbers go apart,
 * each time with the reason in words.
 */
import { type DayRange, type Disagreement, datesAgree, dayRange } from '../../model/index.js'
import { countOneSet, countSame, type FigureMember, overlap } from '../reconcile/join-figures.js'
import { isToll, tellsAct } from '../reconcile/outcomes.js'
import { conceptsOf } from '../words/concepts.js'
import { mentionKey } from '../words/mention-key.js'
import { jaccard, keyOf } from '../words/words.js'

export interface Comparison {
  readonly verdict: 'other things' | 'agree' | Disagreement['type']
  readonly why: string
}

/** Numbers further apart than this count different things. */
const MOST_APART = 5
/** Days of one happening as two reports may give them. */
const ONE_HAPPENING = 3

/** Days from which on a period is more than one happening. */
const LONGER = 10

/** After so many days one source has heard of what another counted. */
const CATCHES_UP = 5

const OTHER: Comparison = { verdict: 'other things', why: 'the words do not say that one thing is counted' }

/** `about` tells whether both stand in the telling of one event; `printed` the days on which a report can have come out. */
export function compareFigures(
  a: FigureMember,
  b: FigureMember,
  about: boolean,
  printed: (m: FigureMember) => DayRange | undefined,
): Comparison {
  if (isSetAgainst(a, b) && a.claimant !== b.claimant && a.claimant !== undefined && b.claimant !== undefined)
    return { verdict: 'conflict', why: 'the one sets its number against the number of the other' }
  if (isSetAgainst(a, b))
    return { verdict: 'correction', why: 'the report itself puts one number in the place of the other' }
  if (isReplaced(a, b)) return { verdict: 'update', why: 'the report itself gives the number that was there before' }
  if (!countOneSet(a, b)) return { verdict: 'other things', why: 'other people are counted' }
  if (!countSame(a, b, 'any claimant') || !isSameThing(a, b, about)) return OTHER
  if (overlap(a, b)) return { verdict: 'agree', why: 'both can be right as they are bounded' }
  if (corrects(a) || corrects(b))
    return { verdict: 'correction', why: 'one report says that it corrects the other number' }
  if (!isNear(a, b)) return { verdict: 'other things', why: 'the numbers are too far apart to count one thing' }
  if (
    scopeOf(a) !== scopeOf(b) &&
    scopeOf(a) !== '' &&
    scopeOf(b) !== '' &&
    !about &&
    periodsAgree(a, b) &&
    !beginAsOne(a, b)
  )
    return { verdict: 'scope', why: 'the numbers are given for different scopes' }
  return compareValues(a, b, printed)
}

const periodsAgree = (a: FigureMember, b: FigureMember): boolean =>
  (datesAgree(a.figure.period ?? '', b.figure.period ?? '') && !isWithinLonger(a, b)) || isOneHappening(a, b)

/** "19 since September" and "two on Tuesday": the one day lies in the longer time, of which the other number tells. */
function isWithinLonger(a: FigureMember, b: FigureMember): boolean {
  const x = dayRange(a.figure.period ?? '')
  const y = dayRange(b.figure.period ?? '')
  if (!x || !y) return false
  const [short, long] = x.to - x.from <= y.to - y.from ? [x, y] : [y, x]
  // "on Tuesday" and "since Tuesday" count from one happening on.
  return short.to - short.from <= 1 && long.to - long.from > LONGER && short.from - long.from > 1
}

/** Two numbers that are known to count one thing. */
export function compareValues(
  a: FigureMember,
  b: FigureMember,
  printed: (m: FigureMember) => DayRange | undefined,
): Comparison {
  if (overlap(a, b)) return { verdict: 'agree', why: 'both can be right as they are bounded' }
  if (!periodsAgree(a, b)) return { verdict: 'scope', why: 'the numbers are given for different periods' }
  if (isOtherPlace(a, b)) return { verdict: 'scope', why: 'one source gives the numbers for different places' }
  const later = isToll(a.counted) ? laterToll(a, b, printed) : undefined
  if (later) return later
  if (areTwoVoices(a, b)) return { verdict: 'conflict', why: 'two sources give numbers that cannot both be right' }
  return inTime(a, b, printed)
}

/** The dead of one happening grow in number from report to report, whoever counts them. */
function laterToll(
  a: FigureMember,
  b: FigureMember,
  printed: (m: FigureMember) => DayRange | undefined,
): Comparison | undefined {
  const [less, more] = mid(a) < mid(b) ? [a, b] : [b, a]
  const [x, y] = [printed(less), printed(more)]
  const isLong = x && y && y.from - x.to >= CATCHES_UP
  return isLong || (x && y && x.to < y.from && isRevised(more))
    ? { verdict: 'update', why: 'a later count is higher' }
    : undefined
}

const PLACE =
  /^(?:[^,;.]{0,60}?)\b(?:in|at|near|off|outside) (?:the )?(?:(?:town|village|city|port|province|district|region) of )?(?!January|February|March|April|May|June|July|August|September|October|November|December|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)(\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)*)/u

/** The place that the words behind a number name. */
function placeOf({ source, figure }: FigureMember): string | undefined {
  const { end = 0 } = source.reading.sentences[figure.sentence] ?? {}
  const found = PLACE.exec(source.report.text.slice(figure.end, end))?.[1]
  return found === undefined ? undefined : keyOf(found)
}

/** What one source counts here and there, unless the later number is told as a new count. */
function isOtherPlace(a: FigureMember, b: FigureMember): boolean {
  if (a.claimant === undefined || a.claimant !== b.claimant || isRevised(a) || isRevised(b)) return false
  const [x, y] = [placeOf(a), placeOf(b)]
  return x !== undefined && y !== undefined && !x.includes(y) && !y.includes(x)
}

/** One voice, or none named: what came later replaces what came before where numbers grow, or are said to be revised. */
function inTime(a: FigureMember, b: FigureMember, printed: (m: FigureMember) => DayRange | undefined): Comparison {
  const x = printed(a)
  const y = printed(b)
  const apart = x && y ? (x.to < y.from ? ([a, b] as const) : y.to < x.from ? ([b, a] as const) : undefined) : undefined
  if (!apart) return { verdict: 'conflict', why: 'numbers of one time that cannot both be right' }
  const [first, second] = apart
  const grew = mid(second) > mid(first)
  const speaksOf =
    second.claimant ?? (first.claimant !== undefined && second.names.has(first.claimant) ? first.claimant : undefined)
  const isOneState = first.claimantCountry !== undefined && first.claimantCountry === second.claimantCountry
  if (first.claimant !== undefined && !isDescribed(first.claimant) && speaksOf !== first.claimant && !isOneState)
    return { verdict: 'conflict', why: 'the later number is not of the source that gave the earlier one' }
  if (isRevised(second))
    return { verdict: 'update', why: `the later report revises the number ${grew ? 'up' : 'down'}` }
  if (isClosed(first) && isClosed(second))
    return { verdict: 'conflict', why: 'counts of what was done on one day that cannot both be right' }
  if (!isTally(second))
    return { verdict: 'conflict', why: 'numbers that do not grow from day to day and cannot both be right' }
  if (grew) return { verdict: 'update', why: 'a later count is higher' }
  const isOneVoice = first.claimant !== undefined && speaksOf === first.claimant
  return isOneVoice
    ? { verdict: 'update', why: 'the same source gives a lower number later' }
    : { verdict: 'conflict', why: 'a later number is lower and nobody says that it was revised' }
}

const CASUALTIES: ReadonlySet<string> = new Set(
  ['kill', 'die', 'injure', 'missing', 'infect', 'displace'].map(mentionKey),
)

/** What was done on one day is done; only the number of those who suffered goes on growing. */
function isClosed({ figure, counted }: FigureMember): boolean {
  const period = dayRange(figure.period ?? '')
  return period !== undefined && period.to - period.from <= 1 && ![...counted].some((c) => CASUALTIES.has(c))
}

/** "17, down from 26": of two numbers of one sentence for one thing, is one what the other was before? */
export const isReplaced = (a: FigureMember, b: FigureMember): boolean =>
  isOneSentence(a, b) &&
  isFormer(a) !== isFormer(b) &&
  countSame(a, b) &&
  jaccard(a.counted, b.counted) === 1 &&
  !overlap(a, b) &&
  (datesAgree(a.figure.period ?? '', b.figure.period ?? '') || scopeOf(a) === '' || scopeOf(b) === '')

const isFormer = ({ source, figure }: FigureMember): boolean =>
  /\b(?:down|up|revised|corrected|to [\d,.]+) from (?:about )?$/i.test(
    source.report.text.slice(Math.max(0, figure.start - 24), figure.start),
  )

const isOneSentence = (a: FigureMember, b: FigureMember): boolean =>
  a.source.report.id === b.source.report.id && a.figure.sentence === b.figure.sentence

/** Of two numbers of one sentence, is one denied for the other? */
export const isSetAgainst = (a: FigureMember, b: FigureMember): boolean => isSetRight(a, b) || isSetRight(b, a)

/** "42 trucks, not 38 trucks": both in one sentence, one of them denied. */
function isSetRight(right: FigureMember, wrong: FigureMember): boolean {
  if (!isOneSentence(right, wrong)) return false
  if (right.unit !== wrong.unit || overlap(right, wrong)) return false
  const after = wrong.source.report.text.slice(right.figure.end, right.figure.end + 60)
  return (
    isDenied(wrong) &&
    (corrects(wrong) || /^[^.;]{0,56}\bnot\b/i.test(after) || /\bnot\b[^.;]*\bbut\b/i.test(sentenceOf(wrong)))
  )
}

/** "Not 42": told only to be refused. */
export const isDenied = ({ source, figure }: FigureMember): boolean =>
  /\b(?:not|instead of|rather than)\s+(?:the\s+)?$/i.test(
    source.report.text.slice(Math.max(0, figure.start - 24), figure.start),
  )

/** The very words for what is counted, in the same scope where both give one. */
function isSameThing(x: FigureMember, y: FigureMember, about: boolean): boolean {
  if (
    jaccard(x.counted, y.counted) < 0.8 &&
    !isNarrower(x, y) &&
    !isNarrower(y, x) &&
    !isSameLevy(x, y) &&
    !isSameLevy(y, x)
  )
    return false
  const areTolls = isToll(x.counted) && isToll(y.counted) && isClose(x, y)
  const named = x.names.size > 0 && y.names.size > 0
  if (!areTolls && named && ![...x.names].some((n) => y.names.has(n))) return false
  const [a, b] = [scopeOf(x), scopeOf(y)]
  if (a === '' || b === '' || a === b || about || isOneHappening(x, y) || beginAsOne(x, y)) return true
  return jaccard(conceptsOf(a), conceptsOf(b)) >= 0.5
}

/** A levy told with and without the goods it is on. */
const isSameLevy = (x: FigureMember, y: FigureMember): boolean =>
  x.unit === 'percentage' &&
  y.counted.size >= 1 &&
  y.counted.size < x.counted.size &&
  [...y.counted].every((c) => x.counted.has(c)) &&
  [...y.counted].some((c) => LEVIES.has(c)) &&
  [...x.names].some((n) => y.names.has(n))

const LEVIES = conceptsOf('tariff duty levy tax surcharge')

/** "lorries of sugar seized" and "lorries held" of one owner: nothing in the shorter words but is in the longer. */
function isNarrower(x: FigureMember, y: FigureMember): boolean {
  const isWithin = y.counted.size >= 2 && tellsAct(y.counted) && [...y.counted].every((c) => x.counted.has(c))
  return isWithin && [...x.names].some((n) => y.names.has(n))
}

const scopeOf = ({ figure }: FigureMember): string => keyOf(figure.scope ?? '')

/** "On Tuesday" and "since Tuesday": what was counted first, and what it has grown to. */
function beginAsOne(x: FigureMember, y: FigureMember): boolean {
  const a = dayRange(x.figure.period ?? '')
  const b = dayRange(y.figure.period ?? '')
  const areTimes = conceptsOf(`${x.figure.scope ?? ''} ${y.figure.scope ?? ''}`).size === 0
  return a !== undefined && b !== undefined && areTimes && a.from === b.from && a.to !== b.to
}

/** Both for a day, and the days so close that two reports may mean one happening by them. */
function isOneHappening(x: FigureMember, y: FigureMember): boolean {
  const a = dayRange(x.figure.period ?? '')
  const b = dayRange(y.figure.period ?? '')
  if (!a || !b || a.to - a.from > 1 || b.to - b.from > 1) return false
  return Math.max(a.from, b.from) - Math.min(a.to, b.to) <= ONE_HAPPENING
}

/** Two named sources, of which neither speaks for the other's state. */
export function areTwoVoices(a: FigureMember, b: FigureMember): boolean {
  if (a.claimant === undefined || b.claimant === undefined || a.claimant === b.claimant) return false
  if (isDescribed(a.claimant) || isDescribed(b.claimant)) return false
  return a.claimantCountry === undefined || a.claimantCountry !== b.claimantCountry
}

const isDescribed = (key: string): boolean => key.startsWith('nominal:')

function isNear(x: FigureMember, y: FigureMember): boolean {
  const [a, b] = [Math.abs(mid(x)), Math.abs(mid(y))]
  return Math.min(a, b) > 0 && Math.max(a, b) / Math.min(a, b) <= MOST_APART
}

/** Tolls of one story that lie so close are of one happening, whoever is named beside them. */
const isClose = (x: FigureMember, y: FigureMember): boolean => Math.max(mid(x), mid(y)) <= 2 * Math.min(mid(x), mid(y))

const mid = ({ figure: f }: FigureMember): number => f.value ?? f.low ?? f.high ?? 0

function sentenceOf({ source, figure }: FigureMember): string {
  const sentence = source.reading.sentences[figure.sentence]
  return sentence ? source.report.text.slice(sentence.start, sentence.end) : ''
}

/** "Correction: an earlier report gave ..." */
const corrects = (m: FigureMember): boolean =>
  /\bcorrection\b|\b(?:earlier|previous) (?:report|version|article|story)\b/i.test(sentenceOf(m))

const isRevised = (m: FigureMember): boolean =>
  /\b(?:revis\w+|recount\w*|lower(?:ed|s|ing)|reduced|cut)\b.{0,60}\b(?:number|toll|count|figure|total|tally|estimate)|\b(?:number|toll|count|figure|total|tally|estimate)\b.{0,80}\b(?:revis\w+|risen|rose|climbed|lowered|down to|up to)\b/i.test(
    sentenceOf(m),
  )

/** Tallies grow from day to day; sums of money and shares do not. */
const isTally = ({ unit }: FigureMember): boolean =>
  !/dollar|euro|pound|yen|yuan|shilling|peso|rupee|rouble|ruble|franc|percent|time/.test(unit)
