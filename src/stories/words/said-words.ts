/**
 * The words of a statement as its renderings share them: stems under every row of words that may stand for each other, with
 * how telling each is and whether it stands under a negation.
 */
import said from '../../../lexicon/stories/said-words.json' with { type: 'json' }
import { conceptOf, tellingOf } from './concepts.js'
import { stem } from './stem.js'
import { STOPWORDS } from './stopwords.js'
import { type Word, wordsOf } from './words.js'

export interface SaidWord {
  readonly form: string
  readonly concept: string
  readonly rows: ReadonlySet<number>
  readonly opposites: ReadonlySet<string>
  readonly weight: number
  /** A function word, which tells something only in short statements. */
  readonly slight: boolean
  readonly negated: boolean
  /** Written with a capital inside the sentence: a name, which other renderings may replace by a pronoun. */
  readonly name: boolean
}

const LONGEST_PHRASE = 4
/** Weight of function words that have a row: they tell something only in short statements. */
const SLIGHT = 0.25
/** Weight of a small number in words. */
const COUNTED = 0.3
/** How many words a negation reaches, unless the clause ends before. */
const REACH = 7

const NUMBERS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ')
const NEGATORS = new Set(
  'no not never nothing nobody none neither nor cannot without hardly refuse refuses refused'.split(' '),
)
const CLIPPED = new Set(
  'don didn doesn won wouldn isn aren wasn weren can couldn shouldn hasn haven hadn ain mustn'.split(' '),
)
const ENDS_SCOPE = new Set('and but because if until unless while although though since so that who which'.split(' '))

const rowsOf = new Map<string, Set<number>>()
const phrases = new Set<string>()
const baseOf = (form: string): string => (form.includes(' ') ? form : stem(form))
said.rows.forEach((row, i) => {
  for (const entry of row) {
    const key = baseOf(entry)
    rowsOf.set(key, (rowsOf.get(key) ?? new Set()).add(i))
    if (entry.includes(' ')) phrases.add(entry)
  }
})
const NO_ROWS: ReadonlySet<number> = new Set()
const oppositesOf = new Map<string, Set<string>>()
for (const [a, b] of said.opposites) {
  if (a === undefined || b === undefined) continue
  for (const [x, y] of [[a, b] as const, [b, a] as const])
    for (const row of rowsOf.get(stem(x)) ?? NO_ROWS)
      for (const word of said.rows[row] ?? [])
        if (row === firstRow(x))
          oppositesOf.set(baseOf(word), (oppositesOf.get(baseOf(word)) ?? new Set()).add(stem(y)))
}
const NO_OPPOSITES: ReadonlySet<string> = new Set()

/** The row in which a word stands first among its rows. */
function firstRow(word: string): number | undefined {
  const own = [...(rowsOf.get(stem(word)) ?? NO_ROWS)]
  return own.find((i) => said.rows[i]?.[0] === word) ?? own[0]
}

/** The telling words of a statement's content, in order. */
export function saidWords(text: string): SaidWord[] {
  const words = wordsOf(text)
  const out: SaidWord[] = []
  let reach = 0
  let since = 0
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word
    const gap = text.slice(words[i - 1]?.end ?? 0, word.start)
    if (ENDS_SCOPE.has(word.form) || /[,.;:!?—–…]/.test(gap)) {
      reach = 0
      since = out.length
    }
    const isClip = word.form === 't' && CLIPPED.has(words[i - 1]?.form ?? '')
    if (NEGATORS.has(word.form) || isClip) {
      reach = REACH
      if (ENDS_CLAUSE.has(word.form) && endsClause(words, i, text)) negateBack(out, since)
      if (word.form.startsWith('refus')) out.push(saidWord(word.form, false, false))
      continue
    }
    const negated = reach-- > 0
    const length = phraseAt(words, i)
    if (length > 1) {
      const phrase = formsAt(words, i, length)
      out.push(saidWord(phrase, negated, false))
      i += length - 1
      continue
    }
    if (isTelling(word.form))
      out.push(saidWord(word.form, negated, word.capital && /\p{L}[,]? $/u.test(text.slice(0, word.start))))
  }
  return out
}

/** "threatened nobody": the object takes its verb back. */
const ENDS_CLAUSE = new Set(['nobody', 'nothing', 'none', 'neither'])

const endsClause = (words: readonly Word[], at: number, text: string): boolean => {
  const next = words[at + 1]
  return next === undefined || /[,.;:!?—–…]/.test(text.slice(words[at]?.end, next.start))
}

function negateBack(out: SaidWord[], since: number): void {
  for (let i = since; i < out.length; i++) out[i] = { ...(out[i] as SaidWord), negated: true }
}

const formsAt = (words: readonly Word[], at: number, length: number): string =>
  words
    .slice(at, at + length)
    .map((w) => w.form)
    .join(' ')

function phraseAt(words: readonly Word[], at: number): number {
  for (let n = Math.min(LONGEST_PHRASE, words.length - at); n > 1; n--) if (phrases.has(formsAt(words, at, n))) return n
  return 1
}

const isTelling = (form: string): boolean =>
  STOPWORDS.has(form) ? NUMBERS.includes(form) || rowsOf.has(stem(form)) : form.length > 1 || /\p{N}/u.test(form)

function saidWord(form: string, negated: boolean, name: boolean): SaidWord {
  const number = NUMBERS.indexOf(form)
  const shown = number > 1 ? String(number) : form
  const base = baseOf(shown)
  const concept = conceptOf(base)
  const slight = STOPWORDS.has(form) && number < 2
  return {
    form: shown,
    concept,
    rows: rowsOf.get(base) ?? NO_ROWS,
    opposites: oppositesOf.get(base) ?? NO_OPPOSITES,
    slight,
    weight: slight ? SLIGHT : number > 1 ? COUNTED : tellingOf(concept),
    negated,
    name,
  }
}

/** How far two words may stand for each other: 1 the same, less for near words; -1 for opposites. */
export function likeness(a: SaidWord, b: SaidWord): number {
  if (a.concept === b.concept) return 1
  for (const row of a.rows) if (b.rows.has(row)) return 0.85
  if (a.opposites.has(stem(b.form)) || b.opposites.has(stem(a.form))) return -1
  return 0
}
