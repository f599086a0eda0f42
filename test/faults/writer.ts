/**
 * Takes reports of the invented world into a ledger until it is killed, and prints the id of each once it is acknowledged;
 * every lot is put together. Arguments: the ledger, and a seed that keeps this run's reports apart from others.
 */
import { reconcile } from '../../src/run/index.js'
import { world } from '../made/world.js'
import { worldLedger, worldParts } from '../made/world-parts.js'

const LOT = 8
const [path = '', seed = ''] = process.argv.slice(2)
const ledger = await worldLedger(path)
const now = () => new Date()
let lot = 0
for (const item of world({ seed: Number(seed), atOnce: 5 })) {
  await ledger.acknowledge([item], now().toISOString())
  process.stdout.write(`${item.report.id}\n`)
  if (++lot % LOT === 0) await reconcile(ledger, { parts: worldParts, now })
}
