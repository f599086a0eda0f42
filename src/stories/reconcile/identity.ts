/**
 * Identity as judgements: who is whom, on somebody's word, dated and undoable. Nothing is merged for good: records are
 * made anew under the judgements in force, so that a judgement undone leaves no trace in them.
 */
import { type Actor, byText, type Judgement, recordId } from '../../model/index.js'
import { DisjointSets } from '../words/disjoint-sets.js'
import { keyOf } from '../words/words.js'

/** One judgement on two actors, by their ids; the record that is exported says the same. */
export type IdentityJudgement = Pick<Judgement, 'a' | 'b' | 'verdict' | 'by' | 'at' | 'undone'>

const pairOf = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`)

/** The record of a judgement; the same judgement always has the same id, undone or not. */
export function judgementRecord(j: IdentityJudgement, why?: string): Judgement {
  const { a, b, verdict, by, at, undone } = j
  return {
    kind: 'judgement',
    id: recordId('judgement', pairOf(a, b), verdict, by, at),
    a,
    b,
    verdict,
    by,
    at,
    ...(why === undefined ? {} : { why }),
    ...(undone === true ? { undone } : {}),
  }
}

/** What the judgements in force say. Of several on one pair the latest holds. */
export class Identity {
  readonly #verdicts = new Map<string, IdentityJudgement['verdict']>()
  readonly #first = new Map<string, string>()

  constructor(judgements: readonly IdentityJudgement[] = []) {
    const latestFirst = judgements
      .filter((j) => j.undone !== true && j.a !== j.b)
      .sort((x, y) => byText(y.at, x.at) || byText(pairOf(x.a, x.b), pairOf(y.a, y.b)) || byText(x.verdict, y.verdict))
    for (const j of latestFirst) {
      const pair = pairOf(j.a, j.b)
      if (!this.#verdicts.has(pair)) this.#verdicts.set(pair, j.verdict)
    }
    const ids = [...new Set(latestFirst.flatMap((j) => [j.a, j.b]))].sort(byText)
    const sets = new DisjointSets(ids.length)
    const number = new Map(ids.map((id, i) => [id, i]))
    const joined = (a: string, b: string) => sets.find(number.get(a) ?? -1) === sets.find(number.get(b) ?? -1)
    const apart = [...this.#verdicts].filter(([, v]) => v === 'different').map(([pair]) => pair.split(' '))
    for (const { a, b } of latestFirst) {
      if (this.#verdicts.get(pairOf(a, b)) !== 'same' || joined(a, b)) continue
      // An earlier judgement does not join by a detour what has been judged different.
      const isBridge = apart.some(
        ([x = '', y = '']) => (joined(x, a) && joined(y, b)) || (joined(x, b) && joined(y, a)),
      )
      if (!isBridge) sets.join(number.get(a) ?? 0, number.get(b) ?? 0)
    }
    for (const id of ids) this.#first.set(id, ids[sets.find(number.get(id) ?? 0)] ?? id)
  }

  /** The id under which an actor stands: the first, in the order of ids, of all that are judged the same. */
  idOf(id: string): string {
    return this.#first.get(id) ?? id
  }

  /** What has been judged of two actors; undefined where nobody has. */
  verdict(a: string, b: string): IdentityJudgement['verdict'] | undefined {
    return this.#verdicts.get(pairOf(a, b))
  }

  /** May rules take the two for one? Not where somebody has judged them different or is unsure. */
  mayJoin(a: string, b: string): boolean {
    const verdict = this.verdict(a, b)
    return verdict === undefined || verdict === 'same'
  }
}

/** Every id that judgements, in force or not, connect with one of the given: whatever changes, it changes among them. */
export function connectedIds(ids: readonly string[], judgements: readonly IdentityJudgement[]): string[] {
  const found = new Set(ids)
  for (let grown = true; grown; ) {
    grown = false
    for (const { a, b } of judgements) {
      if (found.has(a) === found.has(b)) continue
      found.add(a).add(b)
      grown = true
    }
  }
  return [...found].sort(byText)
}

/** The ids that two names of one person would have each by itself; undefined where rules do not go by names. */
export function spellingIds(
  actor: Pick<Actor, 'type' | 'name' | 'aliases'>,
  a: string,
  b: string,
): readonly [string, string] | undefined {
  const [x, y] = [keyOf(a), keyOf(b)]
  const names = new Set([actor.name, ...actor.aliases].map(keyOf))
  if (actor.type !== 'person' || x === y || !names.has(x) || !names.has(y)) return undefined
  return [recordId('actor', `person:${x}`), recordId('actor', `person:${y}`)]
}
