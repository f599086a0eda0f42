/** Reports that share text: copies, cuts and light rewrites of one piece. */
import { byEvidence, byText, type Evidence, type Origin } from '../../model/index.js'
import { codePoints } from '../../text/index.js'
import { stem } from '../words/stem.js'
import { STOPWORDS } from '../words/stopwords.js'
import type { Body } from './body.js'
import { candidatePairs } from './candidates.js'
import { type Shingled, SIZE, sharedRuns } from './shingles.js'

export type Link = Origin['links'][number]

/** Share of the shorter text's runs from which two texts are one. */
const SHARED = 0.2
/** Below that, but above this, the sentences decide. */
const PARTLY = 0.08
/** One phrase that two writers took from one document is no shared text. */
const LEAST_RUNS = 8
/** Texts shorter than this many runs must share more. */
const SHORT = 25

export function sharedTextLinks(bodies: readonly Body[], shingled: readonly Shingled[]): Link[] {
  const marks = shingled.map((s) => s.at.keys())
  const n = bodies.length
  return candidatePairs(marks, 2).flatMap((pair) => {
    const i = Math.floor(pair / n)
    const j = pair % n
    const [a, b, x, y] = [bodies[i], bodies[j], shingled[i], shingled[j]]
    return a && b && x && y ? linkOf(a, b, x, y) : []
  })
}

function linkOf(a: Body, b: Body, x: Shingled, y: Shingled): Link[] {
  const verdict = sharesText(x, y, a.text, b.text)
  if (!verdict) return []
  const [first, second] = a.report.id < b.report.id ? [a, b] : [b, a]
  const evidence = [longestRun(a, x, verdict.shared), longestRun(b, y, verdict.shared)].flatMap((e) => e ?? [])
  return [
    {
      a: first.report.id,
      b: second.report.id,
      why: 'shared text',
      share: Math.round(verdict.share * 1000) / 1000,
      evidence: evidence.sort(byEvidence),
    },
  ]
}

/** Do two shingled texts share enough to be one piece? */
export function sharesText(
  x: Shingled,
  y: Shingled,
  textA: string,
  textB: string,
): { share: number; shared: readonly number[] } | undefined {
  const { share, shared } = sharedRuns(x, y)
  const size = Math.min(x.at.size, y.at.size)
  if (size >= SHORT ? share >= SHARED : share >= 0.5 && shared.length >= 3) return { share, shared }
  if (share < PARTLY || shared.length < LEAST_RUNS || size < SHORT) return undefined
  return sentenceShare(textA, textB) >= 0.4 ? { share, shared } : undefined
}

/** Share of the shorter text's sentences of which most content words stand together in one sentence of the other. */
function sentenceShare(a: string, b: string): number {
  const x = sentenceBags(a)
  const y = sentenceBags(b)
  const [short, long] = x.length <= y.length ? [x, y] : [y, x]
  if (short.length < 3) return 0
  let found = 0
  for (const bag of short) if (long.some((other) => overlap(bag, other) >= 0.6)) found++
  return found / short.length
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let both = 0
  for (const w of a) if (b.has(w)) both++
  return both / a.size
}

function sentenceBags(text: string): Set<string>[] {
  return text
    .split(/(?<=[.!?…])\s+|\n+/)
    .map((s) => new Set((s.toLowerCase().match(/\p{L}{3,}|\p{N}+/gu) ?? []).filter((w) => !STOPWORDS.has(w)).map(stem)))
    .filter((bag) => bag.size >= 4)
}

/** The longest stretch of shared runs, as evidence. */
function longestRun(body: Body, s: Shingled, shared: readonly number[]): Evidence | undefined {
  const starts = shared.flatMap((h) => s.at.get(h) ?? []).sort((p, q) => p - q)
  let best = { from: -1, to: -1 }
  let from = starts[0] ?? -1
  starts.forEach((at, i) => {
    const next = starts[i + 1]
    if (next === at + 1) return
    if (at + SIZE - from > best.to - best.from) best = { from, to: at + SIZE }
    from = next ?? -1
  })
  const start = s.words[best.from]?.start
  const end = s.words[best.to - 1]?.end
  if (start === undefined || end === undefined) return undefined
  const points = codePoints(body.report.text).fromUtf16
  const { report } = body
  return {
    report: report.id,
    version: report.version,
    start: points(start),
    end: points(end),
    quote: report.text.slice(start, end),
    role: 'content',
  }
}

export const byLink = (a: Link, b: Link): number => byText(a.a, b.a) || byText(a.b, b.b) || byText(a.why, b.why)
