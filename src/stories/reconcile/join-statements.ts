/** One statement from several wordings and translations: the same speaker, nearly the same content. */
import { byText, type DayRange, type Span, type StatementReading, type When } from '../../model/index.js'
import type { Source } from '../item.js'
import { conceptsOf, sharedSense } from '../words/concepts.js'
import { containment } from '../words/words.js'
import { joinAlike } from './candidate-pairs.js'
import type { Cast } from './cast.js'
import { looseDate, whenOf } from './clock.js'

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
  readonly when: When
  /** Groups of tie events that the content tells. */
  readonly acts: ReadonlySet<string>
}

/** Telling words that must be shared, whatever the share. */
const LEAST_WEIGHT = 1.2
/** Content that says less than this many content words is a statement only together with its quotation. */
const LONG = 24

export function statementMembers(
  source: Source,
  cast: Cast,
  published: (report: string) => DayRange | undefined,
  actsIn: (source: Source, content: readonly Span[]) => ReadonlySet<string>,
): StatementMember[] {
  const { reading, report } = source
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
  return joinAlike([...members].sort(byPlace), isSame)
}

function isSame(a: StatementMember, b: StatementMember): boolean {
  const speakers = compareSpeakers(a, b)
  if (speakers === 'other') return false
  if (isNegated(a.text) !== isNegated(b.text)) return false
  if (numbersDiffer(a.text, b.text) || conditionsDiffer(a.text, b.text)) return false
  const { share, weight } = sharedSense(a.concepts, b.concepts)
  const shared = [...a.concepts].filter((c) => b.concepts.has(c)).length
  const size = Math.min(a.concepts.size, b.concepts.size)
  if (size <= 3 && speakers === 'same' && size > 0 && sameQuote(a, b)) return true
  if (size <= 2) return false
  if (size === 3) return speakers === 'same' && areTranslations(a, b) && shared >= 2 && share >= 0.6
  if (speakers === 'unknown') return shared >= 6 && share >= 0.7
  if (speakers === 'alike') return shared >= 4 && share >= 0.7
  if (shared >= 4 && share >= 0.5 && weight >= LEAST_WEIGHT) return true
  if (shared >= 3 && share >= 0.7 && weight >= LEAST_WEIGHT) return true
  const elsewhere = a.source.report.id !== b.source.report.id
  const sameAct = [...a.acts].some((x) => b.acts.has(x))
  return elsewhere && sameAct && shared >= 2 && share >= 0.25 && Math.max(a.concepts.size, b.concepts.size) <= LONG
}

/** Short quotations of one person in two reports: nearly all that the one says, the other says too. */
const areTranslations = (a: StatementMember, b: StatementMember): boolean =>
  a.source.report.id !== b.source.report.id && a.statement.form === 'direct' && b.statement.form === 'direct'

const numbersIn = (text: string): string[] => (text.match(/\d+(?:[.,]\d+)*/g) ?? []).map((n) => n.replaceAll(',', ''))

/** Both give numbers, and none of the one is among those of the other: two answers, not two wordings. */
function numbersDiffer(a: string, b: string): boolean {
  const x = numbersIn(a)
  const y = numbersIn(b)
  return x.length > 0 && y.length > 0 && !x.some((n) => y.includes(n))
}

const CONDITION = /\b(?:until|unless|as long as|once|provided(?: that)?|in exchange for)\b(.+)$/is

/** Both name a condition, and not the same one. */
function conditionsDiffer(a: string, b: string): boolean {
  const x = conceptsOf(CONDITION.exec(a)?.[1] ?? '')
  const y = conceptsOf(CONDITION.exec(b)?.[1] ?? '')
  return x.size > 0 && y.size > 0 && containment(x, y) < 0.34
}

const isNegated = (text: string): boolean =>
  /\b(?:no|not|nothing|nobody|none|neither|never|no longer|cannot|won[’']t|refus\w+)\b|n[’']t\b/i.test(text)
const bare = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
const sameQuote = (a: StatementMember, b: StatementMember): boolean => bare(a.text) === bare(b.text)

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
