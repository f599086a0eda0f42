/** Attribution by a colon: headlines ("Minister: talks will go on", "Talks go on: minister") and transcripts ("SMITH: We agreed."). */
import type { Sentence, Token } from '../../text/index.js'
import type { Attribution } from './attribution.js'
import { isNamelessKind, isOffice } from './circumstance-words.js'
import { lexicon } from './lexicon.js'
import { trimmed } from './stretches.js'
import type { View } from './view.js'

/** Words before a colon that announce a piece rather than speak. */
const LABELS =
  /^(?:the latest|latest|update|updated|breaking|exclusive|opinion|analysis|editorial|watch|video|photos?|pictures|live|note|editor.s note|correction|explainer|fact ?box|timeline|read more|read|related|source|by|profile|interview|transcript|review|part|chapter|question|answer|q|a|warning|world|politics|business|sports?)$/i

export function colonAttributions(view: View): readonly Attribution[] {
  const found: Attribution[] = []
  for (const sentence of view.sentences) {
    const colon = sentence.tokens.findIndex((t) => t.form === ':')
    if (colon < 1 || colon > 24) continue
    const isHeadline = sentence.kind === 'heading' || sentence.index === 0
    const opens = sentence.index === 0 || view.sentences[sentence.index - 1]?.paragraph !== sentence.paragraph
    const left = sentence.tokens.slice(0, colon).filter((t) => !/^["“”'‘]$/.test(t.form))
    const right = sentence.tokens.slice(colon + 1)
    if (opens && left.length <= 5 && right.length >= 3 && isSpeaker(view, left, isHeadline)) {
      const isTranscript = !isHeadline
      const end = isTranscript ? paragraphEnd(view, sentence) : sentence.end
      found.push(make(view, sentence, left, { start: right[0]?.start ?? 0, end }, colon))
    } else if (
      isHeadline &&
      right.length >= 1 &&
      right.length <= 4 &&
      left.length >= 3 &&
      right.some((t) => isNamelessKind(t) || isOffice(t) || lexicon().documents.has(t.lemma.toLowerCase())) &&
      !right.some((t) => t.upos === 'VERB')
    ) {
      found.push(
        make(
          view,
          sentence,
          right.filter((t) => t.upos !== 'PUNCT'),
          { start: left[0]?.start ?? 0, end: left[left.length - 1]?.end ?? 0 },
          colon,
        ),
      )
    }
  }
  return found
}

/** A name, or the kind of person or paper that is quoted; in running text only a name in capitals (a transcript). */
function isSpeaker(view: View, words: readonly Token[], isHeadline: boolean): boolean {
  const first = words[0]
  const last = words[words.length - 1]
  if (first === undefined || last === undefined) return false
  const label = view.text.slice(first.start, last.end)
  if (
    LABELS.test(label) ||
    words.some((t) => t.upos === 'VERB' || t.upos === 'AUX' || t.upos === 'NUM' || t.upos === 'PUNCT')
  )
    return false
  if (!isHeadline) return /^\p{Lu}[\p{Lu}.'’ -]{2,}$/u.test(label) && words.length <= 4
  return (
    last.upos === 'PROPN' || isNamelessKind(last) || isOffice(last) || lexicon().documents.has(last.lemma.toLowerCase())
  )
}

function paragraphEnd(view: View, sentence: Sentence): number {
  let end = sentence.end
  for (let k = sentence.index + 1; k < view.sentences.length; k++) {
    const next = view.sentences[k]
    if (next === undefined || next.paragraph !== sentence.paragraph || k - sentence.index > 40) break
    end = next.end
  }
  return end
}

function make(
  view: View,
  sentence: Sentence,
  words: readonly Token[],
  content: { readonly start: number; readonly end: number },
  colon: number,
): Attribution {
  const head = words[words.length - 1]
  const mark = sentence.tokens[colon]
  const piece = endsSpeech(view.text, content) ? content : trimmed(view.text, content)
  return {
    sentence,
    head: mark ?? sentence.tokens[0] ?? (head as Token),
    cue: { start: mark?.start ?? 0, end: mark?.end ?? 0 },
    content: { rule: 'colon', pieces: [piece], marks: ['colon'] },
    source: {
      span: { start: words[0]?.start ?? 0, end: head?.end ?? 0 },
      ...(head === undefined ? {} : { head }),
      features: [],
    },
    rule: 'colon',
    likelihood: 0.7,
  }
}

/** A final mark that belongs to the speech: inside quotation marks, or a question. */
function endsSpeech(text: string, span: { readonly start: number; readonly end: number }): boolean {
  return /[?!”"’']$/.test(text.slice(span.start, span.end))
}
