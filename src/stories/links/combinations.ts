/** All choices of `size` of a list's numbers, each as one number that does not depend on the order of the list. */
import { joinedHash } from '../words/hash.js'

export interface Combination {
  readonly hash: number
  /** The least of the numbers. */
  readonly least: number
}

/** The list is sorted first. */
export function combinations(list: readonly number[], size: number): Combination[] {
  const sorted = [...list].sort((a, b) => a - b)
  const out: Combination[] = []
  const choose = (from: number, left: number, hash: number, least: number) => {
    if (left === 0) {
      out.push({ hash, least })
      return
    }
    for (let i = from; i <= sorted.length - left; i++) {
      const one = sorted[i] ?? 0
      choose(i + 1, left - 1, joinedHash(hash, one), left === size ? one : least)
    }
  }
  choose(0, size, 0, 0)
  return out
}
