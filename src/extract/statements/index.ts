/**
 * Statements: who says, writes, claims, believes what. Every word that may attribute something is weighed with the content
 * it would have (`candidates`), then refined: one cue for one content, speakers resolved, nested speech chained.
 */
import type {
  DateExpression,
  Entity,
  Mention,
  RefusalReading,
  SaidByLink,
  Span,
  StatementReading,
  Words,
} from '../../model/index.js'
import type { Context, Found } from '../context.js'
import { announcements } from './announcements.js'
import type { Attribution } from './attribution.js'
import { candidates } from './candidates.js'
import { addresseeOf, mediumOf } from './circumstances.js'
import { classesOf, lexicon } from './lexicon.js'
import { mentionFinder, type Speaker, speakerOf } from './speaker.js'
import { contains } from './stretches.js'
import { type View, viewOf } from './view.js'
import { weights } from './weights.js'
import { dateOf } from './when.js'

export { quotesOf } from './quotes.js'
export { viewOf } from './view.js'
export { weights } from './weights.js'

export interface StatementInputs {
  readonly dates: readonly DateExpression[]
  readonly mentions: readonly Mention[]
  readonly entities: readonly Entity[]
}

/** Below this an attribution is more likely wrong than right. */
export const THRESHOLD = 0.43

/** "backed the plan", "is seeking aid": below this such a phrase is no statement. */
const CERTAIN_OBJECT = 0.6

/** The content is a bare noun phrase and the cue is no verb of speech. */
function isMereAttitude(a: Attribution): boolean {
  if (!['object', 'oblique', 'passive', 'relative'].includes(a.rule)) return false
  return !classesOf(a.head.lemma.toLowerCase(), a.head.upos).some(
    (c) => c === 'speech' || c === 'judgement' || c === 'demand',
  )
}

/** Official acts that only look like cues: to sign a pact, to ban aircraft or to recall an envoy is nothing said. */
const ACTS =
  /^(?:ban|bar|recall|withdraw|sign|expel|close|shut|suspend|halt|impose|lift|cut|freeze|revoke|cancel|launch|deploy|seize|send|limit|restrict|reopen|resume)$/

const isAct = (a: Attribution): boolean =>
  ['object', 'oblique', 'passive', 'relative'].includes(a.rule) &&
  (ACTS.test(a.head.lemma.toLowerCase()) || (a.rule === 'oblique' && a.head.lemma.toLowerCase() === 'add'))

/** Finds every statement in the report, sorted by the start of its content. */
export function findStatements(context: Context, inputs: StatementInputs): Found<StatementReading> {
  const view = viewOf(context.analysis)
  const { kept: told, dropped } = candidates(view, weights(), THRESHOLD)
  const kept = [...told, ...announcements(view, told)].sort(
    (a, b) => a.sentence.index - b.sentence.index || a.head.i - b.head.i,
  )
  const finder = mentionFinder(inputs.mentions)
  const speakers = kept.map((a) => speakerOf(view.text, a, finder, inputs.entities))
  const found: StatementReading[] = []
  const refused: RefusalReading[] = dropped.map(({ attribution, rule, why }) => refusal(attribution, rule, why))
  const outer = outerOf(kept)
  for (const [k, a] of kept.entries()) {
    const speaker = speakers[k]
    if (speaker === undefined) continue
    if (speaker.text === '') {
      refused.push(refusal(a, 'statements.no-speaker@1', 'the text names nobody whose words these are'))
      continue
    }
    if (isAct(a) || (a.likelihood < CERTAIN_OBJECT && isMereAttitude(a))) {
      refused.push(refusal(a, 'statements.attitude@1', 'an act or attitude towards something, hardly words said'))
      continue
    }
    found.push(
      reading(
        context,
        inputs,
        view,
        a,
        speaker,
        chain(k, outer, kept, speakers),
        announcedOn(view.text, k, kept, speakers),
      ),
    )
  }
  const start = (s: StatementReading) => s.content[0]?.start ?? 0
  return { found: found.sort((a, b) => start(a) - start(b)), refused }
}

function refusal(a: Attribution, rule: string, why: string): RefusalReading {
  return { sentence: a.sentence.index, at: a.cue, candidate: 'statement', rule, why }
}

/** For each attribution the smallest other one whose content holds its cue. */
function outerOf(kept: readonly Attribution[]): readonly number[] {
  return kept.map((a, k) => {
    let best = -1
    let least = Number.POSITIVE_INFINITY
    for (let j = k - 1; j >= 0 && (kept[j]?.sentence.index ?? 0) >= a.sentence.index - 6; j--) consider(j)
    for (let j = k + 1; j < kept.length && (kept[j]?.sentence.index ?? 0) <= a.sentence.index + 6; j++) consider(j)
    return best
    function consider(j: number) {
      const b = kept[j]
      if (b === undefined) return
      for (const p of b.content.pieces)
        if (contains(p, a.cue) && p.end - p.start < least) {
          best = j
          least = p.end - p.start
        }
    }
  })
}

