/**
 * Places all reports of a ledger anew when their keys were made by other rules, or before there were keys. Everything that
 * was given until then is replaced together.
 */
import type { Linking } from '../work.js'
import type { Parts } from './parts.js'
import { Placing } from './placing.js'
import type { Statements } from './statements.js'

export function rekey(db: Statements, parts: Parts, linking: Linking): void {
  const known = db.prepared('SELECT id FROM linking').get() as { id: string } | undefined
  if (known?.id === linking.id) return
  db.prepared('DELETE FROM linking').run()
  db.prepared('INSERT INTO linking (id) VALUES (?)').run(linking.id)
  const reports = (
    db.prepared('SELECT DISTINCT report FROM reading ORDER BY report').all() as { report: string }[]
  ).map((row) => row.report)
  if (reports.length === 0) return
  const heir = Number(
    db.prepared('INSERT INTO part (level, size, touched, stale) VALUES (0, 0, 1, 1)').run().lastInsertRowid,
  )
  const output = parts.newOutput(heir)
  db.prepared(
    `UPDATE record SET output = ? WHERE closed_revision IS NULL AND rank <> 'withdrawn' AND output IS NULL AND kind <> 'judgement'`,
  ).run(output)
  db.prepared('UPDATE output SET part = ?').run(heir)
  db.prepared('DELETE FROM share').run()
  db.prepared('DELETE FROM link').run()
  db.prepared('DELETE FROM part_report').run()
  db.prepared('DELETE FROM part WHERE number <> ?').run(heir)
  const placing = new Placing(db, linking.largest)
  for (const report of reports) for (const item of parts.newest([report])) placing.place(report, linking.keysOf(item))
}
