import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quantiseBytes } from '../../../training/export.js'
import { packFourBits, unpackFourBits } from './four-bits.js'

describe('vectors at four bits', () => {
  it('come back near to what they were', () => {
    const row = Array.from({ length: 100 }, (_, i) => Math.sin(i * 1.7) * 0.8)
    const table = packFourBits([[], row], 100)
    const out = new Float32Array(100)
    unpackFourBits(table, 1, out, 0)
    const error = Math.sqrt(row.reduce((sum, v, i) => sum + (v - (out[i] ?? 0)) ** 2, 0) / 100)
    expect(error).toBeLessThan(0.12)
    unpackFourBits(table, 0, out, 0)
    expect(out.every((v) => v === 0)).toBe(true)
  })
})

describe('numbers at eight bits', () => {
  it.each([true, false])('are off by at most half a step (one scale a row: %s)', (byRow) => {
    const numbers = fc.array(fc.float({ min: -4, max: 4, noNaN: true }), { minLength: 12, maxLength: 12 })
    fc.assert(
      fc.property(numbers, (values) => {
        const { codes, scales } = quantiseBytes(3, 4, (r, c) => values[r * 4 + c] ?? 0, byRow)
        values.forEach((value, i) => {
          const scale = scales[byRow ? Math.floor(i / 4) : i % 4] ?? 0
          expect(Math.abs((codes[i] ?? 0) * scale - value)).toBeLessThanOrEqual(scale * 0.5001 + 1e-6)
        })
      }),
    )
  })
})
