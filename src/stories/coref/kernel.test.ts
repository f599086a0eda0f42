import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { centred, joiningHeights, kernelOf, mainDirection } from './kernel.js'

const vectors = (words: readonly string[]) => words.map((w) => new Map(w.split(' ').map((s) => [s, 1] as const)))
// all share "trial"; the first three also "harbour", the last three "orchard"
const told = vectors([
  'trial harbour crane',
  'trial harbour dock',
  'trial harbour',
  'trial orchard',
  'trial orchard pear',
  'trial orchard plum',
])

describe('documents seen against each other', () => {
  it('are nothing to one another where they share what all share', () => {
    const apart = centred(kernelOf(told))
    expect(apart[0]?.[1]).toBeGreaterThan(0)
    expect(apart[0]?.[4]).toBeLessThan(0)
  })

  it('fall to two sides of the direction in which they differ most', () => {
    const { places, shares } = mainDirection(centred(kernelOf(told)))
    const sides = places.map(Math.sign)
    expect(new Set(sides.slice(0, 3)).size).toBe(1)
    expect(sides[3]).toBe(-(sides[0] ?? 0))
    expect(shares[0]).toBeGreaterThan(shares[1] ?? 1)
  })

  it('are joined late across two parts, early inside one', () => {
    const heights = joiningHeights(kernelOf(told))
    expect(heights[0]?.[2]).toBeGreaterThan(heights[0]?.[3] ?? 9)
    expect(heights[0]?.[3]).toBe(heights[2]?.[5])
  })

  it('have no direction where there is one only', () => {
    expect(mainDirection(centred(kernelOf(vectors(['trial'])))).shares).toEqual([0, 0])
    expect(joiningHeights(kernelOf([]))).toEqual([])
  })

  it('keep sums of nothing when centred, and heights that any two agree on', () => {
    const word = fc.constantFrom('a', 'b', 'c', 'd', 'e')
    fc.assert(
      fc.property(fc.array(fc.uniqueArray(word, { minLength: 1 }), { minLength: 2, maxLength: 8 }), (documents) => {
        const apart = centred(kernelOf(vectors(documents.map((d) => d.join(' ')))))
        for (const row of apart) expect(row.reduce((a, b) => a + b, 0)).toBeCloseTo(0)
        const heights = joiningHeights(apart)
        heights.forEach((row, i) => {
          row.forEach((v, j) => {
            expect(v).toBe(heights[j]?.[i])
          })
        })
      }),
    )
  })
})
