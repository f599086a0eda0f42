// Fills the ledger FILE with the invented world up to SIZE reports, through the path that `rapport read` takes below
// reading: reports are acknowledged in lots, then reconciled. A ledger that was filled in part is filled on.
// Prints the seconds that each half took, as JSON.
import Database from 'better-sqlite3'
import { reconcile } from '../../src/run/index.js'
import { world } from '../../test/made/world.js'
import { worldLedger, worldParts } from '../../test/made/world-parts.js'

/** What one lot writes fits into the memory that the ledger's file is given; larger lots are slower. */
const LOT = 1000

const [place = '', given = ''] = process.argv.slice(2)
const size = Number(given)
let clock = Date.UTC(2041, 0, 1)
const now = () => new Date(clock++)

const ledger = await worldLedger(place)
const file = new Database(place, { readonly: true })
let filled = Number(file.prepare('SELECT count(*) FROM report_version').pluck().get())
file.close()

const made = world({ seed: 1, atOnce: 200 })
for (let i = 0; i < filled; i++) made.next()
const started = performance.now()
const seconds = () => (performance.now() - started) / 1000
while (filled < size) {
  const lot = Array.from({ length: Math.min(LOT, size - filled) }, () => {
    const { value } = made.next()
    if (!value) throw new Error('the world has no end')
    return value
  })
  await ledger.acknowledge(lot, now().toISOString())
  filled += lot.length
  if (process.stderr.isTTY || filled % 50_000 === 0) {
    process.stderr.write(`  ${filled.toLocaleString('en')} reports acknowledged after ${seconds().toFixed(0)} s\n`)
  }
}
const acknowledged = seconds()
await reconcile(ledger, { parts: worldParts, now })
await ledger.close()
console.log(JSON.stringify({ acknowledged, reconciled: seconds() - acknowledged }))
