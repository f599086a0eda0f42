/** Linear weights of the pair classifier (`models/en-events.tsv`): one row a feature, one column a type. */
import { PLOVER_TYPES, type PloverType } from '../../model/index.js'
import { readPackageFile } from '../../text/index.js'

export interface PairWeights {
  readonly types: readonly PloverType[]
  readonly rows: ReadonlyMap<string, readonly number[]>
}

const FILE = 'models/en-events.tsv'
let known: PairWeights | undefined

/** Reads the weights from their text form. */
function parsePairWeights(text: string): PairWeights {
  const [head = '', ...lines] = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  const types = head
    .split('\t')
    .slice(1)
    .map((name) => {
      const type = PLOVER_TYPES.find((t) => t === name)
      if (type === undefined) throw new Error(`${FILE}: unknown type "${name}"`)
      return type
    })
  const rows = new Map<string, readonly number[]>()
  for (const line of lines) {
    const [feature = '', ...numbers] = line.split('\t')
    rows.set(
      feature,
      numbers.map((n) => Number(n) / 100),
    )
  }
  return { types, rows }
}

export function pairWeights(): PairWeights {
  known ??= parsePairWeights(readPackageFile(FILE))
  return known
}

/** Score of every type, highest first. */
export function scoreTypes(
  weights: PairWeights,
  features: readonly string[],
): readonly { readonly type: PloverType; readonly score: number }[] {
  const sums = weights.types.map(() => 0)
  for (const feature of ['bias', ...features]) {
    const row = weights.rows.get(feature)
    if (row !== undefined) for (const [k, value] of row.entries()) sums[k] = (sums[k] ?? 0) + value
  }
  return weights.types.map((type, k) => ({ type, score: sums[k] ?? 0 })).sort((a, b) => b.score - a.score)
}
