/** All the words that a record stands on, wherever in the record they are kept. */
import type { ContentRecord, Evidence } from '../model/index.js'

/** Evidence of a record in the order of its fields. */
export function evidenceOf(record: ContentRecord): readonly Evidence[] {
  switch (record.kind) {
    case 'report':
      return record.published.evidence
    case 'origin':
      return record.links.flatMap((l) => l.evidence)
    case 'actor':
      return record.offices.flatMap((o) => o.evidence)
    case 'assertion':
      return [...record.evidence, ...record.said_by.flatMap((s) => s.evidence)]
    case 'condition':
    case 'refusal':
      return record.evidence
    case 'statement':
    case 'figure':
      return record.appearances
    case 'disagreement':
      return record.sides.flatMap((s) => s.evidence)
    case 'judgement':
    case 'event':
    case 'tie':
    case 'story':
      return []
  }
}
