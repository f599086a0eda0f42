/** Reports from JSON: one object, an array of them, or one a line; a bad line does not lose the others. */
import type { Problem, RawReport } from './types.js'

interface Item {
  readonly where: string
  readonly value: unknown
}

/** Whether the text is meant as JSON; plain text may begin with a bracket too. */
export function looksLikeJson(text: string, name: string): boolean {
  if (/\.(?:json|jsonl|ndjson)$/i.test(name)) return true
  const head = /^\s*([{[])\s*(.)/su.exec(text.slice(0, 2_000))
  if (head === null) return false
  return head[1] === '{' ? head[2] === '"' || head[2] === '}' : head[2] === '{' || head[2] === ']'
}

/** All reports of a JSON text, as they came. */
export function readJson(
  text: string,
  name: string,
): { readonly raw: readonly RawReport[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = []
  const raw: RawReport[] = []
  for (const item of itemsOf(text, name, problems)) {
    const report = rawReport(item, name, problems)
    if (report !== undefined) raw.push(report)
  }
  return { raw, problems }
}

function itemsOf(text: string, name: string, problems: Problem[]): readonly Item[] {
  const whole = text.trimStart().startsWith('[') || !/\n\s*[{[]/.test(text) ? parse(text) : undefined
  if (whole !== undefined) {
    const list = Array.isArray(whole.value) ? whole.value : undefined
    return list === undefined
      ? [{ where: name, value: whole.value }]
      : list.map((value, k) => ({ where: `${name}[${k}]`, value }))
  }
  const lines = lineItems(text, name)
  const bad = lines.filter((item) => item.parsed === undefined)
  if (bad.length > 0 && bad.length === lines.length) {
    // Not lines: perhaps one object over several lines.
    const one = parse(text)
    if (one !== undefined) return [{ where: name, value: one.value }]
  }
  for (const { where } of bad.slice(0, 20))
    problems.push({
      level: 'error',
      what: 'this line is not JSON',
      where,
      todo: 'write one object on each line, with `text` at least',
    })
  if (bad.length > 20)
    problems.push({
      level: 'error',
      what: `${bad.length - 20} more lines are not JSON`,
      where: name,
      todo: 'write one object on each line, with `text` at least',
    })
  return lines.flatMap(({ where, parsed }) => (parsed === undefined ? [] : [{ where, value: parsed.value }]))
}

function lineItems(
  text: string,
  name: string,
): readonly { readonly where: string; readonly parsed: { readonly value: unknown } | undefined }[] {
  const items: { where: string; parsed: { value: unknown } | undefined }[] = []
  let at = 0
  for (let line = 1; at <= text.length; line++) {
    const newline = text.indexOf('\n', at)
    const stop = newline < 0 ? text.length : newline
    const content = text.slice(at, stop).trim()
    if (content !== '') items.push({ where: `${name}:${line}`, parsed: parse(content) })
    if (newline < 0) break
    at = newline + 1
  }
  return items
}

function parse(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown }
  } catch {
    return undefined
  }
}

const FIELDS = ['id', 'url', 'outlet', 'published', 'modified', 'language', 'title'] as const

function rawReport({ where, value }: Item, name: string, problems: Problem[]): RawReport | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    problems.push({
      level: 'error',
      what: 'this is JSON but no object',
      where,
      todo: 'give an object with `text` at least',
    })
    return undefined
  }
  const fields = value as Readonly<Record<string, unknown>>
  const text = fields.text
  if (typeof text !== 'string' || text.trim() === '') {
    problems.push({
      level: 'error',
      what: 'the report has no `text`',
      where,
      todo: 'give the text of the article as a string in `text`',
    })
    return undefined
  }
  const known: Partial<Record<(typeof FIELDS)[number], string>> = {}
  for (const field of FIELDS) {
    const content = fields[field]
    if (content === undefined || content === null || content === '') continue
    if (typeof content === 'string') known[field] = content
    else if (field === 'id' && typeof content === 'number') known.id = String(content)
    else
      problems.push({
        level: 'warning',
        what: `\`${field}\` is no string and was not used`,
        where,
        todo: `give \`${field}\` as a string`,
      })
  }
  const authors = authorsOf(fields.authors ?? fields.author)
  return {
    where,
    source: known.id ?? known.url ?? where,
    ...known,
    ...(authors.length > 0 ? { authors } : {}),
    text,
    isPlain: false,
    ...(name === '' ? {} : {}),
  }
}

function authorsOf(value: unknown): readonly string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value]
  return list.filter((a): a is string => typeof a === 'string' && a.trim() !== '').map((a) => a.trim().slice(0, 200))
}
