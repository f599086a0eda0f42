/** English: the parser's weights together with the rules for tokens, sentences and quotations. */
import { analyseText, type Parser } from './analyse.js'
import type { Language, Sentence, Token } from './tree.js'

/** Stands in for the parser: every word an unknown one, attached to nothing. */
const unparsed: Parser = (sentences) =>
  sentences.map((words) =>
    words.map(
      (word, i): Token => ({
        i,
        start: word.start,
        end: word.end,
        form: word.form,
        lemma: word.form.toLowerCase(),
        upos: 'X',
        xpos: 'FW',
        feats: {},
        head: -1,
        deprel: 'dep',
      }),
    ),
  )

/**
 * Loads English. The result is stateless and may be kept for the life of the process.
 * @example
 * loadEnglish().analyse('Norway recalled its envoy.').sentences.length // 1
 */
export function loadEnglish(): Language {
  const parse = unparsed
  return {
    id: 'en-0',
    analyse: (text, options) => analyseText(text, options?.leftOut ?? [], parse),
    parse: (sentences) => {
      const parsed = parse(sentences.map((s) => s.tokens))
      return sentences.map(
        (s, index): Sentence => ({
          index,
          paragraph: index,
          start: s.tokens[0]?.start ?? 0,
          end: s.tokens[s.tokens.length - 1]?.end ?? 0,
          kind: 'prose',
          tokens: parsed[index] ?? [],
        }),
      )
    },
  }
}
