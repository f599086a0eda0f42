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
const SPACE = 32
const OPENS = /[.!?:\n“"‘]/

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
    const isNext = word.start === before + 1 && text.charCodeAt(before) === SPACE
    const gap = isNext ? '' : text.slice(before, word.start)
    if (before > 0 && gap.includes('\n')) paragraph++
    // A capital where a sentence opens says nothing.
    const opens = before === 0 || (!isNext && OPENS.test(gap))
    before = word.end
    if (STOPWORDS.has(word.form) || word.form.length < 2 || !isLetter(word.form) || isLeftOut(report, word)) continue
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
  const foreign = report.language !== 'en' && report.language !== 'und'
  const best: Weighed[] = []
  const own = new Map<number, Weighed[]>()
  for (const count of counts.values()) {
    const name = count.capital > count.plain
    if (foreign && !name) continue
    const telling = (1 + Math.log(count.weight)) * (name ? NAME_WEIGHT : 1) * backgroundRarity(count.term)
    const weighed = { term: count.term, telling }
    keepBest(best, weighed, most)
    if (!name || count.paragraph <= 0) continue
    const here = own.get(count.paragraph)
    if (here) here.push(weighed)
    else own.set(count.paragraph, [weighed])
  }
  return {
    terms: best.map((c) => c.term),
    asides:
      paragraph < LEAST_PARAGRAPHS
        ? []
        : [...own.entries()]
            .filter(([, names]) => names.length >= OWN_NAMES)
            .sort(([p, a], [q, b]) => b.length - a.length || p - q)
            .slice(0, MOST_ASIDES)
            .map(([, names]) =>
              names
                .sort(byTelling)
                .slice(0, ASIDE_NAMES)
                .map((c) => c.term),
            ),
  }
}

interface Weighed {
  readonly term: string
  readonly telling: number
}

const byTelling = (a: Weighed, b: Weighed): number => b.telling - a.telling || byText(a.term, b.term)

/** Puts a term into a short list in order. */
function keepBest(list: Weighed[], one: Weighed, most: number): void {
  const last = list[most - 1]
  if (last && byTelling(last, one) <= 0) return
  let at = list.length
  while (at > 0 && byTelling(one, list[at - 1] ?? one) < 0) at--
  list.splice(at, 0, one)
  if (list.length > most) list.pop()
}

const isLeftOut = ({ leftOut }: ReportVersion, w: Word): boolean =>
  leftOut.some((l) => w.start >= l.start && w.start < l.end)

const isLetter = (form: string): boolean => {
  const unit = form.charCodeAt(0)
  return (unit >= 97 && unit <= 122) || (unit > 127 && !/^\p{N}/u.test(form))
}
