// Floors: the figures that a change must not fall below, by task and metric.

/** Task key to metric name to the least value. */
export type Floors = Readonly<Record<string, Readonly<Record<string, number>>>>

export interface Figure {
  readonly name: string
  readonly value: number | null
  readonly low?: number | null
  readonly high?: number | null
}

export interface Verdict {
  readonly name: string
  readonly value: number
  readonly low?: number | null
  readonly high?: number | null
  readonly floor: number
  readonly holds: boolean
}

/** Floors are kept to three places, cut, so that a figure always holds the floor that was drawn from it. */
const cut = (value: number): number => Math.floor(value * 1000) / 1000

/** Every metric that has a floor, with its figure; a metric that is no longer measured counts as zero. */
export function judge(floors: Readonly<Record<string, number>>, figures: readonly Figure[]): readonly Verdict[] {
  return Object.entries(floors).map(([name, floor]) => {
    const figure = figures.find((f) => f.name === name)
    const value = figure?.value ?? 0
    return { name, value, low: figure?.low ?? null, high: figure?.high ?? null, floor, holds: cut(value) >= floor }
  })
}

/** The floors after these figures: higher where the figure is higher, never lower. */
export function raised(floors: Readonly<Record<string, number>>, figures: readonly Figure[]): Record<string, number> {
  return Object.fromEntries(judge(floors, figures).map((v) => [v.name, Math.max(v.floor, cut(v.value))]))
}
