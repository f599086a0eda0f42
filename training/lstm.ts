/** One bidirectional LSTM layer: forward, and backward through time. */
import { padded } from '../src/text/net/layout.js'
import type { Pass } from './pass.js'
import type { Steps } from './steps.js'

export interface LstmLayer {
  /** Outputs: forward then backward state of each token. */
  readonly h: number
  /** From the gradient of the outputs to that of the input (set, or added to what is there). */
  back(dh: number, dx: number, add: 0 | 1): void
}

interface Way {
  readonly name: string
  readonly gates: number
  readonly c: number
  readonly tanhC: number
  /** 0 from left to right, 1 from right to left. */
  readonly way: 0 | 1
}

export function lstmLayer(
  pass: Pass,
  steps: Steps,
  sentences: number,
  input: number,
  stride: number,
  layer: 1 | 2,
): LstmLayer {
  const { kernels } = pass
  const { hidden } = pass.sizes
  const n = steps.tokens
  const state = hidden * 4
  const four = hidden * 16
  const h = pass.take(n * 2 * hidden)
  const size = (t: number): number => steps.size[t] ?? 0
  const from = (t: number): number => steps.from[t] ?? 0
  /** How many sentences at step t have a word at the other step too. */
  const shared = (t: number, other: number): number =>
    other < 0 || other >= steps.count ? 0 : Math.min(size(t), size(other))

  function forward(way: 0 | 1): Way {
    const name = `lstm${layer}${way === 0 ? 'f' : 'b'}`
    const gates = pass.take(n * 4 * hidden)
    const c = pass.take(n * hidden)
    const tanhC = pass.take(n * hidden)
    kernels.fillRows(gates, four, pass.weights(`${name}.b`), n, 4 * hidden)
    kernels.gemm(
      gates,
      four,
      input,
      stride,
      4,
      pass.pack(`${name}.w`),
      n,
      4 * hidden,
      pass.parameter(`${name}.w`).rows,
      1,
    )
    const u = pass.pack(`${name}.u`)
    for (let i = 0; i < steps.count; i++) {
      const t = way === 0 ? i : steps.count - 1 - i
      const before = way === 0 ? t - 1 : t + 1
      const going = shared(t, before)
      const here = from(t)
      const last = going > 0 ? from(before) : 0
      if (going > 0) {
        kernels.gemm(
          gates + here * four,
          four,
          h + last * 2 * state + way * state,
          2 * state,
          4,
          u,
          going,
          4 * hidden,
          hidden,
          1,
        )
      }
      const out = h + here * 2 * state + way * state
      kernels.lstmStep(
        gates + here * four,
        four,
        c + last * state,
        state,
        going,
        c + here * state,
        tanhC + here * state,
        state,
        out,
        2 * state,
        size(t),
        hidden,
      )
    }
    return { name, gates, c, tanhC, way }
  }

  /** Gradients before the activations, left in `gates`. */
  function backThroughTime({ name, gates, c, tanhC, way }: Way, dh: number): void {
    const turned = pass.packTurned(`${name}.u`)
    const dNext = pass.zeros((sentences + 4) * hidden)
    const dc = pass.zeros((sentences + 4) * hidden)
    for (let i = 0; i < steps.count; i++) {
      const t = way === 0 ? steps.count - 1 - i : i
      const later = way === 0 ? t + 1 : t - 1
      const before = way === 0 ? t - 1 : t + 1
      const here = from(t)
      if (later >= 0 && later < steps.count) {
        kernels.gemm(dNext, state, gates + from(later) * four, four, 4, turned, shared(t, later), hidden, 4 * hidden, 0)
      }
      const going = shared(t, before)
      const last = going > 0 ? from(before) : 0
      const above = dh + here * 2 * state + way * state
      kernels.lstmBack(
        gates + here * four,
        four,
        c + last * state,
        state,
        going,
        tanhC + here * state,
        state,
        above,
        2 * state,
        dNext,
        dc,
        size(t),
        hidden,
      )
    }
  }
  /** The state that each token's step went on from; zero where it began. */
  function statesBefore(way: 0 | 1): number {
    const out = pass.zeros(n * hidden)
    for (let t = 0; t < steps.count; t++) {
      const before = way === 0 ? t - 1 : t + 1
      for (let s = 0; s < shared(t, before); s++)
        pass.copy(out + (from(t) + s) * state, h + ((from(before) + s) * 2 + way) * state, hidden)
    }
    return out
  }

  const ways = [forward(0), forward(1)]
  return {
    h,
    back(dh, dx, add) {
      for (const one of ways) {
        backThroughTime(one, dh)
        const before = statesBefore(one.way)
        const d = pass.packRows(one.gates, four, n, 4 * hidden)
        const rows = pass.parameter(`${one.name}.w`).rows
        kernels.gemm(pass.slope(`${one.name}.w`), four, input, 4, stride, d, rows, 4 * hidden, n, 1)
        kernels.gemm(pass.slope(`${one.name}.u`), four, before, 4, state, d, hidden, 4 * hidden, n, 1)
        kernels.sumRows(pass.slope(`${one.name}.b`), one.gates, four, n, 4 * hidden)
        const turned = pass.packTurned(`${one.name}.w`)
        kernels.gemm(dx, padded(rows) * 4, one.gates, four, 4, turned, n, rows, 4 * hidden, one.way === 0 ? add : 1)
      }
    },
  }
}
