/**
 * `rapport read` killed in the middle of 200 reports loses nothing that it had acknowledged and writes nothing by halves, while
 * other programs read the same ledger. All rounds go on with one ledger, and at the end it stands as a rebuild makes it.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { openSqliteLedger } from '../../src/ledger/index.js'
import { madeReport } from '../made/build.js'
import { madeArticle } from '../made/many.js'
import { parsed, rapport } from '../made/run-cli.js'
import { scratchFolder } from '../made/scratch.js'

/** All of them: RAPPORT_KILL_ROUNDS=100 npm test -- test/faults/kill.test.ts */
const ROUNDS = Number(process.env.RAPPORT_KILL_ROUNDS ?? 3)
/** Reports that each round begins to read. */
const REPORTS = 200

const KEPT = /^kept rep_[0-9a-f]{12} new$/gm

const tsx = (script: string, ...args: string[]): ChildProcess =>
  spawn(process.execPath, ['--import', 'tsx', script, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })

const program = (...args: string[]) => tsx('src/cli/main.ts', ...args)

const ended = (child: ChildProcess) =>
  new Promise<{ code: number | null; signal: string | null }>((resolve) =>
    child.once('close', (code, signal) => resolve({ code, signal })),
  )

/** A folder of reports, half of them plain text; another one for every round, of another year, so that rounds cost the same. */
function reportsOf(folder: string, round: number): string {
  const own = join(folder, `round-${round}`)
  mkdirSync(own)
  for (let i = 0; i < REPORTS; i++) {
    const made = madeArticle(round * REPORTS + i, 1)
    const article = { ...made, published: made.published.replace('2031', String(2031 + round)) }
    const plain = `${article.title}\n\nPublished On ${article.published}\n\n${article.text}\n`
    if (i % 2 === 0) writeFileSync(join(own, `${i}.json`), JSON.stringify(article))
    else writeFileSync(join(own, `${i}.txt`), plain)
  }
  return own
}

interface Kill {
  /** Since the program was started, or since it had acknowledged the last report and began to put them together. */
  readonly since: 'the start' | 'the last report'
  readonly milliseconds: number
}

/** Runs `rapport read`, and kills it at a moment, at whatever it is then; gives what it acknowledged. */
async function read(path: string, folder: string, kill?: Kill) {
  const started = performance.now()
  let lastKept = started
  const child = program('read', folder, '--log', '--ledger', path)
  let [err, kept] = ['', 0]
  const killAfter = (since: Kill['since']) => {
    if (kill?.since === since) setTimeout(() => child.kill('SIGKILL'), kill.milliseconds)
  }
  child.stdout?.resume()
  child.stderr?.on('data', (data) => {
    err += String(data)
    const before = kept
    kept = err.match(KEPT)?.length ?? 0
    if (kept === before) return
    lastKept = performance.now()
    if (kept === REPORTS) killAfter('the last report')
  })
  killAfter('the start')
  const end = await ended(child)
  const isKilled = end.signal === 'SIGKILL'
  // A run that was done before its time is one that no kill came into.
  expect(isKilled || end.code === 0, err).toBe(true)
  const acknowledged = (err.match(KEPT) ?? []).map((line) => line.slice(5, 21))
  const now = performance.now()
  return { isKilled, acknowledged, took: now - started, puttingTogether: now - lastKept }
}

/** Asks the ledger again and again, in this process and as the program does, until told to stop; every answer must be whole. */
function readers(path: string) {
  let isDone = false
  const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
  const within = async () => {
    let answers = 0
    for (; !isDone; await pause(50)) {
      const ledger = existsSync(path)
        ? await openSqliteLedger(path, { create: false }).catch(() => undefined)
        : undefined
      const view = await ledger?.view()
      if (view) {
        for (const story of (await view.page('story', { limit: 20 })).records) {
          const known = await view.recordsOf([...story.reports, ...story.events, ...story.ties])
          for (const id of [...story.reports, ...story.events, ...story.ties])
            expect([...known.keys()], `${story.id} names ${id}`).toContain(id)
        }
        answers++
      }
      await ledger?.close()
    }
    return answers
  }
  const asked = async (...question: string[]) => {
    const child = program(...question, '--json', '--ledger', path)
    let [out, err] = ['', '']
    child.stdout?.on('data', (data) => {
      out += String(data)
    })
    child.stderr?.on('data', (data) => {
      err += String(data)
    })
    const { code } = await ended(child)
    expect([question.join(' '), code, err.includes('fault of the program')]).toEqual([question.join(' '), 0, false])
    return parsed(out)
  }
  const beside = async () => {
    let answers = 0
    for (; !isDone; await pause(500)) {
      if (!existsSync(path) || (await ledgerIsEmpty(path))) continue
      const [story] = await asked('list', 'stories', '--limit', '3')
      if (story) expect(await asked('show', String(story.id))).toMatchObject([{ kind: 'story' }])
      answers++
    }
    return answers
  }
  const both = Promise.all([within(), beside()])
  return {
    stop: () => {
      isDone = true
      return both
    },
  }
}

