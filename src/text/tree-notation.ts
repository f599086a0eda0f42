/**
 * Trees written down by hand, one word after another: `form|UPOS|XPOS|head|relation` with an optional lemma behind, head
 * counted from 1 and 0 for the root. For tests and examples.
 */
import type { Sentence, Token, Upos } from './tree.js'

const TENSED = /^(?:VBD|VBP|VBZ|MD)$/

/**
 * A sentence from its notation; its text is the words joined by single spaces.
 * @example
 * sentenceOf('Ghana|PROPN|NNP|2|nsubj agreed|VERB|VBD|0|root|agree').tokens[1]?.lemma // 'agree'
 */
export function sentenceOf(notation: string): Sentence {
  let at = 0
  const tokens = notation
    .trim()
    .split(/\s+/)
    .map((part, i): Token => {
      const [form = '', upos = 'X', xpos = '_', head = '0', deprel = 'dep', lemma] = part.split('|')
      const start = at
      at += form.length + 1
      const feats: Record<string, string> = TENSED.test(xpos) ? { VerbForm: 'Fin' } : {}
      return {
        i,
        start,
        end: start + form.length,
        form,
        lemma: lemma ?? form.toLowerCase(),
        upos: upos as Upos,
        xpos,
        feats,
        head: Number(head) - 1,
        deprel,
      }
    })
  return { index: 0, paragraph: 0, start: 0, end: Math.max(0, at - 1), kind: 'prose', tokens }
}

/** The notation of tokens, without lemmas: what a test compares. */
export function notationOf(tokens: readonly Token[]): string {
  return tokens.map((t) => `${t.form}|${t.upos}|${t.xpos}|${t.head + 1}|${t.deprel}`).join(' ')
}
