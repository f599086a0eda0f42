/** Where the accounts differ: the sides with their words next to each other. */
import { type Block, quiet, run, type Section, strong } from '../page/page.js'
import { counted } from '../wording/numbers.js'
import type { DifferenceRow, Dossier } from './dossier.js'
import { type Caps, capital, capped, marks, section, words } from './section-parts.js'

const TYPES = {
  conflict: 'the accounts do not agree',
  update: 'a later account goes further',
  scope: 'they do not cover the same',
  correction: 'a later account corrects an earlier one',
  'self-contradiction': 'one account contradicts itself',
} as const

export function differenceSection(d: Dossier, caps: Caps): Section {
  const { shown, more } = capped(d, d.differences, caps.differences, 'disagreements')
  return section(
    'Where the accounts differ',
    shown.map((row) => differenceBlock(d, row)),
    more,
  )
}

function differenceBlock(d: Dossier, row: DifferenceRow): Block {
  return {
    block: 'sides',
    head: [
      strong(capital(row.attribute.replaceAll('_', ' '))),
      ...(row.about === d.story.id ? [] : [run(` – ${row.about_text}`)]),
    ],
    ref: row.ref,
    note: [run(row.type, row.type === 'conflict' ? 'alert' : undefined), quiet(`: ${TYPES[row.type]}`)],
    sides: row.sides.map((side) => ({
      head: [strong(side.value === '' ? '(not said)' : side.value)],
      body: [
        [quiet(`${counted(side.support.origins, 'origin')} `), ...marks(side.support.reports)],
        ...side.quoted.flatMap((q) => words(q, side.support.reports.length > 1)),
      ],
    })),
  }
}
