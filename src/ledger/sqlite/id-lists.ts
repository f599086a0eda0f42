/** Lists of ids for queries, and what two ids share. */
import { kindOfId } from '../../model/index.js'

/** SQLite takes 32,766 parameters in one statement; lists of ids go in lots. */
const LOT = 5000

/** How many characters two ids begin with alike. */
export function common(a: string, b: string): number {
  let n = 0
  while (n < a.length && n < b.length && a.charCodeAt(n) === b.charCodeAt(n)) n++
  return n
}

/** Ids without repeats, in lots; what cannot be an id is left out. */
export function* lots(ids: Iterable<string>): Iterable<string[]> {
  const known = [...new Set(ids)].filter((id) => kindOfId(id) !== undefined)
  for (let i = 0; i < known.length; i += LOT) yield known.slice(i, i + LOT)
}
