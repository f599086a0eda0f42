/** One record as a readable card: its fields, the words that it stands on, and since when it is known. */
import { evidenceOf, type LedgerView } from '../../ledger/index.js'
import { byEvidence, type Evidence, KNOWLEDGE_FIELDS, kindOfId, type LedgerRecord } from '../../model/index.js'
import { grouped } from '../dossier/grouped.js'
import { reportTitle } from '../dossier/report-rows.js'
import { enriched } from '../knowledge/enrich.js'
import { type Letters, NO_LETTERS } from '../knowledge/letters.js'
import { type Names, namesFor } from '../lists/names.js'
import { type Block, joined, type Line, type Page, plainText, quiet, run, type Section, strong } from '../page/page.js'
import { Sources } from '../sources.js'
import { dateText, instantText } from '../wording/dates.js'
import { eventGist, tieGist } from '../wording/gists.js'
import { memberText } from '../wording/members.js'
import { amountText } from '../wording/numbers.js'
import { saidBefore } from '../wording/said.js'
import { sideText } from '../wording/sides.js'

type Kept<K> = Extract<LedgerRecord, { kind: K }>

const HIDDEN: ReadonlySet<string> = new Set([
  ...KNOWLEDGE_FIELDS,
  'kind',
  'id',
  'evidence',
  'appearances',
  'text',
  'sides',
  'links',
])

export async function cardPage(view: LedgerView, record: LedgerRecord, letters: Letters = NO_LETTERS): Promise<Page> {
  const names = await namesFor(view, [record])
  const sources = new Sources(view)
  const stories = record.kind === 'story' ? [] : await view.storiesOf(record.id)
  return {
    title: titleOf(record, names),
    facts: [
      [quiet(`${record.kind} ${record.id}`)],
      ...(record.rank === 'withdrawn' ? [[run(`withdrawn: ${record.rank_reason ?? 'no reason given'}`, 'alert')]] : []),
      ...ratingLines(record),
    ],
    sections: [
      ...(await fieldSection(view, record, names)),
      ...(await wordSections(view, record, sources, letters)),
      ...(record.kind === 'report' ? [textSection(record)] : []),
      await knowledgeSection(view, record, stories),
    ],
  }
}

/** Reliability of the sources and credibility of the claim: two scales, never one. */
function ratingLines({ ratings }: LedgerRecord): readonly Line[] {
  if (!ratings) return []
  const { reliability, credibility, why } = ratings
  return [[quiet(`reliability ${reliability}, credibility ${credibility}: ${why.join('; ')}`)]]
}

/** What a record is, in one line. */
export function titleOf(r: LedgerRecord, names: Names): string {
  switch (r.kind) {
    case 'report':
      return reportTitle(r)
    case 'event':
      return eventGist(r, names.nameOf)
    case 'tie':
      return `${tieGist(r, names.nameOf)}: ${r.current}`
    case 'statement':
      return `${r.speaker === undefined ? r.speaker_text : names.nameOf(r.speaker)}: ${[saidBefore(r) ?? [], r.content].flat().join(' ')}`
    case 'figure':
      return `${amountText(r)}: ${r.measure}`
    case 'condition':
      return r.text.toLowerCase().startsWith(r.relation) ? r.text : `${r.relation}: ${r.text}`
    case 'disagreement':
      return `${r.type} on ${r.attribute.replaceAll('_', ' ')}`
    case 'actor':
      return r.name
    case 'story':
      return r.title
    case 'origin':
      return `Origin of ${r.reports.length} report${r.reports.length === 1 ? '' : 's'}`
    case 'assertion':
      return r.evidence.map((e) => e.quote).join(' … ')
    case 'judgement':
      return `${r.a} ${r.verdict} ${r.b}`
    case 'refusal':
      return `${r.candidate}: refused`
  }
}

