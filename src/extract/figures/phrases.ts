/** Short lower-case names for what is measured: a noun with what narrows it, and the participle of its verb. */
import { childrenOf, hasRelation, type Sentence, type Token } from '../../text/index.js'
import { isParticiple, participleOf } from './verbs.js'

const NARROWS = ['compound', 'amod', 'nmod:poss', 'nmod', 'flat']
const EMPTY_HEADS = new Set([
  'amount',
  'number',
  'total',
  'level',
  'volume',
  'quantity',
  'value',
  'share',
  'rate',
  'portion',
  'percentage',
  'proportion',
  'figure',
  'sum',
  'pair',
  'group',
  'majority',
])
const LIGHT = new Set([
  'some',
  'such',
  'other',
  'same',
  'more',
  'many',
  'few',
  'several',
  'own',
  'total',
  'estimated',
  'record',
  'additional',
  'further',
  'new',
  'latest',
  'recent',
  'previous',
  'various',
  'certain',
  'entire',
  'whole',
  'mere',
  'least',
  'annual',
  'yearly',
  'monthly',
  'weekly',
  'daily',
  'overall',
  'nearly',
  'first',
  'last',
  'next',
])
const LONGEST = 7

const TIMES =
  /^(?:year|month|week|day|decade|quarter|century|hour|january|february|march|april|may|june|july|august|september|october|november|december)$/

/** Words of the calendar, which narrow no measure. */
export const isTime = (token: Token): boolean => TIMES.test(token.lemma.toLowerCase()) || token.upos === 'NUM'

/** `wheat exports`, `aid for water projects`: a noun phrase without articles, numbers and empty words. */
export function phraseOf(sentence: Sentence, noun: Token, isNumber: (token: Token) => boolean): string {
  const of = childrenOf(sentence, noun, 'nmod').find((n) => n.i > noun.i && caseOf(sentence, n) === 'of')
  if (EMPTY_HEADS.has(noun.lemma.toLowerCase()) && of !== undefined) return phraseOf(sentence, of, isNumber)
  const kept = [noun]
  const open = [noun]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const child of childrenOf(sentence, next)) {
      if (
        !hasRelation(child, NARROWS) ||
        isNumber(child) ||
        child.upos === 'NUM' ||
        child.upos === 'PRON' ||
        child.upos === 'DET'
      )
        continue
      if (
        child.deprel === 'nmod' &&
        (child.i < noun.i || isTime(child) || !/^(?:of|for|in|to)$/.test(caseOf(sentence, child)) || next !== noun)
      )
        continue
      if (hasRelation(child, ['amod']) && LIGHT.has(child.form.toLowerCase())) continue
      if (child.deprel === 'nmod:unmarked' || child.upos === 'PUNCT') continue
      kept.push(child)
      if (child.deprel === 'nmod') kept.push(...childrenOf(sentence, child, 'case').filter((c) => c.i < child.i))
      open.push(child)
    }
  }
  const words = kept.sort((a, b) => a.i - b.i)
  return words
    .slice(0, LONGEST)
    .map((t) => spelt(sentence, t))
    .filter((w, i, all) => !(i === all.length - 1 && /^(?:of|for|in|to)$/i.test(w)))
    .join(' ')
    .replaceAll(' - ', '-')
}

/** Names and words made of them keep their capitals: "US aid", "Samoan exports"; a word that only opens its sentence does not. */
function spelt(sentence: Sentence, { form, upos, i }: Token): string {
  const lower = form.toLowerCase()
  if (form === lower) return form
  if (/^(?:[A-Z]\.?){2,}s?$/.test(form)) return form
  const isName = upos === 'PROPN' || (upos === 'ADJ' && i > 0)
  return isName &&
    sentence.tokens.some((t) => t.form !== t.form.toUpperCase() && t.upos === 'NOUN' && /^[a-z]/.test(t.form))
    ? form
    : lower
}

/** The preposition of a noun, '' without one. */
export const caseOf = (sentence: Sentence, noun: Token): string =>
  childrenOf(sentence, noun, 'case')[0]?.form.toLowerCase() ?? ''

/** `boats` + `destroy` -> `boats destroyed`; with the particle of the verb: `prisoners handed over`. */
export const withParticiple = (phrase: string, verb: Token | undefined, sentence?: Sentence): string => {
  const participle = verb === undefined ? undefined : participleHere(verb)
  if (verb === undefined || participle === undefined) return phrase
  const particle = sentence === undefined ? '' : particleOf(sentence, verb)
  return `${phrase === '' ? '' : `${phrase} `}${participle}${particle}`
}

/** By the form that stands there where it is one, since lemmas of rare verbs may be wrong. */
function participleHere(verb: Token): string | undefined {
  const told = participleOf(verb.lemma.toLowerCase())
  const form = verb.form.toLowerCase()
  const isPast = verb.xpos === 'VBN' || verb.xpos === 'VBD'
  return told !== undefined && isPast && (isParticiple(form) || (/ed$/.test(form) && /ed$/.test(told))) ? form : told
}

function particleOf(sentence: Sentence, verb: Token): string {
  const [next, after] = sentence.tokens.slice(verb.i + 1, verb.i + 3)
  const word = next?.form.toLowerCase() ?? ''
  if (/^(?:back|away|home)$/.test(word)) return ` ${word}`
  const isOver = word === 'over' && /^(?:hand|turn|take|give)$/.test(verb.lemma.toLowerCase())
  return isOver && after?.form.toLowerCase() !== 'than' ? ' over' : ''
}
