/** Who is whom on the user's word: judged, shown, undone. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { keptLedger } from '../made/kept-ledger.js'
import { parsed, rapport } from '../made/run-cli.js'
import { scratchFolder } from '../made/scratch.js'

const TEXTS = [
  'Norway has suspended fish exports to Chile, Foreign Minister Astrid Lund said on Monday. “The ports are shut to Chile,” Lund said.',
  'Norway froze exports of fish to Chile on Monday. “The ports are closed,” Foreign Minister Marit Holm told reporters.',
  'Chile protested against the halt of fish exports by Norway on Tuesday, its ambassador said.',
]

/** A ledger of the reports, read at once. */
async function filled(): Promise<string> {
  const path = join(scratchFolder(), 'l.db')
  await atOnce(path)
  return path
}

const atOnce = keptLedger((path) => readInLots(path, [[0, 1, 2]]))

/** Reads the reports in lots; what is judged is judged after the first lot. */
async function readInLots(path: string, lots: readonly (readonly number[])[], judged?: readonly string[]) {
  const folder = scratchFolder()
  TEXTS.forEach((text, i) => {
    const published = `2031-03-0${4 + i}`
    writeFileSync(join(folder, `${i}.json`), JSON.stringify({ id: `n-${i}`, outlet: `Paper ${i}`, published, text }))
  })
  for (const [at, lot] of lots.entries()) {
    await rapport(['read', ...lot.map((i) => join(folder, `${i}.json`)), '--ledger', path])
    if (at === 0 && judged) await rapport([...judged, '--ledger', path])
  }
}

/** A ledger of the reports, read in lots. */
async function inLots(lots: readonly (readonly number[])[], judged?: readonly string[]): Promise<string> {
  const path = join(scratchFolder(), 'l.db')
  await readInLots(path, lots, judged)
  return path
}

const content = async (path: string) =>
  parsed((await rapport(['export', '--content', '--ledger', path])).out).filter((r) => r.kind !== 'judgement')
/** The actors that bear one of the two names. */
const persons = async (path: string) =>
  (await content(path)).filter((r) => r.kind === 'actor' && /Lund|Holm/.test(JSON.stringify([r.name, r.aliases])))

describe('two persons judged the same', () => {
  it('are one actor until the judgement is undone, and then all is as it was', async () => {
    const path = await filled()
    const before = await content(path)
    expect(await persons(path)).toHaveLength(2)
    const same = await rapport(['same', 'Astrid Lund', 'Marit Holm', '--by', 'desk', '--ledger', path])
    expect([same.code, same.err]).toEqual([0, expect.stringContaining('judgement 1')])
    expect(await persons(path)).toMatchObject([
      { aliases: expect.arrayContaining([expect.stringMatching(/Lund|Holm/)]) },
    ])
    const listed = await rapport(['judgements', '--ledger', path])
    expect(listed.out).toMatch(/1 {2}same (?:Astrid Lund \/ Marit Holm|Marit Holm \/ Astrid Lund)\s+desk/)
    const undone = await rapport(['undo', '1', '--ledger', path])
    expect(undone.code).toBe(0)
    expect(await content(path)).toEqual(before)
    expect((await rapport(['judgements', '--ledger', path])).out).toContain('undone')
  })

  it('stay one when more is read', async () => {
    const path = await filled()
    await rapport(['same', 'Astrid Lund', 'Marit Holm', '--ledger', path])
    const more =
      'Chile asked Foreign Minister Marit Holm of Norway to lift the halt of fish exports on Friday, officials said.'
    const file = join(scratchFolder(), 'm.json')
    writeFileSync(file, JSON.stringify({ id: 'n-9', outlet: 'Paper 9', published: '2031-03-08', text: more }))
    await rapport(['read', file, '--ledger', path])
    expect(await persons(path)).toHaveLength(1)
  })

  it('add up to the same records in whatever batches the reports came', async () => {
    const whole = await filled()
    await rapport(['same', 'Astrid Lund', 'Marit Holm', '--ledger', whole])
    const parts = await inLots([[1, 0], [2]], ['same', 'Marit Holm', 'Astrid Lund'])
    expect(await content(parts)).toEqual(await content(whole))
  })

  it.each([
    ['an unknown name', ['same', 'Nobody Known', 'Marit Holm'], 'Nobody Known'],
    ['a number that is not there', ['undo', '4'], 'no judgement 4'],
    ['one actor twice', ['same', 'Marit Holm', 'marit holm'], 'one actor already'],
  ])('are refused with a reason for %s', async (_, line, reason) => {
    const { code, err } = await rapport([...line, '--ledger', await filled()])
    expect([code, err]).toEqual([2, expect.stringContaining(reason)])
  })
})
