// Adds 100 reports of the invented world to the ledger FILE one at a time, and asks it for dossiers and lists.
// Prints what each took in milliseconds, as JSON.
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { type LedgerView, openSqliteLedger } from '../../src/ledger/index.js'
import type { RecordKind } from '../../src/model/index.js'
import { composeDossier, dossierPage, renderText } from '../../src/views/index.js'
import { world } from '../../test/made/world.js'
import { takeIn, worldLedger } from '../../test/made/world-parts.js'

const ADDED = 100
const WARMING = 100
const DOSSIERS = 100
const PAGES = 5
const LISTED: readonly RecordKind[] = [
  'story',
  'event',
  'tie',
  'statement',
  'figure',
  'actor',
  'disagreement',
  'report',
]

let clock = Date.UTC(2045, 0, 1)
const now = () => new Date(clock++)

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}

/** Stories spread evenly over the ledger, whatever their size. */
async function someStories(view: LedgerView, count: number): Promise<readonly string[]> {
  const out = new Set<string>()
  for (let i = 0; i < count; i++) {
    const beginning = Math.floor((i / count) * 0x10000)
      .toString(16)
      .padStart(4, '0')
    const [near] = await view.idsBeginning(`sto_${beginning.slice(0, 2)}`, 1)
    const [at] = await view.idsBeginning(`sto_${beginning.slice(0, 3)}`, 1)
    const id = at ?? near
    if (id !== undefined) out.add(id)
  }
  return [...out]
}

async function dossier(view: LedgerView, id: string): Promise<void> {
  const story = await view.record(id)
  if (story?.kind !== 'story') throw new Error(`${id} is no story`)
  renderText(dossierPage(await composeDossier(view, story)), { width: 100, colour: false })
}

async function pages(view: LedgerView): Promise<readonly number[]> {
  const times: number[] = []
  for (const kind of LISTED) {
    let after: string | undefined
    for (let i = 0; i < PAGES; i++)
      times.push(
        await timed(async () => {
          const page = await view.page(kind, { limit: 50, ...(after === undefined ? {} : { after }) })
          after = page.next
        }),
      )
  }
  return times
}

const [place = ''] = process.argv.slice(2)
const open = await timed(async () => {
  const ledger = await openSqliteLedger(place, { create: false })
  await ledger.view()
  await ledger.close()
})
const file = new Database(place, { readonly: true })
const filled = Number(file.prepare('SELECT count(*) FROM report_version').pluck().get())
file.close()

// The first reports cost more than later ones whatever the ledger: the program is compiled while they are taken in.
const warming = await worldLedger(join(mkdtempSync(join(tmpdir(), 'rapport-warm-')), 'ledger.db'))
const others = world({ seed: 2, atOnce: 20 })
for (let i = 0; i < WARMING; i++) {
  const { value } = others.next()
  if (value) await takeIn(warming, [value], now)
}
await warming.close()
rmSync(dirname(warming.place), { recursive: true, force: true })

const made = world({ seed: 1, atOnce: 200 })
for (let i = 0; i < filled; i++) made.next()
const ledger = await worldLedger(place)
const adds: number[] = []
for (let i = 0; i < ADDED; i++) {
  const { value } = made.next()
  if (value) adds.push(await timed(() => takeIn(ledger, [value], now)))
}
const view = await ledger.view()
if (!view) throw new Error('no view')
const dossiers: number[] = []
for (const id of await someStories(view, DOSSIERS)) dossiers.push(await timed(() => dossier(view, id)))
const lists = await pages(view)
await ledger.close()
console.log(
  JSON.stringify({
    reports: filled,
    open,
    adds,
    dossiers,
    lists,
    resident: process.memoryUsage().rss,
    peak: process.resourceUsage().maxRSS * 1024,
    file: statSync(place).size,
  }),
)
