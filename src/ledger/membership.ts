/** Which records belong to which story: what a story names itself, and what hangs on that. */
import type { ContentRecord, Evidence, Story } from '../model/index.js'

export interface Member {
  readonly story: string
  readonly member: string
}

/**
 * Members of every story among the records. A statement, figure or condition belongs by the event it is about; one
 * that names no event belongs to the stories of the reports it appears in.
 */
export function members(records: readonly ContentRecord[]): readonly Member[] {
  const stories = records.filter((r): r is Story => r.kind === 'story')
  const byRecord = new Map<string, Set<string>>()
  const join = (record: string, story: string) => {
    const known = byRecord.get(record)
    if (known) known.add(story)
    else byRecord.set(record, new Set([story]))
  }
  const inherit = (record: string, from: string | undefined): boolean => {
    const source = from === undefined ? undefined : byRecord.get(from)
    for (const story of source ?? []) join(record, story)
    return source !== undefined
  }
  for (const story of stories) {
    for (const id of [story.id, ...story.reports, ...story.events, ...story.ties]) join(id, story.id)
    for (const origin of story.origins) join(origin.id, story.id)
  }
  const byReports = (record: string, evidence: readonly Evidence[]) => {
    for (const { report } of evidence) inherit(record, report)
  }
  for (const r of records) {
    if (r.kind === 'statement' || r.kind === 'figure') inherit(r.id, r.about) || byReports(r.id, r.appearances)
    else if (r.kind === 'condition') inherit(r.id, r.event) || byReports(r.id, r.evidence)
  }
  for (const r of records) if (r.kind === 'assertion') inherit(r.id, r.about) || inherit(r.id, r.report)
  for (const r of records) {
    if (r.kind !== 'disagreement') continue
    if (!inherit(r.id, r.about)) for (const side of r.sides) for (const report of side.reports) inherit(r.id, report)
  }
  for (const r of records) for (const actor of actorsOf(r)) inherit(actor, r.id)
  return [...byRecord].flatMap(([member, of]) => [...of].map((story) => ({ story, member })))
}

function actorsOf(r: ContentRecord): readonly string[] {
  if (r.kind === 'event') return [...r.actors, ...r.recipients]
  if (r.kind === 'statement') return r.speaker === undefined ? [] : [r.speaker]
  if (r.kind === 'figure') return r.claimant === undefined ? [] : [r.claimant]
  return []
}
