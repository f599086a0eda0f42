/** What a cue may introduce: every reading of a sentence's words, and of the quotations near, as the content of one cue. */
import type { Span } from '../../model/index.js'
import { childOf, childrenOf, hasRelation, relation, type Token } from '../../text/index.js'
import { isCalendarWord, isCircumstance } from './circumstances.js'
import { type Frame, groupOf, nominalStart, reachesOf } from './frame.js'
import { classesOf } from './lexicon.js'
import { fitToQuotations } from './quotation-fit.js'
import { quotationContents } from './quoted.js'
import { trimmed } from './stretches.js'

export interface Content {
  /** Kind of construction; rule id is `statements.KIND`. */
  readonly rule: string
  readonly pieces: readonly Span[]
  /** Description in categories, from which the choice is learnt. */
  readonly marks: readonly string[]
  /** Last token of the cue where a preposition belongs to it: "called for". */
  readonly upTo?: Token
}

const CLAUSES = ['ccomp', 'xcomp', 'advcl', 'acl', 'csubj', 'parataxis', 'dep', 'conj']
const NOMINALS = ['obj', 'iobj', 'nsubj', 'obl', 'nmod', 'appos']
const WH = /^(?:what|how|why|whether|if|who|whom|whose|where|when|which)$/

/** All contents that the cue may have, the likelier constructions first. */
export function contentsOf(frame: Frame): readonly Content[] {
  const found: Content[] = []
  const add = (rule: string, marks: readonly string[], spans: readonly (readonly [number, number])[], upTo?: Token) => {
    const pieces = piecesOf(frame, spans)
    if (pieces.length === 0) return
    const key = JSON.stringify(pieces)
    if (found.some((c) => (c.rule === rule || rule === 'rest') && JSON.stringify(c.pieces) === key)) return
    found.push({ rule, pieces, marks: [rule, ...marks], ...(upTo === undefined ? {} : { upTo }) })
  }
  for (const quoted of quotationContents(frame)) found.push(quoted)
  if (!isAccording(frame.cue) && !isInWords(frame)) {
    toTheRight(frame, add)
    toTheLeft(frame, add)
  }
  acrossTheVerb(frame, add)
  return found
}

/** "In her words", "in the ministry's view": a noun of speech or thought with its owner, after "in" or "by". */
export function isInWords(frame: Frame): boolean {
  const { sentence, cue } = frame
  if (!/^(?:words|view|opinion|account|telling|estimation|reckoning|phrase)$/i.test(cue.form)) return false
  return (
    childOf(sentence, cue, 'nmod:poss') !== undefined && /^(?:in|by)$/i.test(childOf(sentence, cue, 'case')?.form ?? '')
  )
}

function isAccording(token: Token): boolean {
  return token.form.toLowerCase() === 'according'
}

type Add = (rule: string, marks: readonly string[], spans: readonly (readonly [number, number])[], upTo?: Token) => void

