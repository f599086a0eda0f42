// Which mentions are one event: {"id","text","mentions":[{"id","start","end"}]} in, {"id","chains":{mention: label}} out.
import { type ReportVersion, sha256 } from '../../src/model/index.js'
import { groupStories, mentionKey } from '../../src/stories/index.js'

interface Row {
  readonly id: string
  readonly text: string
  readonly mentions: readonly { readonly id: string; readonly start: number; readonly end: number }[]
}

export function predict(input: string): string {
  const rows = input
    .split('\n')
    .filter((l) => l.trim() !== '')
    .map((l): Row => JSON.parse(l))
  const storyOf = new Map<string, string>()
  for (const group of groupStories(rows.map((row) => ({ report: reportOf(row) }))))
    for (const id of group.reports) storyOf.set(id, group.id)
  return rows
    .map(({ id, text, mentions }) => {
      const story = storyOf.get(id) ?? id
      const chains = Object.fromEntries(
        mentions.map((m) => [m.id, `${story} ${mentionKey(text.slice(m.start, m.end)) || m.id}`]),
      )
      return `${JSON.stringify({ id, chains })}\n`
    })
    .join('')
}

function reportOf({ id, text }: Row): ReportVersion {
  return {
    id,
    version: 1,
    source: id,
    authors: [],
    published: { edtf: '', basis: 'unknown' },
    language: 'en',
    status: 'read',
    sha256: sha256(text),
    text,
    leftOut: [],
  }
}
