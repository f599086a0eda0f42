// The whole reading of one report of growing length, in processor time, which other work on the machine does not change.
import type { Setting } from './setting.js'

interface Row {
  readonly of: string
  readonly kb: number
  readonly tokens: number
  readonly seconds: number
}

export function length({ subject }: Setting): void {
  const rows = subject<readonly Row[]>('length')
  console.log('report of                    KB    tokens   seconds   tokens/s')
  for (const r of rows)
    console.log(
      `${r.of.padEnd(22)} ${String(r.kb).padStart(8)} ${String(r.tokens).padStart(9)} ${r.seconds.toFixed(2).padStart(9)} ${String(Math.round(r.tokens / r.seconds)).padStart(10)}`,
    )
}
