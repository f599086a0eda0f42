/** Which report was last read from which file. */
import type Database from 'better-sqlite3'

export function reportAt(database: Database.Database, place: string): string | undefined {
  return database.prepare('SELECT report FROM place WHERE place = ?').pluck().get(place) as string | undefined
}

/** Keeps reports by place, those that are not kept so already. */
export function keepPlaces(database: Database.Database, reports: ReadonlyMap<string, string>): void {
  const isOther = [...reports].filter(([place, report]) => reportAt(database, place) !== report)
  if (isOther.length === 0) return
  const keep = database.prepare('INSERT OR REPLACE INTO place (place, report) VALUES (?, ?)')
  database
    .transaction(() => {
      for (const [place, report] of isOther) keep.run(place, report)
    })
    .immediate()
}
