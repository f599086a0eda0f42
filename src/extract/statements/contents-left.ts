/** Contents before the cue: "X, the minister said". */
import { childrenOf, relation } from '../../text/index.js'
import { type Add, sentenceEnd } from './content-reader.js'
import { type Frame, groupOf, reachesOf } from './frame.js'
import { classesOf } from './lexicon.js'

const SUBORDINATE =
  /^(?:when|after|before|since|because|if|while|although|though|as|once|until|unless|whenever|where)$/i

/** "X, the minister said": the words before the subject and the verb, with those after them ("X, the minister said, Y"). */
export function toTheLeft(frame: Frame, add: Add): void {
  const { sentence, cue, first, last, subject } = frame
  const tokens = sentence.tokens
  const group = groupOf(frame)
  const from = relayedFrom(frame) >= 0 ? relayedFrom(frame) : group.from
  const { to } = group
  const comma = tokens[from - 1]
  const { left, right } = reachesOf(sentence)
  // "..., adding that": a participle looks forward only.
  const relayed = cue.xpos === 'VBG' ? relayedFrom(frame) : -1
  if (cue.xpos === 'VBG' && relayed < 0 && (subject === undefined || subject.head !== cue.i)) return
  // "..., she said, calling it rash": nobody stands between the comma and the participle.
  if (cue.xpos === 'VBG' && relayed < 0 && group.from === cue.i && tokens[cue.i - 1]?.form === ',') return
  if (isQuotedThrough(frame, from - 1)) return
  if (comma !== undefined && from - 1 > first && /^(?:[,–—-]|--|[”"'’»?!]|'')$/.test(comma.form)) {
    const marks = [
      `rel ${relation(cue)}`,
      comma.form === ',' ? 'comma' : 'other mark',
      subject !== undefined ? 'subject' : 'no subject',
    ]
    // "For now, the minister said": an adverbial is no content.
    const led = tokens.slice(first, from - 1)
    if (
      /^(?:asked|pressed|questioned|speaking|writing|addressing|talking|responding|answering)$/i.test(
        led[0]?.form ?? '',
      )
    )
      return
    if (led.length < 4 && !led.some((t) => t.upos === 'VERB' || t.upos === 'AUX')) return
    let stop = to + 1
    while (stop <= last && !/^[,;:]$|^["“‘«]$|^``$/.test(tokens[stop]?.form ?? '')) stop++
    const goesOn = stop < last && tokens[stop]?.form === ',' && stop - to <= 6
    // "But when the funds were cut, Chad said enough": the clause of time is no content by itself.
    const opener = led.find((t) => t.upos !== 'CCONJ' && t.upos !== 'PUNCT')?.form ?? ''
    const isSetting = SUBORDINATE.test(opener) && !goesOn
    if (!isSetting) add('inserted', [...marks, goesOn ? 'could go on' : 'at the end'], [[first, from - 2]])
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
    if (childrenOf(sentence, c, 'mark', 'advmod').some((m) => m.i < c.i && SUBORDINATE.test(m.form))) continue
    add('before', [c.deprel], [[Math.max(first, left[c.i] ?? c.i), right[c.i] ?? c.i]])
  }
}

/** "X, its president was quoted (by the daily) as saying": first token of the clause, -1 where it is another one. */
function relayedFrom(frame: Frame): number {
  const { sentence, cue } = frame
  const verb = sentence.tokens[cue.head]
  if (cue.xpos !== 'VBG' || verb === undefined || verb.xpos !== 'VBN' || !/^(?:quote|cite)$/.test(verb.lemma)) return -1
  const who = childrenOf(sentence, verb, 'nsubj')[0]
  return who === undefined || who.i > verb.i ? -1 : (reachesOf(sentence).left[who.i] ?? who.i)
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
