// Fills one ledger with the invented world up to each size in turn (arguments), through the path that `rapport read` takes
// below reading: reports are acknowledged in lots and reconciled part by part. Prints a line for each size.
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type LedgerView, openSqliteLedger, type ReadReport } from '../../src/ledger/index.js'
import type { RecordKind } from '../../src/model/index.js'
import { composeDossier, dossierPage, renderText } from '../../src/views/index.js'
import { world } from '../../test/made/world.js'
import { takeIn, worldLedger } from '../../test/made/world-parts.js'

const LOT = 10_000
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

let clock = Date.UTC(2041, 0, 1)
const now = () => new Date(clock++)

const quantile = (times: readonly number[], share: number): number =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0

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

async function questions(view: LedgerView, ids: readonly string[]) {
  const dossiers: number[] = []
  for (const id of ids) {
    dossiers.push(
      await timed(async () => {
        const story = await view.record(id)
        if (story?.kind !== 'story') throw new Error(`${id} is no story`)
        renderText(dossierPage(await composeDossier(view, story)), { width: 100, colour: false })
      }),
    )
  }
  const lists: number[] = []
  for (const kind of LISTED) {
    let after: string | undefined
    for (let i = 0; i < 5; i++)
      lists.push(
        await timed(async () => {
          const page = await view.page(kind, { limit: 50, ...(after === undefined ? {} : { after }) })
          after = page.next
        }),
      )
  }
  return { dossier: quantile(dossiers, 0.95), list: quantile(lists, 0.95) }
}

async function benchLedger(sizes: readonly number[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'rapport-ledger-'))
  const place = join(folder, 'ledger.db')
  try {
    const made = world({ seed: 1, atOnce: 200 })
    const next = (): ReadReport => {
      const { value } = made.next()
      if (!value) throw new Error('the world has no end')
      return value
    }
    console.log(
      '  reports   add one ms (median, p95 of 30)   ratio   dossier p95 ms   list p95 ms   open ms   resident MB   file MB   filled at reports/s',
    )
    let filled = 0
    let first: number | undefined
    for (const size of sizes) {
      let ledger = await worldLedger(place)
      const started = performance.now()
      const before = filled
      while (filled < size) {
        const lot = Array.from({ length: Math.min(LOT, size - filled) }, next)
        await takeIn(ledger, lot, now)
        filled += lot.length
      }
      const speed = (filled - before) / ((performance.now() - started) / 1000)
      await ledger.close()
      const open = await timed(async () => {
        const other = await openSqliteLedger(place, { create: false })
        await other.view()
        await other.close()
      })
      ledger = await worldLedger(place)
      const adds: number[] = []
      for (let i = 0; i < 30; i++) {
        const report = next()
        adds.push(await timed(() => takeIn(ledger, [report], now)))
        filled++
      }
      const view = await ledger.view()
      if (!view) throw new Error('no view')
      const asked = await questions(view, await someStories(view, 60))
      first ??= quantile(adds, 0.5)
      const cells = [
        [size.toLocaleString('en'), 9],
        [`${quantile(adds, 0.5).toFixed(1)}, ${quantile(adds, 0.95).toFixed(1)}`, 31],
        [(quantile(adds, 0.5) / first).toFixed(2), 8],
        [asked.dossier.toFixed(1), 17],
        [asked.list.toFixed(1), 14],
        [open.toFixed(0), 10],
        [(process.memoryUsage().rss / 1e6).toFixed(0), 14],
        [(statSync(place).size / 1e6).toFixed(0), 10],
        [speed.toFixed(0), 20],
      ] as const
      console.log(cells.map(([text, width]) => text.padStart(width)).join(''))
      await ledger.close()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

await benchLedger(process.argv.slice(2).map(Number))
