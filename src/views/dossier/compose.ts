/** Draws the rows of a dossier from a story's records, the most important first. */
import { byText, dayRange, type Evidence, type Modality, PLOVER } from '../../model/index.js'
import { dateText } from '../wording/dates.js'
import { eventGist, tieGist, toldAs } from '../wording/gists.js'
import { amountText } from '../wording/numbers.js'
import type {
  ConditionRow,
  DifferenceRow,
  Dossier,
  EventRow,
  FigureRow,
  Quoted,
  StatementRow,
  Support,
  TieRow,
} from './dossier.js'
import { grouped } from './grouped.js'
import { type Kept, type Material, materialOf } from './material.js'
import { originRows, reportRows } from './report-rows.js'

const ROOM = 180
const SIDE_ROOM = 160

/** The dossier of a story, whole: what is shown of it is for the page to say. */
export async function composeDossier(view: Material['view'], story: Kept<'story'>): Promise<Dossier> {
  const m = await materialOf(view, story)
  const ties = tieRows(m)
  const shown = new Set(ties.flatMap((t) => (t.condition ? [t.condition.id] : [])))
  const timeline = m.events.map((e) => eventRow(m, e)).sort((a, b) => b.importance - a.importance || byText(a.id, b.id))
  const days = m.events
    .flatMap((e) => (e.when.edtf === '' ? [] : [e.when.edtf]))
    .filter((d) => /^\d{4}-\d\d-\d\d$/.test(d))
  const reports = m.reports.map((r) => r.id)
  return {
    kind: 'dossier',
    story: { id: story.id, ref: m.short(story.id), title: story.title },
    as_of: { revision: view.revision.number, known_at: view.revision.at, latest: view.latest },
    span: { from: days.sort(byText)[0] ?? '', to: days.at(-1) ?? '' },
    support: support(m, reports),
    unread: m.reports.filter((r) => r.status === 'unread').length,
    ties,
    timeline,
    differences: differenceRows(m),
    statements: statementRows(m),
    figures: figureRows(m),
    conditions: m.conditions.filter((c) => !shown.has(c.id)).map((c) => conditionRow(m, c)),
    reports: reportRows(m),
    origins: originRows(m),
  }
}

const support = (m: Material, reports: Iterable<string>): Support => {
  const all = [...reports]
  return { reports: m.numbersOf(all), origins: m.originsOf(all) }
}

function quoted(m: Material, evidence: readonly Evidence[], room: number): Quoted | undefined {
  const found = m.words(evidence, room)
  if (!found) return undefined
  const [report] = m.numbersOf([found.report])
  return { ...found.excerpt, ...(report === undefined ? {} : { report }) }
}

/** The words of the assertion that tells the event most fully; of equal ones, those of the report that comes first. */
function bestWords(m: Material, event: Kept<'event'>): Quoted | undefined {
  const number = (a: Kept<'assertion'>) => m.numbersOf([a.report])[0] ?? Number.POSITIVE_INFINITY
  const has = (a: Kept<'assertion'>, role: Evidence['role']) => (a.evidence.some((e) => e.role === role) ? 0.1 : 0)
  const weight = (a: Kept<'assertion'>) =>
    a.certainty +
    (a.modality === event.modality ? 0.2 : 0) +
    (event.when.edtf === '' ? 0 : 2 * has(a, 'when')) +
    has(a, 'actor') +
    has(a, 'recipient') +
    has(a, 'tie')
  const best = [...m.assertionsOn(event.id)].sort(
    (a, b) => weight(b) - weight(a) || number(a) - number(b) || byText(a.id, b.id),
  )[0]
  return best && quoted(m, best.evidence, ROOM)
}

const reportsOf = (m: Material, event: string) => m.assertionsOn(event).map((a) => a.report)

