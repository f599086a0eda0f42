/** Linear weights over named features (lemmas, relations, categories), learnt by `training/statements`; and how they are added up. */
import { readPackageFile } from '../../text/index.js'

/** The four decisions: is this word a cue, which words are its content, which its source, how far does the cue reach. */
export const DECISIONS = ['cue', 'content', 'source', 'reach'] as const
type Decision = (typeof DECISIONS)[number]
export type Weights = Readonly<Record<Decision, ReadonlyMap<string, number>>>

let known: Weights | undefined

export function weights(): Weights {
  known ??= parseWeights(readPackageFile('models/en-statements.tsv'))
  return known
}

/** Under each decision, `[cue]`, rows of feature and weight in hundredths. */
function parseWeights(text: string): Weights {
  const maps: Record<Decision, Map<string, number>> = {
    cue: new Map(),
    content: new Map(),
    source: new Map(),
    reach: new Map(),
  }
  let map = maps.cue
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('#')) continue
    const decision = DECISIONS.find((d) => line === `[${d}]`)
    if (decision !== undefined) map = maps[decision]
    const [feature, weight] = line.split('\t')
    if (feature !== undefined && weight !== undefined) map.set(feature, Number(weight) / 100)
  }
  return maps
}

export function sum(map: ReadonlyMap<string, number>, features: readonly string[]): number {
  let s = 0
  for (const f of features) s += map.get(f) ?? 0
  return s
}

export function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x))
}

/** Index of the best option, the first of equals; -1 when there is none. */
export function best(
  map: ReadonlyMap<string, number>,
  options: readonly { readonly features: readonly string[] }[],
): number {
  let at = -1
  let top = Number.NEGATIVE_INFINITY
  for (const [k, option] of options.entries()) {
    const s = sum(map, option.features)
    if (s > top) {
      top = s
      at = k
    }
  }
  return at
}
