/** Attributions that the weights let pass though their shape tells that nothing was said: refused, each with its reason. */
import { childOf, childrenOf, type Token } from '../../text/index.js'
import type { Attribution } from './attribution.js'
import { classesOf } from './lexicon.js'
import { lengthOf, overlapOf } from './stretches.js'

/** Why it is no statement; undefined where it may be one. `kept` are all attributions of the report. */
export function notSpeech(text: string, a: Attribution, kept: readonly Attribution[]): string | undefined {
  if (isMeasure(a)) return 'what something goes by is nobody who spoke'
  if (isTopic(a)) return 'what a noun is about is nobody who spoke'
  if (isNamelessness(text, a)) return 'how somebody spoke, not what was said'
  if (isClaimedThing(a)) return 'a thing is claimed, nothing is'
  if (isTalkOfAThing(a)) return 'the clause tells of a thing, the verb is no verb of speech'
  if (kept.some((b) => b !== a && b.sentence === a.sentence && isOnlyTelling(a, b)))
    return 'the words are only that somebody else said something'
  return undefined
}

/** "according to the mood of the day", "according to size". */
const MEASURES =
  /^(?:mood|whim|need|size|age|season|weight|height|rank|merit|taste|ability|weather|price|quality|type|kind|order|priority|rule|principle|practice|tradition|custom|schedule|circumstance|condition|will|wish)$/
const isMeasure = ({ rule, source }: Attribution): boolean =>
  rule === 'according to' && source.head?.upos === 'NOUN' && MEASURES.test(source.head.lemma)

/** "A fishing agreement that ...", "grain warnings": the first word tells what it is about. */
function isTopic({ head, source }: Attribution): boolean {
  const topic = source.head
  return (
    head.upos === 'NOUN' &&
    topic?.upos === 'NOUN' &&
    topic.deprel === 'compound' &&
    topic.head === head.i &&
    topic.i < head.i
  )
}

/** "insisted on anonymity", "asked for anonymity". */
const isNamelessness = (text: string, { content }: Attribution): boolean =>
  content.pieces.length === 1 &&
  content.pieces.every((p) => /^(?:strict |complete |(?:his|her|their) )?anonymity\b/i.test(text.slice(p.start, p.end)))

/** "the shoal, which Fiji claims, in ...": the relative pronoun is all that is claimed. */
function isClaimedThing({ sentence, head, rule, content }: Attribution): boolean {
  if (head.deprel !== 'acl:relcl' || !/^(?:claim|dispute|contest)$/.test(head.lemma) || rule === 'quotation')
    return false
  const own = childrenOf(sentence, head, 'obj').some((o) => /^(?:which|that)$/i.test(o.form) && o.i < head.i)
  const clause = childOf(sentence, head, 'ccomp', 'xcomp')
  return own && (clause === undefined || overlapOf([clause], content.pieces) === 0)
}

/** "imports gas under a deal that was signed ...": a clause about the noun before it. */
function isTalkOfAThing({ head, rule, content, likelihood }: Attribution): boolean {
  if (rule !== 'clause' || likelihood >= 0.6 || !content.marks.includes('that inside') || head.upos !== 'VERB')
    return false
  return classesOf(head.lemma.toLowerCase(), 'VERB').length === 0
}

/** The content is nothing but the speaker and the verb of another attribution: "..., she repeated; Chad says four did". */
function isOnlyTelling(a: Attribution, b: Attribution): boolean {
  if (b.source.span === undefined) return false
  const letters = overlapOf([b.cue, b.source.span], a.content.pieces)
  const covers = (t: Token | undefined): boolean => t !== undefined && overlapOf([t], a.content.pieces) > 0
  return covers(b.head) && letters >= lengthOf(a.content.pieces) - 2
}
