/** A process that is killed in the middle of writing loses nothing that it had acknowledged. */
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { openSqliteLedger } from '../../src/ledger/index.js'
import { RECORD_KINDS } from '../../src/model/index.js'
import { madeReport } from '../made/build.js'
import { parsed, rapport } from '../made/run-cli.js'
import { scratchFolder } from '../made/scratch.js'
import { contentOf, takeIn, wholeOf, worldLedger } from '../made/world-parts.js'

/** A longer run: RAPPORT_KILL_ROUNDS=100 npm test -- test/faults/kill.test.ts */
const ROUNDS = Number(process.env.RAPPORT_KILL_ROUNDS ?? 6)

const tsx = (script: string, ...args: string[]): ChildProcess =>
  spawn(process.execPath, ['--import', 'tsx', script, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })

const ended = (child: ChildProcess) =>
  new Promise<{ code: number | null; signal: string | null }>((resolve) =>
    child.once('close', (code, signal) => resolve({ code, signal })),
  )

/** Runs a writer, kills it `delay` ms after its first word, and gives what it acknowledged. */
async function killedWriter(path: string, round: number, delay: number): Promise<readonly string[]> {
  const child = tsx('test/faults/writer.ts', path, String(round))
  let out = ''
  child.stdout?.on('data', (data) => {
    if (out === '') setTimeout(() => child.kill('SIGKILL'), delay)
    out += String(data)
  })
  const end = await ended(child)
  expect(end.signal, 'the writer was killed and did not fail').toBe('SIGKILL')
  return out.split('\n').filter((line) => /^rep_[0-9a-f]{12}$/.test(line))
}

/** Reads the ledger again and again until told to stop; every answer must be whole. */
function reader(path: string) {
  let isDone = false
  const reading = (async () => {
    let answers = 0
    while (!isDone) {
      await new Promise((resolve) => setTimeout(resolve, 5))
      if (!existsSync(path)) continue
      const ledger = await openSqliteLedger(path, { create: false }).catch(() => undefined)
      const view = await ledger?.view()
      if (view) {
        const known = new Set<string>()
        for (const kind of RECORD_KINDS) for (const record of await view.records(kind)) known.add(record.id)
        for (const story of await view.records('story'))
          for (const id of [...story.reports, ...story.events]) expect(known, `${story.id} names ${id}`).toContain(id)
        answers++
      }
      await ledger?.close()
    }
    return answers
  })()
  return {
    stop: () => {
      isDone = true
      return reading
    },
  }
}

describe('kill -9 in mid-write', () => {
  it(`leaves a ledger that opens and holds every acknowledged report, ${ROUNDS} times, while others read it`, {
    timeout: 60_000 + ROUNDS * 10_000,
  }, async () => {
    const path = join(scratchFolder(), 'l.db')
    const acknowledged = new Set<string>()
    const opened: number[] = []
    const other = reader(path)
    for (let round = 0; round < ROUNDS; round++) {
      const delay = Math.floor(Math.random() * 400)
      for (const id of await killedWriter(path, round, delay)) acknowledged.add(id)
      const started = performance.now()
      const ledger = await openSqliteLedger(path, { create: false })
      const view = await ledger.view()
      opened.push(performance.now() - started)
      const { reports } = (await view?.allReadings()) ?? { reports: [] }
      const stored = new Set(reports.map((r) => r.report.id))
      expect(
        [...acknowledged].filter((id) => !stored.has(id)),
        `round ${round}, killed after ${delay} ms`,
      ).toEqual([])
      // What stands in a revision and what still waits for one is everything.
      const taken = (await view?.records('report')) ?? []
      expect(taken.length + ((await view?.pending())?.length ?? 0)).toBe(stored.size)
      await ledger.close()
      const raw = new Database(path)
      expect(raw.pragma('integrity_check', { simple: true })).toBe('ok')
      raw.close()
    }
    expect(await other.stop(), 'answers to the reader').toBeGreaterThan(0)
    console.info(`${acknowledged.size} reports; the ledger opened in at most ${Math.max(...opened).toFixed(0)} ms`)
    // The next run finishes what the killed ones left, and nothing is lost, doubled or half done.
    const ledger = await worldLedger(path)
    await takeIn(ledger, [], () => new Date())
    const view = await ledger.view()
    expect(view && (await contentOf(view))).toBe(wholeOf((await view?.allReadings())?.reports ?? []))
    await ledger.close()
  })
})

describe('the program as a process', () => {
  const text = (i: number) =>
    `Chile closed crossing number ${i} on its border with Peru on 3 March 2031, the army said. `.repeat(30)

  it('stops on Ctrl-C with 130, and the same command goes on from there', { timeout: 120_000 }, async () => {
    const folder = scratchFolder()
    mkdirSync(join(folder, 'in'))
    for (let i = 0; i < 400; i++) writeFileSync(join(folder, 'in', `${i}.txt`), text(i))
    const path = join(folder, 'l.db')
    const child = tsx('src/cli/main.ts', 'read', join(folder, 'in'), '--ledger', path)
    let err = ''
    child.stderr?.on('data', (data) => {
      // The first line of progress says that reading is under way.
      if (err === '') child.kill('SIGINT')
      err += String(data)
    })
    child.stdout?.resume()
    const { code } = await ended(child)
    expect(err).toContain('the same command goes on from there')
    expect(code).toBe(130)
    const before = parsed((await rapport(['list', 'reports', '--json', '--ledger', path])).out).length
    expect(before).toBeGreaterThan(0)
    expect(before).toBeLessThan(400)
  })

  it('ends quietly when its reader has seen enough', { timeout: 60_000 }, async () => {
    const path = join(scratchFolder(), 'l.db')
    const ledger = await openSqliteLedger(path, { create: true })
    const records = [0, 1, 2].map((i) => madeReport(`long ${i}`, text(i).repeat(100)))
    await ledger.commit({
      records,
      others: 'stay',
      basedOn: 0,
      at: '2031-03-07T12:00:00.000Z',
      what: 'three long reports',
    })
    await ledger.close()
    const child = tsx('src/cli/main.ts', 'export', '--ledger', path)
    let err = ''
    child.stderr?.on('data', (data) => {
      err += String(data)
    })
    child.stdout?.once('data', () => child.stdout?.destroy())
    const { code } = await ended(child)
    expect([code, err]).toEqual([0, ''])
  })
})