function tieRows(m: Material): readonly TieRow[] {
  const rows = m.ties.flatMap((tie): (TieRow & { weight: number })[] => {
    const last = tie.states.at(-1)
    if (!last) return []
    const event = m.get(last.event)
    const condition = last.condition === undefined ? undefined : m.get(last.condition)
    const words = event?.kind === 'event' ? bestWords(m, event) : undefined
    const told = support(m, reportsOf(m, last.event))
    return [
      {
        id: tie.id,
        ref: m.short(tie.id),
        kind: tie.tie_kind,
        between: tie.between.map(m.nameOf),
        state: tie.current,
        since: last.from,
        by: m.nameOf(last.by),
        event: last.event,
        support: told,
        earlier: tie.states
          .slice(0, -1)
          .reverse()
          .map((s) => ({ state: s.state, from: s.from, by: m.nameOf(s.by), event: s.event })),
        ...(event?.kind === 'event' ? { modality: event.modality } : {}),
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

function conditionRow(m: Material, c: Kept<'condition'>): ConditionRow {
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

/** How much an act weighs by how far it is done: what did not happen comes last. */
function certainty(modality: Modality): number {
  if (modality === 'actual') return 3
  if (modality === 'ordered' || modality === 'announced') return 3
  if (modality === 'hypothetical' || modality === 'negated') return -2
  return 0
}

function eventRow(m: Material, e: Kept<'event'>): EventRow {
  const words = bestWords(m, e)
  const told = support(m, reportsOf(m, e.id))
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
  return {
    id: e.id,
    ref: m.short(e.id),
    date: e.when.edtf,
    basis: e.when.basis,
    ...(e.when.words === undefined ? {} : { date_words: e.when.words }),
    gist: eventGist(e, m.nameOf),
    modality: e.modality,
    ...(mark === undefined ? {} : { told_as: mark }),
    ...(e.where ? { where: e.where.name } : {}),
    ...(e.reason ? { reason: e.reason.text } : {}),
    support: told,
    ...(words ? { quoted: words } : {}),
    importance,
  }
}

const TYPE_ORDER = ['conflict', 'self-contradiction', 'correction', 'update', 'scope'] as const

function differenceRows(m: Material): readonly DifferenceRow[] {
  const origins = (d: DifferenceRow) => d.sides.reduce((sum, s) => sum + s.support.origins, 0)
  return m.disagreements
    .map((d): DifferenceRow => {
      const about = m.get(d.about)
      return {
        id: d.id,
        ref: m.short(d.id),
        about: d.about,
        about_text: aboutText(m, about, d.about),
        attribute: d.attribute,
        type: d.type,
        since: d.since,
        sides: d.sides.map((side) => ({
          value: sideValue(m, side.value),
          support: { reports: m.numbersOf(side.reports), origins: side.origins },
          quoted: sideWords(m, side),
        })),
      }
    })
    .sort(
      (a, b) =>
        TYPE_ORDER.indexOf(a.type) - TYPE_ORDER.indexOf(b.type) ||
        origins(b) - origins(a) ||
        byText(a.attribute, b.attribute) ||
        byText(a.id, b.id),
    )
}

function aboutText(m: Material, about: ReturnType<Material['get']>, id: string): string {
  if (about?.kind === 'event') return eventGist(about, m.nameOf)
  if (about?.kind === 'tie') return tieGist(about, m.nameOf)
  if (about?.kind === 'figure') return about.measure
  if (about?.kind === 'statement') return `${about.speaker_text}: ${about.content}`
  if (about?.kind === 'actor') return about.name
  return about?.kind === 'story' ? '' : id
}

function sideValue(m: Material, value: string | number | readonly string[]): string {
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'string') return value.map((v) => sideValue(m, v)).join(', ')
  if (m.get(value)?.kind === 'actor') return m.nameOf(value)
  if (value !== '' && dayRange(value) !== undefined) return dateText(value)
  return value.replace(/ percentage$/, ' %')
}

/** One excerpt per report of the side, at most three. */
function sideWords(m: Material, side: Kept<'disagreement'>['sides'][number]): readonly Quoted[] {
  const own = grouped(side.evidence, (e) => e.report)
  for (const id of own.size > 0 ? [] : side.assertions) {
    const a = m.get(id)
    if (a?.kind === 'assertion' && !own.has(a.report)) own.set(a.report, [...a.evidence])
  }
  return [...own.values()].slice(0, 3).flatMap((evidence) => quoted(m, evidence, SIDE_ROOM) ?? [])
}

/** An indirect statement of fewer words hardly tells what was said. */
const FEW_WORDS = 5

function statementRows(m: Material): readonly StatementRow[] {
  return m.statements
    .map((s) => {
      const actor = s.speaker === undefined ? undefined : m.get(s.speaker)
      const office = actor?.kind === 'actor' ? actor.offices[0] : undefined
      const told = support(
        m,
        s.appearances.map((e) => e.report),
      )
      const weight =
        told.origins * 3 +
        (s.form === 'indirect' ? 0 : 2) +
        (actor?.kind === 'actor' && actor.type === 'person' ? 1 : 0) +
        (s.medium ? 1 : 0) +
        (s.form === 'indirect' && s.content.split(/\s+/).length < FEW_WORDS ? -3 : 0)
      const row: StatementRow = {
        id: s.id,
        ref: m.short(s.id),
        speaker: actor?.kind === 'actor' ? actor.name : s.speaker_text,
        ...(s.speaker === undefined ? {} : { speaker_id: s.speaker }),
        ...(office ? { office: office.of === '' ? office.title : `${office.title} of ${office.of}` } : {}),
        form: s.form,
        content: s.content,
        ...(s.medium === undefined ? {} : { medium: s.medium }),
        ...(s.addressee === undefined ? {} : { addressee: s.addressee }),
        date: s.when?.edtf ?? '',
        support: told,
      }
      return { row, weight }
    })
    .sort((a, b) => b.weight - a.weight || byText(a.row.date || '~', b.row.date || '~') || byText(a.row.id, b.row.id))
    .map(({ row }) => row)
}

function figureRows(m: Material): readonly FigureRow[] {
  return m.figures
    .map((f): FigureRow => {
      const [first] = f.appearances
      const words =
        first &&
        quoted(
          m,
          f.appearances.filter((e) => e.report === first.report),
          SIDE_ROOM,
        )
      return {
        id: f.id,
        ref: m.short(f.id),
        amount: amountText(f),
        measure: f.measure,
        ...(f.scope === undefined ? {} : { scope: f.scope }),
        period: f.period ?? '',
        ...(f.claimant === undefined ? {} : { claimant: m.nameOf(f.claimant) }),
        support: support(
          m,
          f.appearances.map((e) => e.report),
        ),
        ...(words ? { quoted: words } : {}),
      }
    })
    .sort(
      (a, b) =>
        b.support.origins - a.support.origins ||
        (a.claimant ? 0 : 1) - (b.claimant ? 0 : 1) ||
        byText(a.measure, b.measure) ||
        byText(a.id, b.id),
    )
}
