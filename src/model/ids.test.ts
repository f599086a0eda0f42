import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson, kindOfId, recordId, sortedUnique } from './index.js'

describe('record ids', () => {
  it('are the same for the same content and tell the kind', () => {
    expect(recordId('tie', 'a', 'b')).toBe(recordId('tie', 'a', 'b'))
    expect(kindOfId(recordId('disagreement', 'x'))).toBe('disagreement')
    expect(kindOfId('zzz_1')).toBeUndefined()
  })

  it('keep parts apart', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ minLength: 1 }), (a, b) => recordId('tie', a, b) !== recordId('tie', a + b)),
    )
  })
})

describe('canonical JSON', () => {
  it('does not depend on the order in which members were set', () => {
    expect(canonicalJson({ b: [1, { d: 2, c: 3 }], a: undefined })).toBe(canonicalJson({ b: [1, { c: 3, d: 2 }] }))
  })

  it('says the same as JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (v) => JSON.stringify(JSON.parse(canonicalJson(v))) === JSON.stringify(sort(v))),
    )
  })
})

const sort = (v: unknown): unknown =>
  Array.isArray(v)
    ? v.map(sort)
    : v !== null && typeof v === 'object'
      ? Object.fromEntries(sortedUnique(Object.keys(v)).map((k) => [k, sort((v as Record<string, unknown>)[k])]))
      : v
