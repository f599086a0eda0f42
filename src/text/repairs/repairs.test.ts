import { describe, expect, it } from 'vitest'
import { notationOf, sentenceOf } from '../tree-notation.js'
import { REPAIRS, repairTree } from './index.js'

const fixed = (notation: string) => notationOf(repairTree(sentenceOf(notation).tokens))
/** What a row expects: words that changed, each with its new governor and relation. */
function changes(notation: string): readonly string[] {
  const before = sentenceOf(notation).tokens
  const after = repairTree(before)
  return after
    .filter((t, i) => t.head !== before[i]?.head || t.deprel !== before[i]?.deprel)
    .map((t) => `${t.form}>${after[t.head]?.form ?? 'root'}:${t.deprel}`)
}

describe('finite verb', () => {
  it('makes a verb of the plural noun when the sentence has none', () => {
    expect(
      fixed(
        'Aid|NOUN|NN|0|root for|ADP|IN|5|case the|DET|DT|5|det north|NOUN|NN|5|compound amounts|NOUN|NNS|1|nmod|amount to|ADP|IN|7|case 40|NUM|CD|5|nmod a|DET|DT|9|det year|NOUN|NN|7|nmod:unmarked .|PUNCT|.|1|punct',
      ),
    ).toBe(
      'Aid|NOUN|NN|5|nsubj for|ADP|IN|4|case the|DET|DT|4|det north|NOUN|NN|1|nmod amounts|VERB|VBZ|0|root to|ADP|IN|7|case 40|NUM|CD|5|obl a|DET|DT|9|det year|NOUN|NN|7|nmod:unmarked .|PUNCT|.|5|punct',
    )
  })
  it.each([
    [
      'a heading',
      'Aid|NOUN|NN|3|compound army|NOUN|NN|3|compound amounts|NOUN|NNS|0|root|amount to|ADP|IN|6|case the|DET|DT|6|det north|NOUN|NN|3|nmod',
    ],
    [
      'a sentence with a verb',
      'The|DET|DT|4|det army|NOUN|NN|4|compound supply|NOUN|NN|4|compound plans|NOUN|NNS|5|nsubj|plan failed|VERB|VBD|0|root in|ADP|IN|7|case May|PROPN|NNP|5|obl .|PUNCT|.|5|punct',
    ],
    [
      'a plural subject',
      'The|DET|DT|3|det states|NOUN|NNS|3|compound calls|NOUN|NNS|0|root|call for|ADP|IN|6|case a|DET|DT|6|det truce|NOUN|NN|3|nmod .|PUNCT|.|3|punct',
    ],
  ])('leaves %s', (_, notation) => {
    expect(changes(notation)).toEqual([])
  })
})

describe('past verb', () => {
  it('makes the participle of the root the verb when there is none', () => {
    expect(
      fixed(
        'The|DET|DT|2|det report|NOUN|NN|0|root called|VERB|VBN|2|acl|call for|ADP|IN|5|case sanctions|NOUN|NNS|3|obl .|PUNCT|.|2|punct',
      ),
    ).toBe(
      'The|DET|DT|2|det report|NOUN|NN|3|nsubj called|VERB|VBD|0|root for|ADP|IN|5|case sanctions|NOUN|NNS|3|obl .|PUNCT|.|3|punct',
    )
  })
  it('names a participle with a subject and no auxiliary a past tense', () => {
    expect(fixed('Troops|NOUN|NNS|2|nsubj crossed|VERB|VBN|0|root|cross rivers|NOUN|NNS|2|obj')).toContain(
      'crossed|VERB|VBD|0|root',
    )
  })
  it.each([
    [
      'a passive clause',
      'Rivers|NOUN|NNS|3|nsubj:pass were|AUX|VBD|3|aux:pass crossed|VERB|VBN|0|root|cross .|PUNCT|.|3|punct',
    ],
    [
      'a fragment',
      'A|DET|DT|2|det plan|NOUN|NN|0|root aimed|VERB|VBN|2|acl|aim at|ADP|IN|5|case peace|NOUN|NN|3|obl .|PUNCT|.|2|punct',
    ],
    [
      'a participle with its doer',
      'Three|NUM|CD|2|nummod ships|NOUN|NNS|0|root seized|VERB|VBN|2|acl|seize by|ADP|IN|5|case police|NOUN|NNS|3|obl:agent .|PUNCT|.|2|punct',
    ],
    [
      'a participle beside a finite verb',
      'The|DET|DT|2|det ships|NOUN|NNS|6|nsubj called|VERB|VBN|2|acl|call to|ADP|IN|5|case port|NOUN|NN|3|obl left|VERB|VBD|0|root|leave .|PUNCT|.|6|punct',
    ],
  ])('leaves %s', (_, notation) => {
    expect(fixed(notation)).toBe(notationOf(sentenceOf(notation).tokens))
  })
})

