/**
 * Numbers that count one thing in one scope from report to report are one series: a toll that grows, a sum that two sides
 * give differently. Each figure of a series names the first of it.
 */
import { byText, type DayRange, dayRange, type Figure } from '../../model/index.js'
import { compareRecords, type ToldFigure, unitKey } from '../disagreements/compare-records.js'
import { DisjointSets } from '../words/disjoint-sets.js'
import type { FigureMember } from './join-figures.js'

/** Numbers further apart are rarely of one series, even where their bounds let them agree. */
const MOST_APART = 5
/** Figures of one unit that are compared with each other; more are taken in runs of neighbouring values. */
const NEIGHBOURS = 200

/** The figures, each of a series with the id of its first: the earliest in print, else the least id. */
export function withSeries<T extends ToldFigure>(
  figures: readonly T[],
  inferred: (report: string) => DayRange | undefined,
): T[] {
  const printed = (m: FigureMember): DayRange | undefined =>
    dayRange(m.source.report.published.edtf) ?? inferred(m.source.report.id)
  const byUnit = new Map<string, number[]>()
  figures.forEach((f, i) => {
    const key = unitKey(f)
    if (key !== undefined) byUnit.set(key, [...(byUnit.get(key) ?? []), i])
  })
  const sets = new DisjointSets(figures.length)
  const sizeOf = (i: number) => amountOf(figures[i]?.figure)
  for (const list of byUnit.values()) {
    const sorted = [...list].sort(
      (i, j) => sizeOf(i) - sizeOf(j) || byText(figures[i]?.figure.id ?? '', figures[j]?.figure.id ?? ''),
    )
    sorted.forEach((i, x) => {
      for (const j of sorted.slice(x + 1, x + NEIGHBOURS)) {
        const a = figures[Math.min(i, j)]
        const b = figures[Math.max(i, j)]
        if (sizeOf(j) > MOST_APART * sizeOf(i)) break
        const stand = a && b && compareRecords(a, b, printed)
        if (stand && stand.kind !== 'scope') sets.join(i, j)
      }
    })
  }
  const series = new Map<number, string>()
  for (const group of sets.groups()) {
    if (group.length < 2) continue
    const first = [...group].sort((i, j) => firstDay(figures[i]) - firstDay(figures[j]) || byText(idOf(i), idOf(j)))[0]
    for (const i of group) series.set(i, first === undefined ? '' : idOf(first))
  }
  function idOf(i: number): string {
    return figures[i]?.figure.id ?? ''
  }
  function firstDay(f: T | undefined): number {
    const days = f?.members.map((m) => printed(m)?.from ?? Number.MAX_SAFE_INTEGER) ?? []
    return Math.min(...days)
  }
  return figures.map((f, i) => {
    const id = series.get(i)
    return id === undefined ? f : { ...f, figure: { ...f.figure, series: id } }
  })
}

const amountOf = (f: Figure | undefined): number => Math.abs(f?.value ?? f?.low ?? f?.high ?? 0)
