/** The dossier as a page: what an editor reads first stands first; what is left out is counted and can be asked for. */
import { type Block, joined, type Line, type Page, quiet, run, type Section } from '../page/page.js'
import { dateText, instantText } from '../wording/dates.js'
import { counted } from '../wording/numbers.js'
import { differenceSection } from './difference-section.js'
import type { Dossier } from './dossier.js'
import { saidSection } from './said-section.js'
import { CAPS, type Caps, capped, section, WHOLE } from './section-parts.js'
import { statementSection } from './statement-section.js'
import { figureSection, reportSection } from './table-sections.js'
import { conditionSection, openTieSection, tieSection } from './tie-sections.js'
import { timelineSection } from './timeline-section.js'

/** The page; `whole` leaves out no row. */
export function dossierPage(d: Dossier, whole = false): Page {
  const caps = whole ? WHOLE : CAPS
  return {
    title: d.story.title,
    facts: facts(d),
    sections: [
      tieSection(d, caps),
      openTieSection(d, caps),
      saidSection(d, caps),
      timelineSection(d, caps),
      differenceSection(d, caps),
      statementSection(d, caps),
      figureSection(d, caps),
      conditionSection(d, caps),
      undatedSection(d, caps),
      nothingFound(d),
      reportSection(d, caps),
    ].filter((s) => s.blocks.length > 0),
  }
}

function undatedSection(d: Dossier, caps: Caps): Section {
  const { shown, more } = capped(d, d.undated, caps.undated, 'events')
  const blocks = shown.map(
    (u): Block => ({ block: 'prose', line: [quiet(`${u.kind} `), run(u.gist), quiet(` ${u.ref}`)] }),
  )
  return section('Not dated: not known to have held then', blocks, more)
}

/** A dossier that holds nothing but reports says so. */
function nothingFound(d: Dossier): Section {
  const rows = [d.ties, d.timeline, d.differences, d.statements, d.figures, d.conditions]
  if (rows.some((r) => r.length > 0)) return section('', [])
  const [first] = d.reports
  const how = first === undefined ? '' : ` (rapport explain ${first.ref} tells what was looked at)`
  return section('What they say', [{ block: 'prose', line: [run(`Nothing was found in these reports${how}.`)] }])
}

function facts(d: Dossier): readonly Line[] {
  const { reports, origins } = d.support
  const span = d.span.from === d.span.to ? d.span.from : `${d.span.from}/${d.span.to}`
  const counts = [
    run(counted(reports.length, 'report')),
    run(`${counted(origins, 'independent origin')}`),
    ...(d.unread > 0 ? [run(`${d.unread} not read`, 'alert')] : []),
    ...(span === '' ? [] : [run(dateText(span))]),
  ]
  const { valid_at, published_by } = d.as_of
  const asOf = [
    ...(valid_at === undefined ? [] : [[run(`as of ${dateText(valid_at)}`, 'strong')]]),
    ...(published_by === undefined ? [] : [[run(`from reports published by ${dateText(published_by)}`, 'strong')]]),
  ]
  const known = `as known at ${instantText(d.as_of.known_at)} (revision ${d.as_of.revision}${d.as_of.latest ? '' : ', not the latest'})`
  const rows: readonly (readonly [number, string])[] = [
    [d.ties.length, 'tie'],
    [d.timeline.length, 'event'],
    [d.differences.length, 'disagreement'],
    [d.statements.length, 'statement'],
    [d.figures.length, 'figure'],
  ]
  const holds = rows.filter(([n]) => n > 0).map(([n, noun]) => counted(n, noun))
  return [
    joined(
      counts.map((c) => [c]),
      ' · ',
    ),
    ...(holds.length > 0 ? [[run(holds.join(' · '))]] : []),
    joined([...asOf, [quiet(known)], [quiet(d.story.ref)]], ' · '),
    ...d.as_of.notes.map((note): Line => [run(note, 'alert')]),
  ]
}