describe('quantifier', () => {
  it.each([
    [
      'an object behind "at least"',
      'Raids|NOUN|NNS|2|nsubj killed|VERB|VBD|0|root|kill at|ADP|IN|6|case least|ADJ|JJS|6|amod 20|NUM|CD|6|nummod sailors|NOUN|NNS|2|obl',
      ['at>least:case', 'least>20:nmod', 'sailors>killed:obj'],
    ],
    [
      'an object behind "up to"',
      'Police|NOUN|NNS|2|nsubj held|VERB|VBD|0|root|hold up|ADP|RP|6|case to|ADP|IN|6|case 40|NUM|CD|6|nummod men|NOUN|NNS|2|obl',
      ['up>40:advmod', 'to>up:fixed', 'men>held:obj'],
    ],
    [
      'an object behind "more than"',
      'They|PRON|PRP|2|nsubj seized|VERB|VBD|0|root|seize more|ADJ|JJR|2|obj than|ADP|IN|6|case 30|NUM|CD|6|nummod ships|NOUN|NNS|3|obl',
      ['more>30:advmod', 'than>more:fixed', 'ships>seized:obj'],
    ],
  ])('mends %s', (_, notation, expected) => {
    expect(changes(notation)).toEqual(expected)
  })
  it.each([
    [
      'a right tree',
      'They|PRON|PRP|2|nsubj lost|VERB|VBD|0|root at|ADP|IN|4|case least|ADJ|JJS|5|nmod 9|NUM|CD|6|nummod men|NOUN|NNS|2|obj',
    ],
    [
      'a measure of rise',
      'Debt|NOUN|NN|2|nsubj rose|VERB|VBD|0|root|rise up|ADP|RP|2|advmod to|ADP|IN|6|case 40|NUM|CD|6|nummod percent|NOUN|NN|2|obl',
    ],
    [
      '"at least" without a number',
      'Wait|VERB|VB|0|root at|ADP|IN|3|case least|ADJ|JJS|1|obl until|ADP|IN|5|case May|PROPN|NNP|1|obl',
    ],
  ])('leaves %s', (_, notation) => {
    expect(changes(notation)).toEqual([])
  })
})

describe('calendar', () => {
  it.each([
    [
      'a day behind the object',
      'Togo|PROPN|NNP|2|nsubj announced|VERB|VBD|0|root|announce the|DET|DT|4|det move|NOUN|NN|2|obj on|ADP|IN|6|case Tuesday|PROPN|NNP|4|nmod',
      ['Tuesday>announced:obl'],
    ],
    [
      'a day between subject and verb',
      'Mensah|PROPN|NNP|4|nsubj on|ADP|IN|3|case Monday|PROPN|NNP|1|nmod recalled|VERB|VBD|0|root|recall envoys|NOUN|NNS|4|obj',
      ['Monday>recalled:obl'],
    ],
    [
      'the day of an adjunct before the subject',
      'In|ADP|IN|3|case a|DET|DT|3|det speech|NOUN|NN|8|obl on|ADP|IN|5|case Monday|PROPN|NNP|3|nmod ,|PUNCT|,|3|punct Mensah|PROPN|NNP|8|nsubj resigned|VERB|VBD|0|root|resign',
      ['Monday>resigned:obl'],
    ],
    [
      'a month behind a nested noun',
      'It|PRON|PRP|2|nsubj cut|VERB|VBD|0|root ties|NOUN|NNS|2|obj with|ADP|IN|5|case Oman|PROPN|NNP|3|nmod in|ADP|IN|7|case May|PROPN|NNP|5|nmod',
      ['May>cut:obl'],
    ],
  ])('mends %s', (_, notation, expected) => {
    expect(changes(notation)).toEqual(expected)
  })
  it.each([
    [
      'a meeting that is fixed for a day',
      'They|PRON|PRP|2|nsubj planned|VERB|VBD|0|root|plan a|DET|DT|4|det meeting|NOUN|NN|2|obj on|ADP|IN|6|case Friday|PROPN|NNP|4|nmod',
    ],
    [
      'the morning of a day',
      'It|PRON|PRP|2|nsubj fell|VERB|VBD|0|root|fall the|DET|DT|4|det morning|NOUN|NN|2|obj of|ADP|IN|6|case Monday|PROPN|NNP|4|nmod',
    ],
    [
      'a subject with its date',
      'Talks|NOUN|NNS|4|nsubj on|ADP|IN|3|case Monday|PROPN|NNP|1|nmod failed|VERB|VBD|0|root|fail',
    ],
  ])('leaves %s', (_, notation) => {
    expect(changes(notation)).toEqual([])
  })
})

