/** Who says so inside the report: the statements whose content holds the words, outermost first. */
import type { SaidByLink, StatementReading, Words } from './reading.js'
import type { Span } from './span.js'

const lengthOf = (statement: StatementReading): number => statement.content.reduce((sum, s) => sum + s.end - s.start, 0)

/** Statements that contain a stretch, the widest first. */
export function statementsAround(at: Span, statements: readonly StatementReading[]): readonly StatementReading[] {
  return statements
    .filter((s) => s.content.some((piece) => piece.start <= at.start && at.end <= piece.end))
    .sort((a, b) => lengthOf(b) - lengthOf(a) || (a.content[0]?.start ?? 0) - (b.content[0]?.start ?? 0))
}

/** The chain of attribution of a stretch. */
export function saidByAt(at: Span, statements: readonly StatementReading[]): readonly SaidByLink[] {
  const links: SaidByLink[] = []
  for (const statement of statementsAround(at, statements)) {
    const words: Words[] = []
    if (statement.source !== undefined)
      words.push({ start: statement.source.start, end: statement.source.end, role: 'speaker' })
    if (statement.cue !== undefined) words.push({ start: statement.cue.start, end: statement.cue.end, role: 'cue' })
    for (const outer of statement.saidBy) if (!links.some((l) => l.name === outer.name)) links.push(outer)
    if (statement.speakerText === '' || links.some((l) => l.entity !== undefined && l.entity === statement.speaker))
      continue
    links.push({
      level: links.length === 0 ? 'speaker' : 'source',
      name: statement.speakerText,
      ...(statement.speaker === undefined ? {} : { entity: statement.speaker }),
      ...(statement.anonymous ? { anonymous: true } : {}),
      words,
    })
  }
  return links
}
