// npm run bench [-- [--only] SUBJECT ...]: how fast and how large Rapport is.
//   speed    tokens a second and memory beside the neighbours, and `rapport read` on five reports from process start
//   length   the whole reading of one report of 10 KB, 100 KB and 1 MB: is the cost linear?
//   threads  reports a second of `rapport read` with one job and with more
//   ledger   one more report in a ledger of 10,000 reports or of the sizes given; only when asked for
//   memory   resident memory and heap while one process reads 10,000 reports (minutes; only when asked for)
import { ledger } from './ledger.js'
import { length } from './length.js'
import { memory } from './memory.js'
import { type Setting, withSetting } from './setting.js'
import { speed } from './speed.js'
import { threads } from './threads.js'

const SUBJECTS: Readonly<Record<string, (setting: Setting, args: readonly string[]) => void>> = {
  speed,
  length,
  threads,
  memory,
  ledger,
}
const ALWAYS = ['speed', 'length', 'threads']

const [name, ...args] = process.argv.slice(2).filter((a) => a !== '--only')
const wanted = name === undefined ? ALWAYS : [name]
for (const one of wanted)
  if (!(one in SUBJECTS)) throw new Error(`no subject ${one}; there are ${Object.keys(SUBJECTS).join(', ')}`)
await withSetting((setting) => {
  for (const one of wanted) {
    console.log(`\n== ${one}`)
    SUBJECTS[one]?.(setting, args)
  }
})
