/** How likely two mentions are one happening: boosted trees over their features, learned by training/coref/train.ts. */
import { readPackageFile } from '../../text/index.js'

/** A split by feature and threshold (at most it: low), or a leaf. */
export type Tree =
  | { readonly feature: number; readonly at: number; readonly low: Tree; readonly high: Tree }
  | { readonly leaf: number }

/** Thresholds are written in thousandths, leaves in hundredths. */
const FINE = 1000
const COARSE = 100

/** One tree a line, its nodes from the root: `feature:threshold low high`, a leaf as `=value`. */
export function writeTrees(trees: readonly Tree[]): string {
  const line = (t: Tree): string =>
    'leaf' in t
      ? `=${Math.round(t.leaf * COARSE)}`
      : `${t.feature}:${Math.round(t.at * FINE)} ${line(t.low)} ${line(t.high)}`
  return `${trees.map(line).join('\n')}\n`
}

export function readTrees(text: string): Tree[] {
  return text
    .split('\n')
    .filter((l) => l !== '')
    .map((line) => {
      const words = line.split(' ').values()
      const node = (): Tree => {
        const word: string = words.next().value ?? '=0'
        if (word.startsWith('=')) return { leaf: Number(word.slice(1)) / COARSE }
        const [feature, at] = word.split(':').map(Number)
        const low = node()
        return { feature: feature ?? 0, at: (at ?? 0) / FINE, low, high: node() }
      }
      return node()
    })
}

/** Between 0 and 1. */
export function chanceBy(trees: readonly Tree[], features: readonly number[]): number {
  let score = 0
  for (const tree of trees) {
    let at = tree
    while (!('leaf' in at)) at = (features[at.feature] ?? 0) <= at.at ? at.low : at.high
    score += at.leaf
  }
  return 1 / (1 + Math.exp(-score))
}

let shipped: readonly Tree[] | undefined

/** The trees that come with the program; read once. */
export function shippedTrees(): readonly Tree[] {
  shipped ??= readTrees(readPackageFile('models/en-coref.txt'))
  return shipped
}