describe('participial speech', () => {
  it('gives the participle to the verb of speech', () => {
    expect(
      changes(
        'Osei|PROPN|NNP|2|nsubj said|VERB|VBD|0|root|say Togo|PROPN|NNP|5|nsubj would|AUX|MD|5|aux wait|VERB|VB|2|ccomp ,|PUNCT|,|7|punct adding|VERB|VBG|5|advcl|add that|SCONJ|IN|10|mark he|PRON|PRP|10|nsubj agreed|VERB|VBD|7|ccomp',
      ),
    ).toEqual(['adding>said:advcl'])
  })
  it.each([
    [
      'without a comma',
      'Osei|PROPN|NNP|2|nsubj said|VERB|VBD|0|root|say Togo|PROPN|NNP|4|nsubj grew|VERB|VBD|2|ccomp adding|VERB|VBG|4|advcl|add jobs|NOUN|NNS|5|obj',
    ],
    [
      'with another act',
      'Osei|PROPN|NNP|2|nsubj said|VERB|VBD|0|root|say troops|NOUN|NNS|4|nsubj fled|VERB|VBD|2|ccomp|flee ,|PUNCT|,|6|punct leaving|VERB|VBG|4|advcl|leave arms|NOUN|NNS|6|obj',
    ],
  ])('leaves a participle %s', (_, notation) => {
    expect(changes(notation)).toEqual([])
  })
})

describe('speech after clause', () => {
  it.each([
    [
      'content read as an adverbial clause',
      'The|DET|DT|2|det border|NOUN|NN|3|nsubj stays|VERB|VBZ|7|advcl|stay shut|ADJ|JJ|3|xcomp ,|PUNCT|,|3|punct Osei|PROPN|NNP|7|nsubj wrote|VERB|VBD|0|root|write',
      ['stays>wrote:ccomp'],
    ],
    [
      'the speaker read as an adverbial clause of the content',
      'The|DET|DT|2|det border|NOUN|NN|3|nsubj stays|VERB|VBZ|0|root|stay shut|ADJ|JJ|3|xcomp ,|PUNCT|,|7|punct Osei|PROPN|NNP|7|nsubj wrote|VERB|VBD|3|advcl|write',
      ['wrote>stays:parataxis'],
    ],
  ])('mends %s', (_, notation, expected) => {
    expect(changes(notation)).toEqual(expected)
  })
  it.each([
    [
      'a real adverbial clause',
      'When|ADV|WRB|3|advmod he|PRON|PRP|3|nsubj left|VERB|VBD|6|advcl|leave ,|PUNCT|,|3|punct Osei|PROPN|NNP|6|nsubj wrote|VERB|VBD|0|root|write',
    ],
    [
      'coordination',
      'Togo|PROPN|NNP|2|nsubj agreed|VERB|VBD|0|root|agree ,|PUNCT|,|6|punct and|CCONJ|CC|6|cc Mali|PROPN|NNP|6|nsubj said|VERB|VBD|2|conj|say no|INTJ|UH|6|obj',
    ],
  ])('leaves %s', (_, notation) => {
    expect(changes(notation)).toEqual([])
  })
})

it('gives back the same tokens when nothing needs repair', () => {
  const { tokens } = sentenceOf('Togo|PROPN|NNP|2|nsubj agreed|VERB|VBD|0|root')
  expect(repairTree(tokens)).toBe(tokens)
  expect(fixed('Togo|PROPN|NNP|2|nsubj agreed|VERB|VBD|0|root')).toBe('Togo|PROPN|NNP|2|nsubj agreed|VERB|VBD|0|root')
})

