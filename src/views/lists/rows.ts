/** What each list shows of a record; the order is the ledger's. */
import { sortKey } from '../../ledger/index.js'
import { byText, type LedgerRecord } from '../../model/index.js'
import { reportTitle } from '../dossier/report-rows.js'
import { type Column, type Line, quiet, run, strong } from '../page/page.js'
import { aboutText } from '../wording/about.js'
import { dateText } from '../wording/dates.js'
import { eventGist, nameList, toldAs } from '../wording/gists.js'
import { amountText } from '../wording/numbers.js'
import { officeText } from '../wording/offices.js'
import { saidBefore } from '../wording/said.js'
import { sideText } from '../wording/sides.js'
import type { ListKind } from './kinds.js'
import type { Names } from './names.js'

interface Rows {
  readonly columns: readonly Column[]
  readonly cells: (record: LedgerRecord, names: Names) => readonly Line[]
  readonly order: (a: LedgerRecord, b: LedgerRecord) => number
}

type Kind<K> = Extract<LedgerRecord, { kind: K }>

/** Rows for one kind of record; records of another kind never come here. */
function rows<K extends LedgerRecord['kind']>(
  kind: K,
  columns: readonly Column[],
  cells: (r: Kind<K>, names: Names) => readonly Line[],
): Rows {
  const is = (r: LedgerRecord): r is Kind<K> => r.kind === kind
  return {
    columns,
    cells: (r, names) => (is(r) ? cells(r, names) : []),
    order: (a, b) => byText(sortKey(a), sortKey(b)) || byText(a.id, b.id),
  }
}

const grow = (title: string): Column => ({ title, grows: true })
const snug = (title: string): Column => ({ title })
const right = (title: string): Column => ({ title, align: 'right' })
const date = (edtf: string): Line => (edtf === '' ? [quiet('unknown')] : [run(dateText(edtf))])
const cue = (s: Kind<'statement'>): Line => {
  const before = saidBefore(s)
  return before === undefined ? [] : [quiet(`${before} `)]
}
const number = (n: number): Line => [run(String(n))]

export const ROWS: Readonly<Record<ListKind, Rows>> = {
  stories: rows('story', [grow('Story'), right('reports'), right('origins'), right('events'), right('ties')], (r) => [
    [strong(r.title)],
    number(r.reports.length),
    number(r.origins.length),
    number(r.events.length),
    number(r.ties.length),
  ]),
  ties: rows('tie', [snug('Tie'), grow('between'), snug('state'), snug('since'), grow('by')], (r, names) => {
    const last = r.states.at(-1)
    return [
      [strong(r.tie_kind)],
      [run(r.between.map(names.nameOf).join(' – '))],
      [run(r.current)],
      date(last?.from ?? ''),
      last ? [run(names.nameOf(last.by))] : [],
    ]
  }),
  events: rows('event', [snug('When'), grow('Event'), snug('type'), snug('told as'), right('reports')], (r, names) => [
    date(r.when.edtf),
    [run(eventGist(r, names.nameOf))],
    [quiet(r.type)],
    [quiet(toldAs(r) ?? 'done')],
    number(names.reportsOn(r.id).length),
  ]),
  statements: rows('statement', [grow('Who'), grow('What'), snug('form'), snug('when')], (r, names) => [
    [strong(r.speaker === undefined ? r.speaker_text : names.nameOf(r.speaker))],
    [...cue(r), run(r.content, 'words')],
    [quiet(r.form)],
    date(r.when?.edtf ?? ''),
  ]),
  figures: rows(
    'figure',
    [grow('How many'), grow('of what'), grow('scope'), snug('period'), grow('says')],
    (r, names) => [
      [strong(amountText(r))],
      [run(r.measure)],
      r.scope === undefined ? [] : [run(r.scope)],
      r.period === undefined ? [] : date(r.period),
      r.claimant === undefined ? [quiet('–')] : [run(names.nameOf(r.claimant))],
    ],
  ),
  conditions: rows('condition', [snug('Relation'), grow('Condition'), grow('governs'), snug('status')], (r, names) => [
    [strong(r.relation)],
    [run(r.text, 'words')],
    r.event === undefined ? [quiet('–')] : [run(aboutText(r.event, names))],
    [run(r.status)],
  ]),
  disagreements: rows('disagreement', [snug('Type'), grow('about'), snug('attribute'), grow('sides')], (r, names) => [
    [strong(r.type)],
    [run(aboutText(r.about, names))],
    [run(r.attribute.replaceAll('_', ' '))],
    [run(r.sides.map((s) => sideText(s.value, names)).join(' | '))],
  ]),
  actors: rows('actor', [grow('Actor'), snug('type'), snug('of'), grow('offices'), grow('also')], (r) => [
    [strong(r.name)],
    [run(r.type)],
    [run(r.country ?? '')],
    [run(nameList([...new Set(r.offices.map((o) => officeText({ ...o, of: '' })))]))],
    [quiet(r.aliases.slice(0, 4).join(', '))],
  ]),
  reports: rows('report', [snug('Published'), grow('Report'), grow('outlet'), snug('status')], (r) => [
    r.published.edtf === '' ? [quiet('unknown')] : [run(dateText(r.published.edtf)), quiet(` (${r.published.basis})`)],
    [run(reportTitle(r))],
    [run(r.outlet ?? '')],
    [run(r.status === 'read' ? 'read' : `unread (${r.language})`, r.status === 'read' ? undefined : 'alert')],
  ]),
}
