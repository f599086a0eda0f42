/** What one more report costs in a ledger of 10,000 reports and in larger ones, and how long questions take there. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import type { Setting } from './setting.js'

const SIZES = ['10000']

/** Sizes in reports, ascending; 1,000,000 take about an hour and 30 GB of disk. */
export function ledger({ root }: Setting, args: readonly string[]): void {
  const sizes = args.length === 0 ? SIZES : args
  for (const size of sizes) if (!/^[1-9]\d*$/.test(size)) throw new Error(`a size is a number of reports, not ${size}`)
  const child = spawnSync(
    process.execPath,
    ['--import', 'tsx', join(root, 'bench', 'subjects', 'ledger.ts'), ...sizes],
    {
      stdio: 'inherit',
      cwd: root,
    },
  )
  if (child.status !== 0) throw new Error('the ledger could not be filled')
}
