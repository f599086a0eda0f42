/** Actors and words for ties that a user adds with a file. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parsed, rapport } from '../made/run-cli.js'
import { scratchFolder } from '../made/scratch.js'

const TEXT =
  'Skerry Watch seized a Danish trawler on 4 March 2031.\n\nNorway halted its deliveries of heather looms to Denmark on 5 March 2031.'

const ACTORS = [
  '- name: Skerry Watch',
  '  names: [the Watch of the Skerries]',
  '  type: government',
  '  country: NOR',
  '  sector: MIL',
].join('\n')

const TIES = ['- kind: energy', '  nature: cooperative', '  phrases: [heather loom]'].join('\n')

function setUp() {
  const folder = scratchFolder()
  const file = (name: string, text: string) => {
    const path = join(folder, name)
    writeFileSync(path, text)
    return path
  }
  const report = file('report.txt', TEXT)
  const ledger = join(folder, 'l.db')
  const read = (...more: string[]) => rapport(['read', report, '--ledger', ledger, ...more])
  const list = async (kind: string) => parsed((await rapport(['list', kind, '--json', '--ledger', ledger])).out)
  return { file, read, list, ledger }
}

describe('a directory of one’s own', () => {
  it('makes known whom the program would not know, and reads a known report again', async () => {
    const { file, read, list } = setUp()
    await read()
    expect((await list('actors')).find((a) => a.name === 'Skerry Watch')?.country).not.toBe('NOR')
    const with1 = await read('--directory', file('actors.yaml', ACTORS))
    expect([with1.code, with1.err]).toEqual([0, expect.stringContaining('1 read')])
    expect(await list('actors')).toContainEqual(
      expect.objectContaining({ name: 'Skerry Watch', country: 'NOR', sector: 'MIL' }),
    )
    expect((await read('--directory', file('actors.yaml', ACTORS))).err).toContain('1 known already')
    const changed = file('actors.yaml', ACTORS.replace('MIL', 'COP'))
    expect((await read('--directory', changed)).err).toContain('1 read')
  })
})

describe('ties of one’s own', () => {
  it('are found by the words of the file', async () => {
    const { file, read, list } = setUp()
    await read()
    expect((await list('ties')).map((t) => t.tie_kind)).not.toContain('energy')
    expect((await read('--ties', file('ties.yaml', TIES))).err).toContain('1 read')
    expect((await list('ties')).map((t) => t.tie_kind)).toContain('energy')
  })
})

describe('files of one’s own', () => {
  it('are kept with the ledger: what is read, judged, rebuilt or asked later goes on with them until they are taken back', async () => {
    const { file, read, list, ledger } = setUp()
    const ask = (...argv: string[]) => rapport([...argv, '--ledger', ledger])
    const countries = async () =>
      (await list('actors')).filter((a) => a.name === 'Skerry Watch' || a.name === 'Karl Bor').map((a) => a.country)
    await read('--directory', file('actors.yaml', ACTORS))
    const more = file(
      'more.txt',
      'Skerry Watch seized a Danish trawler on 4 March 2031, Minister Karl Bor of Norway said on 5 March.',
    )
    const second = await ask('read', more)
    expect(second.err).toContain('read with the actors of your own that were given before')
    expect((await countries()).slice(0, 1)).toEqual(['NOR'])
    expect((await ask('rebuild')).err).toContain('nothing differs')
    const whole = (await ask('export', '--content')).out
    const published = (await ask('export', '--content', '--published-by', '2031-12')).out
    expect(published).toBe(whole)
    // What a moment of knowledge had, it keeps.
    await ask('read', more, '--no-directory')
    await ask('rebuild')
    expect((await list('actors')).find((a) => a.name === 'Skerry Watch')?.country).not.toBe('NOR')
    expect((await ask('export', '--content', '--known-at', '2', '--published-by', '2031-12')).out).toBe(whole)
  })
})

describe('a bad file', () => {
  it.each([
    ['--directory', '- name: Skerry Watch\n  country: Norway\n', 'line 2'],
    ['--directory', '- name: Skerry Watch\n  colour: red\n', 'line 2'],
    ['--ties', '- kind: knitting\n  nature: cooperative\n  phrases: [loom]\n', 'line 1'],
  ])('%s %j ends with 2, tells file and line, and changes nothing', async (option, text, line) => {
    const { file, read, list, ledger } = setUp()
    await read()
    const before = (await rapport(['export', '--ledger', ledger])).out
    const { code, out, err } = await read(option, file('own.yaml', text))
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(`own.yaml: ${line}`)
    expect((await rapport(['export', '--ledger', ledger])).out).toBe(before)
    expect(await list('reports')).toHaveLength(1)
  })

  it('that is not there ends with 2 and makes no ledger', async () => {
    const { read, ledger } = setUp()
    const { code, err } = await read('--directory', '/nowhere/actors.yaml')
    expect([code, err]).toEqual([2, expect.stringContaining('/nowhere/actors.yaml')])
    expect((await rapport(['list', 'reports', '--ledger', ledger])).code).toBe(3)
  })
})
