// Which mentions are one event: {"id","text","mentions":[{"id","start","end"}]} in, {"id","chains":{mention: label}} out.
import { groupStories, joinMentions, type MentionDocument } from '../../src/stories/index.js'
import { loadEnglish } from '../../src/text/index.js'
import { bareReport } from '../../training/coref/bare-report.js'
import { rowsOf } from './rows.js'

export function predict(input: string): string {
  const rows = rowsOf<MentionDocument>(input)
  const storyOf = new Map<string, string>()
  for (const group of groupStories(rows.map(({ id, text }) => ({ report: bareReport(id, text) }))))
    for (const id of group.reports) storyOf.set(id, group.id)
  const chains = joinMentions(rows, (id) => storyOf.get(id) ?? id, loadEnglish())
  return rows.map(({ id }) => `${JSON.stringify({ id, chains: Object.fromEntries(chains.get(id) ?? []) })}\n`).join('')
}
