/** Arcs: every word's scores of its possible heads, their loss, and the way back. */
import { distanceClass, padded } from '../src/text/net/layout.js'
import type { Pass } from './pass.js'
import type { Item, Steps } from './steps.js'

/**
 * `input` are the outputs of the layers below (stride in bytes), `dInput` receives their gradient. `head(item, t)` is
 * the right head from 1, or 0. Returns the loss.
 */
export function arcs(
  pass: Pass,
  items: readonly Item[],
  steps: Steps,
  head: (item: Item, t: number) => number,
  input: number,
  stride: number,
  dInput: number,
): number {
  const { kernels, floats } = pass
  const { arc } = pass.sizes
  const n = steps.tokens
  const wide = pass.parameter('arc.w').width
  const row = arc * 4
  const both = pass.dense(input, stride, n, 'arc.w', 'arc.b')
  kernels.tanhAll(both, n * wide)
  const turned = pass.dense(both, wide * 4, n, 'arc.u', 'arc.v')
  const dBoth = pass.zeros(n * wide)
  const dTurned = pass.take(n * arc)
  const distance = pass.weights('arc.distance') / 4
  const dDistance = pass.slope('arc.distance') / 4
  let loss = 0

  /** Scores become gradients; self-loops are out of the question. */
  const scoreWords = (item: Item, scores: number, columns: number): void => {
    for (let i = 1; i <= item.length; i++) {
      const o = scores / 4 + (i - 1) * columns
      for (let j = 1; j <= item.length; j++) {
        floats[o + j] = j === i ? -1e9 : (floats[o + j] as number) + (floats[distance + distanceClass(i, j)] as number)
      }
      loss += pass.entropy(o, item.length + 1, columns, head(item, i - 1))
      for (let j = 1; j <= item.length; j++) {
        if (j === i) continue
        const c = dDistance + distanceClass(i, j)
        floats[c] = (floats[c] as number) + (floats[o + j] as number)
      }
    }
  }
  items.forEach((item, s) => {
    const count = item.length
    const columns = padded(count + 1)
    const heads = pass.take((count + 1) * arc)
    const words = pass.take(count * arc)
    pass.copy(heads, pass.weights('arc.root'), arc)
    for (let t = 0; t < count; t++) {
      const r = steps.row(s, t)
      pass.copy(heads + (t + 1) * row, both + (r * wide + arc) * 4, arc)
      pass.copy(words + t * row, turned + r * row, arc)
    }
    const packed = pass.take(arc * columns)
    kernels.pack(packed, heads, 4, row, arc, count + 1)
    const scores = pass.take(count * columns)
    kernels.gemm(scores, columns * 4, words, row, 4, packed, count, count + 1, arc, 0)
    scoreWords(item, scores, columns)
    const dWords = pass.take(count * arc)
    kernels.gemm(
      dWords,
      row,
      scores,
      columns * 4,
      4,
      pass.packRows(heads, row, count + 1, arc),
      count,
      arc,
      count + 1,
      0,
    )
    const dHeads = pass.take((count + 1) * arc)
    kernels.gemm(dHeads, row, scores, 4, columns * 4, pass.packRows(words, row, count, arc), count + 1, arc, count, 0)
    kernels.addAll(pass.slope('arc.root'), dHeads, arc)
    for (let t = 0; t < count; t++) {
      const r = steps.row(s, t)
      pass.copy(dTurned + r * row, dWords + t * row, arc)
      pass.copy(dBoth + (r * wide + arc) * 4, dHeads + (t + 1) * row, arc)
    }
  })
  pass.denseBack({ at: both, stride: wide * 4 }, n, 'arc.u', 'arc.v', dTurned, { at: dBoth, stride: wide * 4, add: 1 })
  kernels.tanhBack(dBoth, both, n * wide)
  pass.denseBack({ at: input, stride }, n, 'arc.w', 'arc.b', dBoth, { at: dInput, stride, add: 0 })
  return loss
}
