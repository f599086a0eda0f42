/**
 * Compiles the WebAssembly kernels from their AssemblyScript sources and writes them, base64, as TypeScript modules.
 * `npx tsx scripts/build-kernels.ts` rebuilds; with `--check` it only compares and exits 1 on a difference.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import asc from 'assemblyscript/asc'

const root = fileURLToPath(new URL('..', import.meta.url))

interface Target {
  readonly source: string
  readonly out: string
  readonly shared: boolean
}
const targets: readonly Target[] = [
  { source: 'training/assembly/kernels.ts', out: 'training/kernels.generated.ts', shared: true },
  { source: 'src/text/net/assembly/kernels.ts', out: 'src/text/net/kernels.generated.ts', shared: false },
]

/** Compiles one source and returns the text of the module that holds it. */
export async function compileKernels(target: Target): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'kernels-'))
  try {
    const out = join(folder, 'k.wasm')
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
    const { error, stderr } = await asc.main([join(root, target.source), '-o', out, ...flags])
    if (error) throw new Error(`${target.source}: ${error.message}\n${stderr.toString()}`)
    const base64 = readFileSync(out).toString('base64')
    return `// Compiled from ${target.source} by scripts/build-kernels.ts; do not edit.\nexport const kernelsBase64 =\n  '${base64}'\n`
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const check = process.argv.includes('--check')
let stale = false
for (const target of targets) {
  if (!existsSync(join(root, target.source))) continue
  const text = await compileKernels(target)
  const path = join(root, target.out)
  if (!check) {
    writeFileSync(path, text)
    console.error(`${target.out}: ${text.length} bytes`)
  } else if (!existsSync(path) || readFileSync(path, 'utf8') !== text) {
    stale = true
    console.error(`${target.out} is not what ${target.source} compiles to`)
  }
}
if (stale) process.exitCode = 1
