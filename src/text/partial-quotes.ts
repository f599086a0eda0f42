/**
 * Words quoted within a sentence, an order to "suspend all flights", are parsed as if the marks were not there, since the
 * marks break the phrase for the parser; afterwards they hang on the head of what they enclose.
 */
import type { Parser } from './analyse.js'
import type { Word } from './segment.js'
import type { Token } from './tree.js'

const OPENING = /^(?:["“„«‘]|``)$/
const CLOSING = /^(?:["”“»’]|'')$/

interface Pair {
  readonly open: number
  readonly close: number
}

/** Pairs of marks around a part of the sentence; speech that makes a clause of its own keeps its marks. */
function partialPairs(words: readonly Word[]): readonly Pair[] {
  const pairs: Pair[] = []
  for (let i = 1; i < words.length; i++) {
    const mark = words[i]?.form ?? ''
    if (!OPENING.test(mark)) continue
    const close = closingOf(words, i, mark)
    if (close < 0) continue
    if (isPartial(words, i, close)) pairs.push({ open: i, close })
    i = close
  }
  return pairs
}

function closingOf(words: readonly Word[], open: number, mark: string): number {
  for (let k = open + 1; k < words.length; k++) {
    const form = words[k]?.form ?? ''
    if (mark === '‘' ? form === '’' && !isPossessive(words, k) : form !== '’' && CLOSING.test(form)) return k
    if (OPENING.test(form)) return -1
  }
  return -1
}

/** ’ after a plural and before the thing possessed, with another ’ to come. */
function isPossessive(words: readonly Word[], k: number): boolean {
  if (!/s$/.test(words[k - 1]?.form ?? '') || !/^\p{Ll}/u.test(words[k + 1]?.form ?? '')) return false
  return words.slice(k + 1).some((w) => w.form === '’')
}

/** A word after which the quoted words go on the verb: "ordered to “suspend all flights.”" */
const BEFORE_VERB = /^(?:to|will|would|could|can|should|must|may|might|not|n['’]t)$/i

function isPartial(words: readonly Word[], open: number, close: number): boolean {
  if (close === open + 1) return false
  const before = words[open - 1]?.form ?? ''
  if (BEFORE_VERB.test(before) && /^\p{Ll}/u.test(words[open + 1]?.form ?? '')) return true
  return !/^[,:]$/.test(before) && !/^[.,?!]$/.test(words[close - 1]?.form ?? '')
}

/** A parser that does not see the marks of partial quotations. */
export function withoutPartialQuotes(parse: Parser): Parser {
  return (sentences) => {
    const jobs = sentences.map((words) => {
      const pairs = partialPairs(words)
      const marks = new Set(pairs.flatMap((p) => [p.open, p.close]))
      return { words, pairs, kept: pairs.length === 0 ? words : words.filter((_, i) => !marks.has(i)), marks }
    })
    const parsed = parse(jobs.map((job) => job.kept))
    return jobs.map(({ words, pairs, marks }, k) => {
      const tokens = parsed[k] ?? []
      return pairs.length === 0 ? tokens : restore(words, tokens, pairs, marks)
    })
  }
}

/** Puts the marks back: indexes shift, and each mark hangs on the head of the words inside its pair. */
function restore(
  words: readonly Word[],
  parsed: readonly Token[],
  pairs: readonly Pair[],
  marks: ReadonlySet<number>,
): readonly Token[] {
  const places = words.flatMap((_, i) => (marks.has(i) ? [] : [i]))
  const tokens: (Token | undefined)[] = words.map(() => undefined)
  for (const [k, token] of parsed.entries()) {
    const i = places[k] ?? 0
    tokens[i] = { ...token, i, head: token.head < 0 ? -1 : (places[token.head] ?? -1) }
  }
  for (const { open, close } of pairs) {
    const head = headBetween(tokens, open, close)
    for (const i of [open, close]) tokens[i] = markToken(words[i], i, head, i === open)
  }
  return tokens.filter((t) => t !== undefined)
}

/** The word between the marks whose governor lies outside. */
function headBetween(tokens: readonly (Token | undefined)[], open: number, close: number): number {
  let any = -1
  for (let i = open + 1; i < close; i++) {
    const token = tokens[i]
    if (token === undefined) continue
    if (any < 0) any = i
    if (token.deprel !== 'punct' && (token.head < open || token.head > close)) return i
  }
  return any >= 0 ? any : tokens.findIndex((t) => t !== undefined)
}

function markToken(word: Word | undefined, i: number, head: number, isOpening: boolean): Token | undefined {
  if (word === undefined) return undefined
  const isSingle = word.form === '‘' || word.form === '’'
  return {
    i,
    start: word.start,
    end: word.end,
    form: word.form,
    lemma: isSingle ? "'" : '"',
    upos: 'PUNCT',
    xpos: isOpening ? '``' : "''",
    feats: {},
    head,
    deprel: 'punct',
  }
}
