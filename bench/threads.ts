// Reports a second of `rapport read` with one job and with several: articles on many stories where they lie beside the
// checkout, else invented ones.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { madeArticle } from '../test/made/many.js'
import type { Setting } from './setting.js'

function articles(root: string, most: number): readonly string[] {
  const stories = join(root, '..', 'shared', 'bench', 'dev', 'stories', 'ecb.jsonl.gz')
  if (!existsSync(stories)) return Array.from({ length: most }, (_, n) => JSON.stringify(madeArticle(n)))
  const lines = gunzipSync(readFileSync(stories)).toString('utf8').split('\n').filter(Boolean)
  return lines.slice(0, most).map((line) => {
    const { id, title, text, outlet } = JSON.parse(line) as Record<string, string>
    return JSON.stringify({ id, title, text, outlet })
  })
}

export function threads({ root, work, rapport }: Setting, [most = '480']: readonly string[]): void {
  const file = join(work, 'wire.jsonl')
  const reports = articles(root, Number(most))
  const count = reports.length
  writeFileSync(file, reports.join('\n'))
  console.log(
    `${count} reports of ${Math.round(reports.join('').length / count)} characters, ${availableParallelism()} cores`,
  )
  console.log('jobs   seconds   reports/s   peak MB   (reading, storing and reconciling)')
  for (const jobs of [...new Set([1, 2, availableParallelism()])]) {
    const { seconds, peak_mb } = rapport(
      'read',
      file,
      '--json',
      '--jobs',
      String(jobs),
      '--ledger',
      join(work, `j${jobs}.db`),
    )
    console.log(
      `${String(jobs).padStart(4)} ${seconds.toFixed(2).padStart(9)} ${(count / seconds).toFixed(1).padStart(11)} ${peak_mb.toFixed(0).padStart(9)}`,
    )
  }
}