async function fieldSection(view: LedgerView, record: LedgerRecord, names: Names): Promise<readonly Section[]> {
  const rows: { cells: Line[] }[] = []
  for (const [key, value] of Object.entries(record)) {
    if (HIDDEN.has(key) || value === undefined || (Array.isArray(value) && value.length === 0)) continue
    // Records in a record stand one below the other.
    const parts = Array.isArray(value) && typeof value[0] === 'object' ? value : [value]
    // Of what goes on in time the latest tells how things stand.
    const inTime = record.kind === 'tie' && key === 'states'
    for (const [i, part] of (inTime ? parts.slice(-SHOWN_IDS) : parts.slice(0, SHOWN_IDS)).entries())
      rows.push({ cells: [[quiet(i > 0 ? '' : key.replaceAll('_', ' '))], await valueLine(view, part, names)] })
    if (parts.length > SHOWN_IDS)
      rows.push({
        cells: [[], [quiet(`and ${parts.length - SHOWN_IDS} ${inTime ? 'earlier' : 'more'} (--json shows all)`)]],
      })
  }
  const columns = [{ title: '' }, { title: '', grows: true }]
  return rows.length === 0 ? [] : [{ blocks: [{ block: 'table', columns, rows }] }]
}

const SHOWN_IDS = 12

async function valueLine(view: LedgerView, value: unknown, names: Names): Promise<Line> {
  if (typeof value === 'string') return idLine(value, names)
  if (Array.isArray(value)) {
    const parts: Line[] = []
    for (const v of value.slice(0, SHOWN_IDS)) parts.push(await valueLine(view, v, names))
    const left = value.length - SHOWN_IDS
    return joined([...parts, ...(left > 0 ? [[quiet(`and ${left} more (--json shows all)`)]] : [])], ', ')
  }
  if (value !== null && typeof value === 'object') {
    const known = memberText(value, (id) => plainText(idLine(id, names)))
    if (known !== undefined) return [run(known)]
    const parts: Line[] = []
    for (const [k, v] of Object.entries(value)) {
      if (k === 'evidence' || v === undefined || v === '') continue
      const shown =
        (k === 'edtf' || k === 'from' || k === 'to') && typeof v === 'string'
          ? [run(dateText(v))]
          : await valueLine(view, v, names)
      parts.push([quiet(`${k.replaceAll('_', ' ')} `), ...shown])
    }
    return parts.length === 0 ? [quiet('unknown')] : joined(parts, ', ')
  }
  return [run(String(value))]
}

function idLine(value: string, names: Names): Line {
  if (value === '') return [quiet('unknown')]
  if (!/^[a-z]{3}_[0-9a-f]{4,}$/.test(value) || kindOfId(value) === undefined) return [run(value)]
  const record = names.get(value)
  return record ? [run(titleOf(record, names)), quiet(` ${value}`)] : [run(value)]
}

async function wordSections(
  view: LedgerView,
  record: LedgerRecord,
  sources: Sources,
  letters: Letters,
): Promise<readonly Section[]> {
  if (record.kind === 'event') return eventWords(view, record, sources, letters)
  if (record.kind === 'tie') {
    const ids = record.states.slice(-SHOWN_IDS).map((s) => s.event)
    const events = await view.recordsOf(ids)
    const sections: Section[] = []
    for (const e of ids.flatMap((id) => events.get(id) ?? []))
      if (e.kind === 'event') sections.push(...(await eventWords(view, e, sources, letters)))
    return sections
  }
  if (record.kind === 'disagreement') return [await sideSection(view, record, sources)]
  const blocks = await quoteBlocks(view, evidenceOf(record), sources)
  return blocks.length === 0 ? [] : [{ title: 'The words', blocks }]
}

async function eventWords(
  view: LedgerView,
  event: Kept<'event'>,
  sources: Sources,
  letters: Letters,
): Promise<readonly Section[]> {
  const blocks: Block[] = []
  for (const a of await enriched(view, await view.assertionsAbout([event.id]), letters))
    blocks.push(await assertionBlock(view, a, sources))
  const names = await namesFor(view, [event])
  const gist: Block = { block: 'prose', line: [strong(eventGist(event, names.nameOf))] }
  return [{ title: 'On whose word', blocks: [gist, ...blocks] }]
}

