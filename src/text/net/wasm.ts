/** The part of the WebAssembly interface that the kernels need, typed here because the compiler's ES library has none. */

export interface WasmMemory {
  readonly buffer: ArrayBuffer
}
interface WasmInterface {
  readonly Memory: new (size: {
    readonly initial: number
    readonly maximum?: number
    readonly shared?: boolean
  }) => WasmMemory
  readonly Module: new (bytes: Uint8Array) => object
  readonly Instance: new (
    module: object,
    imports: { readonly env: { readonly memory: WasmMemory } },
  ) => { readonly exports: unknown }
}

const { Memory, Module, Instance } = (globalThis as unknown as { readonly WebAssembly: WasmInterface }).WebAssembly

/** A memory of whole pages. */
export function makeMemory(bytes: number, shared = false): WasmMemory {
  const pages = Math.ceil(bytes / 65536)
  return new Memory(shared ? { initial: pages, maximum: pages, shared } : { initial: pages })
}

/** Compiles kernels (base64) over a memory; the caller says what they export. */
export function instantiate(base64: string, memory: WasmMemory): unknown {
  return new Instance(new Module(Buffer.from(base64, 'base64')), { env: { memory } }).exports
}
