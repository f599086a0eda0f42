import { describe, expect, it } from 'vitest'
import { isTree } from './decode.js'
import { loadEnglishNet } from './index.js'

const net = loadEnglishNet()
const input = (sentence: string) => {
  let at = 0
  return sentence.split(' ').map((form) => {
    const token = { form, start: at, end: at + form.length }
    at = token.end + 1
    return token
  })
}
const read = (sentence: string) => net.parse([input(sentence)])[0] ?? []
const relation = (sentence: string, word: string): string => {
  const tokens = read(sentence)
  const token = tokens.find((t) => t.form === word)
  return `${token?.deprel} ${token && token.head >= 0 ? tokens[token.head]?.form : 'ROOT'}`
}

describe('the net', () => {
  const sentences = [
    'Kenya recalled its ambassador from Khartoum on Friday .',
    '“ We will not sign , ” the Maltese finance minister said .',
    'Oslo',
    '. . .',
    'PORTUGAL AND ITALY AGREE ON FERRY LINE',
    `${'and so it went on , '.repeat(90)}`.trim(),
    '\u{1f600} \u{1f680} 漢字 \ud800 ok',
  ]
  const parsed = net.parse(sentences.map(input))

  it('keeps forms and offsets and gives every sentence one tree', () => {
    sentences.forEach((sentence, s) => {
      const tokens = parsed[s] ?? []
      expect(tokens.map((t) => ({ form: t.form, start: t.start, end: t.end }))).toEqual(input(sentence))
      tokens.forEach((t, i) => {
        expect(t.i).toBe(i)
        expect(t.lemma).not.toBe('')
        expect(t.deprel === 'root').toBe(t.head === -1)
      })
      expect(isTree(Int32Array.from(tokens, (t) => t.head))).toBe(true)
    })
  })
  it('reads a sentence alike alone and among others', () => {
    for (const [s, sentence] of sentences.entries()) expect(read(sentence)).toEqual(parsed[s])
  })
  it('accepts no sentences and sentences without words', () => {
    expect(net.parse([])).toEqual([])
    expect(net.parse([[], input('Yes .')])[0]).toEqual([])
  })
  it('does not mind the style of quotation marks', () => {
    const curly = read('“ We did n’t leave , ” the envoy said .').map((t) => [t.upos, t.head, t.deprel])
    expect(read('" We did n\'t leave , " the envoy said .').map((t) => [t.upos, t.head, t.deprel])).toEqual(curly)
  })

  it.each([
    ['Finland closed the border .', 'Finland', 'nsubj closed'],
    ['Finland closed the border .', 'border', 'obj closed'],
    ['The border was closed by Finland .', 'border', 'nsubj:pass closed'],
    ['The minister said that the talks had failed .', 'failed', 'ccomp said'],
    ['The envoys met in Accra on Sunday .', 'Accra', 'obl met'],
    ['Ghana and Togo signed a treaty in Accra .', 'Togo', 'conj Ghana'],
  ])('%s: %s is %s', (sentence, word, expected) => {
    expect(relation(sentence, word)).toBe(expected)
  })
  it.each([
    ['The ships were seized .', 'ships', 'ship'],
    ['The ships were seized .', 'were', 'be'],
    ['The ships were seized .', 'seized', 'seize'],
    ['They stopped buying gas .', 'stopped', 'stop'],
    ['Parties agreed .', 'Parties', 'party'],
  ])('%s: the lemma of %s is %s', (sentence, word, lemma) => {
    expect(read(sentence).find((t) => t.form === word)?.lemma).toBe(lemma)
  })
})
