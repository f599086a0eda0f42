/** One statement from several wordings and translations: the same speaker, nearly the same content. */
import { byText, type DayRange, type Span, type StatementReading, type When } from '../../model/index.js'
import type { Source } from '../item.js'
import { conceptsOf } from '../words/concepts.js'
import { saidWords } from '../words/said-words.js'
import { joinAlike } from './candidate-pairs.js'
import type { Cast } from './cast.js'
import { looseDate, whenOf } from './clock.js'
import {
  compareSaid,
  conditionsDiffer,
  isBriefly,
  isSameQuote,
  numbersDiffer,
  type SaidText,
  sharesQuotation,
} from './compare-statements.js'
import { topicsOf } from './topics.js'

export interface StatementMember {
  readonly source: Source
  readonly index: number
  readonly statement: StatementReading
  readonly speaker?: {
    readonly key: string
    readonly country?: string
    readonly person: boolean
    readonly named: boolean
  }
  readonly text: string
  readonly concepts: ReadonlySet<string>
  readonly said: SaidText
  readonly when: When
  /** Groups of tie events that the content tells. */
  readonly acts: ReadonlySet<string>
}

/** Telling words that must be shared, whatever the share. */
const LEAST_WEIGHT = 0.8
/** The most telling words of a statement that one shared act can make the same. */
const LONG = 24

export function statementMembers(
  source: Source,
  cast: Cast,
  published: (report: string) => DayRange | undefined,
  actsIn: (source: Source, content: readonly Span[]) => ReadonlySet<string>,
): StatementMember[] {
  const { reading, report } = source
  const topics = topicsOf(source)
  const members = reading.statements.map((statement, index) => {
    const dateIndex = statement.date ?? looseDate(source, statement.sentence)
    const date = dateIndex === undefined ? undefined : reading.dates[dateIndex]
    const text = statement.content.map((s) => report.text.slice(s.start, s.end)).join(' … ')
    const { speaker } = statement
    const country = speaker === undefined ? undefined : cast.country(source, speaker)
    return {
      source,
      index,
      statement,
      ...(speaker === undefined
        ? {}
        : {
            speaker: {
              key: cast.key(source, speaker),
              ...(country === undefined ? {} : { country }),
              person: cast.key(source, speaker).startsWith('person:'),
              named: cast.isNamed(source, speaker),
            },
          }),
      text,
      concepts: conceptsOf(text),
      said: { text, words: saidWords(text), isTopic: topics(statement.content) },
      when: whenOf(date, date ? report.text.slice(date.start, date.end) : '', published(report.id)),
      acts: actsIn(source, statement.content),
    }
  })
  return members.filter((m) => m.statement.unsaid === undefined && source.tells(m.statement.sentence))
}

const byPlace = (a: StatementMember, b: StatementMember): number =>
  byText(a.source.report.id, b.source.report.id) ||
  (a.statement.content[0]?.start ?? 0) - (b.statement.content[0]?.start ?? 0) ||
  a.index - b.index

export function joinStatements(members: readonly StatementMember[]): StatementMember[][] {
  const lookedUp = [...members].sort(byPlace).map((member) => ({ member, concepts: lookUps(member) }))
  return joinAlike(lookedUp, (a, b) => isSame(a.member, b.member)).map((g) => g.map(({ member }) => member))
}

/** Concepts, and the rows of words that may stand for each other: under any of them two renderings can meet. */
const lookUps = ({ concepts, said }: StatementMember): ReadonlySet<string> =>
  new Set([...concepts, ...said.words.flatMap((w) => [...w.rows].map((row) => `~${row}`))])

function isSame(a: StatementMember, b: StatementMember): boolean {
  const speakers = compareSpeakers(a, b)
  if (speakers === 'other') return false
  const elsewhere = a.source.report.id !== b.source.report.id
  if (speakers === 'same' && a.concepts.size > 0 && isSameQuote(a.text, b.text)) return true
  if (numbersDiffer(a.text, b.text) || conditionsDiffer(a.text, b.text)) return false
  const likeness = compareSaid(a.said, b.said)
  const { share, shared, weight, most, contrary } = likeness
  if (contrary) return false
  if (speakers === 'unknown') return shared >= 6 && share >= 0.7
  if (elsewhere && sharesQuotation(a.text, b.text)) return true
  const isBrief = elsewhere && isBriefly(likeness)
  if (speakers === 'alike') return isBrief || (shared >= 3 && share >= 0.7)
  if (!elsewhere) return shared >= 4 && share >= 0.7
  if (isBrief || (shared >= 3 && share >= 0.55 && weight >= LEAST_WEIGHT)) return true
  const sameAct = [...a.acts].some((x) => b.acts.has(x))
  return sameAct && shared >= 2 && share >= 0.25 && most <= LONG
}

/** A person is only himself, but may speak for his state; unnamed voices of one state may be one voice. */
function compareSpeakers(a: StatementMember, b: StatementMember): 'same' | 'alike' | 'other' | 'unknown' {
  const x = a.speaker
  const y = b.speaker
  if (!x || !y) return 'unknown'
  if (x.key === y.key) return 'same'
  if (x.person && y.person && x.named && y.named) return 'other'
  if (x.country !== undefined && x.country === y.country) {
    if (x.person && y.person) return 'unknown'
    return x.person || y.person ? 'alike' : 'same'
  }
  return x.country !== undefined && y.country !== undefined ? 'other' : 'unknown'
}
