import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bestHeads, decodeTree, eisner, isTree } from './decode.js'

type Scores = readonly (readonly number[])[]
/** Row per dependent; column 0 is the root, column j + 1 the word j. */
const reader = (scores: Scores) => (i: number, j: number) => scores[i]?.[j + 1] ?? 0
const total = (heads: ArrayLike<number>, scores: Scores): number =>
  Array.from(heads, (h, i) => reader(scores)(i, h)).reduce((a, b) => a + b, 0)

function isProjective(heads: ArrayLike<number>): boolean {
  const arcs = Array.from(heads, (h, i) => [Math.min(h, i), Math.max(h, i)] as const).filter(([from]) => from >= 0)
  const crossing = arcs.some(([a, b]) => arcs.some(([c, d]) => a < c && c < b && b < d))
  const root = Array.from(heads).indexOf(-1)
  return !crossing && !arcs.some(([a, b]) => a < root && root < b)
}
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
  it('keeps crossing arcs where the best heads form a tree', () => {
    const scores = [
      [9, 0, 0, 0],
      [0, 0, 0, 9],
      [0, 9, 0, 0],
    ]
    const crossing = [
      [0, 0, 0, 9, 0],
      [0, 0, 0, 0, 9],
      [9, 0, 0, 0, 0],
      [0, 0, 0, 9, 0],
    ]
    expect([...bestHeads(3, reader(scores))]).toEqual([-1, 2, 0])
    expect([...decodeTree(4, reader(crossing))]).toEqual([2, 3, -1, 2])
  })
})
