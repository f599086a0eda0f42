/** Who said what, speaker by speaker. */
import { type Block, joined, quiet, run, type Section, strong } from '../page/page.js'
import { dateText } from '../wording/dates.js'
import { mediumText } from '../wording/media.js'
import type { Dossier, StatementRow } from './dossier.js'
import { grouped } from './grouped.js'
import { type Caps, capital, capped, section, told } from './section-parts.js'

export function statementSection(d: Dossier, caps: Caps): Section {
  const { shown, more } = capped(d, d.statements, caps.statements, 'statements')
  const blocks: Block[] = []
  for (const rows of grouped(shown, (s) => s.speaker_id ?? `text ${s.speaker}`).values()) {
    const [first] = rows
    if (!first) continue
    blocks.push({
      block: 'entry',
      head: [strong(capital(first.speaker)), ...(first.office === undefined ? [] : [quiet(`, ${first.office}`)])],
      body: [],
    })
    for (const row of rows) blocks.push(statementBlock(row))
  }
  return section('Who said what', blocks, more)
}

function statementBlock(s: StatementRow): Block {
  const content = s.content.replace(/\s+/g, ' ').trim()
  const long = content.length > 400 ? `${content.slice(0, 400).replace(/\s\S*$/, '')} …` : content
  const medium = s.medium === undefined ? [] : [run(mediumText(s.medium))]
  const meta = [
    ...medium,
    ...(s.addressee === undefined ? [] : [run(`to ${s.addressee}`)]),
    ...(s.date === '' ? [] : [run(dateText(s.date))]),
  ]
  return {
    block: 'entry',
    depth: 1,
    head:
      s.form === 'direct'
        ? [run(quotedOnce(long), 'words')]
        : [...(s.cue === undefined ? [] : [quiet(`${s.cue} `)]), run(long)],
    ref: s.ref,
    body: [
      joined(
        [
          ...meta.map((r) => [r]),
          ...(s.form === 'direct' ? [] : [[quiet(s.form === 'mixed' ? 'partly quoted' : 'in the report’s words')]]),
          told(s.support, s.ratings),
        ],
        ' · ',
      ),
    ],
  }
}

/** In marks, without the comma that joined it to the word of saying. */
const quotedOnce = (text: string) => (/^[“"‘']/.test(text) ? text.replace(/,(?=[”"’']$)/, '') : `“${text}”`)
