/** Compiles the WebAssembly kernels anew: `npx tsx scripts/build-kernels.ts` after a change of their sources. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { compileKernels, kernelTargets, projectRoot } from '../training/compile-kernels.js'

for (const target of kernelTargets) {
  const text = await compileKernels(target)
  writeFileSync(join(projectRoot, target.out), text)
  console.error(`${target.out}: ${text.length} bytes`)
}
