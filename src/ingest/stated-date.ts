/** A publication date as fields and lines state it, to EDTF; never guessed: 03/04/2025 may be two days and stays unknown. */

export interface FoundDate {
  /** EDTF: day, month or year. */
  readonly edtf: string
  readonly start: number
  readonly end: number
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
const YEAR = '((?:19|20)\\d{2})'
const FORMS: readonly (readonly [RegExp, 'ymd' | 'dmy' | 'mdy' | 'my' | 'y' | 'numeric'])[] = [
  [new RegExp(`\\b${YEAR}-(\\d{2})-(\\d{2})(?!\\d)`), 'ymd'],
  [new RegExp(`\\b${YEAR}/(\\d{2})/(\\d{2})(?!\\d)`), 'ymd'],
  [new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?[\\s-]+(?:of\\s+)?${MONTH},?[\\s-]+${YEAR}(?!\\d)`, 'i'), 'dmy'],
  [new RegExp(`\\b${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+${YEAR}(?!\\d)`, 'i'), 'mdy'],
  [/\b(\d{1,2})[/.](\d{1,2})[/.]((?:19|20)\d{2})(?!\d)/, 'numeric'],
  [new RegExp(`\\b${MONTH},?\\s+${YEAR}(?!\\d)`, 'i'), 'my'],
]

/** First date in a short text (a field or a line); undefined when there is none, or none that is certain. */
export function findStatedDate(text: string): FoundDate | undefined {
  const limited = text.slice(0, 300)
  for (const [pattern, form] of FORMS) {
    const m = pattern.exec(limited)
    if (m === null) continue
    const edtf = edtfOf(form, m)
    return edtf === undefined ? undefined : { edtf, start: m.index, end: m.index + m[0].length }
  }
  return undefined
}

/** A field that holds a date and nothing else that matters: also "2025-09" and "2025". */
export function readDateField(field: string): string | undefined {
  const trimmed = field.trim()
  if (/^(?:19|20)\d{2}(?:-(?:0[1-9]|1[0-2]))?$/.test(trimmed)) return trimmed
  return findStatedDate(trimmed)?.edtf
}

function edtfOf(form: string, m: RegExpExecArray): string | undefined {
  const [, a = '', b = '', c = ''] = m
  switch (form) {
    case 'ymd':
      return day(a, Number(b), Number(c))
    case 'dmy':
      return day(c, monthNumber(b), Number(a))
    case 'mdy':
      return day(c, monthNumber(a), Number(b))
    case 'my':
      return `${b}-${two(monthNumber(a))}`
    default: {
      // Only a number above 12 tells the day from the month.
      const first = Number(a)
      const second = Number(b)
      if (first > 12) return day(c, second, first)
      return second > 12 ? day(c, first, second) : first === second ? day(c, first, second) : undefined
    }
  }
}

function monthNumber(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1
}

function day(year: string, month: number, date: number): string | undefined {
  const iso = `${year}-${two(month)}-${two(date)}`
  const ms = Date.parse(`${iso}T00:00:00Z`)
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(iso) ? iso : undefined
}

function two(n: number): string {
  return n < 10 ? `0${n}` : String(n)
}
