/**
 * Rewrites in other words: two reports that tell facts which no other report tells, sentence by sentence in the same
 * order. Independent reports of one event share its facts with all others, and order them each in its own way.
 */
import { byEvidence, type Evidence } from '../../model/index.js'
import { codePoints } from '../../text/index.js'
import { hashOf } from '../words/hash.js'
import { stem } from '../words/stem.js'
import { STOPWORDS } from '../words/stopwords.js'
import type { Word } from '../words/words.js'
import type { Body } from './body.js'
import { PairCounts, sharedMarks } from './candidates.js'
import type { Link } from './shared-text.js'
import type { Shingled } from './shingles.js'

/** Sentences that must agree, in order. */
const LEAST_CHAIN = 5
/** The same where no third report tells the story, so that nothing shows which facts are common. */
const LEAST_ALONE = 8
/** Share of the shorter report's sentences. */
const LEAST_SHARE = 0.2
/** Of all sentences that agree, those that agree in order. */
const LEAST_ORDER = 0.7
/** Facts that two sentences must share. */
const LEAST_FACTS = 2
/** Shared facts that show a third report to be of the same story. */
const COMPANY = 5

interface Sentence {
  readonly start: number
  readonly end: number
  /** Pairs of content words near each other. */
  readonly facts: readonly number[]
}

/** `groupOf[i]` is the group of shared text of body i: copies count as one teller. */
export function factOrderLinks(
  bodies: readonly Body[],
  shingled: readonly Shingled[],
  groupOf: readonly number[],
): Link[] {
  if (bodies.length < 2) return []
  const told = bodies.map((b, i) => sentencesOf(b.text, shingled[i]?.words ?? []))
  const holders = sharedMarks(
    told.map((sentences) => sentences.flatMap((s) => s.facts)),
    MOST_HOLDERS,
  )
  const rare = new Set<number>()
  const n = bodies.length
  const shared = new PairCounts(n)
  const common: (readonly number[])[] = []
  for (const [fact, list] of holders) {
    const tellers = tellersOf(list, groupOf)
    if (tellers > 2) common.push(list)
    if (tellers !== 2) continue
    rare.add(fact)
    for (const i of list) for (const j of list) if (i < j && groupOf[i] !== groupOf[j]) shared.add(i, j)
  }
  const likely = shared.atLeast(LEAST_CHAIN * LEAST_FACTS).map((pair) => ({ i: Math.floor(pair / n), j: pair % n }))
  if (likely.length === 0) return []
  const asked = new Set(likely.flatMap(({ i, j }) => [groupOf[i] ?? i, groupOf[j] ?? j]))
  const company = new Map<number, Map<number, number>>()
  for (const list of common) {
    const groups = new Set(list.map((i) => groupOf[i] ?? i))
    for (const a of groups) if (asked.has(a)) for (const b of groups) if (a !== b) countIn(company, a, b)
  }
  return likely.flatMap(({ i, j }) => {
    const groups = [groupOf[i] ?? i, groupOf[j] ?? j]
    const thirds = groups.flatMap((g) =>
      [...(company.get(g) ?? [])].filter(([o, c]) => c >= COMPANY && !groups.includes(o)),
    )
    const link = inOrder(told[i] ?? [], told[j] ?? [], rare, thirds.length > 0 ? LEAST_CHAIN : LEAST_ALONE)
    const [a, b] = [bodies[i], bodies[j]]
    return link && a && b ? [linkOf(a, b, link)] : []
  })
}

/** Of how many groups the reports are; 3 stands for more than two. */
function tellersOf(reports: readonly number[], groupOf: readonly number[]): number {
  const [first = -1] = reports
  const one = groupOf[first] ?? first
  let other: number | undefined
  for (const i of reports) {
    const group = groupOf[i] ?? i
    if (group === one || group === other) continue
    if (other !== undefined) return 3
    other = group
  }
  return other === undefined ? 1 : 2
}

/** Facts that more reports tell are nobody's own. */
const MOST_HOLDERS = 12

const count = <K>(map: Map<K, number>, key: K): void => void map.set(key, (map.get(key) ?? 0) + 1)
function countIn(map: Map<number, Map<number, number>>, a: number, b: number): void {
  const row = map.get(a) ?? new Map<number, number>()
  map.set(a, row)
  count(row, b)
}

interface Pair {
  readonly x: Sentence
  readonly y: Sentence
}

interface Chain {
  readonly pairs: readonly Pair[]
  readonly share: number
}

