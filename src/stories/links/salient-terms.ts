/**
 * The few words that tell what a report is about, from the report alone: often told, early, written as names, and
 * rare in ordinary English; of a report in another language its names. A paragraph with names that stand nowhere else in the report has words of its own.
 */
import { byText, type ReportVersion } from '../../model/index.js'
import { backgroundRarity } from '../words/background.js'
import { stem } from '../words/stem.js'
import { STOPWORDS } from '../words/stopwords.js'
import { type Word, wordsOf } from '../words/words.js'

export interface Salient {
  /** Stems, the most telling first. */
  readonly terms: readonly string[]
  /** Names of paragraphs that tell a matter of their own: a round-up has several. */
  readonly asides: readonly (readonly string[])[]
}

const TITLE_WEIGHT = 1.5
const LEAD_WORDS = 120
const LEAD_WEIGHT = 1.5
const NAME_WEIGHT = 1.5
/** Names that a paragraph must have to itself, and how many paragraphs are looked at. */
const OWN_NAMES = 3
const ASIDE_NAMES = 4
const MOST_ASIDES = 6
const LEAST_PARAGRAPHS = 3

interface Count {
  weight: number
  capital: number
  plain: number
  first: number
  /** Number of the paragraph; -1 for more than one. */
  paragraph: number
  readonly term: string
}

export function salientTerms(report: ReportVersion, most: number): Salient {
  const { text } = report
  const titleEnd = report.title?.length ?? 0
  const counts = new Map<string, Count>()
  let paragraph = 0
  let at = 0
  let before = 0
  for (const word of wordsOf(text)) {
    if (before > 0 && text.slice(before, word.start).includes('\n')) paragraph++
    const opens = isOpening(text, before, word)
    before = word.end
    if (STOPWORDS.has(word.form) || word.form.length < 2 || /^\p{N}/u.test(word.form) || isLeftOut(report, word))
      continue
    at++
    const inTitle = word.start < titleEnd
    const place = inTitle ? TITLE_WEIGHT : at <= LEAD_WORDS ? LEAD_WEIGHT : 1
    const term = stem(word.form)
    const known = counts.get(term)
    const count = known ?? { weight: 0, capital: 0, plain: 0, first: at, paragraph, term }
    if (!known) counts.set(term, count)
    count.weight += place
    if (count.paragraph !== paragraph && !inTitle) count.paragraph = -1
    if (!word.capital) count.plain++
    else if (!opens && !inTitle) count.capital++
  }
  const weighed = [...counts.values()].map((c) => {
    const name = c.capital > c.plain
    return { ...c, name, telling: (1 + Math.log(c.weight)) * (name ? NAME_WEIGHT : 1) * backgroundRarity(c.term) }
  })
  weighed.sort((a, b) => b.telling - a.telling || byText(a.term, b.term))
  const own = new Map<number, string[]>()
  for (const { name, paragraph, term } of weighed)
    if (name && paragraph > 0) own.set(paragraph, [...(own.get(paragraph) ?? []), term])
  const foreign = report.language !== 'en' && report.language !== 'und'
  const telling = foreign ? weighed.filter((c) => c.name) : weighed
  const several = paragraph >= LEAST_PARAGRAPHS
  return {
    terms: telling.slice(0, most).map((c) => c.term),
    asides: !several
      ? []
      : [...own.entries()]
          .filter(([, names]) => names.length >= OWN_NAMES)
          .sort(([p, a], [q, b]) => b.length - a.length || p - q)
          .slice(0, MOST_ASIDES)
          .map(([, names]) => names.slice(0, ASIDE_NAMES)),
  }
}

/** Does the word open a sentence, where a capital says nothing? */
const isOpening = (text: string, before: number, word: Word): boolean =>
  before === 0 || /[.!?:\n“"‘]/.test(text.slice(before, word.start))

const isLeftOut = ({ leftOut }: ReportVersion, w: Word): boolean =>
  leftOut.some((l) => w.start >= l.start && w.start < l.end)
