import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bestHeads, decodeTree, eisner, isProjective, isTree } from './decode.js'

type Scores = readonly (readonly number[])[]
/** Row per dependent; column 0 is the root, column j + 1 the word j. */
const reader = (scores: Scores) => (i: number, j: number) => scores[i]?.[j + 1] ?? 0
const total = (heads: ArrayLike<number>, scores: Scores): number =>
  Array.from(heads, (h, i) => reader(scores)(i, h)).reduce((a, b) => a + b, 0)

/** All trees of n words, by trying every choice of heads. */
function everyTree(n: number): Int32Array[] {
  const out: Int32Array[] = []
  for (let code = 0; code < (n + 1) ** n; code++) {
    const heads = Int32Array.from({ length: n }, (_, i) => (Math.floor(code / (n + 1) ** i) % (n + 1)) - 1)
    if (!heads.some((h, i) => h === i) && isTree(heads)) out.push(heads)
  }
  return out
}
const matrix = (n: number) =>
  fc.array(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: n + 1, maxLength: n + 1 }), {
    minLength: n,
    maxLength: n,
  })

describe('a tree', () => {
  it.each([
    ['one word on the root', [-1], true],
    ['a chain', [1, 2, -1], true],
    ['two roots', [-1, -1], false],
    ['a circle beside the root', [-1, 2, 1], false],
    ['no root', [1, 0], false],
  ])('%s', (_, heads, expected) => {
    expect(isTree(Int32Array.from(heads))).toBe(expected)
  })
})

describe("Eisner's algorithm", () => {
  it('gives the best of all projective trees', () => {
    const trees = new Map([1, 2, 3, 4, 5].map((n) => [n, everyTree(n).filter(isProjective)]))
    const problem = fc.integer({ min: 1, max: 5 }).chain(matrix)
    fc.assert(
      fc.property(problem, (scores) => {
        const heads = eisner(scores.length, reader(scores))
        const best = Math.max(...(trees.get(scores.length) ?? []).map((tree) => total(tree, scores)))
        expect(isTree(heads) && isProjective(heads)).toBe(true)
        expect(total(heads, scores)).toBe(best)
      }),
      { numRuns: 200 },
    )
  })
})

describe('decoding', () => {
  it('always gives a tree with one root', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }).chain(matrix), (scores) =>
        isTree(decodeTree(scores.length, reader(scores))),
      ),
    )
  })
  it('gives up crossing arcs for the best tree without them', () => {
    const scores = [
      [0, 0, 0, 9, 0],
      [0, 0, 0, 8, 9],
      [9, 0, 0, 0, 0],
      [0, 0, 0, 9, 0],
    ]
    expect([...bestHeads(4, reader(scores))]).toEqual([2, 3, -1, 2])
    expect([...decodeTree(4, reader(scores))]).toEqual([2, 2, -1, 2])
  })
})

describe('a projective tree', () => {
  it.each([
    ['a chain', [1, 2, -1], true],
    ['crossing arcs', [2, 3, -1, 2], false],
    ['an arc over the root', [2, -1, 1], false],
  ])('%s: %s is %s', (_, heads, expected) => {
    expect(isProjective(Int32Array.from(heads))).toBe(expected)
  })
})
