import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalise } from './normalise.js'

describe('normalise', () => {
  it.each([
    ['composes marks', 'cafe\u0301', 'café'],
    ['composes marks behind something invisible', 'caf\u0065\u00ad\u0301', 'café'],
    ['turns every line end into LF', 'a\r\nb\rc\u0085d\u2028e\u2029f', 'a\nb\nc\nd\ne\nf'],
    ['makes odd spaces plain ones', 'a\u00a0b\u2009c\u3000d\te', 'a b c d e'],
    ['drops invisible characters', '\ufeffgov\u00adern\u200bment\u200e', 'government'],
    ['replaces lone surrogates', 'x\ud800y\udc00', 'x\ufffdy\ufffd'],
    ['keeps curly quotes, dashes and ellipses', '“No” – ‘yes’ … «oui»', '“No” – ‘yes’ … «oui»'],
    ['keeps joined emoji whole', 'ok 👩‍👩‍👧 😀', 'ok 👩‍👩‍👧 😀'],
    ['turns control characters into spaces', 'a\u0000b\u001bc', 'a b c'],
    ['leaves Greek and Cyrillic alone', 'Αθήνα Київ', 'Αθήνα Київ'],
  ])('%s', (_, raw, text) => {
    expect(normalise(raw).text).toBe(text)
  })

  it('maps offsets both ways over dropped and composed characters', () => {
    const raw = 'A\u00adccra\r\ne\u0301tat'
    const { text, toOriginal, fromOriginal } = normalise(raw)
    const start = text.indexOf('état')
    expect(raw.slice(toOriginal(start), toOriginal(start + 4))).toBe('e\u0301tat')
    expect(fromOriginal(raw.indexOf('ccra'))).toBe(text.indexOf('ccra'))
    expect(fromOriginal(raw.length)).toBe(text.length)
  })

  it('maps rising offsets to rising offsets within the other text', () => {
    const piece = fc.constantFrom('a', 'e\u0301', '\r\n', '\u00ad', '😀', '\ud800', ' ', '\u00a0', 'ü', '\u0301')
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const raw = pieces.join('')
        const { text, toOriginal, fromOriginal } = normalise(raw)
        expect(text).toBe(text.normalize('NFC'))
        for (let i = 0; i < text.length; i++) expect(toOriginal(i)).toBeLessThanOrEqual(toOriginal(i + 1))
        for (let i = 0; i < raw.length; i++) expect(fromOriginal(i)).toBeLessThanOrEqual(fromOriginal(i + 1))
        expect(toOriginal(text.length)).toBe(raw.length)
        expect(normalise(text).text).toBe(text)
      }),
    )
  })
})