function chain(
  k: number,
  outer: readonly number[],
  kept: readonly Attribution[],
  speakers: readonly Speaker[],
): readonly SaidByLink[] {
  const links: SaidByLink[] = []
  const seen = new Set([k])
  for (let at = outer[k] ?? -1; at >= 0 && !seen.has(at); at = outer[at] ?? -1) {
    seen.add(at)
    const a = kept[at]
    const s = speakers[at]
    if (a === undefined || s === undefined || s.text === '') continue
    links.unshift({
      level: a.rule === 'according to' || isDocument(a) ? 'source' : 'speaker',
      name: s.text,
      ...(s.entity === undefined ? {} : { entity: s.entity }),
      ...(s.anonymous ? { anonymous: true } : {}),
      words: wordsOf(a).filter((w) => w.role !== 'content'),
    })
  }
  return links
}

/** So many sentences back an announcement may stand whose words are quoted. */
const NEAR = 4

/** Medium of the same speaker's announcement shortly before: the order or message that is quoted was made public there. */
function announcedOn(
  text: string,
  k: number,
  kept: readonly Attribution[],
  speakers: readonly Speaker[],
): string | undefined {
  const at = kept[k]?.sentence.index ?? 0
  const own = speakers[k]
  for (let j = k - 1; j >= 0; j--) {
    const a = kept[j]
    if (a === undefined || own === undefined || at - a.sentence.index > NEAR) return undefined
    const other = speakers[j]
    const same = own.entity === undefined ? own.text === other?.text : own.entity === other?.entity
    if (a.rule === 'announcement' && same) return mediumOf(text, a)
  }
  return undefined
}

function isDocument(a: Attribution): boolean {
  return a.source.head !== undefined && lexicon().documents.has(a.source.head.lemma.toLowerCase())
}

function wordsOf(a: Attribution): readonly Words[] {
  return [
    ...(a.source.span === undefined ? [] : [{ ...a.source.span, role: 'speaker' as const }]),
    { ...a.cue, role: 'cue' as const },
    ...a.content.pieces.map((p) => ({ start: p.start, end: p.end, role: 'content' as const })),
  ].sort((x, y) => x.start - y.start || x.end - y.end)
}

function reading(
  context: Context,
  inputs: StatementInputs,
  view: View,
  a: Attribution,
  speaker: Speaker,
  saidBy: readonly SaidByLink[],
  announcedOn: string | undefined,
): StatementReading {
  const { text } = view
  const medium = mediumOf(text, a) ?? (a.rule === 'quoted order' || a.head.upos === 'NOUN' ? announcedOn : undefined)
  const addressee = addresseeOf(text, a)
  const date = dateOf(context, inputs.dates, a)
  return {
    sentence: a.sentence.index,
    words: wordsOf(a),
    rule: `statements.${a.rule.replace(/ /g, '-')}@1`,
    certainty: Math.round(a.likelihood * 100) / 100,
    basis: a.rule === 'quotation' || a.source.head?.head === a.head.i ? 'stated' : 'interpreted',
    ...(speaker.entity === undefined ? {} : { speaker: speaker.entity }),
    speakerText: speaker.text,
    ...(speaker.anonymous ? { anonymous: true } : {}),
    form: formOf(view, a),
    content: a.content.pieces.map((p): Span => ({ start: p.start, end: p.end })),
    cue: a.cue,
    cueLemma: a.head.lemma === 'according' ? 'according to' : a.head.lemma,
    ...(a.source.span === undefined ? {} : { source: a.source.span }),
    ...(medium === undefined ? {} : { medium }),
    ...(addressee === undefined ? {} : { addressee }),
    ...(date === undefined ? {} : { date }),
    saidBy,
  }
}

/** Direct when nearly all of it stands between marks, mixed when some of it does. */
function formOf(view: View, a: Attribution): StatementReading['form'] {
  if (a.rule === 'quotation') return 'direct'
  if (a.rule === 'quoted order') return 'mixed'
  let inside = 0
  let all = 0
  for (const p of a.content.pieces) {
    all += p.end - p.start
    for (const k of view.touching[a.sentence.index] ?? []) {
      const q = view.quotations[k]
      if (q !== undefined) inside += Math.max(0, Math.min(q.end, p.end) - Math.max(q.start, p.start))
    }
  }
  return inside === 0 ? 'indirect' : inside > 0.85 * all ? 'direct' : 'mixed'
}
