/** Whether a state's, territory's or capital's name stands for those who act there or for the place. */

import type { Token } from '../../text/index.js'
import { childOf, childrenOf, headOf } from '../../text/index.js'
import type { NameFound } from './candidate.js'

export type Use = 'actor' | 'place'

const PLACE_CASE = new Set(
  'in at near outside inside into throughout across around along off through within toward towards onto beyond over'.split(
    ' ',
  ),
)
/** With a state either is possible: "aid to X" and "flew to X". */
const MOVING = new Set(
  'go travel fly arrive return come move leave flee sail drive walk head migrate deport transfer ship smuggle visit send deploy extend live bear die hold meet take hail emigrate escape cross enter trip flight journey tour voyage route road visit'.split(
    ' ',
  ),
)
const PLACE_NOUN = new Set(
  'city town village north south east west northeast northwest southeast southwest part region border coast area street capital center centre suburb outskirts map province territory district island airport port shore water waters soil embassy rest heart side corner land state university school'.split(
    ' ',
  ),
)
const STATIVE = new Set(
  'be lie sit stand have become remain seem look host see fall grow wake suffer border'.split(' '),
)

/** "the Delhi government" acts; "the Astana talks" are held there. */
const RULES =
  /^(government|regime|authority|administration|official|leadership|leader|politburo|establishment|cabinet)$/

/** `cityName`: the name is a capital's or another city's, which acts only where the sentence lets it. */
export function useOf(found: NameFound, cityName: boolean): Use {
  const { sentence } = found
  const head = topOf(found)
  const governor = headOf(sentence, head)
  const cases = childrenOf(sentence, head, 'case').map((t) => t.form.toLowerCase())
  const relation = head.deprel
  if (afterPlace(found)) return 'place'
  if (relation.startsWith('dep') && head.head < 0) return adjacentUse(found, cityName)
  if (cases.some((c) => PLACE_CASE.has(c)) && !cases.includes('s')) return 'place'
  if (relation.startsWith('nsubj')) {
    if (!cityName) return 'actor'
    return governor !== undefined &&
      governor.upos === 'VERB' &&
      !STATIVE.has(governor.lemma) &&
      relation !== 'nsubj:pass'
      ? 'actor'
      : 'place'
  }
  if (relation === 'obl:agent') return 'actor'
  if (relation === 'nmod:poss')
    return cityName &&
      governor !== undefined &&
      (PLACE_NOUN.has(governor.lemma) || /^(mayor|governor|resident|police|airport)$/.test(governor.lemma))
      ? 'place'
      : 'actor'
  if (cases.includes('from'))
    return governor !== undefined && (MOVING.has(governor.lemma) || cityName) ? 'place' : 'actor'
  if (cases.includes('to'))
    return governor !== undefined && (MOVING.has(governor.lemma) || (cityName && governor.upos !== 'NOUN'))
      ? 'place'
      : 'actor'
  if (cases.includes('of')) {
    if (governor !== undefined && PLACE_NOUN.has(governor.lemma)) return 'place'
    return cityName ? 'place' : 'actor'
  }
  if (cases.includes('between') || cases.includes('with') || cases.includes('against') || cases.includes('by'))
    return 'actor'
  if (relation === 'root' && cityName && actsAsRoot(found)) return 'actor'
  if (relation === 'appos' || relation === 'list' || relation === 'root') return cityName ? 'place' : 'actor'
  if (relation === 'obj' || relation === 'iobj')
    return cityName &&
      !(
        governor !== undefined &&
        /^(accuse|urge|warn|tell|ask|blame|press|criticize|criticise|condemn|thank|anger|irk|assure|force|pressure|call)$/.test(
          governor.lemma,
        )
      )
      ? 'place'
      : governor !== undefined && /^(visit|leave|enter|reach|cross|tour)$/.test(governor.lemma)
        ? 'place'
        : 'actor'
  if (relation === 'compound' || relation === 'amod')
    return cityName && !(governor !== undefined && RULES.test(governor.lemma)) ? 'place' : 'actor'
  return cityName ? 'place' : 'actor'
}

/** "Doha named Jane Doe": a finite verb read as a participle of the name that opens the sentence. */
function actsAsRoot({ sentence, first, last }: NameFound): boolean {
  const verb = sentence.tokens[last + 1]
  return first === 0 && verb?.upos === 'VERB' && /^VB[DN]$/.test(verb.xpos) && verb.deprel === 'acl'
}

/** "Galway, Ireland": the state after the comma tells where. */
function afterPlace(found: NameFound): boolean {
  const { tokens } = found.sentence
  if (tokens[found.first - 1]?.form !== ',') return false
  const before = tokens[found.first - 2]
  if (before?.upos !== 'PROPN') return false
  return found.head.deprel === 'appos' ||
    found.head.deprel === 'nmod:unmarked' ||
    found.head.deprel === 'nmod' ||
    found.head.deprel === 'list'
    ? found.head.head < found.first &&
        (tokens[found.last + 1]?.upos === 'PUNCT' ||
          tokens[found.last + 1] === undefined ||
          found.head.deprel === 'appos')
    : false
}

/** The first of coordinated names decides for all: "in X and Y", "between X and Y". */
function topOf(found: NameFound): Token {
  let token = found.head
  for (let step = 0; step < 6 && token.deprel === 'conj'; step++) {
    const head = headOf(found.sentence, token)
    if (head === undefined || childOf(found.sentence, token, 'case') !== undefined || head.upos === 'VERB') break
    token = head
  }
  return token
}

/** Without a tree: the word before decides. */
function adjacentUse(found: NameFound, cityName: boolean): Use {
  const { tokens } = found.sentence
  let i = found.first - 1
  if (/^the$/i.test(tokens[i]?.form ?? '')) i -= 1
  const before = tokens[i]?.form.toLowerCase() ?? ''
  if (PLACE_CASE.has(before)) return 'place'
  if (cityName && /^(from|to|of|,)$/.test(before)) return 'place'
  return 'actor'
}
