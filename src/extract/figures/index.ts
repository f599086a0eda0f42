/** Figures: numbers with unit, what is counted, bound, scope and claimant. */
import type { DateExpression, Entity, FigureReading, Mention, RefusalReading, Words } from '../../model/index.js'
import type { Sentence } from '../../text/index.js'
import type { Context, Found } from '../context.js'
import { claimantOf } from './claimant.js'
import { asBefore, contraster, isBeside, isContrasted, unitIn } from './elided.js'
import { headOfFigure, measureOf } from './measure.js'
import { type MeasuredFigure, measure } from './measured.js'
import { scopeOf } from './scope.js'
import { deadlineOf, unrecorded } from './unrecorded.js'

export { type MeasuredFigure, measuredFigures, numbersIn } from './measured.js'

export interface FigureInputs {
  readonly dates: readonly DateExpression[]
  readonly mentions: readonly Mention[]
  readonly entities: readonly Entity[]
}

/** What the reading of figures needs of a context. */
export type FigureText = Pick<Context, 'text' | 'analysis'>

/**
 * Finds every figure in the report, sorted by position.
 * @example findFigures(context, inputs).found[0] // { measure: 'trawlers sunk', value: 14, unit: 'trawler', bound: 'at least', ... }
 */
export function findFigures(context: FigureText, inputs: FigureInputs): Found<FigureReading> {
  const { text, analysis } = context
  const { found, refused } = measure(text, analysis.sentences, inputs.dates)
  const mentions = bySentence(inputs.mentions)
  const readings: FigureReading[] = []
  const refusals: RefusalReading[] = refused.map(({ start, end, rule, why }) => ({
    sentence: sentenceAt(analysis.sentences, start),
    at: { start, end },
    candidate: 'figure',
    rule,
    why,
  }))
  for (let i = 0; i < found.length; i++) {
    const figure = found[i]
    const sentence = figure === undefined ? undefined : analysis.sentences[figure.sentence]
    if (figure === undefined || sentence === undefined) continue
    const why = unrecorded(text, sentence, figure, inputs.dates)
    if (why !== undefined) {
      refusals.push({
        sentence: figure.sentence,
        at: { start: figure.start, end: figure.end },
        candidate: 'figure',
        ...why,
      })
      continue
    }
    const other = found[i + 1]
    const also = other !== undefined && isSameInOtherUnit(text, figure, other) ? other : undefined
    if (also !== undefined) i++
    const here = mentions.get(figure.sentence) ?? []
    const reading = readingOf(context, sentence, figure, also, inputs.dates, here, readings.at(-1))
    // "not 12 but nine soldiers": the first ends before the second
    const isCutOff = other !== undefined && other.start < reading.end && other.start >= figure.end
    readings.push(isCutOff ? { ...reading, end: figure.end } : reading)
  }
  return { found: readings, refused: refusals.sort((a, b) => a.at.start - b.at.start) }
}

function readingOf(
  context: FigureText,
  sentence: Sentence,
  figure: MeasuredFigure,
  also: MeasuredFigure | undefined,
  dates: readonly DateExpression[],
  mentions: readonly Mention[],
  before: FigureReading | undefined,
): FigureReading {
  const head = headOfFigure(sentence, figure)
  const tally = votesOf(context.text, sentence, figure) ?? asBefore(context.text, sentence, figure, before)
  const set = deadlineOf(context.text, figure)
  const told = {
    ...measureOf(context.text, sentence, figure),
    ...tally,
    ...(set === undefined ? {} : { measure: set }),
  }
  const { measure: name, verb } = told
  const unit = told.unit ?? unitIn(sentence, figure, name)
  const time = head === undefined ? {} : scopeOf(context, sentence, figure, head, verb, dates)
  const { scope, at, period } = isBaseline(context.text, sentence, figure, time.at) ? {} : time
  const other = contraster(context.text, figure, mentions)
  const isBesides = isBeside(context.text, sentence, figure)
  const claimant =
    isContrasted(context.text, sentence, figure) || (isBesides && other !== undefined)
      ? other
      : head === undefined
        ? undefined
        : claimantOf(sentence, head, mentions)
  const unitAt = figure.unitAt ?? figure.counted
  const words: Words[] = [
    { ...figure.number, role: 'value' },
    ...(unitAt === undefined ? [] : [{ start: unitAt.start, end: unitAt.end, role: 'unit' } as const]),
    ...(at === undefined ? [] : [{ start: at.start, end: at.end, role: 'scope' } as const]),
    ...(verb === undefined ? [] : [{ start: verb.start, end: verb.end, role: 'trigger' } as const]),
  ]
  return {
    start: figure.start,
    end: Math.max(figure.end, figure.counted?.end ?? 0),
    sentence: figure.sentence,
    measure: name,
    ...(figure.value === undefined ? {} : { value: figure.value }),
    ...(figure.low === undefined ? {} : { low: figure.low }),
    ...(figure.high === undefined ? {} : { high: figure.high }),
    bound: figure.bound,
    unit: unit ?? figure.unit,
    ...(scope !== undefined ? { scope } : figure.level === 'from' ? { scope: 'before the change' } : {}),
    ...(period === undefined || period === '' ? {} : { period }),
    ...(figure.change === undefined ? {} : { change: figure.change }),
    ...(claimant === undefined ? {} : { claimant }),
    ...(also?.value === undefined
      ? {}
      : { also: { value: also.value, unit: also.unit, at: { start: also.start, end: also.end } } }),
    words,
    rule: `figures.${figure.unitKind === 'none' ? (figure.unit === '' ? 'number' : 'count') : figure.unitKind}@1`,
    certainty: figure.unit === '' && unit === undefined ? 0.5 : name === '' ? 0.7 : 0.9,
    basis: 'stated',
  }
}

