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

interface Judged {
  readonly label: NameLabel
  readonly margin: number
  /** Likeliest label that names somebody or a place, unless a thing is far likelier. */
  readonly named: Exclude<NameLabel, 'thing'> | undefined
}

/** How far a thing may stand before the likeliest actor or place. */
const SLACK = 0.25

/** Likeliest label and how far it stands before the next, in log odds. */
export function judgeName(features: readonly string[]): Judged {
  weights ??= load()
  const scores = NAME_LABELS.map(() => 0)
  for (const feature of features) {
    const row = weights.get(feature)
    if (row !== undefined) for (let i = 0; i < scores.length; i++) scores[i] = (scores[i] ?? 0) + (row[i] ?? 0)
  }
  let best = 0
  for (let i = 1; i < scores.length; i++) if ((scores[i] ?? 0) > (scores[best] ?? 0)) best = i
  const rest = Math.max(...scores.filter((_, i) => i !== best))
  const [person = 0, organisation = 0, place = 0, thing = 0] = scores
  const top = Math.max(person, organisation, place)
  const named =
    thing - top > SLACK ? undefined : top === place ? 'place' : top === person ? 'person' : ('organisation' as const)
  return { label: NAME_LABELS[best] ?? 'thing', margin: (scores[best] ?? 0) - rest, named }
}
