/** Rows on ties, conditions and events, each with its weight for the order on the page. */
import { byText, type Modality, PLOVER } from '../../model/index.js'
import { ratingsOf } from '../knowledge/enrich.js'
import { eventGist, toldAs } from '../wording/gists.js'
import type { ConditionRow, EventRow, Support, TieRow } from './dossier.js'
import type { Kept, Material } from './material.js'
import { bestWords, certainty, eventSupport, firstTold, quoted, ROOM, support } from './support.js'

export function tieRows(m: Material): readonly TieRow[] {
  const rows = m.ties.flatMap((tie): (TieRow & { weight: number })[] => {
    const last = tie.states.at(-1)
    if (!last) return []
    const event = m.get(last.event)
    const condition = last.condition === undefined ? undefined : m.get(last.condition)
    const words = event?.kind === 'event' ? bestWords(m, event) : undefined
    const told = eventSupport(m, last.event)
    return [
      {
        id: tie.id,
        ref: m.short(tie.id),
        kind: tie.tie_kind,
        between: tie.between.map(m.nameOf),
        state: tie.current,
        since: last.from,
        ...(last.from === '' ? toldOn(firstTold(m, last.event)) : {}),
        by: m.nameOf(last.by),
        event: last.event,
        support: told,
        earlier: tie.states
          .slice(0, -1)
          .reverse()
          .map((s) => ({ state: s.state, from: s.from, by: m.nameOf(s.by), event: s.event })),
        ...(event?.kind === 'event' ? { modality: event.modality, ratings: ratingsOf(event, m.grounds) } : {}),
        ...(event?.kind === 'event' && event.reason ? { reason: event.reason.text } : {}),
        ...(condition?.kind === 'condition' ? { condition: conditionRow(m, condition) } : {}),
        ...(words ? { quoted: words } : {}),
        weight: tieWeight(m, tie, told, event?.kind === 'event' ? event.modality : undefined),
      },
    ]
  })
  return rows.sort((a, b) => b.weight - a.weight || byText(a.id, b.id)).map(({ weight: _, ...row }) => row)
}

/** A tie between states that several origins tell of comes first. */
function tieWeight(m: Material, tie: Kept<'tie'>, told: Support, modality: Modality | undefined): number {
  const ends = tie.between.map(m.get)
  const known = ends.filter((a) => a?.kind === 'actor' && a.country !== undefined).length
  const states = ends.filter((a) => a?.kind === 'actor' && a.type === 'state').length
  const condition = tie.states.at(-1)?.condition === undefined ? 0 : 2
  return (
    told.origins * 4 +
    told.reports.length +
    tie.states.length +
    condition +
    known * 3 +
    states +
    (modality ? certainty(modality) : 0)
  )
}

export function conditionRow(m: Material, c: Kept<'condition'>): ConditionRow {
  const words = quoted(m, c.evidence, ROOM)
  return {
    id: c.id,
    ref: m.short(c.id),
    relation: c.relation,
    text: c.text,
    status: c.status,
    ...(words ? { quoted: words } : {}),
    support: support(
      m,
      c.evidence.map((e) => e.report),
    ),
  }
}

export function eventRow(m: Material, e: Kept<'event'>): EventRow {
  const words = bestWords(m, e)
  const told = eventSupport(m, e.id)
  const importance =
    (e.tie ? 5 : 0) +
    4 * (told.origins - 1) +
    (told.reports.length - 1) +
    certainty(e.modality) +
    (e.actors.length > 0 ? 1 : -3) +
    (e.recipients.length > 0 ? 2 : -1) +
    (PLOVER[e.type].quad % 2 === 0 ? 2 : 0) +
    (e.when.edtf === '' ? 0 : 1)
  // The gist says "did not" itself.
  const mark = e.modality === 'negated' ? undefined : toldAs(e)
  const gist = eventGist(e, m.nameOf)
  return {
    id: e.id,
    ref: m.short(e.id),
    date: e.when.edtf,
    basis: e.when.basis,
    ...(e.when.words === undefined ? {} : { date_words: e.when.words }),
    ...(e.when.edtf === '' ? toldOn(firstTold(m, e.id)) : {}),
    gist,
    modality: e.modality,
    ...(mark === undefined ? {} : { told_as: mark }),
    // A place that the gist names already tells nothing.
    ...(e.where && !gist.includes(e.where.name) ? { where: e.where.name } : {}),
    ...(e.reason ? { reason: e.reason.text } : {}),
    support: told,
    ratings: ratingsOf(e, m.grounds),
    ...(words ? { quoted: words } : {}),
    importance,
  }
}

const toldOn = (told: string) => (told === '' ? {} : { told })
