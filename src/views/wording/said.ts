/** The word of saying that stands before the gist of an indirect statement: without it a denial reads as a claim. */
import type { Statement } from '../../model/index.js'

/**
 * The cue of the first appearance, where it can be read straight before the content.
 * @example saidBefore(statement) // 'denied'
 */
export function saidBefore(statement: Pick<Statement, 'form' | 'appearances'>): string | undefined {
  if (statement.form === 'direct') return undefined
  const cue = statement.appearances.find((e) => e.role === 'cue')?.quote.replace(/\s+/g, ' ')
  return cue === undefined || /^(according|as|in)\b/i.test(cue) ? undefined : cue
}
