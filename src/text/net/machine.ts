/** The inference kernels over one memory of fixed size, with a bump allocator. Addresses are in bytes. */
import { kernelsBase64 } from './kernels.generated.js'
import { instantiate, makeMemory } from './wasm.js'

export interface NetKernels {
  packWeights(dst: number, src: number, k: number, n: number): void
  product(
    c: number,
    ldc: number,
    a: number,
    lda: number,
    packed: number,
    scale: number,
    m: number,
    n: number,
    pairs: number,
    add: number,
  ): void
  quantise(dst: number, src: number, n: number, scale: number): void
  tanhRows(x: number, ldx: number, m: number, n: number): void
  pairTanh(dst: number, a: number, b: number, n: number): void
  lstmStep(gates: number, ldg: number, c: number, mp: number, h: number, ldh: number, m: number, size: number): void
  sum(dst: number, a: number, b: number, n: number): void
  fillRows(c: number, ldc: number, bias: number, m: number, n: number): void
  packFloats(dst: number, src: number, rowStride: number, columnStride: number, k: number, n: number): void
  productFloats(c: number, ldc: number, a: number, lda: number, packed: number, m: number, n: number, k: number): void
}

export class Machine {
  readonly kernels: NetKernels
  readonly floats: Float32Array
  readonly bytes: Uint8Array
  private at = 1024

  constructor(bytes: number) {
    const memory = makeMemory(bytes)
    this.kernels = instantiate(kernelsBase64, memory) as NetKernels
    this.floats = new Float32Array(memory.buffer)
    this.bytes = new Uint8Array(memory.buffer)
  }

  /** Address of `bytes` free bytes, on a border of 64. */
  take(bytes: number): number {
    const address = this.at
    this.at += (bytes + 63) & ~63
    if (this.at > this.bytes.length) throw new Error('the memory of the network is too small')
    return address
  }
  /** Copies floats into new memory. */
  put(values: Float32Array): number {
    const address = this.take(values.length * 4)
    this.floats.set(values, address / 4)
    return address
  }
}
