/** Reads a user's directory file, YAML or JSON: every problem with its line, its field and what to write instead. */
import type { Node } from 'yaml'
import type { UserEntry } from './types.js'
import { type Fields, type Problem, toUserEntry } from './user-entry.js'
import { loadYaml } from './yaml.js'

/** The entries of a file, or what is wrong with it: `problem` holds one line for each thing. */
export type UserDirectory = { readonly entries: readonly UserEntry[] } | { readonly problem: string }

/**
 * Entries of a directory file, or what is wrong with it and where.
 * @example readUserDirectory('- name: Harbour Guard\n  country: NOR\n  sector: COP\n')
 */
export function readUserDirectory(text: string): UserDirectory {
  const { isMap, isSeq, LineCounter, parseDocument } = loadYaml()
  const lines = new LineCounter()
  // Tabs may part the words of JSON; in YAML they cannot indent.
  const json = /^\s*[[{]/.test(text)
  const tab = json ? -1 : text.split('\n').findIndex((line) => /^\s*\t/.test(line))
  if (tab >= 0) return { problem: `line ${tab + 1}: tabs cannot indent; use spaces` }
  const source = json ? text.replace(/\t/g, ' ') : text
  const document = parseDocument(source, { schema: 'failsafe', lineCounter: lines, prettyErrors: false })
  const lineOf = (node: Node | null | undefined, fallback = 1): number =>
    node?.range ? lines.linePos(node.range[0]).line : fallback
  const [error] = document.errors
  if (error !== undefined) return { problem: `line ${lines.linePos(error.pos[0]).line}: ${readable(error)}` }
  const root = document.contents
  const list = isMap(root) ? (root.get('actors', true) as unknown) : root
  if (!isSeq(list))
    return {
      problem: `line ${lineOf(root)}: a directory file is a list of actors, or has one under "actors"; write "- name: ..."`,
    }
  const entries: UserEntry[] = []
  const problems: string[] = []
  const seen = new Map<string, number>()
  for (const [i, item] of list.items.entries()) {
    const node = item as Node | null
    const line = lineOf(node)
    const tell = (p: Problem): void => {
      problems.push(`line ${p.line}: actor ${i + 1}: ${p.field === '' ? '' : `"${p.field}" `}${p.why}`)
    }
    if (!isMap(node)) {
      tell({ line, field: '', why: 'must have fields; write at least "name: ..."' })
      continue
    }
    const read = toUserEntry(fieldsOf(node, lineOf))
    if ('problems' in read) {
      for (const problem of read.problems) tell(problem)
      continue
    }
    const key = read.entry.key ?? `${read.entry.type ?? ''} ${read.entry.country ?? ''} ${read.entry.name}`
    const before = seen.get(key)
    if (before !== undefined)
      tell({
        line,
        field: 'name',
        why: `is given twice, first in line ${before}; keep one entry and put the rest under "names"`,
      })
    seen.set(key, line)
    entries.push(read.entry)
  }
  return problems.length > 0 ? { problem: problems.join('\n') } : { entries }
}

type LineOf = (node: Node | null | undefined, fallback?: number) => number

/** Fields of a map as plain values, each with the line it stands in. */
function fieldsOf(map: Node, lineOf: LineOf): Fields {
  const { isMap, isScalar } = loadYaml()
  const fields = new Map<string, { line: number; value: unknown }>()
  const start = lineOf(map)
  if (isMap(map))
    for (const pair of map.items) {
      const key = pair.key as Node | null
      const value = pair.value as Node | null
      const line = lineOf(key, start)
      fields.set(isScalar(key) ? String(key.value) : '', { line, value: plainOf(value, lineOf) })
    }
  return { line: start, fields }
}

function plainOf(node: Node | null, lineOf: LineOf): unknown {
  const { isMap, isScalar, isSeq } = loadYaml()
  if (isScalar(node)) return String(node.value ?? '')
  if (isSeq(node)) return node.items.map((item) => plainOf(item as Node | null, lineOf))
  return isMap(node) ? fieldsOf(node, lineOf) : ''
}

function readable(error: { readonly code: string; readonly message: string }): string {
  if (error.code === 'DUPLICATE_KEY') return 'a field stands twice in one actor; keep one of them'
  return `not YAML or JSON: ${error.message.split('\n')[0] ?? ''}; a field is written "field: value", a list item "- item"`
}
