/** English: the parser's weights together with the rules for tokens, sentences, quotations and repairs. */
import { analyseText, type Parser } from './analyse.js'
import { loadEnglishNet } from './net/index.js'
import { withoutPartialQuotes } from './partial-quotes.js'
import { repairTree } from './repairs/index.js'
import type { Language, Sentence } from './tree.js'

/**
 * Loads English. The result is stateless and may be kept for the life of the process.
 * @example
 * loadEnglish().analyse('Norway recalled its envoy.').sentences.length // 1
 */
export function loadEnglish(): Language {
  const net = loadEnglishNet()
  const unquoted = withoutPartialQuotes((sentences) => net.parse(sentences))
  const parse: Parser = (sentences) => unquoted(sentences).map((tokens) => repairTree(tokens))
  return {
    id: 'en-1',
    vectorOf: (word) => net.vectorOf(word),
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
