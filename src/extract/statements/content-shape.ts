/** The shape of a content, in categories: what heads it, how it opens, whether it holds a clause. */
import type { Token } from '../../text/index.js'
import type { Content } from './content.js'
import type { Frame } from './frame.js'
import { classesOf } from './lexicon.js'
import { overlap } from './stretches.js'

/** Features of the content beside those of the cue, by the classes of the cue and how often it is one (`prior`). */
export function shapeOf(frame: Frame, content: Content, classes: readonly string[], prior: string): readonly string[] {
  const { rule } = content
  const span = { start: content.pieces[0]?.start ?? 0, end: content.pieces[content.pieces.length - 1]?.end ?? 0 }
  const inside = frame.sentence.tokens.filter((t) => overlap(t, span) > 0)
  const head = headOf(inside)
  const opener = inside.find((t) => t.upos !== 'PUNCT')
  const verbs = Math.min(2, inside.filter((t) => t.upos === 'VERB' || t.upos === 'AUX').length)
  const features = [
    `content head ${head?.upos ?? '-'} ${rule}`,
    `content head ${head?.lemma.toLowerCase() ?? '-'}`,
    `content verbs ${verbs} ${rule}`,
    `content verbs ${verbs} ${prior}`,
    `content opens ${opener?.form.toLowerCase() ?? '-'} ${rule}`,
    `content opens ${opener?.xpos ?? '-'} ${rule}`,
  ]
  for (const c of classes)
    features.push(`class ${c} content ${head?.upos ?? '-'} ${rule}`, `class ${c} opens ${opener?.xpos ?? '-'}`)
  if (head?.upos === 'NOUN') for (const c of classesOf(head.lemma, 'NOUN')) features.push(`content is ${c} ${rule}`)
  return features
}

/** The first token whose governor stands outside the stretch; the tokens follow one another. */
function headOf(inside: readonly Token[]): Token | undefined {
  const first = inside[0]?.i ?? 0
  const last = inside[inside.length - 1]?.i ?? -1
  return inside.find((t) => t.head < first || t.head > last)
}
