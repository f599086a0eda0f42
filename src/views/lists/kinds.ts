/** The lists that a ledger can be asked for. */
import type { RecordKind } from '../../model/index.js'

export const LIST_KINDS = [
  'stories',
  'ties',
  'events',
  'statements',
  'figures',
  'conditions',
  'disagreements',
  'actors',
  'reports',
] as const
export type ListKind = (typeof LIST_KINDS)[number]

export const KIND_OF: Readonly<Record<ListKind, RecordKind>> = {
  stories: 'story',
  ties: 'tie',
  events: 'event',
  statements: 'statement',
  figures: 'figure',
  conditions: 'condition',
  disagreements: 'disagreement',
  actors: 'actor',
  reports: 'report',
}

export const isListKind = (name: string): name is ListKind => (LIST_KINDS as readonly string[]).includes(name)
