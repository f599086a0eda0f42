// Which reports tell the same story: {"id","date","outlet","title","text"} in, {"id","story"} out.
import { type ReportVersion, sha256 } from '../../src/model/index.js'
import { groupStories, neighbourhoods } from '../../src/stories/index.js'
import { dayOf, rowsOf } from './rows.js'

interface Row {
  readonly id: string
  readonly date: string | null
  readonly outlet: string | null
  readonly title: string | null
  readonly text: string
}

export function predict(input: string): string {
  const rows = rowsOf<Row>(input)
  const storyOf = new Map<string, string>()
  const near = neighbourhoods(rows.map((row) => ({ report: reportOf(row) })))
  for (const group of near.flatMap(groupStories)) for (const id of group.reports) storyOf.set(id, group.id)
  return rows.map(({ id }) => `${JSON.stringify({ id, story: storyOf.get(id) ?? id })}\n`).join('')
}

function reportOf({ id, date, outlet, title, text }: Row): ReportVersion {
  const whole = title ? `${title}\n\n${text}` : text
  const day = dayOf(date)
  return {
    id,
    version: 1,
    source: id,
    ...(outlet ? { outlet } : {}),
    ...(title ? { title } : {}),
    authors: [],
    published: day === undefined ? { edtf: '', basis: 'unknown' } : { edtf: day, basis: 'stated' },
    language: 'en',
    status: 'read',
    sha256: sha256(whole),
    text: whole,
    leftOut: [],
  }
}
