import { describe, expect, it } from 'vitest'
import type { Sentence, Token } from './tree.js'
import { sentenceOf } from './tree-notation.js'
import {
  agentOf,
  ancestors,
  childrenOf,
  clauseOf,
  headOfSpan,
  isPassive,
  objectOf,
  subjectOf,
  subtreeSpan,
  subtreeTokens,
  textOf,
} from './tree-walk.js'

function word(sentence: Sentence, form: string): Token {
  const found = sentence.tokens.find((t) => t.form === form)
  if (found === undefined) throw new Error(`no word ${form}`)
  return found
}

const passive = sentenceOf(
  'The|DET|DT|2|det ship|NOUN|NN|4|nsubj:pass was|AUX|VBD|4|aux:pass seized|VERB|VBN|0|root by|ADP|IN|7|case Omani|ADJ|JJ|7|amod police|NOUN|NNS|4|obl:agent and|CCONJ|CC|9|cc held|VERB|VBN|4|conj .|PUNCT|.|4|punct',
)
const control = sentenceOf(
  'Ghana|PROPN|NNP|2|nsubj urged|VERB|VBD|0|root|urge Togo|PROPN|NNP|2|obj to|PART|TO|5|mark withdraw|VERB|VB|2|xcomp and|CCONJ|CC|7|cc vowed|VERB|VBD|2|conj|vow to|PART|TO|9|mark wait|VERB|VB|7|xcomp',
)
const relative = sentenceOf(
  'Envoys|NOUN|NNS|4|nsubj who|PRON|WP|3|nsubj left|VERB|VBD|1|acl:relcl said|VERB|VBD|0|root|say talks|NOUN|NNS|6|nsubj failed|VERB|VBD|4|ccomp',
)

describe('subject and object', () => {
  it('finds the sufferer and the doer of a passive clause', () => {
    const seized = word(passive, 'seized')
    expect(isPassive(passive, seized)).toBe(true)
    expect(objectOf(passive, seized)?.form).toBe('ship')
    expect(agentOf(passive, seized)?.form).toBe('police')
  })
  it.each([
    [control, 'withdraw', 'Togo', true],
    [control, 'vowed', 'Ghana', true],
    [control, 'wait', 'Ghana', true],
    [control, 'urged', 'Ghana', false],
    [relative, 'left', 'Envoys', false],
    [relative, 'failed', 'talks', false],
  ])('%# gives each verb its subject', (sentence, verb, subject, inherited) => {
    expect(subjectOf(sentence, word(sentence, verb))).toMatchObject({ token: { form: subject }, inherited })
  })
  it('takes the subject beside a passive auxiliary for the sufferer, whatever its name', () => {
    const odd = sentenceOf('Ships|NOUN|NNS|3|nsubj were|AUX|VBD|3|aux:pass seized|VERB|VBN|0|root')
    expect(objectOf(odd, word(odd, 'seized'))?.form).toBe('Ships')
    expect(agentOf(odd, word(odd, 'seized'))).toBeUndefined()
  })
  it('knows no subject where there is none', () => {
    const bare = sentenceOf('Withdraw|VERB|VB|0|root now|ADV|RB|1|advmod')
    expect(subjectOf(bare, word(bare, 'Withdraw'))).toBeUndefined()
    expect(objectOf(bare, word(bare, 'Withdraw'))).toBeUndefined()
  })
})

describe('clauses and spans', () => {
  it('finds the finite clause a word belongs to', () => {
    expect(clauseOf(relative, word(relative, 'talks')).form).toBe('failed')
    expect(clauseOf(relative, word(relative, 'who')).form).toBe('left')
    expect(clauseOf(control, word(control, 'withdraw')).form).toBe('urged')
  })
  it('gives subtrees, pruned on demand, and their span without edge punctuation', () => {
    const seized = word(passive, 'seized')
    expect(subtreeTokens(passive, seized, (t) => t.deprel === 'conj').map((t) => t.form)).not.toContain('held')
    const text = passive.tokens.map((t) => t.form).join(' ')
    expect(textOf(text, subtreeSpan(passive, word(passive, 'police')))).toBe('by Omani police')
    expect(textOf(text, subtreeSpan(passive, seized))).toBe('The ship was seized by Omani police and held')
  })
  it('finds the head of a span and the way up', () => {
    const police = word(passive, 'police')
    expect(headOfSpan(passive, word(passive, 'by').start, police.end)?.form).toBe('police')
    expect(headOfSpan(passive, 500, 600)).toBeUndefined()
    expect(ancestors(relative, word(relative, 'talks')).map((t) => t.form)).toEqual(['failed', 'said'])
  })
  it('matches a relation with its subtypes, or a subtype alone', () => {
    const seized = word(passive, 'seized')
    expect(childrenOf(passive, seized, 'obl').map((t) => t.form)).toEqual(['police'])
    expect(childrenOf(passive, seized, 'nsubj:pass').map((t) => t.form)).toEqual(['ship'])
    expect(childrenOf(passive, seized, 'obj')).toEqual([])
  })
})
