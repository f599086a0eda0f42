/** What every step of reconciling one story is given. */
import { byText, type DayRange, dayRange } from '../../model/index.js'
import type { Source } from '../item.js'
import type { ActorBook } from './actor-book.js'
import type { Cast } from './cast.js'

export interface StoryContext {
  readonly story: string
  readonly sources: readonly Source[]
  readonly cast: Cast
  readonly book: ActorBook
  /** Id of the origin of a report. */
  originOf(report: string): string
  /** Inferred range of publication of a report without a stated date. */
  inferred(report: string): DayRange | undefined
}

/** The telling by which a record is named: of the earliest dated report, else of the first by id. */
export function anchorOf<T extends { readonly source: Source }>(members: readonly T[]): T {
  const day = (m: T) => dayRange(m.source.report.published.edtf)?.from ?? Number.POSITIVE_INFINITY
  const [first] = [...members].sort((a, b) => compare(day(a), day(b)) || byText(a.source.report.id, b.source.report.id))
  if (!first) throw new RangeError('a record needs a telling')
  return first
}

const compare = (a: number, b: number): number => (a === b ? 0 : a - b)

/** Gives every record its own id: equal keys of different records are told apart by their order. */
export function distinctKeys(keys: readonly string[]): string[] {
  const seen = new Map<string, number>()
  return keys.map((key) => {
    const n = (seen.get(key) ?? 0) + 1
    seen.set(key, n)
    return n === 1 ? key : `${key} #${n}`
  })
}
