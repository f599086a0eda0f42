/** What a disagreement or a condition is about, in one line. */
import type { LedgerRecord } from '../../model/index.js'
import { eventGist, tieGist } from './gists.js'

export interface Known {
  get(id: string): LedgerRecord | undefined
  nameOf(id: string): string
}

export function aboutText(id: string, known: Known): string {
  const about = known.get(id)
  switch (about?.kind) {
    case 'event':
      return eventGist(about, known.nameOf)
    case 'tie':
      return tieGist(about, known.nameOf)
    case 'figure':
      return about.measure
    case 'statement':
      return `${about.speaker_text}: ${about.content}`
    case 'actor':
      return about.name
    case 'story':
      return about.title
    default:
      return id
  }
}
