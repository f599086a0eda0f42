// The import directions hold, and the checker really looked: a checker that sees no modules passes everything.
import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

interface Cruise {
  readonly modules: readonly { readonly source: string; readonly dependencies: readonly unknown[] }[]
  readonly summary: {
    readonly violations: readonly {
      readonly from: string
      readonly to: string
      readonly rule: { readonly name: string }
    }[]
  }
}

const cruise = (): Cruise => {
  const args = [
    'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
    'src',
    '--config',
    '.dependency-cruiser.cjs',
    '-T',
    'json',
  ]
  try {
    return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 28 }))
  } catch (error) {
    const out = (error as { stdout?: string }).stdout
    if (out) return JSON.parse(out)
    throw error
  }
}

describe('the import directions', () => {
  const result = cruise()

  it('are checked on every source file', () => {
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .filter((f) => f.endsWith('.ts') && !f.endsWith('.d.ts') && !f.includes('assembly'))
      .map((f) => `src/${f}`)
    const seen = new Set(result.modules.map((m) => m.source))
    expect(files.length).toBeGreaterThan(20)
    expect(files.filter((f) => !seen.has(f))).toEqual([])
  })

  it('are seen as imports, not as islands', () => {
    const imports = result.modules.reduce((sum, m) => sum + m.dependencies.length, 0)
    expect(imports).toBeGreaterThan(result.modules.length)
  })

  it('hold', () => {
    expect(result.summary.violations.map((v) => `${v.rule.name}: ${v.from} -> ${v.to}`)).toEqual([])
  })
})
