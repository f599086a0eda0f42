/** What speaks for and against a word's being a cue, in categories: its lemma, how often that is one, its clause and content. */
import { childOf, childrenOf, relation, type Token } from '../../text/index.js'
import type { Content } from './content.js'
import { shapeOf } from './content-shape.js'
import type { Frame } from './frame.js'
import { classesOf, cueOf, lexicon } from './lexicon.js'
import { lengthOf } from './stretches.js'

/** Whether the word could be a cue at all. */
export function isEligible(token: Token): boolean {
  if (token.form.toLowerCase() === 'according') return true
  if (token.upos === 'VERB') return token.lemma !== 'be'
  if (/^(?:words|view|opinion|account|telling|estimation|reckoning|phrase)$/i.test(token.form) && token.upos === 'NOUN')
    return true
  if (token.upos === 'NOUN' || token.upos === 'ADJ')
    return classesOf(token.lemma, token.upos).length > 0 || (token.upos === 'NOUN' && cueOf(token.lemma) !== undefined)
  return false
}

/** Features of the decision whether `frame.cue` is a cue, given the content it would have. */
export function judge(frame: Frame, content: Content | undefined): readonly string[] {
  const { sentence, cue, subject, passive } = frame
  const lemma = cue.lemma.toLowerCase()
  const own = cueOf(lemma)
  const prior = own === undefined ? 'none' : frequency(own.count)
  const classes = classesOf(lemma, cue.upos)
  const rule = content?.rule ?? 'no content'
  const main = `${rule} ${content?.marks[1] ?? ''} ${content?.marks[2] ?? ''}`
  const kind = cue.upos === 'VERB' ? (passive ? 'passive' : 'verb') : cue.upos.toLowerCase()
  const speaker = subject === undefined ? 'none' : subject.upos === 'PRON' ? subject.form.toLowerCase() : subject.upos
  const features = [
    'bias',
    `lemma ${lemma}`,
    `lemma ${lemma} ${kind}`,
    `lemma ${lemma} ${rule}`,
    `prior ${prior} ${kind}`,
    `prior ${prior} ${rule}`,
    `rule ${main}`,
    `rule ${rule} ${kind}`,
    `xpos ${cue.xpos} ${relation(cue)}`,
    `relation ${cue.deprel} ${rule}`,
    `speaker ${speaker} ${rule}`,
    `speaker ${speaker} ${kind}`,
    frame.inside >= 0 ? `inside ${rule}` : 'outside',
    `sentence ${sentence.kind}`,
  ]
  for (const c of classes) features.push(`class ${c} ${kind}`, `class ${c} ${rule}`)
  if (classes.length === 0) features.push(`no class ${prior} ${rule}`)
  if (subject !== undefined) {
    features.push(`subject ${subject.lemma.toLowerCase()}`)
    if (lexicon().documents.has(subject.lemma)) features.push(`document subject ${rule}`)
  }
  if (content?.upTo !== undefined) {
    const particle = content.upTo.form.toLowerCase()
    const joint = cueOf(lemma, particle)
    features.push(`particle ${particle}`, `joint ${joint === undefined ? 'none' : frequency(joint.count)}`)
  }
  for (const c of childrenOf(sentence, cue, 'aux', 'advmod', 'mark'))
    if (c.i < cue.i) features.push(`left ${relation(c)} ${c.lemma}`)
  if (rule === 'quotation') {
    const marks = content?.marks.slice(1) ?? []
    for (const m of marks) features.push(`quotation ${m}`)
    features.push(
      `quotation ${marks.join(' ')}`,
      `quotation ${marks[0] ?? ''} ${prior}`,
      `quotation ${marks[1] ?? ''} ${classes.includes('speech') ? 'speech' : 'other'} ${marks.includes('long')}`,
    )
  }
  if (content !== undefined) {
    const n = lengthOf(content.pieces)
    features.push(`length ${n < 8 ? '<8' : n < 20 ? '<20' : n < 60 ? '<60' : '60+'} ${rule}`)
    features.push(...shapeOf(frame, content, classes, prior))
  }
  if (childOf(sentence, cue, 'nmod:poss') !== undefined) features.push(`possessor ${kind}`)
  return features
}

function frequency(count: number): string {
  return count >= 300
    ? '300+'
    : count >= 100
      ? '100+'
      : count >= 50
        ? '50+'
        : count >= 25
          ? '25+'
          : count >= 12
            ? '12+'
            : '5+'
}

/** Features of the choice among contents. */
export function weigh(frame: Frame, content: Content, rank: number): readonly string[] {
  const { view, sentence, cue } = frame
  const lemma = cue.lemma.toLowerCase()
  const own = cueOf(lemma)
  const first = content.pieces[0]
  const last = content.pieces[content.pieces.length - 1]
  const start = first?.start ?? 0
  const end = last?.end ?? 0
  const [rule = '', ...marks] = content.marks
  const n = lengthOf(content.pieces)
  const opener = sentence.tokens.find((t) => t.start >= start && t.upos !== 'PUNCT')
  const after = view.text.slice(end, end + 1)
  const features = [
    `rule ${rule}`,
    ...marks.map((m) => `${rule} ${m}`),
    `${rule} ${marks.join(' ')}`,
    `${rule} ${cue.upos}`,
    `${rule} ${lemma}`,
    `${rule} ${marks[0] ?? ''} ${lemma}`,
    `${rule} opens ${opener?.xpos ?? ''}`,
    `length ${n < 4 ? '<4' : n < 12 ? '<12' : n < 30 ? '<30' : n < 80 ? '<80' : n < 160 ? '<160' : '160+'}`,
    `after ${/[\p{L}\p{N}]/u.test(after) ? 'word' : after.trim() === '' ? 'space' : after}`,
    `rank ${Math.min(rank, 3)}`,
  ]
  if (own !== undefined) {
    const direct = own.direct + own.mixed > 0.5 ? 'quoting' : own.direct + own.mixed > 0.15 ? 'both' : 'telling'
    features.push(`${rule} ${direct}`, `${rule} ${own.speakerFirst > 0.8 ? 'speaker first' : 'any order'}`)
  }
  for (const k of view.touching[sentence.index] ?? []) {
    const q = view.quotations[k]
    if (q === undefined) continue
    const inPieces = content.pieces.some((p) => p.start <= q.start && q.end <= p.end)
    features.push(
      `${rule === 'quotation' ? 'q' : 't'} ${q.short ? 'short' : 'long'} quotation ${inPieces ? 'taken' : q.end <= cue.start ? 'left before' : 'left after'}`,
    )
  }
  if (content.upTo !== undefined)
    features.push(cueOf(lemma, content.upTo.form.toLowerCase()) === undefined ? 'unknown particle' : 'known particle')
  return features
}
