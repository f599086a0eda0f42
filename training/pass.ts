/** One pass over a batch: access to weights, gradient and working memory, and the products that all parts share. */
import type { NetSizes, Parameter } from '../src/text/net/layout.js'
import { padded } from '../src/text/net/layout.js'
import type { Arena, Kernels } from './kernels.js'

export interface Machine {
  readonly kernels: Kernels
  readonly floats: Float32Array
  readonly sizes: NetSizes
  /** Addresses of the weights and of the (frozen) word vectors. */
  readonly weights: number
  readonly vectors: number
}

export class Pass {
  readonly kernels: Kernels
  readonly floats: Float32Array
  readonly sizes: NetSizes

  constructor(
    readonly machine: Machine,
    private readonly parameters: ReadonlyMap<string, Parameter>,
    private readonly gradient: number,
    readonly arena: Arena,
    /** Factor of all losses. */
    readonly scale: number,
  ) {
    this.kernels = machine.kernels
    this.floats = machine.floats
    this.sizes = machine.sizes
  }

  parameter(name: string): Parameter {
    const p = this.parameters.get(name)
    if (!p) throw new Error(`no parameter ${name}`)
    return p
  }
  /** Address of a parameter's weights. */
  weights(name: string): number {
    return this.machine.weights + this.parameter(name).offset * 4
  }
  /** Address of a parameter's gradient. */
  slope(name: string): number {
    return this.gradient + this.parameter(name).offset * 4
  }
  take(floats: number): number {
    return this.arena.take(floats)
  }
  zeros(floats: number): number {
    const at = this.take(floats)
    this.floats.fill(0, at / 4, at / 4 + floats)
    return at
  }
  copy(to: number, from: number, floats: number): void {
    this.floats.copyWithin(to / 4, from / 4, from / 4 + floats)
  }

  /** A weight matrix, packed for products with it. */
  pack(name: string): number {
    const p = this.parameter(name)
    const out = this.take(p.rows * p.width)
    this.kernels.pack(out, this.weights(name), p.width * 4, 4, p.rows, p.width)
    return out
  }
  /** The same turned, for the way back. */
  packTurned(name: string): number {
    const p = this.parameter(name)
    const out = this.take(p.columns * padded(p.rows))
    this.kernels.pack(out, this.weights(name), 4, p.width * 4, p.columns, p.rows)
    return out
  }
  packRows(source: number, stride: number, rows: number, columns: number): number {
    const out = this.take(rows * padded(columns))
    this.kernels.pack(out, source, stride, 4, rows, columns)
    return out
  }

  /** Input times weights, plus bias. */
  dense(input: number, stride: number, rows: number, weight: string, bias: string): number {
    const p = this.parameter(weight)
    const out = this.take(rows * p.width)
    this.kernels.fillRows(out, p.width * 4, this.weights(bias), rows, p.width)
    this.kernels.gemm(out, p.width * 4, input, stride, 4, this.pack(weight), rows, p.width, p.rows, 1)
    return out
  }
  /** Adds the gradients of weights and bias; sets or adds that of the input. */
  denseBack(
    input: { readonly at: number; readonly stride: number },
    rows: number,
    weight: string,
    bias: string,
    d: number,
    dInput: { readonly at: number; readonly stride: number; readonly add: 0 | 1 },
  ): void {
    const { kernels } = this
    const p = this.parameter(weight)
    const wide = p.width * 4
    kernels.gemm(
      this.slope(weight),
      wide,
      input.at,
      4,
      input.stride,
      this.packRows(d, wide, rows, p.width),
      p.rows,
      p.width,
      rows,
      1,
    )
    kernels.sumRows(this.slope(bias), d, wide, rows, p.width)
    kernels.gemm(dInput.at, dInput.stride, d, wide, 4, this.packTurned(weight), rows, p.rows, p.columns, dInput.add)
  }

  /** Cross-entropy of one row of scores from float `o`; the scores become their gradient. */
  entropy(o: number, count: number, wide: number, gold: number): number {
    const { floats, scale } = this
    let max = -Infinity
    for (let j = 0; j < count; j++) max = Math.max(max, floats[o + j] as number)
    let sum = 0
    for (let j = 0; j < count; j++) {
      const e = Math.exp((floats[o + j] as number) - max)
      floats[o + j] = e
      sum += e
    }
    const p = (floats[o + gold] as number) / sum
    const f = scale / sum
    for (let j = 0; j < count; j++) floats[o + j] = (floats[o + j] as number) * f
    floats[o + gold] = (floats[o + gold] as number) - scale
    for (let j = count; j < wide; j++) floats[o + j] = 0
    return -Math.log(Math.max(p, 1e-12))
  }
}
