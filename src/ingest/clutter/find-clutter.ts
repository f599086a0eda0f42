/** Marks the lines of a body that are page furniture, with what they are; prose is never touched. */
import type { LeftOut } from '../../model/index.js'
import { CLUTTER_RULES, type ClutterRule } from './rules.js'

export interface Line {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Lines of `text` from `from` on that hold anything, trimmed. */
export function linesOf(text: string, from = 0): readonly Line[] {
  const lines: Line[] = []
  let at = from
  while (at <= text.length) {
    const newline = text.indexOf('\n', at)
    const stop = newline < 0 ? text.length : newline
    const raw = text.slice(at, stop)
    const trimmed = raw.trim()
    if (trimmed !== '') {
      const start = at + raw.indexOf(trimmed)
      lines.push({ start, end: start + trimmed.length, text: trimmed })
    }
    if (newline < 0) break
    at = newline + 1
  }
  return lines
}

const EDGE = 8
/** Most entries of a list of other stories behind its headline. */
const MOST_ENTRIES = 8

/** Clutter inside a line, where a scraper ran lines together: what it is and how it looks; every pattern is bounded. */
const INLINE: readonly (readonly [string, RegExp])[] = [
  ['recommended stories', /(?:Recommended Stories\s{1,3})?list of \d{1,2} items?\b.{0,1500}?\bend of list\b/gis],
  ['link to another story', /[[(](?:read(?: more| also)?|also read|see also|watch|related)\s?:[^\])]{3,200}[\])]/gi],
]

/** Clutter inside lines of prose. */
function findInline(line: Line): readonly LeftOut[] {
  if (line.text.length < 20 || !/list of|[[(](?:read|also|see|watch|related)/i.test(line.text)) return []
  return INLINE.flatMap(([why, pattern]) =>
    [...line.text.matchAll(pattern)].map((m) => ({
      start: line.start + m.index,
      end: line.start + m.index + m[0].length,
      why,
    })),
  )
}

/** Clutter among `lines`, in order. */
export function findClutter(lines: readonly Line[]): readonly LeftOut[] {
  const found: LeftOut[] = []
  let entries = 0
  let isTail = false
  for (const [k, line] of lines.entries()) {
    const rule = ruleFor(line.text, k, lines.length)
    if (rule !== undefined) {
      found.push({ start: line.start, end: line.end, why: rule.why })
      entries = rule.why === 'recommended stories' ? MOST_ENTRIES : 0
      isTail ||= entries > 0 && areHeadlines(lines.slice(k + 1))
      continue
    }
    if (isTail || (entries > 0 && isEntry(line.text))) {
      found.push({ start: line.start, end: line.end, why: 'recommended stories' })
      entries--
      continue
    }
    entries = 0
    found.push(...findInline(line))
  }
  return found
}

function ruleFor(text: string, index: number, count: number): ClutterRule | undefined {
  return CLUTTER_RULES.find((rule) => {
    if (text.length > rule.longest) return false
    if (rule.where === 'end' && index < count - EDGE / 2) return false
    if (rule.where === 'edge' && index >= EDGE && index < count - EDGE) return false
    return rule.pattern.test(text)
  })
}

/** An entry of a list of stories: a bullet, or a short line without an end of sentence. */
function isEntry(text: string): boolean {
  if (text.length > 160) return false
  return /^[-–—•*·▪]\s/.test(text) || /^\d{1,2}[.)]?\s/.test(text) ? !/[.!]["”’]?$/.test(text) : false
}

/** Headlines of other stories to the end of the page: few lines, each short and none a sentence. */
const areHeadlines = (lines: readonly Line[]): boolean =>
  lines.length <= MOST_ENTRIES && lines.every(({ text }) => text.length <= 140 && !/[.!]["”’)]*$/.test(text))
