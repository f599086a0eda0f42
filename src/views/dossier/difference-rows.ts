/** Rows on where the accounts differ, conflicts first. */
import { byText } from '../../model/index.js'
import { aboutText } from '../wording/about.js'
import { sideText } from '../wording/sides.js'
import type { DifferenceRow, Quoted } from './dossier.js'
import { grouped } from './grouped.js'
import type { Kept, Material } from './material.js'
import { quoted, SIDE_ROOM } from './support.js'

const TYPE_ORDER = ['conflict', 'self-contradiction', 'correction', 'update', 'scope'] as const

export function differenceRows(m: Material): readonly DifferenceRow[] {
  const origins = (d: DifferenceRow) => d.sides.reduce((sum, s) => sum + s.support.origins, 0)
  return m.disagreements
    .map((d): DifferenceRow => {
      return {
        id: d.id,
        ref: m.short(d.id),
        about: d.about,
        about_text: aboutText(d.about, m),
        attribute: d.attribute,
        type: d.type,
        since: d.since,
        sides: d.sides.map((side) => ({
          value: sideText(side.value, m),
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

/** One excerpt per report of the side, at most three. */
function sideWords(m: Material, side: Kept<'disagreement'>['sides'][number]): readonly Quoted[] {
  const own = grouped(side.evidence, (e) => e.report)
  for (const id of own.size > 0 ? [] : side.assertions) {
    const a = m.get(id)
    if (a?.kind === 'assertion' && !own.has(a.report)) own.set(a.report, [...a.evidence])
  }
  return [...own.values()].slice(0, 3).flatMap((evidence) => quoted(m, evidence, SIDE_ROOM) ?? [])
}
