/** Contents after the cue: clauses, objects, phrases, and the rest of the sentence. */
import { childrenOf, hasRelation, relation, type Token } from '../../text/index.js'
import { isCalendarWord, isCircumstance } from './circumstance-words.js'
import { type Add, sentenceEnd } from './content-reader.js'
import { type Frame, reachesOf } from './frame.js'
import { classesOf } from './lexicon.js'

const CLAUSES = ['ccomp', 'xcomp', 'advcl', 'acl', 'csubj', 'parataxis', 'dep', 'conj']
const NOMINALS = ['obj', 'iobj', 'nsubj', 'obl', 'nmod', 'appos']
const WH = /^(?:what|how|why|whether|if|who|whom|whose|where|when|which)$/

/** Every stretch after the cue that it may introduce. */
export function toTheRight(frame: Frame, add: Add): void {
  const { sentence, cue, first, last } = frame
  const { left, right } = reachesOf(sentence)
  // "Writing on X, she blamed them": nothing beyond the verb above belongs to the participle.
  const end = cue.head > cue.i ? Math.min(sentenceEnd(frame), cue.head - 1, right[cue.i] ?? cue.i) : sentenceEnd(frame)
  const children = childrenOf(sentence, cue).filter(
    (c) => c.i > cue.i && c.i <= last && c.i >= first && c !== frame.subject,
  )
  // "criticised him for the delay but did not resign": a second verb is no part of what the first one says.
  const second = children.find((c) => relation(c) === 'conj' && c.i - cue.i > 1)
  const rightmost = Math.min(last, right[cue.i] ?? cue.i, second === undefined ? last : beforeConjunct(frame, second))
  for (const [k, c] of children.entries()) {
    const from = Math.max(left[c.i] ?? c.i, cue.i + 1)
    const to = Math.min(right[c.i] ?? c.i, last)
    const isClause = hasRelation(c, CLAUSES)
    if (!isClause && !hasRelation(c, NOMINALS)) continue
    if (relation(c) === 'conj' && c.i - cue.i > 3) continue
    // "..., the source added" at the end is a cue of its own, no content.
    if (relation(c) === 'parataxis' && to - from <= 8 && classesOf(c.lemma, c.upos).includes('speech')) continue
    const marker = childrenOf(sentence, c, 'mark', 'case').find((m) => m.i < c.i)
    const opener = sentence.tokens[from]?.form.toLowerCase() ?? ''
    const word = marker?.form.toLowerCase() ?? (WH.test(opener) ? opener : '-')
    if (!isClause && isCircumstance(sentence, c)) {
      const that = innerThat(frame, c.i, to)
      if (that > from) add('clause', ['that inside', c.deprel], [[that, to]])
      continue
    }
    const name = isClause ? 'clause' : relation(c) === 'obl' || relation(c) === 'nmod' ? 'oblique' : 'object'
    const marks = [`${c.deprel}`, `mk ${WH.test(word) ? 'wh' : word}`]
    const isPreposition =
      marker !== undefined && word !== 'that' && word !== 'to' && !WH.test(word) && marker.i === from
    const tail = Math.min(rightmost, end)
    if (isPreposition || (name === 'oblique' && marker?.i === from)) {
      add('oblique', marks, [[from + 1, to]], marker)
      if (tail > to) add('oblique', [...marks, 'tail'], [[from + 1, tail]], marker)
      continue
    }
    if (name === 'oblique' && /tmod|npmod/.test(c.deprel)) continue
    add(name, marks, [[from, to]])
    const day = beforeDay(frame, from, to)
    if (day > from) add(name, [...marks, 'day cut'], [[from, day]])
    const that = isClause ? -1 : innerThat(frame, c.i, to)
    if (that > from) add('clause', ['that inside', marks[0] ?? ''], [[that, tail]])
    if (tail > to) add(name, [...marks, `tail ${children[k + 1]?.deprel ?? ''}`], [[from, tail]])
    if (end > tail && isClause) add(name, [...marks, 'to the end'], [[from, end]])
  }
  const late = afterDay(frame)
  if (late > cue.i + 1 && late <= rightmost) add('clause', ['day skipped'], [[late, Math.min(rightmost, end)]])
  const colon = sentence.tokens.slice(cue.i + 1, cue.i + 12).find((t) => t.form === ':')
  if (colon !== undefined && colon.i < end) add('clause', ['after colon'], [[colon.i + 1, end]])
  if (cue.i + 1 <= rightmost) {
    const next = afterCue(frame)
    if (next <= rightmost) add('rest', [], [[next, Math.min(rightmost, end)]])
    if (next <= end && end > rightmost) add('rest', ['to the end'], [[next, end]])
  }
}

/** Last token before a coordinated verb and its conjunction. */
function beforeConjunct(frame: Frame, conjunct: Token): number {
  const { sentence } = frame
  let at = (reachesOf(sentence).left[conjunct.i] ?? conjunct.i) - 1
  while (at > frame.cue.i && hasRelation(sentence.tokens[at] ?? conjunct, ['cc', 'punct'])) at--
  return at
}

/** "voted Thursday to ...", "said on Monday that ...": first token after the day; -1 where the cue is not followed by one. */
function afterDay(frame: Frame): number {
  const { tokens } = frame.sentence
  let at = frame.cue.i + 1
  if (tokens[at]?.upos === 'ADP') at++
  if (!isCalendarWord(tokens[at] ?? frame.cue)) return -1
  while (isCalendarWord(tokens[at] ?? frame.cue)) at++
  return at
}

/** "a letter on Thursday": last token before a day or month that ends the stretch; -1 where it does not end in one. */
function beforeDay(frame: Frame, from: number, to: number): number {
  const { tokens } = frame.sentence
  let at = to
  while (at > from && isCalendarWord(tokens[at] ?? frame.cue)) at--
  if (at === to) return -1
  while (
    at > from &&
    (tokens[at]?.upos === 'ADP' || tokens[at]?.upos === 'DET' || tokens[at]?.form.toLowerCase() === 'last')
  )
    at--
  return at
}

/** "told a rally that ...", "said in a letter that ...": the clause that the parser hung on the noun. */
function innerThat(frame: Frame, after: number, to: number): number {
  for (const t of frame.sentence.tokens.slice(after + 1, to))
    if (t.form.toLowerCase() === 'that' && (t.upos === 'SCONJ' || t.upos === 'PRON')) return t.i
  return -1
}

/** First token after the cue, its particle and a subject that follows it. */
function afterCue(frame: Frame): number {
  const { sentence, cue, subject } = frame
  const { right } = reachesOf(sentence)
  let next = cue.i + 1
  if (subject !== undefined && subject.i > cue.i) next = Math.max(next, (right[subject.i] ?? 0) + 1)
  while (next < frame.last && childrenOf(sentence, cue, 'compound:prt', 'iobj').some((c) => c.i === next)) next++
  return next
}
