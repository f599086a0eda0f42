/** Which actors a record points at. */
import type { ContentRecord, Disagreement } from '../model/index.js'

/** Ids of the actors that a record points at. */
export function actorsNamed(record: ContentRecord): string[] {
  switch (record.kind) {
    case 'event':
      return [
        ...record.actors,
        ...record.recipients,
        ...(record.where?.actor === undefined ? [] : [record.where.actor]),
      ]
    case 'tie':
      return [...record.between, ...record.states.map((s) => s.by)]
    case 'statement':
      return record.speaker === undefined ? [] : [record.speaker]
    case 'figure':
      return record.claimant === undefined ? [] : [record.claimant]
    case 'assertion':
      return [
        ...record.said_by.flatMap((s) => s.actor ?? []),
        ...(record.about.startsWith('act_') ? [record.about] : []),
      ]
    case 'disagreement':
      return aboutActor(record)
    default:
      return []
  }
}

const aboutActor = (record: Disagreement): string[] => (record.about.startsWith('act_') ? [record.about] : [])
