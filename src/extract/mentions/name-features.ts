/** What the name model looks at: a name's own words, the words around it, its place in the tree, what the rules say. */
import type { Directory } from '../../actors/index.js'
import { childrenOf, headOf } from '../../text/index.js'
import type { NameFound } from './candidate.js'
import type { SentenceView } from './sentence-view.js'

export function nameFeatures(view: SentenceView, name: NameFound, directory: Directory): readonly string[] {
  const { tokens, words, sentence } = view
  const inside = tokens.slice(name.first, name.last + 1).filter((t) => t.upos !== 'PUNCT')
  const opening = inside[0]?.form ?? ''
  const closing = inside[inside.length - 1]?.form ?? ''
  const length = Math.min(inside.length, 4)
  const governor = headOf(sentence, name.head)
  const relation = name.head.deprel
  const cases = childrenOf(sentence, name.head, 'case').map((t) => t.form.toLowerCase())
  const given = directory.givenName(words[name.first] ?? '') ?? '-'
  const before = tokens[name.first - 1]?.form.toLowerCase() ?? '<'
  const after = tokens[name.last + 1]?.form.toLowerCase() ?? '>'
  const lower = words[name.last] ?? ''
  const features = [
    'bias',
    `rule ${name.rule} ${name.class}`,
    `class ${name.class}`,
    `length ${length}`,
    `given ${given} ${length}`,
    `shape ${shapeOf(opening)} ${shapeOf(closing)} ${length}`,
    `relation ${relation}`,
    `relation ${relation} ${length}`,
    `governor ${governor?.lemma ?? '-'} ${relation}`,
    `tag ${governor?.upos ?? '-'} ${relation}`,
    `before ${before}`,
    `after ${after}`,
    `around ${before} ${after}`,
    `end ${lower.slice(-3)}`,
    `end ${lower.slice(-2)}`,
    `last ${lower}`,
    `first ${words[name.first] ?? ''}`,
    `first? ${name.first === 0} ${length}`,
    `casing ${view.casing} ${sentence.kind}`,
  ]
  for (const c of cases) features.push(`case ${c}`, `case ${c} ${length}`)
  if (inside.some((t) => t.form.toLowerCase() === 'of')) features.push('of inside')
  if (inside.some((t) => t.form === '&' || t.form.toLowerCase() === 'and')) features.push('and inside')
  if (inside.some((t) => t.deprel === 'flat')) features.push('flat inside')
  if (inside.some((t) => t.deprel === 'compound' && t.head >= name.first && t.head <= name.last))
    features.push('compound inside')
  const end = directory.nameHead(closing, 'last')
  const start = directory.nameHead(opening, 'first')
  if (end !== undefined) features.push(`ends as ${end.makes} ${length > 1}`)
  if (start !== undefined) features.push(`begins as ${start.makes} ${length > 1}`)
  for (const child of childrenOf(sentence, name.head))
    if (child.i < name.first || child.i > name.last) features.push(`child ${child.deprel}`)
  return features
}

function shapeOf(form: string): string {
  if (/^[A-Z]\.?$/.test(form)) return 'X'
  if (/^[A-Z0-9.&-]{2,}$/.test(form)) return form.length <= 5 ? 'XXX' : 'XXXXXX'
  if (/\p{Ll}\p{Lu}/u.test(form)) return 'xXx'
  if (/\d/.test(form)) return 'x9'
  if (/[-–]/.test(form)) return 'Xx-Xx'
  return /^\p{Lu}/u.test(form) ? 'Xx' : 'x'
}