/** The longest run of agreeing sentences that keeps the order of both; undefined where it is too short. */
function inOrder(
  a: readonly Sentence[],
  b: readonly Sentence[],
  rare: ReadonlySet<number>,
  least: number,
): Chain | undefined {
  const pairs: (Pair & { readonly i: number; readonly j: number })[] = []
  const own = a.map((x) => new Set(x.facts.filter((f) => rare.has(f))))
  const other = b.map((y) => new Set(y.facts))
  a.forEach((x, i) => {
    b.forEach((y, j) => {
      let n = 0
      for (const f of own[i] ?? []) if (other[j]?.has(f)) n++
      if (n >= LEAST_FACTS) pairs.push({ x, y, i, j })
    })
  })
  const best: number[] = []
  const before: number[] = []
  let top = -1
  pairs.forEach((p, k) => {
    best[k] = 1
    before[k] = -1
    for (let m = 0; m < k; m++) {
      const q = pairs[m]
      if (q && q.i < p.i && q.j < p.j && (best[m] ?? 0) + 1 > (best[k] ?? 0)) {
        best[k] = (best[m] ?? 0) + 1
        before[k] = m
      }
    }
    if (top < 0 || (best[k] ?? 0) > (best[top] ?? 0)) top = k
  })
  const chain: Pair[] = []
  for (let k = top; k >= 0; k = before[k] ?? -1) {
    const p = pairs[k]
    if (p) chain.unshift(p)
  }
  const agreeing = Math.min(new Set(pairs.map((p) => p.i)).size, new Set(pairs.map((p) => p.j)).size)
  const share = chain.length / Math.max(1, Math.min(a.length, b.length))
  return chain.length >= least && share >= LEAST_SHARE && chain.length >= LEAST_ORDER * agreeing
    ? { pairs: chain, share }
    : undefined
}

function linkOf(a: Body, b: Body, chain: Chain): Link {
  const [first, second, flip] = a.report.id < b.report.id ? [a, b, false] : [b, a, true]
  const of = (body: Body, side: (p: Pair) => Sentence): Evidence[] => {
    const points = codePoints(body.report.text).fromUtf16
    return chain.pairs.map(side).map(({ start, end }) => ({
      report: body.report.id,
      version: body.report.version,
      start: points(start),
      end: points(end),
      quote: body.report.text.slice(start, end),
      role: 'content',
    }))
  }
  return {
    a: first.report.id,
    b: second.report.id,
    why: 'same order of facts',
    share: Math.round(chain.share * 1000) / 1000,
    evidence: [...of(first, (p) => (flip ? p.y : p.x)), ...of(second, (p) => (flip ? p.x : p.y))].sort(byEvidence),
  }
}

const NEAR = 3

function sentencesOf(text: string, words: readonly Word[]): Sentence[] {
  const out: Sentence[] = []
  let from = 0
  let word = 0
  const cut = (end: number): void => {
    // An abbreviation before a name ends no sentence.
    if (end < text.length && ABBREVIATION.test(text.slice(Math.max(from, end - 8), end))) return
    const first = word
    while (word < words.length && (words[word]?.start ?? 0) < end) word++
    const raw = text.slice(from, end)
    const trimmed = raw.trim()
    const start = from + raw.indexOf(trimmed)
    from = end
    if (trimmed.length > 15) out.push({ start, end: start + trimmed.length, facts: factsOf(words, first, word) })
  }
  for (const match of text.matchAll(/[.!?…]["”’]?\s+(?=[\p{Lu}“"‘\s])|\n\s*/gu)) cut(match.index + match[0].length)
  cut(text.length)
  return out
}

const ABBREVIATION = /(?:\b\p{Lu}|\b(?:Gen|Sen|Rep|Gov|Col|Lt|Mr|Mrs|Ms|Dr|St|No))\.\s+$/u

function factsOf(words: readonly Word[], from: number, to: number): number[] {
  const out: number[] = []
  const last: number[] = []
  for (let i = from; i < to; i++) {
    const form = words[i]?.form ?? ''
    if (STOPWORDS.has(form) || (form.length < 2 && !/\p{N}/u.test(form))) continue
    const here = stemNumber(form)
    for (const before of last) if (before !== here) out.push(factOf(before, here))
    last.push(here)
    if (last.length >= NEAR + 1) last.shift()
  }
  return out
}

/** One small integer for two stems, whichever stands first. */
const factOf = (a: number, b: number): number =>
  (Math.imul(Math.min(a, b), 0x2c1b3c6d) ^ Math.imul(Math.max(a, b), 0x297a2d39)) & 0x3fffffff

const numbers = new Map<string, number>()

function stemNumber(form: string): number {
  const known = numbers.get(form)
  if (known !== undefined) return known
  if (numbers.size > 100_000) numbers.clear()
  const number = hashOf(stem(form)) % 0x40000000
  numbers.set(form, number)
  return number
}
