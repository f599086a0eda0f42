/** Contents after the cue: clauses, objects, phrases, and the rest of the sentence. */
import { childOf, childrenOf, hasRelation, relation, type Token } from '../../text/index.js'
import { isCalendarWord, isCircumstance } from './circumstance-words.js'
import { type Add, sentenceEnd } from './content-reader.js'
import { type Frame, groupOf, reachesOf } from './frame.js'
import { classesOf } from './lexicon.js'

const CLAUSES = ['ccomp', 'xcomp', 'advcl', 'acl', 'csubj', 'parataxis', 'dep', 'conj']
const NOMINALS = ['obj', 'iobj', 'nsubj', 'obl', 'nmod', 'appos']
const WH = /^(?:what|how|why|whether|if|who|whom|whose|where|when|which)$/

/** Every stretch after the cue that it may introduce. */
export function toTheRight(frame: Frame, add: Add): void {
  const { sentence, cue, first, last } = frame
  const { left, right } = reachesOf(sentence)
  const main = beforeMain(frame)
  // "Writing on X, she blamed them": nothing beyond the verb above belongs to the participle.
  const end = Math.min(
    cue.head > cue.i ? Math.min(sentenceEnd(frame), cue.head - 1, right[cue.i] ?? cue.i) : sentenceEnd(frame),
    main,
  )
  const children = childrenOf(sentence, cue).filter(
    (c) => c.i > cue.i && c.i <= last && c.i >= first && c !== frame.subject,
  )
  // "criticised him for the delay but did not resign": a second verb is no part of what the first one says.
  const second = children.find((c) => relation(c) === 'conj' && c.i - cue.i > 1)
  const rightmost = Math.min(
    last,
    main,
    right[cue.i] ?? cue.i,
    second === undefined ? last : beforeConjunct(frame, second),
  )
  for (const [k, c] of children.entries()) {
    const from = Math.max(left[c.i] ?? c.i, cue.i + 1)
    const to = Math.min(right[c.i] ?? c.i, last, main)
    if (to < from) continue
    const isClause = hasRelation(c, CLAUSES)
    if ((!isClause && !hasRelation(c, NOMINALS)) || c.deprel === 'obl:agent') continue
    if (relation(c) === 'conj' && c.i - cue.i > 3) continue
    // "..., a statement said": a subject with a cue of its own is no content.
    if (relation(c) === 'nsubj' && childrenOf(sentence, c, 'acl').some((v) => isTold(v))) continue
    // "..., the source added" at the end is a cue of its own, no content.
    if (relation(c) === 'parataxis' && to - from <= 8 && classesOf(c.lemma, c.upos).includes('speech')) continue
    // "Two fell, she repeated; Chad says four did": what follows a semicolon and is told by another is no content.
    if (relation(c) === 'parataxis' && sentence.tokens[from - 1]?.form === ';' && isTold(c)) continue
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
    // "accused Chad of arming them": what one is accused of goes with who is accused.
    if (isPreposition && isJudged(frame, children.slice(0, k))) continue
    // "said at an event in Accra that ..."
    const told = name === 'oblique' ? innerThat(frame, c.i, to) : -1
    if (told > from && classesOf(cue.lemma, 'VERB').includes('speech'))
      add('clause', ['that inside', c.deprel], [[told, Math.min(rightmost, end)]])
    if (isPreposition || (name === 'oblique' && marker?.i === from)) {
      add('oblique', marks, [[from + 1, to]], marker)
      if (tail > to) add('oblique', [...marks, 'tail'], [[from + 1, tail]], marker)
      continue
    }
    if (name === 'oblique' && /tmod|npmod/.test(c.deprel)) continue
    if (!isAskedTo(frame, name, to) && !isCutShort(frame, name, from, to)) add(name, marks, [[from, to]])
    const day = beforeDay(frame, from, to)
    if (day > from) add(name, [...marks, 'day cut'], [[from, day]])
    const that = isClause ? -1 : innerThat(frame, c.i, to)
    if (that > from) add('clause', ['that inside', marks[0] ?? ''], [[that, tail]])
    if (tail > to) add(name, [...marks, `tail ${children[k + 1]?.deprel ?? ''}`], [[from, tail]])
    if (end > tail && isClause) add(name, [...marks, 'to the end'], [[from, end]])
  }
  // "X, the minister said on Monday, in the first break for years": what was said stands before.
  if (isSaidBefore(frame)) return
  const late = afterDay(frame)
  if (late > cue.i + 1 && late <= rightmost) add('clause', ['day skipped'], [[late, Math.min(rightmost, end)]])
  const colon = sentence.tokens.slice(cue.i + 1, cue.i + 12).find((t) => t.form === ':')
  if (colon !== undefined && colon.i < end) add('clause', ['after colon'], [[colon.i + 1, end]])
  if (cue.i + 1 <= rightmost) {
    const next = afterCue(frame)
    // "..., a statement said on Friday": when it was said is not what was said.
    const isOnlyWhen =
      sentence.tokens[groupOf(frame).from - 1]?.form === ',' &&
      children.some(
        (c) => isCircumstance(sentence, c) && (left[c.i] ?? c.i) <= next && (right[c.i] ?? c.i) >= rightmost,
      )
    if (isOnlyWhen) return
    if (sentence.tokens[next]?.form === ';') return
    if (next <= rightmost) add('rest', [], [[next, Math.min(rightmost, end)]])
    if (next <= end && end > rightmost) add('rest', ['to the end'], [[next, end]])
  }
}

