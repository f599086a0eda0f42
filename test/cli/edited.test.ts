/** What happens to a ledger when a report changes, and when two programs write at once. */
import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fishFolder } from '../made/fish.js'
import { parsed, rapport } from '../made/run-cli.js'
import { scratchFolder } from '../made/scratch.js'

const report = (text: string, more: object = {}) =>
  JSON.stringify({ id: 'n-1', outlet: 'Coast Paper', published: '2031-03-04', text, ...more })
const FIRST = 'Norway expelled two diplomats of Chile on Monday. At least 12 boats were seized, the navy said.'
const SECOND = 'Norway expelled two diplomats of Chile on Monday.'

describe('a report that was edited', () => {
  it('is a new version; what it says no more is withdrawn with the reason, and stands as of before', async () => {
    const folder = scratchFolder()
    const [file, path] = [join(folder, 'n.json'), join(folder, 'l.db')]
    writeFileSync(file, report(FIRST))
    await rapport(['read', file, '--ledger', path])
    const before = parsed((await rapport(['export', '--ledger', path])).out)
    writeFileSync(file, report(SECOND))
    const { code, err } = await rapport(['read', file, '--ledger', path], { now: '2031-03-08T12:00:00.000Z' })
    expect(code).toBe(0)
    expect(err).toContain('revision 2')
    const after = parsed((await rapport(['export', '--ledger', path])).out)
    expect(after.find((r) => r.kind === 'report')).toMatchObject({ version: 2, revision: 2 })
    const gone = before.filter((r) => !after.some((a) => a.id === r.id))
    expect(gone.length).toBeGreaterThan(0)
    const history = parsed((await rapport(['export', '--history', '--ledger', path])).out)
    for (const { id } of gone) {
      const rows = history.filter((r) => r.id === id)
      expect(rows.map((r) => [r.revision, r.known_to === null, r.rank])).toEqual([
        [1, false, 'normal'],
        [2, true, 'withdrawn'],
      ])
      expect(rows[1]?.rank_reason).toMatch(/\w/)
    }
  })

  it('is a new version too when only the facts about it changed', async () => {
    const folder = scratchFolder()
    const [file, path] = [join(folder, 'n.json'), join(folder, 'l.db')]
    writeFileSync(file, report(FIRST))
    await rapport(['read', file, '--ledger', path])
    writeFileSync(file, report(FIRST, { published: '2031-03-05' }))
    await rapport(['read', file, '--ledger', path])
    const [now] = parsed((await rapport(['list', 'reports', '--json', '--ledger', path])).out)
    expect(now).toMatchObject({ version: 2, published: { edtf: '2031-03-05' } })
  })
})

describe('two programs that read into one ledger', () => {
  it('both end well, and the ledger holds what both read', async () => {
    const folder = scratchFolder()
    const path = join(folder, 'l.db')
    const fish = fishFolder(folder)
    writeFileSync(join(folder, 'n.json'), report(FIRST))
    const read = (what: string) =>
      new Promise<number | null>((resolve) => {
        const argv = ['--import', 'tsx', 'src/cli/main.ts', 'read', what, '--ledger', path]
        spawn(process.execPath, argv, { stdio: 'ignore' }).once('close', resolve)
      })
    const both = await Promise.all([read(fish), read(join(folder, 'n.json'))])
    expect(both).toEqual([0, 0])
    expect(parsed((await rapport(['list', 'reports', '--json', '--ledger', path])).out)).toHaveLength(5)
  })
})
