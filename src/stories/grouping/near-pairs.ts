/** Pairs of reports that share telling words, with their exact likeness; found by an index, not pair by pair. */
import type { Edge } from './average-link.js'
import type { Vector } from './similarity.js'

/** A word held by more reports than this finds no pairs: those that it would find share rarer words too. */
const COMMON = 200
const COMMON_SHARE = 0.3
/** Likeness below this is no likeness. */
const LEAST = 0.03

export function nearPairs(vectors: readonly Vector[]): Edge[] {
  const numbers = new Map<string, number>()
  const words: string[] = []
  const holders: Holders[] = []
  const terms = vectors.map((v, i) => {
    const own = new Int32Array(v.size)
    let at = 0
    for (const [t, w] of v) {
      let number = numbers.get(t)
      if (number === undefined) {
        number = holders.length
        numbers.set(t, number)
        words.push(t)
        holders.push({ reports: [], weights: [] })
      }
      own[at++] = number
      holders[number]?.reports.push(i)
      holders[number]?.weights.push(w)
    }
    return own
  })
  const isCommon = (n: number) => n > COMMON && n > COMMON_SHARE * Math.min(vectors.length, 2000)
  const edges: Edge[] = []
  const sums = new Float64Array(vectors.length)
  /** How far each list of holders has been passed: reports come in order, so this is where the one at hand stands. */
  const passed = new Int32Array(holders.length)
  vectors.forEach((v, j) => {
    const touched: number[] = []
    const rest: string[] = []
    for (const t of terms[j] ?? []) {
      const list = holders[t]
      const before = passed[t] ?? 0
      passed[t] = before + 1
      if (!list || before === 0) continue
      if (isCommon(list.reports.length)) {
        rest.push(words[t] ?? '')
        continue
      }
      const { reports, weights } = list
      const w = weights[before] ?? 0
      for (let k = 0; k < before; k++) {
        const i = reports[k] ?? j
        const sum = sums[i] ?? 0
        if (sum === 0) touched.push(i)
        sums[i] = sum + (weights[k] ?? 0) * w
      }
    }
    for (const i of touched) {
      let weight = sums[i] ?? 0
      sums[i] = 0
      for (const t of rest) weight += (v.get(t) ?? 0) * (vectors[i]?.get(t) ?? 0)
      if (weight >= LEAST) edges.push({ i, j, weight })
    }
  })
  return edges.sort((a, b) => a.i - b.i || a.j - b.j)
}

/** Reports that hold a term, ascending, and how much it weighs in each. */
interface Holders {
  readonly reports: number[]
  readonly weights: number[]
}
