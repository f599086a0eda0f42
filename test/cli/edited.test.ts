/** What happens to a ledger when a report changes, and when two programs write at once. */
import { spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
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

describe('a plain text that was edited where it lies', () => {
  const TEXT = `Norway expels diplomats\n\nPublished On 4 Mar 2031\n\n${FIRST}`

  it('is a new version; another text in the same place is another report; and both are said', async () => {
    const folder = scratchFolder()
    const [file, path] = [join(folder, 'n.txt'), join(folder, 'l.db')]
    const read = async (text: string) => {
      writeFileSync(file, text)
      return (await rapport(['read', file, '--ledger', path])).err
    }
    const reports = async () =>
      parsed((await rapport(['list', 'reports', '--json', '--ledger', path])).out).map((r) => [r.title, r.version])
    expect(await read(TEXT)).not.toContain('note')
    expect(await read(TEXT)).toContain('1 known already')
    expect(await read(TEXT.replace('At least 12', 'At least 9'))).toMatch(
      /note: .*n\.txt: it was edited .* version of rep_/,
    )
    expect(await reports()).toEqual([['Norway expels diplomats', 2]])
    expect(await read(TEXT.replace('At least 12', 'At least 9'))).toContain('1 known already')
    expect(
      await read('Ghana opens bridge\n\nGhana opened a bridge to Togo on Friday, the roads ministry said.'),
    ).toMatch(/note: .*n\.txt: another text than rep_.*; it is kept as a report of its own/)
    expect(await reports()).toContainEqual(['Norway expels diplomats', 2])
    expect(await reports()).toContainEqual(['Ghana opens bridge', 1])
  })

  it('is a report of its own in another place, for papers reprint one text under one name', async () => {
    const folder = scratchFolder()
    const path = join(folder, 'l.db')
    for (const [i, text] of [TEXT, TEXT.replace('At least 12', 'At least 9')].entries()) {
      mkdirSync(join(folder, String(i)))
      writeFileSync(join(folder, String(i), 'n.txt'), text)
    }
    await rapport(['read', join(folder, '0'), join(folder, '1'), '--ledger', path])
    const reports = parsed((await rapport(['list', 'reports', '--json', '--ledger', path])).out)
    expect(reports.map((r) => r.version)).toEqual([1, 1])
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
