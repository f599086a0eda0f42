import fc from 'fast-check'
import { expect, it } from 'vitest'
import { SPACE_SIZE } from './features.js'
import { packWeights, unpackWeights } from './weights.js'

const asBuffer = ({ buffer, byteOffset, byteLength }: Int8Array) => Buffer.from(buffer, byteOffset, byteLength)

it('reads back the weights it packed, however far apart they are', () => {
  const entry = fc.tuple(fc.nat(SPACE_SIZE - 1), fc.integer({ min: -127, max: 127 }))
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 50 }), (entries) => {
      const bytes = new Int8Array(SPACE_SIZE)
      for (const [place, weight] of entries) bytes[place] = weight
      const step = Math.fround(0.03)
      const read = unpackWeights(packWeights({ bytes, step }))
      expect([read.step, Buffer.compare(asBuffer(read.bytes), asBuffer(bytes))]).toEqual([step, 0])
    }),
    { numRuns: 5 },
  )
})
