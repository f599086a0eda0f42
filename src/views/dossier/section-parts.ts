/** Pieces that the sections of a dossier share. */

import type { Ratings } from '../knowledge/enrich.js'
import { type Block, type Line, quiet, type Run, run, type Section } from '../page/page.js'
import { inQuotes } from '../wording/in-quotes.js'
import { counted } from '../wording/numbers.js'
import type { ConditionRow, Dossier, Quoted, Support } from './dossier.js'

/** How many rows of each section are shown. */
export interface Caps {
  readonly ties: number
  readonly talk: number
  readonly said: number
  readonly timeline: number
  readonly differences: number
  readonly statements: number
  readonly figures: number
  readonly conditions: number
  readonly reports: number
  readonly undated: number
}

/** What one reads in one go; the rest is counted. */
export const CAPS: Caps = {
  ties: 20,
  talk: 10,
  said: 10,
  timeline: 40,
  differences: 20,
  statements: 30,
  figures: 20,
  conditions: 10,
  reports: 40,
  undated: 20,
}

const ALL = Number.POSITIVE_INFINITY
export const WHOLE: Caps = {
  ties: ALL,
  talk: ALL,
  said: ALL,
  timeline: ALL,
  differences: ALL,
  statements: ALL,
  figures: ALL,
  conditions: ALL,
  reports: ALL,
  undated: ALL,
}

/** Shows at most `cap` rows and says how to see the rest. */
export function capped<T>(
  d: Dossier,
  rows: readonly T[],
  cap: number,
  kind: string,
): { shown: readonly T[]; more?: string } {
  if (rows.length <= cap) return { shown: rows }
  return {
    shown: rows.slice(0, cap),
    more: leftOut(d, rows.length - cap, kind),
  }
}

/** So many rows are not shown, and two ways to see them. */
const leftOut = (d: Dossier, count: number, kind: string): string =>
  `and ${count} more: rapport list ${kind} --story ${d.story.ref}, or rapport dossier ${d.story.ref} --whole`

export const section = (title: string, blocks: readonly Block[], more?: string): Section => ({
  title,
  blocks,
  ...(more === undefined ? {} : { more }),
})

export const REPORT_ANCHOR = 'report-'
export const marks = (numbers: readonly number[]): Line =>
  numbers.flatMap((n, i): readonly Run[] => [
    ...(i > 0 ? [run(' ')] : []),
    { text: `[${n}]`, style: 'quiet', to: `${REPORT_ANCHOR}${n}` },
  ])

/** `3 reports, 2 independent origins [1] [2] [4]`. */
export function told({ reports, origins, denied_in, talked_of_in }: Support, ratings?: Ratings): Line {
  if (reports.length === 0 && denied_in === undefined && talked_of_in === undefined)
    return [quiet('told in reports of another story')]
  const apart = [
    ...(denied_in === undefined ? [] : [quiet(' · '), run('denied in ', 'alert'), ...marks(denied_in)]),
    ...(talked_of_in === undefined ? [] : [quiet(' · only talked of in '), ...marks(talked_of_in)]),
  ]
  const numbers = [...marks(reports), ...apart, ...rated(ratings)]
  if (reports.length < 2) return numbers
  const agree = origins < 2 ? 'one origin' : `${origins} independent origins`
  return [quiet(`${counted(reports.length, 'report')} of ${agree} `), ...numbers]
}

/** Credibility of the claim and reliability of its outlets, each only where it can be told. */
function rated(ratings: Ratings | undefined): Line {
  if (!ratings) return []
  const { credibility, reliability } = ratings
  const parts = [
    ...(credibility === 6 ? [] : [`credibility ${credibility}`]),
    ...(reliability === 'F' ? [] : [`reliability ${reliability}`]),
  ]
  return parts.length === 0 ? [] : [quiet(` · ${parts.join(', ')}`)]
}

/** A report's words: those that count stand out from their sentence. */
export function words(quoted: Quoted | undefined, withReport = true): readonly Line[] {
  if (!quoted) return []
  const report = quoted.report === undefined || !withReport ? [] : [quiet(' '), ...marks([quoted.report])]
  const { before, words: own, after } = quoted
  const sentence = [quiet(before), run(own, 'words'), quiet(after)].filter((r) => r.text !== '')
  return [[...inQuotes(sentence), ...report]]
}

/** The first letter as a capital. */
export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** The clause without the word that begins it, which stands before it already. */
export function withoutRelation({ relation, text }: ConditionRow): string {
  return text.toLowerCase().startsWith(`${relation} `) ? text.slice(relation.length + 1) : text
}