async function ledgerIsEmpty(path: string): Promise<boolean> {
  const ledger = await openSqliteLedger(path, { create: false }).catch(() => undefined)
  const number = (await ledger?.view())?.revision.number ?? 0
  await ledger?.close()
  return number === 0
}

/** What is wrong with the file: damage, revisions without all their rows, rows without their revision. */
function halves(path: string, check: 'quick_check' | 'integrity_check'): readonly unknown[] {
  const raw = new Database(path)
  const said = raw.pragma(check, { simple: true })
  const revisions = raw
    .prepare(
      `SELECT v.number FROM revision v LEFT JOIN (SELECT revision, count(*) AS rows FROM record GROUP BY revision) r
        ON r.revision = v.number WHERE v.added + v.changed + v.withdrawn <> coalesce(r.rows, 0)`,
    )
    .pluck()
    .all()
  const stray = raw
    .prepare(
      `SELECT id FROM record WHERE revision NOT IN (SELECT number FROM revision)
        UNION SELECT report FROM report_version v WHERE NOT EXISTS
          (SELECT 1 FROM reading r WHERE r.report = v.report AND r.version = v.version)`,
    )
    .pluck()
    .all()
  raw.close()
  return [...(said === 'ok' ? [] : [said]), ...revisions, ...stray]
}

describe('kill -9 during `rapport read`', () => {
  it(`loses no acknowledged report and leaves nothing half done, ${ROUNDS} times in one ledger, while others read it`, {
    timeout: 120_000 + ROUNDS * 60_000,
  }, async () => {
    const folder = scratchFolder()
    const path = join(folder, 'l.db')
    const acknowledged = new Set<string>()
    const opened: number[] = []
    const lost: string[] = []
    const others = readers(path)
    // A run left to itself says how long one takes; every fifth one is, so that work does not pile up.
    const first = await read(path, reportsOf(folder, ROUNDS))
    for (const id of first.acknowledged) acknowledged.add(id)
    let [whole, together] = [first.took, first.puttingTogether]
    let [killed, inReading, inPuttingTogether] = [0, 0, 0]
    for (let round = 0; round < ROUNDS; round++) {
      const own = reportsOf(folder, round)
      // Putting together is short beside reading, so that half of the kills are kept for it.
      const since = round % 2 === 0 ? 'the last report' : 'the start'
      const moment = Math.random() * (since === 'the start' ? whole : together)
      const run = await read(path, own, { since, milliseconds: moment })
      if (run.isKilled) {
        killed++
        if (run.acknowledged.length === REPORTS) inPuttingTogether++
        else if (run.acknowledged.length > 0) inReading++
      }
      if (round % 5 === 4) {
        const again = await read(path, own)
        whole = Math.min(whole, again.took)
        together = Math.min(together, again.puttingTogether)
        for (const id of again.acknowledged) acknowledged.add(id)
      }
      for (const id of run.acknowledged) acknowledged.add(id)
      const started = performance.now()
      const ledger = await openSqliteLedger(path, { create: true })
      const view = await ledger.view()
      opened.push(performance.now() - started)
      for (const id of acknowledged)
        if ((await ledger.stored(id)) === undefined) lost.push(`${id}: killed ${moment.toFixed(0)} ms after ${since}`)
      expect(lost, `round ${round}`).toEqual([])
      // What stands in a revision and what still waits for one is all that is stored.
      const pending = (await view?.pending())?.length ?? 0
      const taken = (await view?.count('report', { most: 1_000_000 })) ?? 0
      expect(taken + pending, `round ${round}`).toBeGreaterThanOrEqual(acknowledged.size)
      await ledger.close()
      expect(halves(path, 'quick_check'), `round ${round}, killed ${moment.toFixed(0)} ms after ${since}`).toEqual([])
    }
    const answers = await others.stop()
    const slowest = Math.max(0, ...opened).toFixed(0)
    console.info(
      `${ROUNDS} rounds, ${killed} killed (${inReading} in reading, ${inPuttingTogether} in putting together): ` +
        `${acknowledged.size} acknowledged, ${lost.length} lost, nothing by halves, ` +
        `${answers.join(' and ')} answers to readers, the ledger opened in at most ${slowest} ms`,
    )
    // The next run finishes what the killed ones left; nothing is lost, doubled or half done.
    const last = await rapport(['read', reportsOf(folder, ROUNDS + 1), '--ledger', path, '--json', '--jobs', '1'])
    expect(last.code, last.err).toBe(0)
    const ledger = await openSqliteLedger(path, { create: false })
    const view = await ledger.view()
    expect(await view?.pending()).toEqual([])
    for (const id of acknowledged) expect(await view?.record(id)).toMatchObject({ kind: 'report', version: 1 })
    await ledger.close()
    expect(halves(path, 'integrity_check')).toEqual([])
    const rebuilt = await rapport(['rebuild', '--ledger', path])
    expect([rebuilt.code, rebuilt.err]).toEqual([0, expect.stringContaining('nothing')])
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
