/** The verb or noun above a noun that carries its act out: "launched an attack", "the threat of an attack". */
import { childOf, headOf, relation, type Sentence, type Token } from '../../text/index.js'
import { lemmaOf } from '../ties/index.js'
import { eventLexicon } from './lexicon.js'
import { prepositionOf } from './preposition.js'

/** A verb that lends a noun its subject; reversed when the subject is the one it is done to. */
export interface LightVerb {
  readonly verb: Token
  readonly reversed: boolean
}

/** Classes of governing verbs whose subject carries the act out or means to. */
const CARRYING: ReadonlySet<string> = new Set([
  'announce',
  'decide',
  'commit',
  'agree',
  'order',
  'plan',
  'threat',
  'consider',
  'demand',
  'aspect',
])

/** The verb that lends the noun its subject: "launched an attack", "is under attack by", "faces criticism". */
export function lightVerb(sentence: Sentence, noun: Token): LightVerb | undefined {
  const lexicon = eventLexicon()
  const head = headOf(sentence, noun)
  if (head === undefined || head.upos !== 'VERB') return undefined
  const lemma = head.lemma.toLowerCase()
  const isObject = relation(noun) === 'obj' || noun.deprel === 'nsubj:pass'
  if (isObject && lexicon.passiveLight.has(lemma)) return { verb: head, reversed: true }
  const particle = childOf(sentence, head, 'compound:prt')?.form.toLowerCase()
  if (
    isObject &&
    (lexicon.light.has(lemma) ||
      lexicon.light.has(`${lemma}_${particle ?? ''}`) ||
      CARRYING.has(lexicon.chainVerbs.get(lemma) ?? ''))
  )
    return { verb: head, reversed: false }
  return undefined
}

/** "a threat of sanctions": the noun hangs on a noun that plans, orders or threatens it. */
export function isChained(sentence: Sentence, noun: Token): boolean {
  const head = headOf(sentence, noun)
  if (head === undefined) return false
  const lexicon = eventLexicon()
  if (head.upos === 'NOUN' && relation(noun) === 'nmod' && lexicon.chainNouns.has(lemmaOf(head)))
    return ['of', 'for'].includes(prepositionOf(sentence, noun))
  return false
}
