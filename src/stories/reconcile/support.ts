/** Which of several values is best supported: by independent origins first, then by reports, tellings and certainty. */
import { byText } from '../../model/index.js'

export interface Vote<T> {
  readonly value: T
  readonly key: string
  readonly origin: string
  readonly report: string
  readonly certainty: number
}

export interface Supported<T> {
  readonly value: T
  readonly key: string
  readonly origins: number
  readonly reports: number
  readonly tellings: number
  readonly certainty: number
}

/** Distinct values, best supported first; `prefer` breaks ties before the order of keys does (smaller is better). */
export function rank<T>(votes: readonly Vote<T>[], prefer: (value: T) => number = () => 0): Supported<T>[] {
  const by = new Map<string, Vote<T>[]>()
  for (const vote of votes) {
    const list = by.get(vote.key)
    if (list) list.push(vote)
    else by.set(vote.key, [vote])
  }
  const out = [...by.values()].map((list): Supported<T> => {
    const [first] = [...list].sort((a, b) => b.certainty - a.certainty || byText(a.report, b.report))
    const vote = first ?? (list[0] as Vote<T>)
    return {
      value: vote.value,
      key: vote.key,
      origins: new Set(list.map((v) => v.origin)).size,
      reports: new Set(list.map((v) => v.report)).size,
      tellings: list.length,
      certainty: Math.max(...list.map((v) => v.certainty)),
    }
  })
  return out.sort(
    (a, b) =>
      b.origins - a.origins ||
      prefer(a.value) - prefer(b.value) ||
      b.reports - a.reports ||
      b.tellings - a.tellings ||
      b.certainty - a.certainty ||
      byText(a.key, b.key),
  )
}
