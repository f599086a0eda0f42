/**
 * Attributions in which nothing was said: what somebody believes, wants or sets out to do, and words of which the text says
 * that they were not spoken or only might be. They attribute, so events in them are not facts; the ledger lists no statement.
 */
import { childOf, childrenOf, headOf, relation, type Sentence, type Token } from '../../text/index.js'
import type { Attribution } from './attribution.js'
import { isOffice } from './circumstance-words.js'
import { classesOf, lexicon } from './lexicon.js'
import { isOnlyTold } from './set-speaker.js'

/** `thought`: held or done without words. `unspoken`: speech that did not, or may not, take place. */
export type Unsaid = 'thought' | 'unspoken'

/** Constructions that are speech whatever the word. */
const ALWAYS = new Set([
  'quotation',
  'carried on',
  'colon',
  'in words',
  'announcement',
  'quoted order',
  'characterisation',
  'according to',
])

/** Undefined where words were said. */
export function unsaidOf(a: Attribution, isQuoting: boolean): Unsaid | undefined {
  // Told to the one named, by nobody named: not the words of either.
  if (isUnspoken(a.sentence, a.head) || isAsked(a) || isTitleOnly(a) || isOnlyTold(a)) return 'unspoken'
  if (!ALWAYS.has(a.rule) && !isQuoting && isThought(a)) return 'thought'
  return SILENCE.test(firstWord(a)) && a.head.upos === 'VERB' && a.rule === 'object' ? 'unspoken' : undefined
}

/** "But has he called for a change?": the report asks whether it was said. */
function isAsked({ sentence, rule }: Attribution): boolean {
  return !ALWAYS.has(rule) && sentence.tokens[sentence.tokens.length - 1]?.form === '?'
}

/** "issued a statement on Monday": that something was said, not what. */
function isTitleOnly({ head, rule, content, sentence }: Attribution): boolean {
  if (rule !== 'object' || !/^(?:issue|release|make|publish|deliver|give)$/.test(head.lemma)) return false
  const end = content.pieces[0]?.end ?? 0
  const inside = sentence.tokens.filter((t) => t.start >= (content.pieces[0]?.start ?? 0) && t.end <= end)
  const noun = inside.find((t) => t.head === head.i)
  return /^(?:statement|declaration|communiqu[eé]|speech|address|remark|comment)$/.test(noun?.lemma ?? '')
}

/** "said nothing", "gave no answer". */
const SILENCE = /^(?:nothing|little|none|no)$/i

function firstWord(a: Attribution): string {
  const start = a.content.pieces[0]?.start ?? -1
  return a.sentence.tokens.find((t) => t.start === start)?.form ?? ''
}

function isThought(a: Attribution): boolean {
  const { head, rule, content } = a
  const lemma = head.lemma.toLowerCase()
  const classes = classesOf(lemma, head.upos)
  if (head.upos === 'VERB') {
    // "agreed that" is said, "agreed to open" is done.
    if (lemma === 'agree') return !(rule === 'inserted' || content.marks.some((m) => m === 'ccomp' || m === 'mk that'))
    // "has proved to be", "backs the plan": how things stand, or where one stands.
    if (lemma === 'prove') return content.marks.includes('xcomp')
    return lexicon().mind.has(lemma) || (ATTITUDE.test(lemma) && rule !== 'clause' && rule !== 'inserted')
  }
  // "The implication is clear": only somebody who can speak is outspoken.
  if (head.upos === 'ADJ') return !lexicon().outspoken.has(lemma) || !isNamedOrMeant(a)
  return classes.length > 0 && !classes.includes('speech')
}

const isNamedOrMeant = ({ source }: Attribution): boolean =>
  source.head !== undefined && (source.head.upos === 'PROPN' || source.head.upos === 'PRON' || isOffice(source.head))

const ATTITUDE = /^(?:back|support|oppose|favou?r|resist)$/

const NEGATION = /^(?:not|n['’]t|never|neither|nor|hardly)$/i
const POSSIBLE = /^(?:can|could|may|might|should|must|would|shall|will|['’]ll)$/i

function isUnspoken(sentence: Sentence, cue: Token): boolean {
  if (cue.upos !== 'VERB') return false
  const negated = childrenOf(sentence, cue, 'advmod').some((c) => NEGATION.test(c.form))
  const modal = childrenOf(sentence, cue, 'aux').find((c) => POSSIBLE.test(c.form))
  // "did not deny", "cannot rule out" say something by not saying it; "would not say" does not.
  if (negated && !DOUBLE.test(cue.lemma)) return true
  if (modal !== undefined && !negated && modal.form.toLowerCase() !== 'would') return true
  if (childOf(sentence, cue, 'mark')?.form.toLowerCase() !== 'to') return false
  const above = headOf(sentence, cue)
  if (above === undefined) return false
  if (relation(cue) === 'xcomp' || relation(cue) === 'ccomp') return !lexicon().realised.has(above.lemma.toLowerCase())
  return relation(cue) === 'acl'
}

const DOUBLE = /^(?:deny|rule|exclude|dispute|contest|reject|dismiss|hide|oppose|object)$/
