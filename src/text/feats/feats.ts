/** Features of a word by its tag and form: the table of words that differ, then what the tag itself says. */
import { byText } from '../../model/index.js'

export type Feats = Readonly<Record<string, string>>
/** Feature strings by `tag form` (form in lower case), and by tag alone. */
export type FeatsTable = ReadonlyMap<string, Feats>

/** `Case=Nom|Number=Sing` as a record; `_` is empty. */
export function parseFeats(text: string): Feats {
  const out: Record<string, string> = {}
  if (text === '_' || text === '') return out
  for (const pair of text.split('|')) {
    const at = pair.indexOf('=')
    if (at > 0) out[pair.slice(0, at)] = pair.slice(at + 1)
  }
  return out
}
/** The record as a string, names in UD order (by letters, capitals aside). */
export function printFeats(feats: Feats): string {
  const names = Object.keys(feats).sort((a, b) => byText(a.toLowerCase(), b.toLowerCase()))
  return names.length === 0 ? '_' : names.map((name) => `${name}=${feats[name]}`).join('|')
}

/** One line a word: tag (`XPOS UPOS`), form or nothing, features, separated by tabs. */
export function readFeatsTable(lines: readonly string[]): FeatsTable {
  const table = new Map<string, Feats>()
  for (const line of lines) {
    const [tag = '', form = '', feats = '_'] = line.split('\t')
    table.set(form === '' ? tag : `${tag} ${form}`, Object.freeze(parseFeats(feats)))
  }
  return table
}

const none: Feats = Object.freeze({})

/** Features of a word without its sentence. */
export function featsOf(form: string, tag: string, table: FeatsTable): Feats {
  return table.get(`${tag} ${form.toLowerCase()}`) ?? table.get(tag) ?? none
}
