/** Relations: scores of the label of each word's right arc, their loss, and the way back. */
import type { Pass } from './pass.js'
import type { Item, Steps } from './steps.js'

export interface GoldArcs {
  /** The right head from 1, or 0 for the root. */
  readonly head: (item: Item, t: number) => number
  readonly label: (item: Item, t: number) => number
}

/** `input` are the outputs of the layers below (stride in bytes); their gradient is added to `dInput`. */
export function relations(
  pass: Pass,
  items: readonly Item[],
  steps: Steps,
  gold: GoldArcs,
  input: number,
  stride: number,
  dInput: number,
): number {
  const { kernels, floats } = pass
  const { rel } = pass.sizes
  const n = steps.tokens
  const wide = pass.parameter('rel.w').width
  const both = pass.dense(input, stride, n, 'rel.w', 'rel.b')
  const z = pass.take(n * rel)
  const root = pass.weights('rel.root') / 4
  const headRow = new Int32Array(n)
  items.forEach((item, s) => {
    for (let t = 0; t < item.length; t++) {
      const r = steps.row(s, t)
      const head = gold.head(item, t)
      headRow[r] = head === 0 ? -1 : steps.row(s, head - 1)
      const a = both / 4 + r * wide
      const b = head === 0 ? root : both / 4 + (headRow[r] as number) * wide + rel
      for (let d = 0; d < rel; d++) floats[z / 4 + r * rel + d] = (floats[a + d] as number) + (floats[b + d] as number)
    }
  })
  kernels.tanhAll(z, n * rel)
  const out = pass.parameter('rel.out')
  const scores = pass.dense(z, rel * 4, n, 'rel.out', 'rel.outb')
  let loss = 0
  items.forEach((item, s) => {
    for (let t = 0; t < item.length; t++) {
      loss += pass.entropy(scores / 4 + steps.row(s, t) * out.width, out.columns, out.width, gold.label(item, t))
    }
  })
  const dz = pass.take(n * rel)
  pass.denseBack({ at: z, stride: rel * 4 }, n, 'rel.out', 'rel.outb', scores, { at: dz, stride: rel * 4, add: 0 })
  kernels.tanhBack(dz, z, n * rel)
  const dBoth = pass.zeros(n * wide)
  const dRoot = pass.slope('rel.root') / 4
  for (let r = 0; r < n; r++) {
    const head = headRow[r] as number
    const b = head < 0 ? dRoot : dBoth / 4 + head * wide + rel
    const a = dBoth / 4 + r * wide
    for (let d = 0; d < rel; d++) {
      const v = floats[dz / 4 + r * rel + d] as number
      floats[a + d] = v
      floats[b + d] = (floats[b + d] as number) + v
    }
  }
  pass.denseBack({ at: input, stride }, n, 'rel.w', 'rel.b', dBoth, { at: dInput, stride, add: 1 })
  return loss
}
