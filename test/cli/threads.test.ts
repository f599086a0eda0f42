/** `rapport read` over many reports: as many threads as there are give what one gives, byte for byte. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { madeArticle } from '../made/many.js'
import { rapport } from '../made/run-cli.js'
import { scratchFolder } from '../made/scratch.js'

/** A wire of many reports in one file, and as many again in files of their own. */
function manyReports(folder: string, count: number): string {
  const reports = join(folder, 'reports')
  mkdirSync(join(reports, 'day'), { recursive: true })
  // White space makes the wire large enough for threads to be started.
  const lines = Array.from({ length: count }, (_, n) => JSON.stringify(madeArticle(n, 2)) + ' '.repeat(20_000))
  writeFileSync(join(reports, 'wire.jsonl'), lines.join('\n'))
  for (let n = count; n < 2 * count; n++) {
    const { title, text } = madeArticle(n, 2)
    writeFileSync(join(reports, 'day', `${n}.txt`), `${title}\n\n${text}\n`)
  }
  return reports
}

describe('reading in threads', () => {
  it('gives the same bytes as reading in one', { timeout: 240_000 }, async () => {
    const folder = scratchFolder()
    const reports = manyReports(folder, 12)
    const exports: string[] = []
    for (const jobs of ['1', '2']) {
      const ledger = join(folder, `${jobs}.db`)
      const { code, err } = await rapport(['read', reports, '--jobs', jobs, '--json', '--ledger', ledger])
      expect(code, err).toBe(0)
      expect(err).toContain('24 read')
      expect(err).not.toContain('threads')
      exports.push((await rapport(['export', '--content', '--refusals', '--ledger', ledger])).out)
    }
    expect(exports[0]?.length).toBeGreaterThan(20_000)
    expect(exports[1] === exports[0]).toBe(true)
  })
})
