/** Texts of any characters: letters, signs, lone halves, emoji. Cheaper to set up than the generator's own full range. */
import fc from 'fast-check'

export const anyCharacter = fc
  .oneof(
    fc.integer({ min: 0, max: 0xff }),
    fc.integer({ min: 0, max: 0xffff }),
    fc.integer({ min: 0x10000, max: 0x10ffff }),
  )
  .map((point) => String.fromCodePoint(point))
