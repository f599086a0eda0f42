import Database from 'better-sqlite3'
import fc from 'fast-check'
import { Kysely } from 'kysely'
import { describe, expect, it, onTestFinished } from 'vitest'
import { ledgerDialect } from './dialect.js'
import { migrate } from './migrate.js'
import { Placing } from './placing.js'
import { Statements } from './statements.js'
import type { Tables } from './tables.js'

type Keys = readonly (readonly number[])[]
const LARGEST = 3
const LEVELS = 3

/** Words that a report tells; who shares three shares two and one, so the keys are nested. */
const keysOf = (words: readonly number[]): Keys => {
  const sorted = [...new Set(words)].sort((a, b) => a - b)
  const sets: number[][] = [sorted, [], []]
  sorted.forEach((a, i) => {
    sorted.slice(i + 1).forEach((b, j) => {
      sets[1]?.push(a * 100 + b)
      for (const c of sorted.slice(i + j + 2)) sets[2]?.push((a * 100 + b) * 100 + c)
    })
  })
  return sets
}

/** The parts by their definition: components, parted by the next level while they are too large. */
function defined(reports: ReadonlyMap<string, Keys>): string[] {
  const part = (members: readonly string[], level: number): string[][] => {
    const out: string[][] = []
    const left = new Set(members)
    for (const first of members) {
      if (!left.delete(first)) continue
      const group = [first]
      for (const one of group) {
        for (const other of [...left]) {
          if (!reports.get(one)?.[level]?.some((k) => reports.get(other)?.[level]?.includes(k))) continue
          left.delete(other)
          group.push(other)
        }
      }
      out.push(...(group.length > LARGEST && level + 1 < LEVELS ? part(group, level + 1) : [group]))
    }
    return out
  }
  return part([...reports.keys()], 0)
    .map((g) => g.sort().join(' '))
    .sort()
}

async function index() {
  const database = new Database(':memory:')
  onTestFinished(() => void database.close())
  await migrate(new Kysely<Tables>({ dialect: ledgerDialect(database) }))
  const db = new Statements(database)
  const placing = new Placing(db, LARGEST)
  return {
    place: (report: string, keys: Keys) => placing.place(report, keys),
    parts: () => {
      const by = new Map<number, string[]>()
      const rows = db.prepared('SELECT part, report FROM part_report ORDER BY report').all()
      for (const { part, report: name } of rows as { part: number; report: string }[])
        by.set(part, [...(by.get(part) ?? []), name])
      return [...by.values()].map((p) => p.join(' ')).sort()
    },
    sizes: () =>
      db
        .prepared('SELECT size - (SELECT count(*) FROM part_report r WHERE r.part = p.number) AS off FROM part p')
        .all() as { off: number }[],
  }
}

const words = fc.array(fc.integer({ min: 1, max: 14 }), { minLength: 1, maxLength: 5 })
const report = fc.constantFrom(...'abcdefghijklmnop')

describe('parts of reports', () => {
  it('are what hangs together, whatever the order in which reports come, and after reports have changed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(report, words), { minLength: 1, maxLength: 40 }), async (steps) => {
        const { place, parts, sizes } = await index()
        const now = new Map<string, Keys>()
        for (const [name, told] of steps) {
          const keys = keysOf(told)
          place(name, keys)
          now.set(name, keys)
          expect(parts()).toEqual(defined(now))
          expect(sizes().every((s) => s.off === 0)).toBe(true)
        }
      }),
      { numRuns: 80 },
    )
  })
})
