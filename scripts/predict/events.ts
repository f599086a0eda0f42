/** Predictions for the suite `events`: all events of a text, or the type of one marked pair. JSONL in, JSONL out. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Directory, type InjectedLexicon, loadDirectory, withLexicon } from '../../src/actors/index.js'
import type { Context } from '../../src/extract/context.js'
import { findDates } from '../../src/extract/dates/index.js'
import {
  type CodedArgument,
  type CodedEvent,
  codeEvents,
  type EventInputs,
  LEAST_RANK,
  pairType,
  proposeEvents,
} from '../../src/extract/events/index.js'
import { findMentions } from '../../src/extract/mentions/index.js'
import { findStatements } from '../../src/extract/statements/index.js'
import type { Entity } from '../../src/model/index.js'
import { loadEnglish } from '../../src/text/index.js'
import { dayOf, rowsOf } from './rows.js'

interface Row {
  readonly id: string
  readonly date?: string | null
  readonly text: string
  readonly lexicon?: string
  readonly pair?: {
    readonly source: readonly [number, number] | null
    readonly target: readonly [number, number] | null
  }
}

interface Actor {
  readonly code?: string
  readonly span: readonly [number, number]
}

/** PLOVER code of an entity: its own, or the state that it belongs to. */
function codeOf(entities: readonly Entity[], index: number | undefined): string | undefined {
  for (let at = index, step = 0; at !== undefined && step < 4; step++) {
    const entity = entities[at]
    const code = entity?.code ?? entity?.country
    if (code !== undefined) return code
    at = entity?.memberOf
  }
  return undefined
}

function actorOf(entities: readonly Entity[], argument: CodedArgument | undefined): Actor | null {
  if (argument === undefined) return null
  const code = codeOf(entities, argument.entity)
  return { ...(code === undefined ? {} : { code }), span: [argument.span.start, argument.span.end] }
}

/** One event a sentence: the likeliest of those with both sides known. */
function mainEvents(coded: readonly CodedEvent[]): readonly CodedEvent[] {
  const seen = new Set<number>()
  return coded.filter((event) => {
    if (event.source === undefined || event.target === undefined || event.appeal || event.rank < LEAST_RANK)
      return false
    if (seen.has(event.sentence)) return false
    seen.add(event.sentence)
    return true
  })
}

/**
 * Reads each line by the package's own rules.
 * @param data folder in which a `lexicon` named by a line lies
 */
export function predict(input: string, data = '.'): string {
  const language = loadEnglish()
  const shipped = loadDirectory()
  const lexicons = new Map<string, InjectedLexicon>()
  const directoryOf = (row: Row): Directory => {
    if (row.lexicon === undefined) return shipped
    const known =
      lexicons.get(row.lexicon) ?? (JSON.parse(readFileSync(join(data, row.lexicon), 'utf8')) as InjectedLexicon)
    lexicons.set(row.lexicon, known)
    return withLexicon(known, row.date ?? undefined)
  }
  return rowsOf<Row>(input)
    .map((row) => {
      const day = dayOf(row.date)
      const context: Context = {
        text: row.text,
        analysis: language.analyse(row.text),
        directory: directoryOf(row),
        ...(day === undefined ? {} : { published: day }),
      }
      const dates = findDates(context).found
      const { mentions, entities } = findMentions(context, dates)
      const statements = row.pair === undefined ? [] : findStatements(context, { dates, mentions, entities }).found
      const inputs: EventInputs = { dates, mentions, entities, figures: [], statements }
      const { candidates } = proposeEvents(context, inputs)
      const coded = codeEvents(candidates, mentions)
      if (row.pair !== undefined) {
        const [source, target] = [row.pair.source, row.pair.target].map((s) =>
          s === null ? undefined : { start: s[0], end: s[1] },
        )
        return JSON.stringify({ id: row.id, type: pairType(context, coded, source, target) })
      }
      const events = mainEvents(coded).map((event) => ({
        type: event.type,
        source: actorOf(entities, event.source),
        target: actorOf(entities, event.target),
      }))
      return JSON.stringify({ id: row.id, events })
    })
    .join('\n')
}
