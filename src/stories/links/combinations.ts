/** All choices of `size` of a list's numbers, each as one number that does not depend on the order of the list. */
import { joinedHash } from '../words/hash.js'

/** The list is sorted first. */
export function combinations(list: readonly number[], size: number): number[] {
  const sorted = [...list].sort((a, b) => a - b)
  const out: number[] = []
  const choose = (from: number, left: number, hash: number) => {
    if (left === 0) {
      out.push(hash)
      return
    }
    for (let i = from; i <= sorted.length - left; i++) choose(i + 1, left - 1, joinedHash(hash, sorted[i] ?? 0))
  }
  choose(0, size, 0)
  return out
}
