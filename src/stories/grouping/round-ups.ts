/**
 * Round-ups: a report whose paragraphs tell of different stories belongs to each of them with those paragraphs. A
 * paragraph goes to another story only when it names what that story's reports name and its own story's do not.
 */
import { byText, type Span } from '../../model/index.js'
import { wordsOf } from '../words/words.js'
import type { Edge } from './average-link.js'
import { type Profile, type Told, termsOf } from './profile.js'
import { cosine, unit, type Vector } from './similarity.js'

/** A stretch of a report that belongs to a story other than the report's own. */
export interface Part extends Span {
  readonly report: number
  readonly group: number
}

/** Likeness of a paragraph to a story, and how much more than to its own. */
const ALIKE = 0.2
const MORE = 2
/** Names and numbers of the other story that the paragraph must hold. */
const LEAST_MARKS = 2
const HELD_BY = 0.5
const LEAST_WORDS = 12
/** Reports that share less with every report of a story have no paragraph of it. */
const LEAST_LIKENESS = 0.05

export function findParts(
  items: readonly Told[],
  profiles: readonly Profile[],
  vectors: readonly Vector[],
  groups: readonly (readonly number[])[],
  pairs: readonly Edge[],
  rarity: (term: string) => number,
): Part[] {
  const groupOf = new Map<number, number>()
  groups.forEach((g, k) => {
    for (const i of g) groupOf.set(i, k)
  })
  const sums = new Map<number, Vector>()
  const near = new Map<number, Set<number>>()
  for (const { i, j, weight } of pairs) {
    if (weight < LEAST_LIKENESS) continue
    for (const [a, b] of [
      [i, j],
      [j, i],
    ] as const) {
      const other = groupOf.get(b) ?? -1
      if (other === groupOf.get(a) || (groups[other]?.length ?? 0) < 2) continue
      near.set(a, (near.get(a) ?? new Set()).add(other))
    }
  }
  return [...near.entries()]
    .sort(([a], [b]) => a - b)
    .flatMap(([i, others]) => {
      const item = items[i]
      const own = groups[groupOf.get(i) ?? -1] ?? []
      const rest = own.filter((k) => k !== i)
      return item
        ? partsOf(
            item,
            i,
            rest,
            [...others].sort((a, b) => a - b),
          )
        : []
    })

  function partsOf(item: Told, i: number, rest: readonly number[], others: readonly number[]): Part[] {
    return paragraphs(item.report.text).flatMap((span): Part[] => {
      const words = wordsOf(item.report.text.slice(span.start, span.end))
      if (words.length < LEAST_WORDS) return []
      const vector = unit(termsOf(words), rarity)
      const likely = others
        .map((group) => ({ group, likeness: cosine(vector, sumOf(group)) / (groups[group]?.length ?? 1) }))
        .filter(({ likeness }) => likeness >= ALIKE)
      if (likely.length === 0) return []
      const whole = cosine(vector, sumOf(groupOf.get(i) ?? -1)) - cosine(vector, vectors[i] ?? new Map())
      const own = rest.length === 0 ? 0 : whole / rest.length
      const marks = words.map((w) => w.form).filter((f) => profiles[i]?.marks.has(f))
      const [best] = likely
        .filter(({ group, likeness }) => likeness >= MORE * own && ownMarks(marks, group, rest) >= LEAST_MARKS)
        .sort((a, b) => b.likeness - a.likeness || a.group - b.group)
      return best ? [{ ...span, report: i, group: best.group }] : []
    })
  }

  /** Sum of the vectors of a group, so that likeness to all of it is one product. */
  function sumOf(group: number): Vector {
    const known = sums.get(group)
    if (known) return known
    const sum = new Map<string, number>()
    for (const k of groups[group] ?? []) for (const [t, w] of vectors[k] ?? []) sum.set(t, (sum.get(t) ?? 0) + w)
    sums.set(group, sum)
    return sum
  }

  function ownMarks(marks: readonly string[], group: number, rest: readonly number[]): number {
    const members = groups[group] ?? []
    const share = (mark: string, list: readonly number[]) =>
      list.length === 0 ? 0 : list.filter((k) => profiles[k]?.marks.has(mark)).length / list.length
    return new Set(marks.filter((m) => share(m, members) >= HELD_BY && share(m, rest) < HELD_BY / 2)).size
  }
}

function paragraphs(text: string): Span[] {
  return [...text.matchAll(/[^\n]+/g)].map((m) => ({ start: m.index, end: m.index + m[0].length }))
}

export const byPart = (a: { report: string; start: number }, b: { report: string; start: number }): number =>
  byText(a.report, b.report) || a.start - b.start