it('names each repair once and gives its reason', () => {
  expect(new Set(REPAIRS.map((r) => r.id)).size).toBe(REPAIRS.length)
  for (const repair of REPAIRS) expect(repair.reason.length).toBeGreaterThan(20)
})

describe('verb and arguments', () => {
  it('hangs the subject of an auxiliary on its verb', () => {
    expect(
      changes('Fiji|PROPN|NNP|2|nsubj has|AUX|VBZ|3|aux cut|VERB|VBN|0|root|cut aid|NOUN|NN|3|obj .|PUNCT|.|3|punct'),
    ).toEqual(['Fiji>cut:nsubj'])
  })
  it('makes a verb of the word between subject and object', () => {
    expect(
      fixed('Fiji|PROPN|NNP|2|nsubj froze|ADP|IN|0|root the|DET|DT|4|det aid|NOUN|NN|2|obj .|PUNCT|.|2|punct'),
    ).toContain('froze|VERB|VBD|0|root')
  })
  it.each([
    ['a verb with its own subject', 'Fiji|PROPN|NNP|3|nsubj has|AUX|VBZ|3|aux cut|VERB|VBN|0|root aid|NOUN|NN|3|obj'],
    ['a preposition without a subject', 'despite|ADP|IN|0|root the|DET|DT|3|det ban|NOUN|NN|1|obj'],
  ])('leaves %s', (_, notation) => {
    expect(changes(notation)).toEqual([])
    expect(fixed(notation)).not.toContain('VBD')
  })
})

describe('clause after a time', () => {
  it('makes a subject of the phrase before a finite verb', () => {
    expect(
      changes(
        'Fiji|PROPN|NNP|2|nsubj left|VERB|VBD|0|root a|DET|DT|4|det day|NOUN|NN|7|obl:unmarked after|ADP|IN|6|case Togo|PROPN|NNP|4|nmod joined|VERB|VBD|2|advcl .|PUNCT|.|2|punct',
      ),
    ).toEqual(['after>joined:mark', 'Togo>joined:nsubj'])
  })
  it.each([
    [
      'a clause with its own subject',
      'Fiji|PROPN|NNP|2|nsubj left|VERB|VBD|0|root a|DET|DT|4|det day|NOUN|NN|7|obl:unmarked after|SCONJ|IN|7|mark Togo|PROPN|NNP|7|nsubj joined|VERB|VBD|2|advcl',
    ],
    [
      'a phrase that is no time',
      'Fiji|PROPN|NNP|2|nsubj left|VERB|VBD|0|root its|PRON|PRP$|4|det seat|NOUN|NN|2|obj after|ADP|IN|6|case Togo|PROPN|NNP|4|nmod joined|VERB|VBD|2|advcl',
    ],
  ])('leaves %s', (_, notation) => {
    expect(changes(notation)).toEqual([])
  })
})

describe('ally', () => {
  it.each([
    [
      'a name follows: the name is who is meant',
      'Peru|PROPN|NNP|2|nsubj blamed|VERB|VBD|0|root US|PROPN|NNP|2|obj ally|ADV|RB|5|advmod Japan|PROPN|NNP|2|obj .|PUNCT|.|2|punct',
      ['US>ally:compound', 'ally>Japan:nmod:desc'],
    ],
    [
      'the name was not read as the object',
      'Peru|PROPN|NNP|2|nsubj blamed|VERB|VBD|0|root Russian|ADJ|JJ|5|amod ally|ADV|RB|5|advmod Belarus|PROPN|NNP|2|xcomp .|PUNCT|.|2|punct',
      ['Russian>ally:amod', 'ally>Belarus:nmod:desc'],
    ],
    [
      'no name follows: the noun stands for itself',
      'It|PRON|PRP|4|nsubj is|AUX|VBZ|4|cop a|DET|DT|4|det US|PROPN|NNP|0|root ally|ADV|RB|4|advmod .|PUNCT|.|4|punct',
      ['It>ally:nsubj', 'is>ally:cop', 'a>ally:det', 'US>ally:compound', 'ally>root:root', '.>ally:punct'],
    ],
    [
      'to ally with somebody is left',
      'Peru|PROPN|NNP|2|nsubj wants|VERB|VBZ|0|root to|PART|TO|4|mark ally|VERB|VB|2|xcomp with|ADP|IN|6|case Japan|PROPN|NNP|4|obl',
      [],
    ],
  ])('%s', (_, notation, expected) => {
    expect(changes(notation)).toEqual(expected)
  })
})
