/** What one more report costs in a ledger of 10,000 reports and in larger ones, and how long questions take there. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Setting } from './setting.js'

const SIZES = ['10000']

interface Filled {
  /** Seconds. */
  readonly acknowledged: number
  readonly reconciled: number
}

interface Asked {
  readonly reports: number
  /** Milliseconds. */
  readonly open: number
  readonly adds: readonly number[]
  readonly dossiers: readonly number[]
  readonly lists: readonly number[]
  /** Bytes. */
  readonly resident: number
  readonly peak: number
  readonly file: number
}

const HEADINGS = [
  'reports',
  'add one ms (median, p95 of 100)',
  'ratio',
  'dossier ms (median, p95)',
  'list p95 ms',
  'open ms',
  'resident MB (peak)',
  'file MB',
  'filled in s',
]

/**
 * Arguments: sizes in reports, and `--keep FOLDER` to fill ledgers there, or to use those that were filled there before.
 * 1,000,000 reports take about an hour and 30 GB of disk.
 */
export function ledger({ root }: Setting, args: readonly string[]): void {
  const keptAt = args.indexOf('--keep')
  const kept = keptAt < 0 ? undefined : args[keptAt + 1]
  const given = args.filter((_, i) => keptAt < 0 || (i !== keptAt && i !== keptAt + 1))
  const sizes = given.length === 0 ? SIZES : given
  for (const size of sizes) if (!/^[1-9]\d*$/.test(size)) throw new Error(`a size is a number of reports, not ${size}`)
  if (kept !== undefined) mkdirSync(kept, { recursive: true })
  const folder = kept ?? mkdtempSync(join(tmpdir(), 'rapport-ledger-'))
  const run = <T>(subject: string, ...more: string[]): T => {
    const child = spawnSync(
      process.execPath,
      ['--import', 'tsx', join(root, 'bench', 'subjects', `${subject}.ts`), ...more],
      { stdio: ['ignore', 'pipe', 'inherit'], cwd: root, encoding: 'utf8' },
    )
    if (child.status !== 0) throw new Error(`${subject} failed`)
    return JSON.parse(child.stdout)
  }
  try {
    const rows: string[][] = [HEADINGS]
    let first: number | undefined
    for (const size of sizes) {
      const place = join(folder, `${kept === undefined ? 'ledger' : size}.db`)
      const filled = run<Filled>('fill-ledger', place, size)
      const asked = run<Asked>('ask-ledger', place)
      const add = quantile(asked.adds, 0.5)
      first ??= add
      rows.push([
        asked.reports.toLocaleString('en'),
        `${add.toFixed(1)}, ${quantile(asked.adds, 0.95).toFixed(1)}`,
        (add / first).toFixed(2),
        `${quantile(asked.dossiers, 0.5).toFixed(1)}, ${quantile(asked.dossiers, 0.95).toFixed(1)}`,
        quantile(asked.lists, 0.95).toFixed(1),
        asked.open.toFixed(0),
        `${(asked.resident / 1e6).toFixed(0)} (${(asked.peak / 1e6).toFixed(0)})`,
        (asked.file / 1e6).toFixed(0),
        `${filled.acknowledged.toFixed(0)} + ${filled.reconciled.toFixed(0)}`,
      ])
    }
    for (const row of rows) console.log(row.map((cell, i) => cell.padStart((HEADINGS[i] ?? '').length + 2)).join(''))
  } finally {
    if (kept === undefined) rmSync(folder, { recursive: true, force: true })
  }
}

const quantile = (times: readonly number[], share: number): number =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
