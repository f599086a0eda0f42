// Memory of one process that reads ever more reports; it has to stay flat after the first thousand.
import type { Setting } from './setting.js'

interface Row {
  readonly reports: number
  readonly rss_mb: number
  readonly heap_mb: number
  readonly external_mb: number
}

export function memory({ subject }: Setting, [most = '10000']: readonly string[]): void {
  const rows = subject<readonly Row[]>('memory', most)
  console.log('reports read   resident MB   heap after collection MB   outside the heap MB')
  for (const r of rows)
    console.log(
      `${String(r.reports).padStart(12)} ${r.rss_mb.toFixed(0).padStart(13)} ${r.heap_mb.toFixed(1).padStart(26)} ${r.external_mb.toFixed(1).padStart(21)}`,
    )
}
