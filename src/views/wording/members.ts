/** Records that stand inside records (a state of a tie, a date, a reason) as one reads them, instead of field by field. */
import { dateText } from './dates.js'

type Fields = Readonly<Record<string, unknown>>

/**
 * The value in words, with ids told by `named`; undefined for a value of another shape.
 * @example memberText({ edtf: '2031-03', basis: 'inferred', words: 'this month' }, named) // 'Mar 2031 (inferred, “this month”)'
 */
export function memberText(value: object, named: (id: string) => string): string | undefined {
  const v: Fields = { ...value }
  const text = (key: string) => (typeof v[key] === 'string' ? v[key] : '')
  if ('edtf' in v && 'basis' in v) {
    const words = text('words') === '' ? [] : [`“${text('words')}”`]
    const anchor = text('anchor') === '' ? [] : [`counted from ${dateText(text('anchor'))}`]
    return `${dateText(text('edtf')) || 'unknown'} (${[text('basis'), ...words, ...anchor].join(', ')})`
  }
  if ('state' in v && 'event' in v) {
    const condition = text('condition') === '' ? '' : `, ${named(text('condition'))}`
    const from = dateText(text('from')) || 'date not known'
    return `${text('state')}, ${from}, by ${named(text('by'))}: ${named(text('event'))}${condition}`
  }
  if ('effect' in v && 'kind' in v) return `${text('kind')}: ${text('effect')} (${named(text('id'))})`
  if ('reports' in v && Array.isArray(v.reports))
    return `${text('id')}: ${v.reports.map((r) => named(String(r))).join(', ')}`
  if ('text' in v) return [text('text'), ...(text('event') === '' ? [] : [`(${named(text('event'))})`])].join(' ')
  const more = Object.keys(v).filter((key) => key !== 'name' && key !== 'country' && key !== 'evidence')
  if ('name' in v && more.length === 0)
    return text('country') === '' ? text('name') : `${text('name')} (${text('country')})`
  return undefined
}