async function assertionBlock(view: LedgerView, a: Kept<'assertion'>, sources: Sources): Promise<Block> {
  const chain = a.said_by.map((s) => (s.anonymous ? `${s.name} (not named)` : s.name)).join(' > ')
  return {
    block: 'entry',
    head: await sources.line([...a.evidence].sort(byEvidence)),
    ref: (await view.shortIds([a.id])).get(a.id) ?? a.id,
    body: [
      joined([[run(await reportLabel(view, a.report))], ...(chain === '' ? [] : [[quiet(`said by ${chain}`)]])], ' · '),
      [quiet(`${a.modality}; ${a.basis}, certainty ${a.certainty}; by rule ${a.made_by}`)],
      ...ratingLines(a),
      ...(a.rank === 'best' && a.rank_reason !== undefined ? [[run(a.rank_reason)]] : []),
    ],
  }
}

async function reportLabel(view: LedgerView, id: string): Promise<string> {
  const report = await view.record(id)
  if (report?.kind !== 'report') return id
  const date = dateText(report.published.edtf)
  return [report.outlet ?? reportTitle(report), date === '' ? 'undated' : date].join(', ')
}

async function quoteBlocks(
  view: LedgerView,
  evidence: readonly Evidence[],
  sources: Sources,
): Promise<readonly Block[]> {
  const blocks: Block[] = []
  for (const [, pieces] of grouped(
    [...evidence].sort(byEvidence),
    (e) => `${e.report} ${e.version} ${sentenceKey(e)}`,
  )) {
    const [first] = pieces
    if (!first) continue
    blocks.push({
      block: 'entry',
      head: await sources.line(pieces),
      ref: (await view.shortIds([first.report])).get(first.report) ?? first.report,
      body: [
        [
          quiet(
            `${await reportLabel(view, first.report)} · characters ${first.start}–${pieces.at(-1)?.end ?? first.end}`,
          ),
        ],
      ],
    })
  }
  return blocks
}

/** Pieces that stand close together are shown in one sentence. */
const sentenceKey = (e: Evidence) => Math.floor(e.start / 400)

async function sideSection(view: LedgerView, record: Kept<'disagreement'>, sources: Sources): Promise<Section> {
  const blocks: Block[] = []
  const names = await namesFor(view, [record])
  for (const side of record.sides) {
    const value = sideText(side.value, names)
    const origins = `${side.origins} origin${side.origins === 1 ? '' : 's'}`
    blocks.push({
      block: 'entry',
      head: [strong(value === '' ? '(not said)' : value), quiet(` · ${origins}`)],
      body: [],
    })
    for (const block of await quoteBlocks(view, side.evidence, sources)) {
      blocks.push(block.block === 'entry' ? { ...block, depth: 1 } : block)
    }
  }
  return { title: 'The sides', blocks }
}

function textSection(report: Kept<'report'>): Section {
  const paragraphs = report.text.split(/\n+/).filter((p) => p.trim() !== '')
  return { title: 'Text', blocks: paragraphs.map((p): Block => ({ block: 'prose', line: [run(p)] })) }
}

async function knowledgeSection(view: LedgerView, record: LedgerRecord, stories: readonly string[]): Promise<Section> {
  const rows = (await view.history(record.id)).map((r) => ({
    cells: [
      [run(String(r.revision))],
      [run(`${instantText(r.known_from)}${r.known_to === null ? '' : ` to ${instantText(r.known_to)}`}`)],
      [
        run(
          r.rank_reason === undefined ? r.rank : `${r.rank}: ${r.rank_reason}`,
          r.rank === 'withdrawn' ? 'alert' : 'quiet',
        ),
      ],
    ],
  }))
  const columns = [{ title: 'revision' }, { title: 'known' }, { title: 'rank', grows: true }]
  const shorts = await view.shortIds(stories)
  const prose: Block[] =
    stories.length === 0
      ? []
      : [{ block: 'prose', line: [quiet(`In ${stories.map((s) => shorts.get(s) ?? s).join(', ')}`)] }]
  return { title: 'In the ledger', blocks: [{ block: 'table', columns, rows }, ...prose] }
}