/** Its clause stands before the speaker and the verb, and none after them. */
function isSaidBefore(frame: Frame): boolean {
  const { sentence, cue, subject } = frame
  const clauses = childrenOf(sentence, cue, 'ccomp', 'xcomp', 'parataxis')
  // "X has closed the port, the minister said on ...": the tree may take both for main clauses
  const beside = relation(cue) === 'conj' && childOf(sentence, cue, 'cc') === undefined && cue.head < cue.i
  const before = beside || clauses.some((c) => relation(c) === 'ccomp' && c.i < (subject?.i ?? cue.i))
  return (
    before &&
    subject?.head === cue.i &&
    !clauses.some((c) => c.i > cue.i) &&
    sentence.tokens[groupOf(frame).from - 1]?.form === ','
  )
}

/** "claimed responsibility for the blast": a bare abstract noun is not all that is said, wherever the tree hangs what follows. */
function isCutShort(frame: Frame, name: string, from: number, to: number): boolean {
  const { tokens } = frame.sentence
  const noun = tokens[to]
  if (name !== 'object' || to - from > 1 || noun?.upos !== 'NOUN') return false
  return (
    /^(?:for|of|over|against|about|towards?)$/i.test(tokens[to + 1]?.form ?? '') &&
    !isCalendarWord(tokens[to + 2] ?? noun) &&
    /(?:ity|ion|ness|ment|ance|ence|ism|blame|concern|fear|anger|support|hope)$/.test(noun.lemma)
  )
}

/** "asked the moderator, a judge, to step in": whom one asks is not what one asks. */
function isAskedTo(frame: Frame, name: string, to: number): boolean {
  const { cue, sentence } = frame
  if (name !== 'object' || !classesOf(cue.lemma, 'VERB').includes('demand')) return false
  const next = sentence.tokens[to + 1]?.form === ',' ? to + 2 : to + 1
  const verb = sentence.tokens[next]
  return verb?.form === 'to' && verb.upos === 'PART'
}

function isJudged(frame: Frame, before: readonly Token[]): boolean {
  const { cue, passive } = frame
  return !passive && before.some((c) => c.deprel === 'obj') && classesOf(cue.lemma, 'VERB').includes('judgement')
}

const isTold = (t: Token): boolean => /^VB[DZP]$/.test(t.xpos) && classesOf(t.lemma, 'VERB').includes('speech')

/** Last token before a coordinated verb and its conjunction. */
function beforeConjunct(frame: Frame, conjunct: Token): number {
  const { sentence } = frame
  let at = (reachesOf(sentence).left[conjunct.i] ?? conjunct.i) - 1
  while (at > frame.cue.i && hasRelation(sentence.tokens[at] ?? conjunct, ['cc', 'punct'])) at--
  return at
}

/** "Asked whether it would close, she answered: ...": a participle that opens the sentence reaches no further than its comma. */
function beforeMain(frame: Frame): number {
  const { sentence, cue, first, last, subject } = frame
  if (cue.i !== first || subject?.head === cue.i || !/^VB[DN]$/.test(cue.xpos)) return last
  for (const t of sentence.tokens.slice(cue.i + 1, last)) {
    const own = t.upos === 'VERB' && relation(t) !== 'acl' ? childrenOf(sentence, t, 'nsubj')[0] : undefined
    const from = own === undefined ? -1 : (reachesOf(sentence).left[own.i] ?? own.i)
    if (sentence.tokens[from - 1]?.form === ',') return from - 2
  }
  return last
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
