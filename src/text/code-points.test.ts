import fc from 'fast-check'
import { expect, it } from 'vitest'
import { codePoints } from './code-points.js'

it('counts a surrogate pair once', () => {
  const points = codePoints('a😀b😀')
  expect(points.length).toBe(4)
  expect([0, 1, 3, 4, 6].map((o) => points.fromUtf16(o))).toEqual([0, 1, 2, 3, 4])
  expect([0, 1, 2, 3, 4].map((p) => points.toUtf16(p))).toEqual([0, 1, 3, 4, 6])
})

it('agrees with counting by hand on any text, lone surrogates included', () => {
  const piece = fc.constantFrom('a', '😀', '\ud83d', '\ude00', 'é')
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('')
      const points = codePoints(text)
      let offset = 0
      let count = 0
      for (const char of text) {
        expect(points.fromUtf16(offset)).toBe(count)
        expect(points.toUtf16(count)).toBe(offset)
        offset += char.length
        count++
      }
      expect(points.length).toBe(count)
    }),
  )
})
