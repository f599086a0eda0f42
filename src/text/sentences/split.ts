/** Sentence ends among the tokens of one block. */
import { isLowerAt } from '../characters.js'
import type { Stretch } from '../tree.js'

const TERMINAL = /^(?:[.?!]+|…+|[.…]{2,})$/
const CLOSING = /^(?:["'”’»)\]]|'')$/
/** Longest sentence handed on; a longer run is cut, so that the work per sentence stays bounded. */
const LONGEST = 256

/** Indexes behind the last token of each sentence, in order; the last one is `tokens.length`. */
export function sentenceEnds(text: string, tokens: readonly Stretch[]): readonly number[] {
  const ends: number[] = []
  let begun = 0
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]
    if (token === undefined) continue
    if (i + 1 - begun >= LONGEST) {
      ends.push(i + 1)
      begun = i + 1
      continue
    }
    if (token.end - token.start > 8 || !TERMINAL.test(text.slice(token.start, token.end))) continue
    let k = i + 1
    for (
      let t = tokens[k];
      t !== undefined && CLOSING.test(text.slice(t.start, t.end)) && t.start === tokens[k - 1]?.end;
      t = tokens[k]
    )
      k++
    const next = tokens[k]
    if (next === undefined || next.start === tokens[k - 1]?.end || isLowerAt(text, next.start)) continue
    ends.push(k)
    begun = k
    i = k - 1
  }
  if (begun < tokens.length) ends.push(tokens.length)
  return ends
}
