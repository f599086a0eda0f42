// Two small learners over named features: yes or no (logistic), and one of several (softmax). Deterministic; a feature counts
// only when at least `support` different sentences show it.
export interface Example {
  readonly sentence: string
  readonly weight?: number
}
export interface YesNo extends Example {
  readonly features: readonly string[]
  readonly yes: boolean
}
export interface Choice extends Example {
  readonly options: readonly (readonly string[])[]
  /** Share of the mass that each option should have. */
  readonly right: readonly number[]
}

export interface Settings {
  readonly support: number
  readonly epochs: number
  readonly rate: number
  readonly decay: number
}

function supported(features: Iterable<readonly [string, string]>, support: number): Map<string, number> {
  const seen = new Map<string, Set<string>>()
  for (const [feature, sentence] of features) {
    const set = seen.get(feature) ?? new Set<string>()
    if (set.size < support) set.add(sentence)
    seen.set(feature, set)
  }
  const index = new Map<string, number>()
  for (const [feature, set] of seen) if (set.size >= support) index.set(feature, index.size)
  return index
}

class Learner {
  readonly w: Float64Array
  private readonly g: Float64Array
  private readonly mean: Float64Array
  private kept = 0
  constructor(
    readonly index: ReadonlyMap<string, number>,
    private readonly settings: Settings,
  ) {
    this.w = new Float64Array(index.size)
    this.mean = new Float64Array(index.size)
    this.g = new Float64Array(index.size).fill(1e-3)
  }
  ids(features: readonly string[]): number[] {
    return features.map((f) => this.index.get(f) ?? -1).filter((i) => i >= 0)
  }
  dot(ids: readonly number[]): number {
    let s = 0
    for (const i of ids) s += this.w[i] ?? 0
    return s
  }
  push(ids: readonly number[], gradient: number): void {
    const { rate, decay } = this.settings
    for (const i of ids) {
      const g = gradient + decay * (this.w[i] ?? 0)
      this.g[i] = (this.g[i] ?? 0) + g * g
      this.w[i] = (this.w[i] ?? 0) - (rate * g) / Math.sqrt(this.g[i] ?? 1)
    }
  }
  /** Adds the weights as they are now to the mean that is given out in the end. */
  keep(): void {
    for (let i = 0; i < this.w.length; i++) this.mean[i] = (this.mean[i] ?? 0) + (this.w[i] ?? 0)
    this.kept++
  }
  weights(): Map<string, number> {
    return new Map([...this.index].map(([f, i]) => [f, (this.mean[i] ?? 0) / Math.max(1, this.kept)]))
  }
}

/** A fixed shuffle, so that training gives the same weights every time. */
function order(n: number, epoch: number): number[] {
  const at = Array.from({ length: n }, (_, i) => i)
  let seed = 7919 + epoch * 104729
  for (let i = n - 1; i > 0; i--) {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
    const j = seed % (i + 1)
    const t = at[i] ?? 0
    at[i] = at[j] ?? 0
    at[j] = t
  }
  return at
}

export function learnYesNo(examples: readonly YesNo[], settings: Settings): Map<string, number> {
  const learner = new Learner(
    supported(
      examples.flatMap((e) => e.features.map((f) => [f, e.sentence] as const)),
      settings.support,
    ),
    settings,
  )
  const ids = examples.map((e) => learner.ids(e.features))
  let steps = 0
  for (let epoch = 0; epoch < settings.epochs; epoch++)
    for (const k of order(examples.length, epoch)) {
      const e = examples[k]
      const own = ids[k]
      if (e === undefined || own === undefined) continue
      const p = 1 / (1 + Math.exp(-learner.dot(own)))
      learner.push(own, (p - (e.yes ? 1 : 0)) * (e.weight ?? 1))
      if (epoch > 0 && ++steps % 50 === 0) learner.keep()
    }
  return learner.weights()
}

export function learnChoice(examples: readonly Choice[], settings: Settings): Map<string, number> {
  const learner = new Learner(
    supported(
      examples.flatMap((e) => e.options.flatMap((o) => o.map((f) => [f, e.sentence] as const))),
      settings.support,
    ),
    settings,
  )
  const ids = examples.map((e) => e.options.map((o) => learner.ids(o)))
  let steps = 0
  for (let epoch = 0; epoch < settings.epochs; epoch++)
    for (const k of order(examples.length, epoch)) {
      const e = examples[k]
      const own = ids[k]
      if (e === undefined || own === undefined || own.length < 2) continue
      const scores = own.map((o) => learner.dot(o))
      const top = Math.max(...scores)
      const exps = scores.map((s) => Math.exp(s - top))
      const total = exps.reduce((a, b) => a + b, 0)
      for (const [o, option] of own.entries()) {
        const p = (exps[o] ?? 0) / total - (e.right[o] ?? 0)
        if (Math.abs(p) > 1e-4) learner.push(option, p * (e.weight ?? 1))
      }
      if (epoch > 0 && ++steps % 50 === 0) learner.keep()
    }
  return learner.weights()
}
