// Rapport's whole reading: raw text to entities, dates, figures, statements, events.
import { measure } from './measure.mjs'

await measure(async () => {
  const { ingest, loadDirectory, loadEnglish, read } = await import('../../dist/index.js')
  const english = loadEnglish()
  const directory = loadDirectory()
  const encoder = new TextEncoder()
  return async (text) => {
    const { reports } = await ingest(encoder.encode(text), { name: 'article.txt' })
    for (const report of reports) read(report, english, directory)
  }
})
