import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agentOf, childOf, loadEnglish, objectOf, subjectOf } from './index.js'

const english = loadEnglish()

describe('English', () => {
  it('gives subject, verb and object of a plain sentence', () => {
    const [sentence] = english.analyse('Norway recalled its ambassador on Monday.').sentences
    const root = sentence?.tokens.find((t) => t.head < 0)
    if (sentence === undefined || root === undefined) throw new Error('no sentence')
    expect(root.lemma).toBe('recall')
    expect(subjectOf(sentence, root)?.token.form).toBe('Norway')
    expect(objectOf(sentence, root)?.form).toBe('ambassador')
    expect(childOf(sentence, root, 'obl')?.form).toBe('Monday')
  })
  it('finds who acted in a passive sentence', () => {
    const [sentence] = english.analyse('The ship was seized by the Kenyan navy.').sentences
    const root = sentence?.tokens.find((t) => t.head < 0)
    if (sentence === undefined || root === undefined) throw new Error('no sentence')
    expect(objectOf(sentence, root)?.form).toBe('ship')
    expect(agentOf(sentence, root)?.form).toBe('navy')
  })
  it('makes the counted noun behind "at least" the object', () => {
    const [sentence] = english.analyse('The storm killed at least 20 sailors.').sentences
    const verb = sentence?.tokens.find((t) => t.form === 'killed')
    if (sentence === undefined || verb === undefined) throw new Error('no verb')
    expect(objectOf(sentence, verb)?.form).toBe('sailors')
  })
  it('marks words in scare quotes as short and speech as not', () => {
    const { quotations } = english.analyse('He called it “a puppet show”. “We will not go there again,” she said.')
    expect(quotations.map((q) => q.short)).toEqual([true, false])
  })
  it('passes over what is left out', () => {
    const text = 'ACCRA (Example) - Ghana protested. Share this. Togo did not.'
    const start = text.indexOf('Share')
    const { sentences } = english.analyse(text, {
      leftOut: [
        { start: 0, end: 17 },
        { start, end: start + 11 },
      ],
    })
    expect(sentences.map((s) => text.slice(s.start, s.end))).toEqual(['Ghana protested.', 'Togo did not.'])
  })
  it('gives every given word of a sentence back in its place', () => {
    const tokens = ['He', 'called', 'it', '“', 'a', 'farce', '”', '.'].map((form, i) => ({
      form,
      start: i * 10,
      end: i * 10 + form.length,
    }))
    const [sentence] = english.parse([{ tokens }])
    expect(sentence?.tokens.map((t) => [t.form, t.start, t.end])).toEqual(tokens.map((t) => [t.form, t.start, t.end]))
  })
  it('finds no sentence in nothing', () => {
    expect(english.analyse('').sentences).toEqual([])
    expect(english.analyse('\n \n').quotations).toEqual([])
  })
  it('gives, of any text, tokens equal to their slices in trees with one root, and the same each time', () => {
    const piece = fc.constantFrom(
      'Ghana ',
      'said ',
      '“',
      '”',
      'the ',
      'U.S. ',
      '. ',
      ', ',
      '\n',
      '😀',
      "n't ",
      'at least 5 ',
      'מלך ',
      "'",
      ' – ',
      '(',
      ')',
      'on Monday ',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('')
        const analysis = english.analyse(text)
        expect(english.analyse(text)).toEqual(analysis)
        for (const sentence of analysis.sentences) {
          expect(sentence.tokens.filter((t) => t.head < 0)).toHaveLength(1)
          for (const [i, token] of sentence.tokens.entries()) {
            expect(token.i).toBe(i)
            expect(text.slice(token.start, token.end)).toBe(token.form)
            expect(token.head).toBeLessThan(sentence.tokens.length)
          }
        }
      }),
      { numRuns: 30 },
    )
  })
})
