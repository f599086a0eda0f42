/** The timeline: the weightiest events in the order of their dates. */
import { byText } from '../../model/index.js'
import { type Block, quiet, run, type Section } from '../page/page.js'
import { dateText } from '../wording/dates.js'
import type { Dossier, EventRow } from './dossier.js'
import { CAPS, capital, capped, section, told, words } from './section-parts.js'

/** So many events are shown whatever they weigh; more only when they weigh this much. */
const TIMELINE_LEAST = 8
const TIMELINE_WORTH = 6

export function timelineSection(d: Dossier): Section {
  const worth = d.timeline.filter((e, i) => i < TIMELINE_LEAST || e.importance > TIMELINE_WORTH).length
  const { shown, more } = capped(d, d.timeline, Math.min(worth, CAPS.timeline), 'events')
  const dated = [...shown].sort(
    (a, b) => byText(start(a.date), start(b.date)) || b.importance - a.importance || byText(a.id, b.id),
  )
  return section('Timeline', dated.map(eventBlock), more)
}

/** Undated events come last. */
const start = (edtf: string) => (edtf === '' ? '~' : edtf.replace(/^(\.\.)?\//, ''))

function eventBlock(e: EventRow): Block {
  const mark = e.told_as
  return {
    block: 'entry',
    lead: dateText(e.date) || 'undated',
    head: [
      run(capital(e.gist)),
      ...(e.where === undefined ? [] : [quiet(` (${e.where})`)]),
      ...(mark === undefined ? [] : [run(` [${mark}]`, 'alert')]),
    ],
    ref: e.ref,
    body: [
      ...words(e.quoted, e.support.reports.length < 2),
      ...(e.support.reports.length > 1 ? [told(e.support, e.ratings)] : []),
    ],
  }
}
