/** Folders and files as they lie about on a disk: links that go round, files that may not be read, thousands of them. */
import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { madeArticle } from '../made/many.js'
import { parsed, rapport } from '../made/run-cli.js'
import { scratchFolder } from '../made/scratch.js'

const story = (n: number) => {
  const { title, text } = madeArticle(n, 1)
  return `${title}\n\n${text}\n`
}

async function reading(paths: readonly string[], ledger: string, ...more: string[]) {
  const ran = await rapport(['read', ...paths, '--ledger', ledger, ...more])
  const reports = parsed((await rapport(['list', 'reports', '--json', '--ledger', ledger])).out)
  return { ...ran, reports }
}

describe('a folder', () => {
  it('is read with all folders in it, links followed once and hidden files passed over', async () => {
    const folder = join(scratchFolder(), 'reports')
    mkdirSync(join(folder, 'a', 'b'), { recursive: true })
    writeFileSync(join(folder, 'a', 'b', 'deep.txt'), story(1))
    writeFileSync(join(folder, 'top.txt'), story(2))
    writeFileSync(join(folder, '.hidden.txt'), story(3))
    writeFileSync(join(folder, 'notes.md'), story(4))
    symlinkSync(folder, join(folder, 'a', 'round'))
    symlinkSync(join(folder, 'a', 'b'), join(folder, 'again'))
    symlinkSync('itself.txt', join(folder, 'itself.txt'))
    const { code, err, reports } = await reading([folder, join(folder, '.', 'top.txt')], join(folder, 'l.db'))
    expect(reports).toHaveLength(2)
    expect(err).toContain('2 read')
    // The link to itself promises a report by its name and holds none.
    expect([code, err]).toEqual([3, expect.stringContaining('itself.txt: it cannot be read (ELOOP)')])
  })

  it('of thousands of small files does not run out of descriptors', async () => {
    const folder = scratchFolder()
    const reports = join(folder, 'many')
    mkdirSync(reports)
    for (let n = 0; n < 5000; n++) writeFileSync(join(reports, `${n}.txt`), 'Togo.\n')
    const main = join(import.meta.dirname, '..', '..', 'src', 'cli', 'main.ts')
    const line = `ulimit -n 256; exec "$0" --import tsx "$@"`
    const args = [process.execPath, main, 'read', reports, '--json', '--ledger', join(folder, 'l.db')]
    const out = execFileSync('bash', ['-c', line, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
    expect(parsed(out).filter((r) => r.kind === 'report')).toHaveLength(1)
  })
})

describe('a file', () => {
  it.skipIf(process.getuid?.() === 0)('that may not be read is told of, and the others are read', async () => {
    const folder = scratchFolder()
    const shut = join(folder, 'shut.txt')
    writeFileSync(shut, story(1))
    chmodSync(shut, 0)
    writeFileSync(join(folder, 'open.txt'), story(2))
    const { code, err, reports } = await reading([folder], join(folder, 'l.db'))
    expect([code, reports.length]).toEqual([3, 1])
    expect(err).toContain('shut.txt: it cannot be read (EACCES)')
  })

  it('of many gigabytes is refused by its size before it is read', async () => {
    const folder = scratchFolder()
    const huge = join(folder, 'huge.txt')
    writeFileSync(huge, '')
    truncateSync(huge, 5e9)
    const { code, err } = await reading([huge], join(folder, 'l.db'))
    expect([code, err]).toEqual([3, expect.stringContaining('5000000000 bytes')])
  })

  it('named twice, or under two names, is read once', async () => {
    const folder = scratchFolder()
    const file = join(folder, 'a.txt')
    writeFileSync(file, story(1))
    writeFileSync(join(folder, 'copy.txt'), story(1))
    const { code, err, reports } = await reading([file, file, `${folder}/./a.txt`], join(folder, 'l.db'))
    expect([code, reports.length, err]).toEqual([0, 1, expect.stringContaining('1 read;')])
  })

  it('that is a pipe of the shell is read to its end', async () => {
    const folder = scratchFolder()
    const main = join(import.meta.dirname, '..', '..', 'src', 'cli', 'main.ts')
    const script = `"$0" --import tsx "$1" read <(printf '%s' "$2") --json --ledger "$3"`
    const args = [process.execPath, main, story(5), join(folder, 'l.db')]
    const out = execFileSync('bash', ['-c', script, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
    expect(parsed(out).filter((r) => r.kind === 'report')).toHaveLength(1)
  })
})

describe('--jobs', () => {
  it.each(['0', 'many', '1.5', '-2'])('%s ends with 2', async (jobs) => {
    expect((await rapport(['read', 'x.txt', '--jobs', jobs])).code).toBe(2)
  })
})
