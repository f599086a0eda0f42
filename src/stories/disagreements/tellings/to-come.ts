/** Plans that the grammar of a sentence gives as done. */
const TO_COME = /\b(?:is|are|was|were)\s+(?:\p{L}+\s+)?to\s+be\s+(?:\p{L}+ly\s+)?$|^\s*to\s+be\s+$|\p{L} to be $/iu

/** "are to be suspended": a plan that the tree has as done. */
export function isToCome(text: string, sentence: { readonly start: number } | undefined, head: number): boolean {
  return sentence !== undefined && TO_COME.test(text.slice(sentence.start, head))
}
