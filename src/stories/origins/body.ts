/** The words of a report that are its own: page clutter, quotations and lines that its outlet repeats are left out. */
import { byText, type ReportVersion, type Span } from '../../model/index.js'

/** A report's body with what does not count blanked out, so that offsets stay. */
export interface Body {
  readonly report: ReportVersion
  readonly text: string
}

/** An outlet's line counts as furniture when at least this many of its reports carry it. */
const REPEATED = 3

const QUOTATIONS = [
  /[“„][^“”„]{1,1500}[”“]/g,
  /"[^"\n]{1,1500}"/g,
  /«[^«»]{1,1500}»/g,
  /‘[^‘’\n]{12,1500}?’(?![\p{L}])/gu,
]

/** Speech whose signs alone do not tell where it ends: in plain single marks, and over several paragraphs. */
const FURTHER_QUOTATIONS = [
  /'(?<![\p{L}\p{N}]')(?=\S)[^\n']{12,600}?(?:'\p{L}[^\n']*?){0,6}[.,!?]'(?!\p{L})/gu,
  /“[^“”\n]*\n\s*(?=“)/g,
]

export function bodiesOf(reports: readonly ReportVersion[]): Body[] {
  const furniture = repeatedLines(reports)
  return reports.map((report) => {
    let text = blank(report.text, report.leftOut)
    for (const pattern of [...FURTHER_QUOTATIONS, ...QUOTATIONS]) text = text.replace(pattern, blanked)
    const repeated = furniture.get(report.outlet ?? '')
    if (repeated) text = text.replace(/[^\n]+/g, (line) => (repeated.has(line.trim()) ? ' '.repeat(line.length) : line))
    return { report, text }
  })
}

/** The text with page clutter and quotations blanked out: what one report by itself tells to be its own. */
export function ownWords(report: ReportVersion): string {
  let text = blank(report.text, report.leftOut)
  for (const pattern of QUOTATIONS) text = text.replace(pattern, (m) => ' '.repeat(m.length))
  return text
}

const blanked = (words: string): string => words.replace(/[^\n]/g, ' ')

function blank(text: string, spans: readonly Span[]): string {
  let out = ''
  let at = 0
  for (const { start, end } of spans) {
    if (start < at) continue
    out += text.slice(at, start) + blanked(text.slice(start, end))
    at = end
  }
  return out + text.slice(at)
}

function repeatedLines(reports: readonly ReportVersion[]): ReadonlyMap<string, ReadonlySet<string>> {
  const counts = new Map<string, Map<string, number>>()
  for (const { outlet, text } of [...reports].sort((a, b) => byText(a.id, b.id))) {
    if (outlet === undefined) continue
    const lines = counts.get(outlet) ?? new Map<string, number>()
    counts.set(outlet, lines)
    for (const line of new Set(text.split('\n').map((l) => l.trim()))) {
      if (line.length >= 8) lines.set(line, (lines.get(line) ?? 0) + 1)
    }
  }
  const out = new Map<string, ReadonlySet<string>>()
  for (const [outlet, lines] of counts)
    out.set(
      outlet,
      new Set([...lines].filter(([line, n]) => n >= REPEATED && line.length <= 300).map(([line]) => line)),
    )
  return out
}
