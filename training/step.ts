/** Forward and backward pass of the whole network over some sentences: adds to the gradient, returns the losses. */
import { layoutOf, padded } from '../src/text/net/layout.js'
import { arcs } from './arcs.js'
import type { Corpus } from './corpus.js'
import { type InputDropout, inputs, inputWidth } from './inputs.js'
import type { Arena } from './kernels.js'
import { lstmLayer } from './lstm.js'
import { type Machine, Pass } from './pass.js'
import type { Random } from './random.js'
import { relations } from './relations.js'
import { type Item, stepsOf } from './steps.js'

export interface Dropout extends InputDropout {
  /** Of LSTM outputs. */
  readonly output: number
}
export interface Loss {
  readonly arcs: number
  readonly labels: number
  readonly tags: number
  readonly tokens: number
}
/** Runs a pass; without `random` nothing is dropped. All losses are multiplied by `scale`. */
export type Step = (
  items: readonly Item[],
  gradient: number,
  arena: Arena,
  random: Random | undefined,
  scale: number,
) => Loss

/** Drops values at random and scales up the others; gives the mask for the way back. */
function drop(
  pass: Pass,
  h: number,
  count: number,
  share: number,
  random: Random | undefined,
): { readonly out: number; readonly mask: number } {
  if (!random) return { out: h, mask: 0 }
  const { floats } = pass
  const out = pass.take(count)
  const mask = pass.take(count)
  const up = 1 / (1 - share)
  const limit = Math.floor(share * 65536)
  for (let i = 0; i < count; i += 2) {
    const bits = random.bits()
    floats[mask / 4 + i] = (bits & 0xffff) < limit ? 0 : up
    floats[mask / 4 + i + 1] = bits >>> 16 < limit ? 0 : up
  }
  pass.copy(out, h, count)
  pass.kernels.mulAll(out, mask, count)
  return { out, mask }
}

/** Makes the pass for a network and a corpus. */
export function makeStep(machine: Machine, corpus: Corpus, dropout: Dropout): Step {
  const parameters = new Map(layoutOf(machine.sizes).list.map((p) => [p.name, p]))
  const gold = (list: Int32Array) => (item: Item, t: number) =>
    list[(corpus.starts[item.sentence] as number) + t] as number
  const head = gold(corpus.heads)
  const label = gold(corpus.labels)
  const tag = gold(corpus.tags)

  return (items, gradient, arena, random, scale) => {
    arena.reset()
    const pass = new Pass(machine, parameters, gradient, arena, scale)
    const { kernels } = machine
    const steps = stepsOf(items)
    const n = steps.tokens
    const count = n * 2 * machine.sizes.hidden
    const stride = machine.sizes.hidden * 8

    const input = inputs(pass, corpus, items, steps, dropout, random)
    const one = lstmLayer(pass, steps, items.length, input.x, inputWidth * 4, 1)
    const y1 = drop(pass, one.h, count, dropout.output, random)
    const two = lstmLayer(pass, steps, items.length, y1.out, stride, 2)
    const y2 = drop(pass, two.h, count, dropout.output, random)

    const tagShape = pass.parameter('tag.w')
    const tagScores = pass.dense(y1.out, stride, n, 'tag.w', 'tag.b')
    let tags = 0
    items.forEach((item, s) => {
      for (let t = 0; t < item.length; t++) {
        tags += pass.entropy(
          tagScores / 4 + steps.row(s, t) * tagShape.width,
          tagShape.columns,
          tagShape.width,
          tag(item, t),
        )
      }
    })
    const dy2 = pass.take(count)
    const arcLoss = arcs(pass, items, steps, head, y2.out, stride, dy2)
    const labels = relations(pass, items, steps, { head, label }, y2.out, stride, dy2)

    if (random) kernels.mulAll(dy2, y2.mask, count)
    const dy1 = pass.take(n * padded(2 * machine.sizes.hidden))
    pass.denseBack({ at: y1.out, stride }, n, 'tag.w', 'tag.b', tagScores, { at: dy1, stride, add: 0 })
    two.back(dy2, dy1, 1)
    if (random) kernels.mulAll(dy1, y1.mask, count)
    const dx = pass.take(n * inputWidth)
    one.back(dy1, dx, 0)
    input.back(dx)
    return { arcs: arcLoss, labels, tags, tokens: n }
  }
}
