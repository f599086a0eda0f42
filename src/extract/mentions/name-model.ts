/** A linear model of what an unlisted name names; its weights ship in `models/en-names.tsv` and are trained by `training/names`. */
import { readPackageFile } from '../../text/index.js'

export const NAME_LABELS = ['person', 'organisation', 'place', 'thing'] as const
export type NameLabel = (typeof NAME_LABELS)[number]

let weights: ReadonlyMap<string, readonly number[]> | undefined

function load(): ReadonlyMap<string, readonly number[]> {
  const table = new Map<string, readonly number[]>()
  for (const line of readPackageFile('models/en-names.tsv').split('\n')) {
    if (line === '' || line.startsWith('#')) continue
    const [feature = '', ...values] = line.split('\t')
    table.set(
      feature,
      values.map((value) => Number(value) / 100),
    )
  }
  return table
}

/** Likeliest label and how far it stands before the next, in log odds. */
export function judgeName(features: readonly string[]): { readonly label: NameLabel; readonly margin: number } {
  weights ??= load()
  const scores = NAME_LABELS.map(() => 0)
  for (const feature of features) {
    const row = weights.get(feature)
    if (row !== undefined) for (let i = 0; i < scores.length; i++) scores[i] = (scores[i] ?? 0) + (row[i] ?? 0)
  }
  let best = 0
  for (let i = 1; i < scores.length; i++) if ((scores[i] ?? 0) > (scores[best] ?? 0)) best = i
  const rest = Math.max(...scores.filter((_, i) => i !== best))
  return { label: NAME_LABELS[best] ?? 'thing', margin: (scores[best] ?? 0) - rest }
}
