/**
 * The keys of a report: reports that belong together share one. A function of the report and its reading alone. Keys
 * come in levels, each level asking for more than the one before: whoever shares a key of a level shares one of every
 * level before it. Small ledgers need only the first; the further ones part what grows too large.
 */
import { dayRange, sortedUnique } from '../../model/index.js'
import { actsOf } from '../grouping/acts.js'
import type { Told } from '../grouping/profile.js'
import { hashOf, joinedHash } from '../words/hash.js'
import { type Combination, combinations } from './combinations.js'
import { salientTerms } from './salient-terms.js'
import { textMarks } from './text-marks.js'

/** Levels of keys, 0 to LEVELS - 1. */
export const LEVELS = 8

/** Terms told of a report. */
const TERMS = 8
/** Which of a report's first terms are combined, how many at a time, within how many days; undefined is ever. */
interface Rule {
  readonly of: number
  readonly take: number
  readonly days?: number
  /** Windows of days overlap by half, so that no day parts what lies close together. */
  readonly overlapping?: true
}

/** Windows are halves, quarters ... of one another: a shorter one lies inside a longer one of the level before. */
const DATED: readonly (readonly Rule[])[] = [
  [{ of: 8, take: 2 }],
  [
    { of: 8, take: 2, days: 32, overlapping: true },
    { of: 6, take: 3 },
  ],
  [
    { of: 8, take: 2, days: 8, overlapping: true },
    { of: 6, take: 3, days: 32 },
    { of: 6, take: 4 },
  ],
  [
    { of: 7, take: 3, days: 8, overlapping: true },
    { of: 6, take: 5 },
  ],
  [
    { of: 7, take: 3, days: 4, overlapping: true },
    { of: 6, take: 5 },
  ],
  [{ of: 7, take: 3, days: 2, overlapping: true }],
  [{ of: 7, take: 4, days: 2, overlapping: true }],
  [{ of: 6, take: 5, days: 1 }],
]
const UNDATED: readonly (readonly Rule[])[] = [
  [{ of: 8, take: 2 }],
  [{ of: 8, take: 3 }],
  [{ of: 8, take: 4 }],
  [{ of: 8, take: 5 }],
  [{ of: 8, take: 5 }],
  [{ of: 8, take: 6 }],
  [{ of: 8, take: 6 }],
  [{ of: 8, take: 7 }],
]
/** Pairs of states in dispute go with this many terms. */
const DISPUTE: readonly (Rule | undefined)[] = [
  { of: 6, take: 1 },
  { of: 5, take: 2 },
  { of: 5, take: 3, days: 512 },
]
/** Runs of words: how many are taken together from the least of the text. */
const RUNS: readonly Rule[] = [
  { of: 8, take: 1 },
  { of: 4, take: 2 },
  { of: 4, take: 3 },
  { of: 4, take: 4 },
  { of: 4, take: 4 },
  { of: 4, take: 4 },
  { of: 4, take: 4 },
  { of: 4, take: 4 },
]
const OPENING_RUNS = 3

/** Keys of all levels as text; the level is a key's first character, the number follows. */
export const linkKeys = (item: Told): readonly string[] =>
  sortedUnique(keysByLevel(item).flatMap((keys, level) => keys.map((key) => `${level}${key}`)))

/** The level of a key of `linkKeys`. */
export const levelOf = (key: string): number => Number(key.charAt(0))

/** The same keys as integers of at most 51 bits and a sign by level, each once and ascending. */
export function keysByLevel(item: Told): readonly (readonly number[])[] {
  const { report } = item
  const salient = salientTerms(report, TERMS)
  const terms = salient.terms.map(hashOf)
  const asides = salient.asides.map((names) => names.map(hashOf))
  const marks = textMarks(report, RUNS[0]?.of ?? 0, OPENING_RUNS)
  const day = dayOf(report.published.edtf)
  const { pairs, acts } = actsOf(item.reading)
  // Without acts no pair of states is known to be the main one.
  const disputes = acts.size === 0 ? pairs.slice(0, 3) : pairs.slice(0, 1)
  const out: number[][] = []
  const known = new Map<number, readonly Combination[]>()
  const firstTerms = ({ of, take }: Rule): readonly Combination[] => {
    const at = of * 16 + take
    const all = known.get(at) ?? combinations(terms.slice(0, of), take)
    known.set(at, all)
    return all
  }
  const put = (kind: string, all: readonly Combination[], rule?: Rule) => {
    for (const window of windowsOf(day, rule)) {
      const seed = hashOf(`${kind}/${window.name}`)
      for (const { hash, least } of all) out.at(-1)?.push(keyIn(window, joinedHash(seed, hash), least))
    }
  }
  for (let level = 0; level < LEVELS; level++) {
    out.push([])
    for (const rule of (day === undefined ? UNDATED : DATED)[level] ?? []) {
      put('terms', firstTerms(rule), rule)
      if (rule.take === 2) for (const names of asides) put('terms', combinations(names, 2), rule)
    }
    const dispute = DISPUTE[level]
    if (dispute) for (const pair of disputes) put(`dispute ${pair}`, firstTerms(dispute), dispute)
    const runs = RUNS[level]
    if (!runs) continue
    put('text', combinations(marks.whole.slice(0, runs.of), runs.take))
    put('text', combinations(marks.opening, Math.min(runs.take, OPENING_RUNS)))
  }
  return out.map((keys) => [...new Set(keys)].sort((a, b) => a - b))
}

interface Window {
  readonly name: string
  /** Its first day; undefined for all time. */
  readonly from?: number
}

/** The windows of time that a day lies in. */
function windowsOf(day: number | undefined, rule: Rule | undefined): Window[] {
  const days = rule?.days
  if (days === undefined) return [{ name: '' }]
  if (day === undefined) return [{ name: 'ever' }]
  const window = (sign: string, shift: number): Window => {
    const at = Math.floor((day + shift) / days)
    return { name: `${days}${sign}${at}`, from: at * days - shift }
  }
  return rule?.overlapping ? [window(':', 0), window('+', days / 2)] : [window(':', 0)]
}

/** Databases keep whole numbers between -2^51 and 2^51 exactly even when they come as floating point. */
const SPACE = 2 ** 51
const SEASON = 32
const SEASONS = 2 ** 11
const SHELVES = 2 ** 19

/**
 * An ordered index finds and writes the keys of a report in few places, however large it is: keys of one season lie side
 * by side above zero, and below zero the keys of all time by the first of their words.
 */
function keyIn({ from }: Window, hash: number, word: number): number {
  if (from === undefined) {
    const room = SPACE / SHELVES
    return -1 - (word % SHELVES) * room - (hash % room)
  }
  const season = Math.floor(from / SEASON) % SEASONS
  const room = SPACE / SEASONS
  return (season < 0 ? season + SEASONS : season) * room + (hash % room)
}

/** The day of a date that names one; a month or a year is no place in time for a key. */
function dayOf(edtf: string): number | undefined {
  const range = dayRange(edtf)
  return range && range.to - range.from <= 1 ? range.from : undefined
}
