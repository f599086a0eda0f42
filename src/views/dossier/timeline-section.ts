/** The timeline: the weightiest events in the order of their dates. */
import { byText } from '../../model/index.js'
import { type Block, quiet, run, type Section } from '../page/page.js'
import { dateText } from '../wording/dates.js'
import type { Dossier, EventRow } from './dossier.js'
import { type Caps, capital, capped, section, told, words } from './section-parts.js'

export function timelineSection(d: Dossier, caps: Caps): Section {
  const { shown, more } = capped(d, d.timeline, caps.timeline, 'events')
  const dated = [...shown].sort(
    (a, b) =>
      byText(start(a.date), start(b.date)) ||
      byText(start(a.told ?? ''), start(b.told ?? '')) ||
      b.importance - a.importance ||
      byText(a.id, b.id),
  )
  return section('Timeline', dated.map(eventBlock), more)
}

/** Has the event more to its support than the one report whose words stand there? */
const isToldOf = ({ support }: EventRow) =>
  support.reports.length > 1 || support.denied_in !== undefined || support.talked_of_in !== undefined

/** Undated events come last, in the order in which they were told. */
const start = (edtf: string) => (edtf === '' ? '~' : edtf.replace(/^(\.\.)?\//, ''))

function eventBlock(e: EventRow): Block {
  const mark = e.told_as
  return {
    block: 'entry',
    lead: dateText(e.date) || (e.told === undefined ? 'undated' : `told ${dateText(e.told)}`),
    head: [
      run(capital(e.gist)),
      ...(e.where === undefined ? [] : [quiet(` (${e.where})`)]),
      ...(mark === undefined ? [] : [run(` [${mark}]`, 'alert')]),
    ],
    ref: e.ref,
    body: [...words(e.quoted, !isToldOf(e)), ...(isToldOf(e) ? [told(e.support, e.ratings)] : [])],
  }
}
