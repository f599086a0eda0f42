/** What a clause tells, as one base form: `sign`, `put off`, `take place`, `in force` ("remains in force"). */
import { childOf, childrenOf, headOf, relation, type Sentence, type Token } from '../../text/index.js'

/** Verbs that only say that a state holds or goes on: "remained shut", "is open". */
const LINKING = new Set(['be', 'remain', 'stay', 'stand', 'keep', 'lie', 'become', 'get'])
/** Adverbs that make another verb of a verb. */
const PARTICLES =
  /^(?:ahead|on|off|out|up|down|back|away|through|forward|home|aside|over|in|apart|together|underway|under|way)$/
/** Nouns that with their verb tell one thing: "took place", "takes effect". */
const WITH_NOUN: ReadonlyMap<string, RegExp> = new Map([
  ['take', /^(?:place|effect|part|hold|shape|off)$/],
  ['give', /^(?:way|order|permission|approval|notice|assent|consent)$/],
  ['come', /^(?:force|effect|end)$/],
  ['enter', /^(?:force|effect)$/],
  ['go', /^(?:effect|plan)$/],
])

const REPORTING =
  /^(?:say|tell|add|state|report|announce|claim|insist|maintain|argue|explain|note|write|confirm|deny|warn|admit|acknowledge|believe|think|know|suggest|recall|stress|declare|allege|ask|reply|respond|hint|estimate|reckon|make|mean|show|expect|hope|fear|describe|complain)$/

/** Does it only say that somebody speaks? */
export const isReporting = (token: Token): boolean => REPORTING.test(token.lemma)

/** Aspect: what is told is the act below it, as begun or ended. */
export const PHASE = new Set([
  'stop',
  'cease',
  'halt',
  'quit',
  'suspend',
  'begin',
  'start',
  'continue',
  'resume',
  'restart',
  'keep',
])

const NO_CLAUSE = /^(?:aux|cop|case|amod|compound|fixed|mark|det|flat|discourse|goeswith)$/

/** Does a clause of its own stand under this token? */
export function isTelling(sentence: Sentence, token: Token): boolean {
  const rel = relation(token)
  if (NO_CLAUSE.test(rel)) return false
  const isVerb = token.upos === 'VERB'
  if (!isVerb && childOf(sentence, token, 'cop') === undefined) return false
  if (isVerb && rel === 'nmod') return false
  if (isReporting(token) && (rel === 'parataxis' || childOf(sentence, token, 'ccomp') !== undefined)) return false
  if (/^(?:say|tell|add)$/.test(token.lemma)) return false
  const above = headOf(sentence, token)
  // "remained shut", "stopped selling" are told at the verb above
  if (above !== undefined && rel === 'xcomp' && (LINKING.has(above.lemma) || PHASE.has(above.lemma))) return false
  if (LINKING.has(token.lemma) && predicateOf(sentence, token) === undefined) return false
  return true
}

/** What a linking verb says of its subject. */
function predicateOf(sentence: Sentence, token: Token): Token | undefined {
  if (!LINKING.has(token.lemma)) return undefined
  return (
    childrenOf(sentence, token, 'xcomp').find((c) => /^(?:ADJ|VERB|NOUN|ADV)$/.test(c.upos)) ??
    childrenOf(sentence, token, 'obl', 'advmod', 'obj').find(
      (c) => c.upos === 'ADJ' || /^(?:force|place|effect|custody|prison|doubt|question)$/.test(c.lemma),
    )
  )
}

/** The words that tell it, the verb or predicate first. */
export function wordsOfAct(sentence: Sentence, token: Token): readonly Token[] {
  const predicate = token.upos === 'VERB' ? predicateOf(sentence, token) : undefined
  if (predicate !== undefined) return withCase(sentence, predicate)
  if (token.upos !== 'VERB') return withCase(sentence, token)
  const particle = childrenOf(sentence, token, 'compound:prt', 'advmod').find(
    (c) => (c.deprel === 'compound:prt' || c.i > token.i) && PARTICLES.test(c.form.toLowerCase()),
  )
  const goes =
    token.lemma === 'let' ? childrenOf(sentence, token, 'xcomp', 'ccomp').find((c) => c.lemma === 'go') : undefined
  if (goes !== undefined) return [token, goes]
  const bound = WITH_NOUN.get(token.lemma)
  const noun = bound && childrenOf(sentence, token, 'obj', 'obl').find((c) => bound.test(c.lemma))
  return [token, ...(particle === undefined ? [] : [particle]), ...(noun === undefined ? [] : [noun])]
}

/** "in force", "under arrest": a noun in a phrase tells nothing without its preposition. */
function withCase(sentence: Sentence, token: Token): readonly Token[] {
  const preposition = token.upos === 'NOUN' ? childOf(sentence, token, 'case') : undefined
  return preposition === undefined ? [token] : [preposition, token]
}

/** Bent forms whose base the lemmatiser misses. */
const BASE: ReadonlyMap<string, string> = new Map(
  'upheld uphold,withheld withhold,overrode override,overthrew overthrow,stuck stick,hung hang,shot shoot,blew blow,blown blow,overran overrun,ceded cede'
    .split(',')
    .map((pair) => pair.split(' ') as [string, string]),
)

const baseOf = (w: Token): string => {
  const form = w.form.toLowerCase()
  return BASE.get(form) ?? (w.upos === 'ADJ' ? form : w.lemma.toLowerCase())
}

/** Base form of the act; who is "still on the island" stays. */
export function actOf(sentence: Sentence, words: readonly Token[]): string {
  const [first, second] = words
  const isThere = first?.upos === 'ADP' && /^(?:in|on|at|inside)$/i.test(first.form) && second !== undefined
  if (isThere && childrenOf(sentence, second, 'advmod').some((c) => /^still$/i.test(c.form))) return 'stay'
  return words.map(baseOf).join(' ')
}
