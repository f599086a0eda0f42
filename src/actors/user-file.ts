/** Reads a user's directory file: JSON, or the plain part of YAML that its README describes. */
import { SECTORS, type Sector } from '../model/index.js'
import type { DirectoryEntry, UserEntry } from './types.js'

const TYPES: readonly DirectoryEntry['type'][] = [
  'state',
  'government',
  'organisation',
  'armed group',
  'company',
  'person',
  'population',
  'place',
  'other',
]

export type UserDirectory = { readonly entries: readonly UserEntry[] } | { readonly problem: string }

/**
 * Entries of a directory file, or what is wrong with it and where.
 * @example readUserDirectory('- name: Harbour Guard\n  country: NOR\n  sector: COP\n')
 */
export function readUserDirectory(text: string): UserDirectory {
  const parsed = /^\s*[[{]/.test(text) ? fromJson(text) : fromYaml(text)
  if (typeof parsed === 'string') return { problem: parsed }
  const list = Array.isArray(parsed) ? parsed : isRecord(parsed) ? parsed.actors : undefined
  if (!Array.isArray(list)) return { problem: 'a directory file is a list of actors, or has one under "actors"' }
  const entries: UserEntry[] = []
  for (const [i, item] of list.entries()) {
    const entry = toEntry(item)
    if (typeof entry === 'string') return { problem: `actor ${i + 1}: ${entry}` }
    entries.push(entry)
  }
  return { entries }
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch (error) {
    return `not JSON: ${error instanceof Error ? error.message : String(error)}`
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function toEntry(item: unknown): UserEntry | string {
  if (!isRecord(item)) return 'must have fields, at least "name"'
  const { name, names, type, country, sector, code, key, member_of: memberOf, offices } = item
  if (typeof name !== 'string' || name === '') return '"name" is missing'
  if (names !== undefined && !(Array.isArray(names) && names.every((n) => typeof n === 'string')))
    return '"names" must be a list of names'
  if (type !== undefined && !TYPES.some((known) => known === type)) return `"type" must be one of ${TYPES.join(', ')}`
  if (country !== undefined && !(typeof country === 'string' && /^[A-Z]{3}$/.test(country)))
    return '"country" must be an ISO 3166-1 alpha-3 code, e.g. NOR'
  if (sector !== undefined && !SECTORS.some((known) => known === sector))
    return `"sector" must be one of ${SECTORS.join(', ')}`
  const held = offices === undefined ? [] : toOffices(offices)
  if (typeof held === 'string') return held
  return {
    name,
    ...(names === undefined ? {} : { names: names as readonly string[] }),
    ...(type === undefined ? {} : { type: type as DirectoryEntry['type'] }),
    ...(typeof country === 'string' ? { country } : {}),
    ...(sector === undefined ? {} : { sector: sector as Sector }),
    ...(typeof code === 'string' ? { code } : {}),
    ...(typeof key === 'string' ? { key } : {}),
    ...(typeof memberOf === 'string' ? { member_of: memberOf } : {}),
    ...(held.length === 0 ? {} : { offices: held }),
  }
}

function toOffices(value: unknown): NonNullable<UserEntry['offices']> | string {
  if (!Array.isArray(value)) return '"offices" must be a list'
  const offices: { title: string; of: string; from?: string; to?: string }[] = []
  for (const item of value as readonly unknown[]) {
    if (!isRecord(item) || typeof item.title !== 'string') return 'an office needs a "title"'
    const of = item.of
    const from = item.from
    const to = item.to
    offices.push({
      title: item.title,
      of: typeof of === 'string' ? of : '',
      ...(typeof from === 'string' ? { from } : {}),
      ...(typeof to === 'string' ? { to } : {}),
    })
  }
  return offices
}

interface Line {
  readonly number: number
  readonly indent: number
  readonly text: string
}

/** Block lists and maps, plain or quoted scalars, lists in brackets, comments. */
function fromYaml(text: string): unknown {
  const lines: Line[] = []
  for (const [i, raw] of text.split(/\r?\n/).entries()) {
    if (raw.includes('\t')) return `line ${i + 1}: tabs cannot indent`
    const bare = raw.replace(/(^|\s)#.*$/, '').trimEnd()
    if (bare === '' || bare === '---') continue
    lines.push({ number: i + 1, indent: bare.length - bare.trimStart().length, text: bare.trimStart() })
  }
  const at = { i: 0 }
  try {
    const value = block(lines, at, 0)
    const rest = lines[at.i]
    return rest === undefined ? value : `line ${rest.number}: does not fit the lines above`
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

function block(lines: readonly Line[], at: { i: number }, indent: number): unknown {
  const first = lines[at.i]
  if (first === undefined || first.indent < indent) return undefined
  return first.text.startsWith('- ') || first.text === '-'
    ? list(lines, at, first.indent)
    : map(lines, at, first.indent)
}

function list(lines: readonly Line[], at: { i: number }, indent: number): unknown[] {
  const items: unknown[] = []
  for (
    let line = lines[at.i];
    line !== undefined && line.indent === indent && /^-( |$)/.test(line.text);
    line = lines[at.i]
  ) {
    const rest = line.text.slice(1).trimStart()
    if (rest === '') {
      at.i += 1
      items.push(block(lines, at, indent + 1))
    } else if (PAIR.test(rest)) {
      const inner = indent + (line.text.length - rest.length)
      const own: Line[] = [...lines]
      own[at.i] = { number: line.number, indent: inner, text: rest }
      items.push(map(own, at, inner))
    } else {
      at.i += 1
      items.push(scalar(rest))
    }
  }
  return items
}

const PAIR = /^([A-Za-z_]+):(?:\s+(.*))?$/

function map(lines: readonly Line[], at: { i: number }, indent: number): Record<string, unknown> {
  const fields: Record<string, unknown> = {}
  for (let line = lines[at.i]; line !== undefined && line.indent === indent; line = lines[at.i]) {
    const pair = PAIR.exec(line.text)
    if (pair === null) throw new Error(`line ${line.number}: expected "field: value"`)
    at.i += 1
    const next = lines[at.i]
    const below = next !== undefined && (next.indent > indent || (next.indent === indent && /^-( |$)/.test(next.text)))
    fields[pair[1] ?? ''] =
      pair[2] === undefined || pair[2] === '' ? (below ? block(lines, at, next.indent) : undefined) : scalar(pair[2])
  }
  return fields
}

function scalar(text: string): unknown {
  if (text.startsWith('[') && text.endsWith(']')) {
    return (text.slice(1, -1).match(/\s*("[^"]*"|'[^']*'|[^,]+)/g) ?? [])
      .map((part) => scalar(part.trim()))
      .filter((v) => v !== '')
  }
  const quoted = /^"([^"]*)"$|^'([^']*)'$/.exec(text)
  return quoted === null ? text : (quoted[1] ?? quoted[2] ?? '')
}
