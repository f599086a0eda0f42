/** The input vectors of the tokens: looked up, dropped out in training, and the way back into the tables. */
import { groupCount, groups, inputSize } from '../src/text/net/features.js'
import { padded } from '../src/text/net/layout.js'
import type { Corpus } from './corpus.js'
import type { Pass } from './pass.js'
import type { Random } from './random.js'
import type { Item, Steps } from './steps.js'

export const inputWidth = padded(inputSize)

export interface InputDropout {
  /** Of whole groups of inputs, and of word identities. */
  readonly group: number
  readonly word: number
}
export interface Inputs {
  readonly x: number
  /** Adds the gradient of the inputs to the tables. */
  back(dx: number): void
}

export function inputs(
  pass: Pass,
  corpus: Corpus,
  items: readonly Item[],
  steps: Steps,
  dropout: InputDropout,
  random: Random | undefined,
): Inputs {
  const { floats } = pass
  const n = steps.tokens
  const x = pass.zeros(n * inputWidth)
  const kept = new Uint8Array(n * groupCount).fill(1)
  const rows = new Int32Array(n * groupCount)
  const factor = random ? 1 / (1 - dropout.group) : 1
  const tables = groups.map((group, q) =>
    q === 0
      ? { weights: pass.machine.vectors / 4, slope: 0, width: 100, dim: group.dim }
      : {
          weights: pass.weights(`in.${group.name}`) / 4,
          slope: pass.slope(`in.${group.name}`) / 4,
          width: pass.parameter(`in.${group.name}`).width,
          dim: group.dim,
        },
  )
  items.forEach((item, s) => {
    const source = corpus.rows[item.variant] as Int32Array
    const start = corpus.starts[item.sentence] as number
    for (let t = 0; t < item.length; t++) {
      const r = steps.row(s, t)
      let o = x / 4 + r * inputWidth
      tables.forEach((table, q) => {
        let row = source[(start + t) * groupCount + q] as number
        if (random && q === 1 && random.next() < dropout.word) row = 0
        if (random && random.next() < dropout.group) kept[r * groupCount + q] = 0
        else {
          rows[r * groupCount + q] = row
          const base = table.weights + row * table.width
          for (let d = 0; d < table.dim; d++) floats[o + d] = (floats[base + d] as number) * factor
        }
        o += table.dim
      })
    }
  })
  return {
    x,
    back(dx) {
      for (let r = 0; r < n; r++) {
        let o = dx / 4 + r * inputWidth
        tables.forEach((table, q) => {
          if (q > 0 && kept[r * groupCount + q] === 1) {
            const base = table.slope + (rows[r * groupCount + q] as number) * table.width
            for (let d = 0; d < table.dim; d++)
              floats[base + d] = (floats[base + d] as number) + (floats[o + d] as number) * factor
          }
          o += table.dim
        })
      }
    },
  }
}
