/** The word of saying that stands before the gist of an indirect statement: without it a denial reads as a claim. */
import type { Statement } from '../../model/index.js'

const NAMING =
  /(?:i[sz]ation|description|depiction|portrayal|criticism|condemnation|accusation|denunciation|rejection|endorsement)s?$/i

/**
 * The cue of the first appearance, where it can be read straight before the content.
 * @example saidBefore(statement) // 'denied'
 */
export function saidBefore(statement: Pick<Statement, 'form' | 'appearances' | 'content'>): string | undefined {
  if (statement.form === 'direct') return undefined
  const cue = statement.appearances.find((e) => e.role === 'cue')?.quote.replace(/\s+/g, ' ')
  if (cue === undefined || /^(according|as|in)\b/i.test(cue)) return undefined
  // "whose description of the move as rash": the noun needs its preposition
  return NAMING.test(cue) && !/^\s*(?:that|to|of|as|on|about|[“"‘'])/i.test(statement.content) ? `${cue} of` : cue
}
