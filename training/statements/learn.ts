// From articles with marked attributions to weights: which word of a gold cue is its head, which of our readings of the
// sentence comes closest to the gold content and source, and from these the four decisions.

import type { Content } from '../../src/extract/statements/content.js'
import { contentsOf } from '../../src/extract/statements/contents.js'
import { type Frame, frameOf } from '../../src/extract/statements/frame.js'
import { isEligible, judge, weigh } from '../../src/extract/statements/judge.js'
import { reachesOfCue } from '../../src/extract/statements/reach.js'
import { sourcesOf } from '../../src/extract/statements/sources.js'
import { likeness, overlap } from '../../src/extract/statements/stretches.js'
import { viewOf } from '../../src/extract/statements/view.js'
import { best, type Weights } from '../../src/extract/statements/weights.js'
import type { Span } from '../../src/model/index.js'
import type { Analysis } from '../../src/text/index.js'
import { type Choice, learnChoice, learnYesNo, type YesNo } from './linear.js'

export interface GoldQuote {
  readonly kind: string
  readonly content: readonly (readonly [number, number])[]
  readonly source: readonly (readonly [number, number])[]
  readonly cue: readonly (readonly [number, number])[]
}
export interface Article {
  readonly id: string
  readonly analysis: Analysis
  readonly quotes: readonly GoldQuote[]
  readonly ignore: readonly (readonly [number, number])[]
}

const spans = (list: readonly (readonly [number, number])[]): Span[] => list.map(([start, end]) => ({ start, end }))

interface Case {
  readonly key: string
  readonly frame: Frame
  readonly contents: readonly Content[]
  readonly gold: GoldQuote | undefined
}

/** All possible cues of an article, each with the gold attribution it heads; other words of a gold cue are left out. */
export function casesOf(article: Article): Case[] {
  const view = viewOf(article.analysis)
  const cases: Case[] = []
  const heads = new Map<GoldQuote, { at: number; score: number }>()
  for (const sentence of view.sentences) {
    if (!view.isReadable(sentence)) continue
    for (const token of sentence.tokens) {
      if (!isEligible(token)) continue
      if (article.ignore.some(([s, e]) => s <= token.start && token.end <= e)) continue
      const frame = frameOf(view, sentence, token)
      const contents = contentsOf(frame)
      const within = article.quotes.filter((q) => q.cue.some(([s, e]) => s < token.end && token.start < e))
      const scored = within
        .map((q) => ({ q, score: Math.max(0, ...contents.map((c) => likeness(c.pieces, spans(q.content)))) }))
        .sort((a, b) => b.score - a.score)
      const gold = scored[0]
      const at = cases.length
      cases.push({ key: `${article.id} ${sentence.index}`, frame, contents, gold: gold?.q })
      if (gold !== undefined) {
        const known = heads.get(gold.q)
        if (known === undefined || gold.score > known.score) heads.set(gold.q, { at, score: gold.score })
      }
    }
  }
  const chosen = new Set([...heads.values()].map((h) => h.at))
  return cases.filter((c, i) => c.gold === undefined || chosen.has(i))
}

const CHOICE = { support: 5, epochs: 12, rate: 0.5, decay: 0.003 }
const JUDGE = { support: 5, epochs: 10, rate: 0.07, decay: 0.003 }

/** The contents on which cues, sources and reaches are learnt are picked by weights that have not seen the article. */
const PARTS = 5

function partOf(key: string): number {
  let sum = 0
  for (const char of key.slice(0, key.lastIndexOf(' '))) sum = (Math.imul(sum, 31) + char.charCodeAt(0)) >>> 0
  return sum % PARTS
}

/** How the choices (content, source, reach of the cue) and the decision whether a word is a cue are learnt. */
export const SETTINGS = { choice: CHOICE, judge: JUDGE }

export function learn(articles: readonly Article[], settings = SETTINGS): Weights {
  const cases = articles.flatMap(casesOf)
  const contents: Choice[] = []
  for (const { key, frame, contents: options, gold } of cases) {
    if (gold === undefined) continue
    const likes = options.map((c) => likeness(c.pieces, spans(gold.content)))
    const top = Math.max(0, ...likes)
    if (top < 0.4) continue
    const right = likes.map((l) => (l >= top - 1e-9 ? 1 : 0))
    const n = right.filter((r) => r === 1).length
    contents.push({
      sentence: key,
      options: options.map((c, rank) => weigh(frame, c, rank)),
      right: right.map((r) => r / n),
    })
  }
  const content = learnChoice(contents, settings.choice)
  const parts = Array.from({ length: PARTS }, (_, part) =>
    learnChoice(
      contents.filter((c) => partOf(c.sentence) !== part),
      settings.choice,
    ),
  )
  const judged: YesNo[] = []
  const sources: Choice[] = []
  const reaches: Choice[] = []
  for (const { key, frame, contents: options, gold } of cases) {
    const at = best(
      parts[partOf(key)] ?? content,
      options.map((c, rank) => ({ features: weigh(frame, c, rank) })),
    )
    const picked = options[at]
    if (picked === undefined) continue
    judged.push({ sentence: key, features: judge(frame, picked), yes: gold !== undefined })
    if (gold === undefined) continue
    const goldSources = spans(gold.source)
    const offered = sourcesOf(frame, picked)
    const likes = offered.map((s) =>
      s.span === undefined ? (goldSources.length === 0 ? 1 : 0) : likeness([s.span], goldSources),
    )
    const top = Math.max(0, ...likes)
    if (top > 0.3) {
      const right = likes.map((l) => (l >= top - 1e-9 ? 1 : 0))
      const n = right.filter((r) => r === 1).length
      sources.push({ sentence: key, options: offered.map((s) => s.features), right: right.map((r) => r / n) })
    }
    const goldCue = spans(gold.cue)
    const stretches = reachesOfCue(frame, picked, offered[likes.indexOf(top)]?.span)
    const fits = stretches.map((r) => likeness([r.span], goldCue))
    const fit = Math.max(0, ...fits)
    if (fit > 0 && goldCue.some((g) => overlap(g, frame.cue) > 0)) {
      const right = fits.map((l) => (l >= fit - 1e-9 ? 1 : 0))
      const n = right.filter((r) => r === 1).length
      reaches.push({ sentence: key, options: stretches.map((r) => r.features), right: right.map((r) => r / n) })
    }
  }
  return {
    content: rounded(content),
    cue: rounded(learnYesNo(judged, settings.judge)),
    source: rounded(learnChoice(sources, settings.choice)),
    reach: rounded(learnChoice(reaches, settings.choice)),
  }
}

/** In hundredths; what hardly weighs is left out. */
function rounded(weights: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  return new Map(
    [...weights].map(([f, w]) => [f, Math.round(w * 100) / 100] as const).filter(([, w]) => Math.abs(w) >= LEAST),
  )
}
const LEAST = 0.03
