/**
 * The keys of a report: reports that belong together share one. A function of the report and its reading alone. Keys
 * come in levels, each level asking for more than the one before: whoever shares a key of a level shares one of every
 * level before it. Small ledgers need only the first; the further ones part what grows too large.
 */
import { dayRange, sortedUnique } from '../../model/index.js'
import { actsOf } from '../grouping/acts.js'
import type { Told } from '../grouping/profile.js'
import { hashOf } from '../words/hash.js'
import { combinations } from './combinations.js'
import { salientTerms } from './salient-terms.js'
import { textMarks } from './text-marks.js'

/** Levels of keys, 0 to LEVELS - 1. */
export const LEVELS = 5

/** Terms told of a report. */
const TERMS = 8
/** How many of a report's first terms are combined, how many at a time, within how many days; undefined is ever. */
interface Rule {
  readonly of: number
  readonly take: number
  readonly days?: number
}

/** Buckets of days are halves, quarters ... of one another, so that a shorter one lies inside one longer one. */
const DATED: readonly (readonly Rule[])[] = [
  [{ of: 8, take: 2 }],
  [
    { of: 7, take: 2, days: 64 },
    { of: 5, take: 3 },
  ],
  [
    { of: 6, take: 3, days: 16 },
    { of: 5, take: 4 },
  ],
  [
    { of: 6, take: 4, days: 4 },
    { of: 5, take: 5 },
  ],
  [{ of: 6, take: 5, days: 1 }],
]
const UNDATED: readonly (readonly Rule[])[] = [
  [{ of: 8, take: 2 }],
  [{ of: 7, take: 3 }],
  [{ of: 6, take: 4 }],
  [{ of: 6, take: 5 }],
  [{ of: 6, take: 6 }],
]
/** Pairs of states in dispute go with this many terms. */
const DISPUTE: readonly (Rule | undefined)[] = [
  { of: 6, take: 1 },
  { of: 5, take: 2 },
  { of: 5, take: 3, days: 512 },
  undefined,
  undefined,
]
/** Runs of words: how many are taken together from the least of the text. */
const RUNS: readonly Rule[] = [
  { of: 8, take: 1 },
  { of: 4, take: 2 },
  { of: 4, take: 3 },
  { of: 4, take: 4 },
  { of: 4, take: 4 },
]
const OPENING_RUNS = 3

/** Keys of all levels; the level is a key's first character. */
export function linkKeys(item: Told): readonly string[] {
  const { report } = item
  const { terms, asides } = salientTerms(report, TERMS)
  const marks = textMarks(report, RUNS[0]?.of ?? 0, OPENING_RUNS)
  const day = dayOf(report.published.edtf)
  const { pairs, acts } = actsOf(item.reading)
  // Without acts no pair of states is known to be the main one.
  const disputes = acts.size === 0 ? pairs.slice(0, 3) : pairs.slice(0, 1)
  const out: string[] = []
  const put = (level: number, kind: string, words: string, days?: number) => {
    const when = days === undefined ? '' : day === undefined ? 'ever' : `${days}:${Math.floor(day / days)}`
    out.push(`${level}${hashOf(`${kind}/${when}/${words}`).toString(36)}`)
  }
  for (let level = 0; level < LEVELS; level++) {
    for (const { of, take, days } of (day === undefined ? UNDATED : DATED)[level] ?? []) {
      for (const words of combinations(terms.slice(0, of), take)) put(level, 'terms', words, days)
      if (take === 2)
        for (const names of asides) for (const words of combinations(names, 2)) put(level, 'terms', words, days)
    }
    const dispute = DISPUTE[level]
    if (dispute)
      for (const pair of disputes)
        for (const words of combinations(terms.slice(0, dispute.of), dispute.take))
          put(level, `dispute ${pair}`, words, dispute.days)
    const runs = RUNS[level]
    if (runs) {
      for (const words of combinations(marks.whole.slice(0, runs.of).map(String), runs.take)) put(level, 'text', words)
      for (const words of combinations(marks.opening.map(String), Math.min(runs.take, OPENING_RUNS)))
        put(level, 'text', words)
    }
  }
  return sortedUnique(out)
}

/** The day of a date that names one; a month or a year is no place in time for a key. */
function dayOf(edtf: string): number | undefined {
  const range = dayRange(edtf)
  return range && range.to - range.from <= 1 ? range.from : undefined
}

/** The level of a key. */
export const levelOf = (key: string): number => Number(key.charAt(0))
