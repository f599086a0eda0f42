import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { compileKernels, kernelTargets, projectRoot } from './compile-kernels.js'

describe('the compiled kernels', () => {
  it.each(kernelTargets)(
    '$out is what $source compiles to',
    async (target) => {
      expect(readFileSync(join(projectRoot, target.out), 'utf8')).toBe(await compileKernels(target))
    },
    60_000,
  )
})
