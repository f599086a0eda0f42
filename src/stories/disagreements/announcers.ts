/** Who made an event known, on a report's word: a person or a body, never just the state. */
import type { Evidence, SaidByLink } from '../../model/index.js'
import { evidenceOf } from '../reconcile/assertions.js'
import type { Cast } from '../reconcile/cast.js'
import type { EventMember } from '../reconcile/event-members.js'
import { keyOf } from '../words/words.js'

export interface Announcer {
  readonly key: string
  readonly name: string
  readonly evidence: readonly Evidence[]
}

export function announcers(m: EventMember, cast: Cast): Announcer[] {
  const { source, event } = m
  const stated = event.attributes
    .filter((a) => a.name === 'announced_by' || a.name === 'announcer')
    .map(({ value, at }): Announcer => {
      const mention = source.reading.mentions.find((x) => x.start < at.end && at.start < x.end && x.use === 'actor')
      const key = mention ? cast.key(source, mention.entity) : keyOf(value)
      const name = mention ? (cast.entity(source, mention.entity)?.name ?? value) : value
      return { key, name, evidence: [source.evidence(at, 'speaker')] }
    })
  const said = event.saidBy.flatMap((link): Announcer[] => {
    if (link.entity === undefined || link.anonymous === true || link.level !== 'speaker') return []
    const key = cast.key(source, link.entity)
    const country = cast.country(source, link.entity)
    const own = country === undefined ? isOfficeAnnouncing(m, link, cast) : m.actorMarks.has(country)
    return own ? [{ key, name: link.name, evidence: evidenceOf(source, link.words) }] : []
  })
  const all = stated.length > 0 ? stated : said
  return all
    .filter((a) => a.key.startsWith('person:') || a.key.startsWith('body:') || a.key.startsWith('org:'))
    .map((a) => (a.key.startsWith('person:') ? a : { ...a, key: keyOf(a.name) }))
}

const ANNOUNCES = /\b(?:announc|order|decree|declar|unveil|disclos)/i

/** A minister of no named state who announces an act announces that of the acting state. */
function isOfficeAnnouncing({ source }: EventMember, link: SaidByLink, cast: Cast): boolean {
  const entity = link.entity === undefined ? undefined : cast.entity(source, link.entity)
  const cue = link.words.find((w) => w.role === 'cue')
  const announces = cue !== undefined && ANNOUNCES.test(source.report.text.slice(cue.start, cue.end))
  return announces && entity?.type === 'person' && entity.offices.some((o) => o.former !== true)
}
