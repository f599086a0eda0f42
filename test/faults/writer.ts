/**
 * Writes reports into a ledger until it is killed, and prints the id of each once it is acknowledged; every few reports
 * it commits a revision. Arguments: the ledger, and a number that keeps this run's reports apart from others.
 */
import { openSqliteLedger } from '../../src/ledger/index.js'
import type { ContentRecord } from '../../src/model/index.js'
import { madeReading, madeReport, versionOf } from '../made/build.js'

const [path = '', round = ''] = process.argv.slice(2)
const ledger = await openSqliteLedger(path, { create: true })
for (let i = 0; ; i++) {
  const report = madeReport(`${round}-${i}`, `Report ${round}-${i} tells of a closed border. `.repeat(50))
  await ledger.acknowledge([{ report: versionOf(report), reading: madeReading(report) }], new Date().toISOString())
  process.stdout.write(`${report.id}\n`)
  if (i % 4 !== 3) continue
  const view = await ledger.view()
  if (!view) throw new Error('no view')
  const { last, reports } = await view.allReadings()
  const records: ContentRecord[] = reports.map(({ report: r }) => madeReport(r.id, r.text, { id: r.id }))
  await ledger.commit({
    records,
    others: 'are withdrawn',
    basedOn: view.revision.number,
    readings: last,
    at: new Date().toISOString(),
    what: 'a lot',
  })
}
