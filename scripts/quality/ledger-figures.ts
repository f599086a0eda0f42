// Figures of the ledger measure, out of the scorer's own summary, each with its interval.
import type { Figure } from './floors.js'
import { wilson } from './proportion.js'

interface Counted {
  readonly questions?: number
  readonly n?: number
  readonly found: number
  readonly wrong: number
  readonly missing: number
}

interface Scored {
  readonly overall: Counted & {
    readonly precise: number | null
    readonly share: number
    readonly interval95?: readonly [number, number]
  }
  readonly kinds: Readonly<Record<string, Counted>>
}

/** Questions found, the precise share, the mean credit, and the disagreements found. */
export function ledgerFigures(json: string): readonly Figure[] {
  const { overall, kinds } = JSON.parse(json) as Scored
  const count = (name: string, c: Counted): Figure => {
    const of = c.found + c.wrong + c.missing
    const [low, high] = wilson(c.found, of)
    return { name, value: c.found, low: low * of, high: high * of }
  }
  const [low, high] = wilson(overall.found, overall.found + overall.wrong)
  const [least, most] = overall.interval95 ?? [null, null]
  return [
    count('found', overall),
    { name: 'precise', value: overall.precise, low, high },
    { name: 'share', value: overall.share, low: least, high: most },
    ...(kinds.disagreement ? [count('disagreements found', kinds.disagreement)] : []),
  ]
}
