/**
 * What crosses neighbourhoods. Reports are reconciled neighbourhood by neighbourhood; an actor or a tie is told of in
 * many. Each neighbourhood gives its shares of it, and a fold over all shares gives the record, so that one new report
 * never asks for the readings of the others.
 */
import { byText } from './order.js'

export interface Share {
  /** Id of the actor or tie. */
  readonly of: string
  /** What is told, e.g. `name Oslo Council`; equal facts of one id are counted together. */
  readonly fact: string
  readonly count: number
  /** Order of the contents of one fact; with `of` and `fact` distinct in a neighbourhood. */
  readonly order: string
  /** What the fold needs beside the fact: JSON, or '' for nothing. */
  readonly content: string
}

/** All that is told of one id: how often each fact, and its contents in order (of a tie's steps the latest, of an actor's facts the first few). */
export type Facts = ReadonlyMap<string, { readonly count: number; readonly contents: readonly string[] }>

/**
 * How many contents of a fact its fold takes: the last ones where it is less than 0. Two great powers take thousands of steps over
 * one tie; all of them are events of their own, and a record of all would be written again with each.
 */
export const keptOf = (fact: string): number => (fact === STEP ? -100 : 5)

/** The fact under which a tie's steps are told. */
export const STEP = 'step'

/** One share for each fact and order: those without content are counted together, the same content is kept once. */
export function mergedShares(shares: readonly Share[]): Share[] {
  const out = new Map<string, Share>()
  for (const share of shares) {
    const key = `${share.of} ${share.fact}\n${share.order}`
    const known = out.get(key)
    if (known === undefined) out.set(key, share)
    else if (share.content === '') out.set(key, { ...known, count: known.count + share.count })
  }
  return [...out.values()]
}

/** The facts of every id that the shares tell of, whatever their order. */
export function factsOf(shares: readonly Share[]): ReadonlyMap<string, Facts> {
  const out = new Map<string, Map<string, { count: number; shares: Share[] }>>()
  for (const share of shares) {
    const facts = out.get(share.of) ?? new Map<string, { count: number; shares: Share[] }>()
    out.set(share.of, facts)
    const fact = facts.get(share.fact)
    if (fact) {
      fact.count += share.count
      if (share.content !== '') fact.shares.push(share)
    } else facts.set(share.fact, { count: share.count, shares: share.content === '' ? [] : [share] })
  }
  return new Map(
    [...out].map(([id, facts]) => [
      id,
      new Map(
        [...facts].map(([fact, { count, shares: list }]) => [
          fact,
          {
            count,
            contents: list
              .sort((a, b) => byText(a.order, b.order))
              .slice(...(keptOf(fact) < 0 ? [keptOf(fact)] : [0, keptOf(fact)]))
              .map((s) => s.content),
          },
        ]),
      ),
    ]),
  )
}
