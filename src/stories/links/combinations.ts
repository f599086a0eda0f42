/** All choices of `size` of a list's members, each as one phrase whose words are in a fixed order. */
import { byText } from '../../model/index.js'

export function combinations(list: readonly string[], size: number): string[] {
  const sorted = [...list].sort(byText)
  const out: string[] = []
  const choose = (from: number, left: number, phrase: string) => {
    if (left === 0) {
      out.push(phrase)
      return
    }
    for (let i = from; i <= sorted.length - left; i++) choose(i + 1, left - 1, `${phrase} ${sorted[i] ?? ''}`)
  }
  choose(0, size, '')
  return out
}
