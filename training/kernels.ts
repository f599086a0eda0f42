/** The training kernels over one shared memory, and a bump allocator for it. Addresses are in bytes. */
import { instantiate, makeMemory, type WasmMemory } from '../src/text/net/wasm.js'
import { kernelsBase64 } from './kernels.generated.js'

export interface Kernels {
  pack(dst: number, src: number, rowStride: number, columnStride: number, rows: number, columns: number): void
  gemm(
    c: number,
    ldc: number,
    a: number,
    rowStride: number,
    innerStride: number,
    packed: number,
    m: number,
    n: number,
    k: number,
    add: number,
  ): void
  tanhAll(x: number, n: number): void
  tanhBack(d: number, y: number, n: number): void
  mulAll(x: number, y: number, n: number): void
  addAll(x: number, y: number, n: number): void
  fillRows(c: number, ldc: number, bias: number, m: number, n: number): void
  sumRows(d: number, c: number, ldc: number, m: number, n: number): void
  lstmStep(
    gates: number,
    ldg: number,
    cprev: number,
    ldp: number,
    mp: number,
    c: number,
    tc: number,
    ldc: number,
    h: number,
    ldh: number,
    m: number,
    size: number,
  ): void
  lstmBack(
    gates: number,
    ldg: number,
    cprev: number,
    ldp: number,
    mp: number,
    tc: number,
    ldc: number,
    dh: number,
    ldh: number,
    dhr: number,
    dc: number,
    m: number,
    size: number,
  ): void
  sumSquares(x: number, n: number): number
  adam(
    w: number,
    g: number,
    m1: number,
    m2: number,
    mean: number,
    n: number,
    scale: number,
    rate: number,
    b1: number,
    b2: number,
    eps: number,
    keep: number,
  ): void
}

/** Compiles the kernels for `memory`; each thread makes its own instance over the same memory. */
export function instantiateKernels(memory: WasmMemory): Kernels {
  return instantiate(kernelsBase64, memory) as Kernels
}

/** A shared memory of at least `bytes`. */
export const sharedMemory = (bytes: number): WasmMemory => makeMemory(bytes, true)

/** Hands out addresses from `start` up to `end`; `reset` forgets all but those given before `mark`. */
export class Arena {
  private at: number
  private marked: number
  constructor(
    private readonly start: number,
    private readonly end: number,
  ) {
    this.at = start
    this.marked = start
  }
  /** Address of `floats` floats, aligned to 64 bytes. */
  take(floats: number): number {
    const address = this.at
    this.at += (floats * 4 + 63) & ~63
    if (this.at > this.end) throw new Error(`training memory exhausted (${this.end - this.start} bytes)`)
    return address
  }
  mark(): void {
    this.marked = this.at
  }
  reset(): void {
    this.at = this.marked
  }
}