function toTheRight(frame: Frame, add: Add): void {
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

/** "X, the minister said": the words before the subject and the verb, with those after them ("X, the minister said, Y"). */
function toTheLeft(frame: Frame, add: Add): void {
  const { sentence, cue, first, last, subject } = frame
  const tokens = sentence.tokens
  const { from, to } = groupOf(frame)
  const comma = tokens[from - 1]
  const { left, right } = reachesOf(sentence)
  // "..., adding that": a participle looks forward only.
  if (cue.xpos === 'VBG' && (subject === undefined || subject.head !== cue.i)) return
  if (isQuotedThrough(frame, from - 1)) return
  if (comma !== undefined && from - 1 > first && /^(?:[,;–—-]|--|[”"'’»?!]|'')$/.test(comma.form)) {
    const marks = [
      `rel ${relation(cue)}`,
      comma.form === ',' ? 'comma' : 'other mark',
      subject !== undefined ? 'subject' : 'no subject',
    ]
    // "For now, the minister said": an adverbial is no content.
    const led = tokens.slice(first, from - 1)
    if (led.length < 4 && !led.some((t) => t.upos === 'VERB' || t.upos === 'AUX')) return
    let stop = to + 1
    while (stop <= last && !/^[,;:]$|^["“‘«]$|^``$/.test(tokens[stop]?.form ?? '')) stop++
    const goesOn = stop < last && tokens[stop]?.form === ',' && stop - to <= 6
    add('inserted', [...marks, goesOn ? 'could go on' : 'at the end'], [[first, from - 2]])
    // "X, she said, adding that Y": what follows has a cue of its own.
    const begins = tokens[stop + 1]
    const isOther =
      begins !== undefined &&
      (begins.form.toLowerCase() === 'according' ||
        (begins.xpos === 'VBG' && classesOf(begins.lemma, 'VERB').length > 0))
    if (goesOn && !isOther)
      add(
        'inserted',
        [...marks, 'goes on'],
        [
          [first, from - 2],
          [begins?.upos === 'CCONJ' ? stop + 2 : stop + 1, sentenceEnd(frame)],
        ],
      )
    // "X did this, and Y did that, the minister said": only the clause next to the cue.
    const head = tokens[cue.head]
    if (head !== undefined && head.i < from && (left[head.i] ?? 0) > first)
      add('inserted', [...marks, 'inner'], [[left[head.i] ?? first, from - 2]])
  }
  for (const c of childrenOf(sentence, cue, 'ccomp', 'parataxis', 'advcl', 'csubj')) {
    if (c.i > cue.i || c.i < first || (right[c.i] ?? 0) >= from) continue
    // "When the bridge broke, she came": a clause of time or cause is no content.
    if (
      childrenOf(sentence, c, 'mark', 'advmod').some(
        (m) =>
          m.i < c.i &&
          /^(?:when|after|before|since|because|if|while|although|though|as|once|until|unless|whenever|where)$/i.test(
            m.form,
          ),
      )
    )
      continue
    add('before', [c.deprel], [[Math.max(first, left[c.i] ?? c.i), right[c.i] ?? c.i]])
  }
}

/** Nothing but a quotation stands before the token: that is a direct speech, not an indirect one. */
function isQuotedThrough(frame: Frame, until: number): boolean {
  const { view, sentence, first } = frame
  const start = sentence.tokens[first]?.start ?? sentence.start
  const end = sentence.tokens[until]?.end ?? start
  return (view.touching[sentence.index] ?? []).some((k) => {
    const q = view.quotations[k]
    return q !== undefined && !q.short && q.start <= start + 1 && q.end >= end - 1 && q.end <= end + 2
  })
}

/** Passives, relative clauses, "according to". */
function acrossTheVerb(frame: Frame, add: Add): void {
  const { sentence, cue, first, last, passive, subject } = frame
  const { left, right } = reachesOf(sentence)
  const within = (i: number) => Math.max(first, Math.min(last, i))
  if (isAccording(cue)) {
    const of = cue.head >= 0 && relation(cue) === 'case' ? sentence.tokens[cue.head] : cue
    const start = cue.i
    const stop = Math.max(right[of?.i ?? cue.i] ?? cue.i, cue.i)
    let before = start - 1
    while (before > first && /^[,("–—-]$/.test(sentence.tokens[before]?.form ?? '')) before--
    let after = stop + 1
    while (after < last && /^[,)–—-]$/.test(sentence.tokens[after]?.form ?? '')) after++
    const end = sentenceEnd(frame)
    const host = of !== undefined && of.head >= 0 ? sentence.tokens[of.head] : undefined
    if (start - first <= 1) add('according to', ['opens'], [[after, end]])
    else {
      add('according to', [after < end ? 'could go on' : 'closes'], [[first, before]])
      if (after < end)
        add(
          'according to',
          ['goes on'],
          [
            [first, before],
            [after, end],
          ],
        )
      if (host !== undefined && host.i < start && (left[host.i] ?? first) > first)
        add('according to', ['inner', relation(host)], [[left[host.i] ?? first, before]])
    }
  }
  if (isInWords(frame)) {
    const stop = right[cue.i] ?? cue.i
    const end = sentenceEnd(frame)
    let after = stop + 1
    while (after < last && /^[,:–—-]$/.test(sentence.tokens[after]?.form ?? '')) after++
    if ((left[cue.i] ?? 0) <= first + 1) add('in words', ['opens'], [[after, end]])
    else add('in words', ['closes'], [[first, Math.max(first, (left[cue.i] ?? 1) - 1)]])
  }
  if (passive && subject !== undefined && subject.head === cue.i && subject.i < cue.i) {
    const own: readonly [number, number] = [within(left[subject.i] ?? subject.i), within(right[subject.i] ?? subject.i)]
    const rest = childrenOf(sentence, cue, 'xcomp', 'ccomp', 'advcl', 'obl').find(
      (c) => c.i > cue.i && !isAgent(frame, c),
    )
    add('passive', ['subject alone', `then ${rest?.deprel ?? '-'}`], [own])
    if (rest !== undefined) {
      const marker = childrenOf(sentence, rest, 'mark', 'case').find(
        (m) => m.i < rest.i && m.form.toLowerCase() !== 'to' && m.form.toLowerCase() !== 'that',
      )
      const from = marker !== undefined && marker.i === left[rest.i] ? marker.i + 1 : (left[rest.i] ?? rest.i)
      add(
        'passive',
        [`with ${rest.deprel}`, `mk ${marker?.form.toLowerCase() ?? '-'}`],
        [own, [from, within(right[rest.i] ?? rest.i)]],
        marker,
      )
    }
  }
  const noun = cue.deprel === 'acl:relcl' || cue.deprel === 'acl' ? sentence.tokens[cue.head] : undefined
  if (noun !== undefined && noun.i < cue.i && !(noun === subject && cue.deprel === 'acl')) {
    const opener = sentence.tokens[left[cue.i] ?? cue.i]
    const isRelative = opener !== undefined && /^(?:which|that|whom|what|who)$/i.test(opener.form)
    const own: readonly [number, number] = [
      within(nominalStart(sentence, noun, left[noun.i] ?? noun.i)),
      within(Math.max(noun.i, (left[cue.i] ?? cue.i) - (isRelative ? 0 : 1))),
    ]
    const marks = [cue.deprel, isRelative ? 'relative' : 'bare']
    add('relative', marks, [own])
    const rest = childrenOf(sentence, cue, 'xcomp', 'obl', 'obj', 'ccomp').find((c) => c.i > cue.i)
    if (rest !== undefined)
      add(
        'relative',
        [...marks, `then ${rest.deprel}`],
        [own, [within(left[rest.i] ?? rest.i), within(right[rest.i] ?? rest.i)]],
      )
  }
}

function isAgent(frame: Frame, token: Token): boolean {
  return token.deprel === 'obl:agent' || childOf(frame.sentence, token, 'case')?.form.toLowerCase() === 'by'
}

function afterCue(frame: Frame): number {
  const { sentence, cue, subject } = frame
  const { right } = reachesOf(sentence)
  let next = cue.i + 1
  if (subject !== undefined && subject.i > cue.i) next = Math.max(next, (right[subject.i] ?? 0) + 1)
  while (next < frame.last && childrenOf(sentence, cue, 'compound:prt', 'iobj').some((c) => c.i === next)) next++
  return next
}

function sentenceEnd(frame: Frame): number {
  let end = frame.last
  while (end > frame.cue.i && /^[.?!;:,)\]]+$/.test(frame.sentence.tokens[end]?.form ?? '')) end--
  return end
}

function piecesOf(frame: Frame, spans: readonly (readonly [number, number])[]): readonly Span[] {
  const { view, sentence } = frame
  const pieces: Span[] = []
  for (const [from, to] of spans) {
    const a = sentence.tokens[from]
    const b = sentence.tokens[to]
    if (a === undefined || b === undefined || to < from) return []
    const fitted = fitToQuotations(frame, trimmed(view.text, { start: a.start, end: b.end }))
    if (fitted === undefined || fitted.end <= fitted.start) return []
    pieces.push(fitted)
  }
  return pieces
}
