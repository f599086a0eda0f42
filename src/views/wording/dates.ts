/** Dates as people read them: `2025-09-16` as `16 Sep 2025`, open ends and doubt in words. */

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const SEASONS: Readonly<Record<string, string>> = { '21': 'spring', '22': 'summer', '23': 'autumn', '24': 'winter' }

/**
 * An EDTF value in words; '' for the unknown date.
 * @example dateText('2025-09/..') // 'since Sep 2025'
 */
export function dateText(edtf: string): string {
  if (edtf === '') return ''
  const slash = edtf.indexOf('/')
  if (slash < 0) return single(edtf)
  const from = edtf.slice(0, slash)
  const to = edtf.slice(slash + 1)
  const [open, endless] = [from === '' || from === '..', to === '' || to === '..']
  if (open && endless) return ''
  if (open) return `until ${single(to)}`
  if (endless) return `since ${single(from)}`
  return wholeMonths(from, to) ?? between(from, to)
}

/** `2025-09-01/2025-11-30` covers whole months and is written so. */
function wholeMonths(from: string, to: string): string | undefined {
  const end = /^(\d{4})-(\d\d)-(\d\d)$/.exec(to)
  if (!end || !/^\d{4}-\d\d-01$/.test(from)) return undefined
  const last = new Date(Date.UTC(Number(end[1]), Number(end[2]), 0)).getUTCDate()
  if (Number(end[3]) !== last) return undefined
  const [first, month] = [from.slice(0, 7), to.slice(0, 7)]
  if (first === month) return single(first)
  return first.endsWith('-01') && month.endsWith('-12') ? years(first, month) : between(first, month)
}

const years = (from: string, to: string) =>
  from.slice(0, 4) === to.slice(0, 4) ? from.slice(0, 4) : `${from.slice(0, 4)} – ${to.slice(0, 4)}`

/** Two ends with what they share said once: `14–17 Sep 2025`, `9 Sep – 9 Dec 2025`. */
function between(from: string, to: string): string {
  const [a, b] = [single(from).split(' '), single(to).split(' ')]
  let shared = 0
  while (shared < Math.min(a.length, b.length) - 1 && a.at(-1 - shared) === b.at(-1 - shared)) shared++
  const first = a.slice(0, a.length - shared).join(' ')
  return `${first}${/^\d{1,2}$/.test(first) && shared === 2 ? '–' : ' – '}${b.join(' ')}`
}

function single(edtf: string): string {
  const doubt = /%$/.test(edtf) ? 'perhaps about ' : /~$/.test(edtf) ? 'about ' : /\?$/.test(edtf) ? 'perhaps ' : ''
  const match = /^(-?[\dX]{4})(?:-([\dX]{2})(?:-([\dX]{2}))?)?(?:T(\d\d:\d\d))?/.exec(edtf)
  if (!match) return edtf
  const [, year = '', month, day, time] = match
  const name = month === undefined || month === 'XX' ? '' : (SEASONS[month] ?? MONTHS[Number(month) - 1] ?? month)
  const written = year.endsWith('X') ? `${year.replaceAll('X', '0')}s` : year
  const parts = [day === undefined || day === 'XX' || name === '' ? '' : String(Number(day)), name, written].filter(
    (p) => p !== '',
  )
  return doubt + parts.join(' ') + (time === undefined ? '' : `, ${time}`)
}

/** An instant as `21 Nov 2026, 06:40 UTC`. */
export function instantText(instant: string): string {
  return instant === '' ? '' : `${dateText(instant.slice(0, 10))}, ${instant.slice(11, 16)} UTC`
}
