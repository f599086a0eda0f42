/** Quantities that a ledger of claims has no use for: lengths of time, ages, `the two sides`. Each answer says why. */
import { type DateExpression, partitionPoint } from '../../model/index.js'
import { headOf, relation, type Sentence } from '../../text/index.js'
import type { MeasuredFigure } from './measured.js'

interface Why {
  readonly rule: string
  readonly why: string
}

const TIMES = /^(?:year|month|week|day|hour|minute|second|decade|century|fortnight|night|quarter|millisecond)$/
const SIDES =
  /^(?:country|nation|state|side|leader|government|man|neighbour|neighbor|party|ally|power|president|minister|official|sister|brother|army|foe|rival|people)$/

export function unrecorded(
  text: string,
  sentence: Sentence,
  figure: MeasuredFigure,
  dates: readonly DateExpression[],
): Why | undefined {
  if (TIMES.test(figure.unit) && deadlineOf(text, figure) === undefined) {
    const age = /^\s*(?:-?\s*old\b|of age\b)/.test(text.slice(figure.end, figure.end + 8))
    return age ? { rule: 'figures.age@1', why: 'an age' } : { rule: 'figures.duration@1', why: 'a length of time' }
  }
  const around = `${text.slice(Math.max(0, figure.start - 3), figure.start)}|${text.slice(figure.end, figure.end + 1)}`
  if (
    figure.unit === '' &&
    figure.value !== undefined &&
    figure.value < 120 &&
    /[\p{L}], \|[,.)—-]$/u.test(around) &&
    figure.form === 'digits'
  )
    return { rule: 'figures.age@1', why: 'an age after a name' }
  if (figure.unit === '' || figure.unit === 'people') {
    const lead = text.slice(Math.max(sentence.start, figure.start - 32), figure.start)
    if (AGED.test(lead) && (figure.value ?? figure.low ?? 0) < 120)
      return { rule: 'figures.age@1', why: 'an age of those who are told of' }
  }
  if (isAnonymous(sentence, figure))
    return { rule: 'figures.informants@1', why: 'the number of those who told it, unnamed' }
  if (figure.unit === 'time') return { rule: 'figures.multiple@1', why: 'a multiple or a repetition, no count' }
  if (isPartOfSpeech(text, figure)) return { rule: 'figures.speech@1', why: 'a part only in a manner of speaking' }
  if (figure.unit === '' && isInDate(dates, figure)) return { rule: 'figures.duration@1', why: 'a length of time' }
  const before = text.slice(Math.max(sentence.start, figure.start - 12), figure.start).toLowerCase()
  if (
    /\b(?:the|these|those|both|its|their|his|her|our|between)\s+(?:other\s+)?$/.test(before) &&
    figure.value !== undefined &&
    figure.value <= 12 &&
    figure.form === 'words' &&
    (SIDES.test(figure.unit) || figure.unit === '')
  )
    return { rule: 'figures.definite@1', why: 'known persons or things, not a count' }
  return undefined
}

/** "All of them over 70", "most of whom were under". */
const AGED =
  /\b(?:all|most|both|some|none|each|many) of (?:them|whom) (?:(?:were|are|was|is) )?(?:aged |(?:well )?(?:over|above|under|below|past) (?:the age of )?)?$|\baged (?:over |under |about )?$/i

/** Lengths of time that somebody was given, or that a halt is to last: of these reports may differ. */
const GIVEN =
  /\b(?:g[ai]ve[ns]?|giving|grant(?:s|ed)?|allow(?:s|ed)?|had|within|set|extended)\b(?: [\p{L}'’-]+){0,7} (?:just |only |another |up to )?$/u
const TO_DO =
  /^ (?:to|in which to) (?:leave|depart|quit|go|pack|comply|respond|reply|answer|withdraw|pay|decide|hand|accept|sign|clear|vacate|get out)\b/
const DEADLINE = /^[ -](?:deadline|ultimatum|notice)\b/
const HALT = /^[ -](?:truce|ceasefire|cease-fire|pause|moratorium)\b/
const WITHIN = /\b(?:leave|depart|quit|pay|withdraw|respond|reply|comply|vacate|expelled|out|go)\b[^.;]{0,40}\bwithin $/

/** What a length of time measures, where it is one that was set; undefined of all others. */
export function deadlineOf(text: string, figure: MeasuredFigure): string | undefined {
  const end = Math.max(figure.end, figure.counted?.end ?? 0)
  const after = text.slice(end, end + 24)
  const before = text.slice(Math.max(0, figure.start - 90), figure.start)
  if (HALT.test(after)) return /moratorium/.test(after) ? 'moratorium' : 'ceasefire'
  if (DEADLINE.test(after) || WITHIN.test(before)) return 'time given'
  return TO_DO.test(after) && GIVEN.test(before) ? 'time given' : undefined
}

const SPOKEN =
  /^(?:condition|ban|story|battle|truth|job|solution|answer|problem|way|heart|mind|world|life|deal|promise|picture|war|fight|question|game|journey|task|work)$/

/** "half of the ban is gone". */
const isPartOfSpeech = (text: string, figure: MeasuredFigure): boolean =>
  figure.form === 'fraction' &&
  SPOKEN.test(figure.unit) &&
  /^(?:one )?half\b|^half\b/i.test(text.slice(figure.start, figure.end))

function isInDate(dates: readonly DateExpression[], figure: MeasuredFigure): boolean {
  const date = dates[partitionPoint(dates.length, (i) => (dates[i]?.end ?? 0) <= figure.start)]
  return date !== undefined && date.start < figure.end
}

const INFORMANT =
  /^(?:source|official|diplomat|person|people|officer|insider|executive|lawmaker|minister|aide|adviser|advisor|lawyer|witness|analyst|resident)$/
const TELLING = /^(?:say|tell|add|confirm|report|describe|claim|warn|note|speak|recall|state|disclose|reveal)$/

/** "Two people familiar with the matter said", "according to three diplomats". */
function isAnonymous(sentence: Sentence, figure: MeasuredFigure): boolean {
  const noun = figure.counted?.token
  if (noun === undefined || !INFORMANT.test(figure.unit) || (figure.value ?? 9) > 8 || figure.form !== 'words')
    return false
  const verb = headOf(sentence, noun)
  if (relation(noun) === 'nsubj' && verb !== undefined && TELLING.test(verb.lemma.toLowerCase())) return true
  return sentence.tokens.slice(Math.max(0, noun.i - 5), noun.i).some((t) => t.form.toLowerCase() === 'according')
}
