import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyCharacter } from '../../test/made/any-text.js'
import { ownCopy } from './own-copy.js'

describe('a copy of a piece of a text', () => {
  it('is the piece, whatever it holds', () => {
    const piece = fc.string({ unit: anyCharacter, maxLength: 40 })
    fc.assert(
      fc.property(piece, (text) => ownCopy(text) === text),
      { numRuns: 50 },
    )
    expect(ownCopy('a lone \ud800 surrogate')).toBe('a lone \ud800 surrogate')
  })
})
