/** EDTF intervals from the words around dates: `since`, `until`, `from ... to ...`, `between ... and ...`. */
import type { Item } from './items.js'
import type { Scanned } from './scanned.js'

const OPEN_END = new Set(['since', 'after', 'following'])
const OPEN_START = new Set(['until', 'till', 'by', 'before', 'til', 'to'])

const word = (items: readonly Item[], i: number): string => items[i]?.lower ?? ''

/** The end of an EDTF value that an interval begins or ends with. */
const startOf = (edtf: string): string => edtf.split('/')[0] ?? edtf
const endOf = (edtf: string): string => edtf.split('/').at(-1) ?? edtf

export function intervals(found: readonly Scanned[], items: readonly Item[]): readonly Scanned[] {
  const out = [...found]
  for (let i = 0; i < out.length; i++) {
    const a = out[i]
    if (a === undefined || a.resolved.timex !== 'DATE' || a.resolved.edtf === '' || items[a.from]?.barrier) continue
    const before = word(items, a.from - 1)
    const b = out[i + 1]
    const pair =
      b !== undefined && b.resolved.timex === 'DATE' && b.resolved.edtf !== ''
        ? rangeOf(items, a, b, before)
        : undefined
    if (b !== undefined && pair !== undefined) {
      out[i] = withEdtf(a, pair)
      out[i + 1] = withEdtf(b, pair)
      i++
    } else if (OPEN_END.has(before) && !(before === 'following' && word(items, a.from - 2) === 'the'))
      out[i] = withEdtf(a, `${startOf(a.resolved.edtf)}/..`)
    else if (before !== 'to' && OPEN_START.has(before)) out[i] = withEdtf(a, `../${endOf(a.resolved.edtf)}`)
    else if (before === 'to' && word(items, a.from - 2) === 'up') out[i] = withEdtf(a, `../${endOf(a.resolved.edtf)}`)
    else if (/^(around|about|circa|c\.)$/.test(before) && !a.resolved.edtf.includes('/'))
      out[i] = withEdtf(a, `${a.resolved.edtf}~`)
  }
  return out
}

const withEdtf = (scanned: Scanned, edtf: string): Scanned => ({ ...scanned, resolved: { ...scanned.resolved, edtf } })

function rangeOf(items: readonly Item[], a: Scanned, b: Scanned, before: string): string | undefined {
  if (b.from - a.to < 1 || b.from - a.to > 2) return undefined
  const link = word(items, a.to)
  const second = b.from - a.to === 2 ? word(items, a.to + 1) : ''
  const from = before === 'from' || before === 'between'
  const dash = /^[-–—]$/.test(link) && second === ''
  const isRange =
    dash ||
    (from && /^(to|until|till|through|and)$/.test(link) && /^(|early|late|the)$/.test(second)) ||
    (/^(to|through|until)$/.test(link) && second === '')
  const consecutive =
    link === 'and' &&
    second === '' &&
    /^\d{4}$/.test(a.resolved.value) &&
    Number(b.resolved.value) === Number(a.resolved.value) + 1
  if (!isRange && !consecutive) return undefined
  const start = startOf(a.resolved.edtf)
  const end = endOf(b.resolved.edtf)
  return start.slice(0, 4) <= end.slice(0, 4) && (start.length !== end.length || start <= end)
    ? `${start}/${end}`
    : undefined
}
