/** Compiles the WebAssembly kernels from their AssemblyScript sources into TypeScript modules that hold them, base64. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import asc from 'assemblyscript/asc'

export const projectRoot = fileURLToPath(new URL('..', import.meta.url))

export interface KernelTarget {
  readonly source: string
  readonly out: string
  /** Over a memory that threads share. */
  readonly shared: boolean
}

export const kernelTargets: readonly KernelTarget[] = [
  { source: 'training/assembly/kernels.ts', out: 'training/kernels.generated.ts', shared: true },
  { source: 'src/text/net/assembly/kernels.ts', out: 'src/text/net/kernels.generated.ts', shared: false },
]

/** The text of the module that holds the compiled kernels. */
export async function compileKernels(target: KernelTarget): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'kernels-'))
  try {
    const out = join(folder, 'kernels.wasm')
    const flags = [
      '--runtime',
      'stub',
      '--noAssert',
      '-O3',
      '--enable',
      'simd',
      '--importMemory',
      '--initialMemory',
      '1',
    ]
    if (target.shared) flags.push('--enable', 'threads', '--sharedMemory', '--maximumMemory', '32768')
    const { error, stderr } = await asc.main([join(projectRoot, target.source), '-o', out, ...flags])
    if (error) throw new Error(`${target.source}: ${error.message}\n${stderr.toString()}`)
    const base64 = readFileSync(out).toString('base64')
    return `// Compiled from ${target.source} by scripts/build-kernels.ts; do not edit.\nexport const kernelsBase64 =\n  '${base64}'\n`
  } finally {
    rmSync(folder, { recursive: true })
  }
}