/** `up 14 percent from 2020`: the year that a change is counted from is not the time of the figure. */
function isBaseline(
  text: string,
  sentence: Sentence,
  figure: MeasuredFigure,
  at: { readonly start: number } | undefined,
): boolean {
  if (at === undefined || figure.change === undefined || at.start < figure.end) return false
  return (
    /^\s*(?:compared with|compared to|from|on|against)?\s*$/.test(text.slice(figure.end, at.start)) &&
    /^(?:from|on|against|compared)\b/.test(text.slice(figure.end, sentence.end).trimStart())
  )
}

const VOTED = /\b(?:vot(?:e|ed|es|ing)|passed|approved|adopted|carried|ratified)\b[^.;]{0,40}?$/i

/** `voted 112 to 34`: votes for and against. */
function votesOf(
  text: string,
  sentence: Sentence,
  figure: MeasuredFigure,
): { readonly measure: string; readonly unit: string } | undefined {
  if (!/^(?:vote)?$/.test(figure.unit) || figure.form !== 'digits' || figure.value === undefined) return undefined
  const before = text.slice(Math.max(sentence.start, figure.start - 70), figure.start)
  const after = text.slice(figure.end, figure.end + 20)
  if (/^(?:\s*votes)?\s*(?:to|against)\s*\d/.test(after) && (figure.unit === 'vote' || VOTED.test(before)))
    return { measure: 'votes for', unit: 'vote' }
  if (/\d votes (?:to|against) $/.test(before)) return { measure: 'votes against', unit: 'vote' }
  if (/^\s*[-–]\s*\d/.test(after) && VOTED.test(before)) return { measure: 'votes for', unit: 'vote' }
  const other = /\d\s*(?:to|against|[-–])\s*$/.exec(before)
  return other !== null && VOTED.test(before.slice(0, other.index).replace(/\d+$/, ''))
    ? { measure: 'votes against', unit: 'vote' }
    : undefined
}

/** `120,000 hectares (about 296,500 acres)`: one quantity told twice. */
function isSameInOtherUnit(text: string, figure: MeasuredFigure, other: MeasuredFigure): boolean {
  if (
    other.sentence !== figure.sentence ||
    figure.unitKind !== other.unitKind ||
    figure.unitKind === 'none' ||
    figure.unitKind === 'percent'
  )
    return false
  if (figure.unit === other.unit) return false
  const between = text.slice(figure.end, other.start)
  return (
    /^\s*[([]\s*(?:about|or|around|roughly|approximately|some|nearly|almost|~|over|more than)?\s*$/.test(between) &&
    /^\s*[)\]]/.test(text.slice(other.end, other.end + 3))
  )
}

function bySentence(mentions: readonly Mention[]): ReadonlyMap<number, readonly Mention[]> {
  const map = new Map<number, Mention[]>()
  for (const mention of mentions) {
    const list = map.get(mention.sentence)
    if (list === undefined) map.set(mention.sentence, [mention])
    else list.push(mention)
  }
  return map
}

function sentenceAt(sentences: readonly { readonly start: number }[], offset: number): number {
  let low = 0
  let high = sentences.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((sentences[middle]?.start ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return Math.max(0, low)
}
