/** Reads a user's tie file: rows of the shape of `lexicon/ties/kinds.json`, in YAML (or JSON, which YAML includes). */
import type { Node, YAMLMap } from 'yaml'
import { loadYaml } from '../../actors/index.js'
import { TIE_KINDS } from '../../model/index.js'
import { type RawTieRow, type TieRow, toTieRow } from './lexicon.js'

/** The rows of a tie file, or what is wrong with it, where, and what to do. */
export type UserTies = { readonly rows: readonly TieRow[] } | { readonly problem: string }

const FIELDS = ['kind', 'nature', 'phrases', 'pairs', 'heads', 'not', 'verbs', 'example', 'counter'] as const
const NATURES = ['cooperative', 'hostile']
const OBJECT_CLASS = /^[^|]+(?:\|[^|]*)?$/

class Problem extends Error {}

/**
 * Rows by which a user adds words to the kinds of ties. They come before the rows of the package, so that of two rows
 * that match equally many words the user's wins.
 * @example readUserTies('- kind: energy\n  nature: cooperative\n  phrases: [reactor fuel/rod delivery]\n')
 */
export function readUserTies(text: string): UserTies {
  const { isMap, isSeq, LineCounter, parseDocument } = loadYaml()
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const broken = document.errors[0]
  if (broken !== undefined) {
    const line = lines.linePos(broken.pos[0]).line
    return { problem: `line ${line}: not YAML (${firstLine(broken.message)}); indent with spaces and quote odd words` }
  }
  const where = (node: unknown): string => {
    const start = isNode(node) ? node.range?.[0] : undefined
    return start === undefined ? '' : `line ${lines.linePos(start).line}: `
  }
  const top: unknown = isMap(document.contents) ? document.contents.get('ties', true) : document.contents
  if (!isSeq(top))
    return { problem: 'a tie file is a list of rows, or has one under "ties"; start each row with "- kind:"' }
  try {
    return { rows: top.items.map((item, index) => toTieRow(row(item, index + 1, where))) }
  } catch (error) {
    if (error instanceof Problem) return { problem: error.message }
    throw error
  }
}

const firstLine = (message: string): string => (message.split('\n')[0] ?? '').replace(/ at line .*$/, '')
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'range' in value

type Where = (node: unknown) => string

function row(item: unknown, number: number, where: Where): RawTieRow {
  const { isMap, isPair, isScalar } = loadYaml()
  const fail = (node: unknown, what: string): never => {
    throw new Problem(`${where(node)}row ${number}: ${what}`)
  }
  if (!isMap(item)) return fail(item, `must have fields, at least "kind" and "nature"; it is ${shown(item)}`)
  for (const pair of item.items) {
    const name = isPair(pair) && isScalar(pair.key) ? String(pair.key.value) : ''
    if (!FIELDS.some((f) => f === name))
      fail(isPair(pair) ? pair.key : item, `"${name}" is no field; take one of ${FIELDS.join(', ')}`)
  }
  const word = (name: string, allowed: readonly string[]): string => {
    const node = item.get(name, true)
    const value: unknown = isScalar(node) ? node.value : undefined
    if (typeof value === 'string' && allowed.includes(value)) return value
    return fail(
      node ?? item,
      `"${name}" ${node === undefined ? 'is missing' : 'is unknown'}; write one of ${allowed.join(', ')}`,
    )
  }
  const strings = (name: string): readonly string[] | undefined => listOf(item, name, fail)
  const kind = word('kind', TIE_KINDS)
  const nature = word('nature', NATURES)
  const phrases = strings('phrases')
  const heads = strings('heads')?.join(' ')
  const not = strings('not')?.join(' ')
  const verbs = strings('verbs')
  const odd = verbs?.find((v) => !OBJECT_CLASS.test(v))
  if (odd !== undefined) fail(item.get('verbs', true), `"${odd}" has two bars; write "verb verb | class of the object"`)
  const pairs = pairsOf(item, fail)
  if ([phrases, heads, verbs, pairs].every((list) => list === undefined || list.length === 0))
    fail(item, 'names no words; add "phrases", "pairs", "heads" or "verbs"')
  return {
    kind,
    nature,
    ...(phrases ? { phrases: phrases.map(lower) } : {}),
    ...(pairs ? { pairs } : {}),
    ...(heads ? { heads: lower(heads) } : {}),
    ...(not ? { not: lower(not) } : {}),
    ...(verbs ? { verbs: verbs.map(lower) } : {}),
  }
}

const lower = (words: string): string => words.toLowerCase().replace(/\s+/g, ' ').trim()

const shown = (node: unknown): string => (loadYaml().isScalar(node) ? `"${String(node.value)}"` : 'something else')

/** One word list: a text, or a list of texts. */
function listOf(
  item: YAMLMap,
  name: string,
  fail: (node: unknown, what: string) => never,
): readonly string[] | undefined {
  const { isScalar, isSeq } = loadYaml()
  const node = item.get(name, true)
  if (node === undefined) return undefined
  if (isScalar(node) && typeof node.value === 'string') return [node.value]
  if (isSeq(node)) {
    const found = node.items.map((n) => (isScalar(n) && typeof n.value === 'string' ? n.value : undefined))
    const all = found.flatMap((f) => (f === undefined ? [] : [f]))
    if (all.length === found.length) return all
  }
  return fail(node, `"${name}" must be words, or a list of them; quote numbers and yes/no`)
}

function pairsOf(
  item: YAMLMap,
  fail: (node: unknown, what: string) => never,
): readonly (readonly [string, string])[] | undefined {
  const { isScalar, isSeq } = loadYaml()
  const node = item.get('pairs', true)
  if (node === undefined) return undefined
  const wrong = '"pairs" must be a list of pairs of word lists, e.g. [["sale purchase", "drone missile"]]'
  if (!isSeq(node)) return fail(node, wrong)
  return node.items.map((pair) => {
    const sides = isSeq(pair)
      ? pair.items.map((s) => (isScalar(s) && typeof s.value === 'string' ? lower(s.value) : ''))
      : []
    const [a, b] = sides
    return sides.length === 2 && a && b ? ([a, b] as const) : fail(pair, wrong)
  })
}
