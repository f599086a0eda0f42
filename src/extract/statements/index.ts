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
} from '../../model/index.js'
import type { Context, Found } from '../context.js'
import { announcements } from './announcements.js'
import type { Attribution } from './attribution.js'
import { candidates } from './candidates.js'
import { announcedOn, chain, outerOf, wordsOf } from './chain.js'
import { addresseeOf, mediumOf } from './circumstances.js'
import { classesOf } from './lexicon.js'
import { notSpeech } from './not-speech.js'
import { mentionFinder, type Speaker, speakerOf } from './speaker.js'
import { contains, overlap } from './stretches.js'
import { unsaidOf } from './unsaid.js'
import { type View, viewOf } from './view.js'
import { weights } from './weights.js'
import { dateOf } from './when.js'

export { quotesOf } from './quotes.js'
export { viewOf } from './view.js'

import { withSpeaker } from './set-speaker.js'

export { weights } from './weights.js'

export interface StatementInputs {
  readonly dates: readonly DateExpression[]
  readonly mentions: readonly Mention[]
  readonly entities: readonly Entity[]
}

/** Below this an attribution is more likely wrong than right. */
export const THRESHOLD = 0.42

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
  /^(?:ban|bar|recall|withdraw|sign|expel|close|shut|block|blockade|storm|summon|suspend|halt|impose|lift|cut|freeze|revoke|cancel|launch|deploy|seize|send|limit|restrict|reopen|resume|add|publish|print|release|air|file|submit|write|record|list|document|use|make|give|take|have|get|put|bring|read|recite|contest|champion|celebrate|promote|embrace|pursue)$/

/** "is drawing criticism": the words are others'. */
const UNDERGONE = /^(?:draw|face|receive|attract|spark|prompt|provoke|trigger|earn|invite|meet|suffer|get)$/

const NOMINAL = ['object', 'oblique', 'passive', 'relative']

const isAct = (a: Attribution, isQuoting: boolean): boolean =>
  NOMINAL.includes(a.rule) &&
  ((!isQuoting && (ACTS.test(a.head.lemma.toLowerCase()) || isSentAway(a))) ||
    UNDERGONE.test(a.head.lemma.toLowerCase()))

/** "called its envoy home", "pushed back two boats": somebody is moved, nothing said. */
function isSentAway({ sentence, head }: Attribution): boolean {
  const behind = sentence.tokens.slice(head.i + 1, head.i + 6).map((t) => t.form.toLowerCase())
  if (/^(?:push|turn|send|drive)$/.test(head.lemma)) return /^(?:back|away)$/.test(behind[0] ?? '')
  if (head.lemma === 'call' && behind[0] === 'off') return true
  const away = behind.findIndex((w) => w === 'home' || w === 'back')
  return /^(?:call|order|summon|bring)$/.test(head.lemma) && away >= 0
}

/** Finds every statement in the report, sorted by the start of its content. */
export function findStatements(context: Context, inputs: StatementInputs): Found<StatementReading> {
  const view = viewOf(context.analysis)
  const { kept: told, dropped } = candidates(view, weights(), THRESHOLD)
  const kept = [...told, ...announcements(view, told)]
    .map(withSpeaker)
    .sort((a, b) => a.sentence.index - b.sentence.index || a.head.i - b.head.i)
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
    if (/^(?:you|one|that|this|these|those)$|^your\b/i.test(speaker.text) || isItself(a)) {
      refused.push(refusal(a, 'statements.anybody@1', 'the reader or anybody is meant, nobody who spoke'))
      continue
    }
    if (isAct(a, formOf(view, a) !== 'indirect') || (a.likelihood < CERTAIN_OBJECT && isMereAttitude(a))) {
      refused.push(refusal(a, 'statements.attitude@1', 'an act or attitude towards something, hardly words said'))
      continue
    }
    const nothing = notSpeech(view.text, a, kept)
    if (nothing !== undefined) {
      refused.push(refusal(a, 'statements.not-speech@1', nothing))
      continue
    }
    found.push(
      reading(
        context,
        inputs,
        view,
        a,
        speaker,
        chain(view.text, k, outer, kept, speakers),
        announcedOn(view.text, k, kept, speakers),
      ),
    )
  }
  const start = (s: StatementReading) => s.content[0]?.start ?? 0
  return { found: found.sort((a, b) => start(a) - start(b)), refused }
}

/** "It shows", "it goes without saying"; a source that is its own content. */
function isItself(a: Attribution): boolean {
  const { head, span } = a.source
  if (
    span !== undefined &&
    a.content.pieces.every((p) => contains(p, span) && p.end - p.start < span.end - span.start + 6)
  )
    return true
  const lemma = a.head.lemma.toLowerCase()
  return /^it$/i.test(head?.form ?? '') && (lemma === 'go' || classesOf(lemma, 'VERB').at(-1) === 'evidence')
}

function refusal(a: Attribution, rule: string, why: string): RefusalReading {
  return { sentence: a.sentence.index, at: a.cue, candidate: 'statement', rule, why }
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
  const form = formOf(view, a)
  const unsaid = unsaidOf(a, form !== 'indirect')
  return {
    sentence: a.sentence.index,
    words: wordsOf(a),
    rule: `statements.${a.rule.replace(/ /g, '-')}@1`,
    certainty: Math.round(a.likelihood * 100) / 100,
    basis: a.rule === 'quotation' || a.source.head?.head === a.head.i ? 'stated' : 'interpreted',
    ...(speaker.entity === undefined ? {} : { speaker: speaker.entity }),
    speakerText: speaker.text,
    ...(speaker.anonymous ? { anonymous: true } : {}),
    form,
    content: a.content.pieces.map((p): Span => ({ start: p.start, end: p.end })),
    cue: a.cue,
    cueLemma: a.head.lemma === 'according' ? 'according to' : a.head.lemma,
    ...(a.source.span === undefined ? {} : { source: a.source.span }),
    ...(medium === undefined ? {} : { medium }),
    ...(addressee === undefined ? {} : { addressee }),
    ...(date === undefined ? {} : { date }),
    ...(unsaid === undefined ? {} : { unsaid }),
    saidBy,
  }
}

/** Direct when all its words stand between marks, mixed when some do. */
function formOf(view: View, a: Attribution): StatementReading['form'] {
  if (a.rule === 'quotation') return 'direct'
  if (a.rule === 'quoted order') return 'mixed'
  let inside = 0
  let outside = ''
  for (const p of a.content.pieces) {
    let from = p.start
    for (const k of view.touching[a.sentence.index] ?? []) {
      const q = view.quotations[k]
      // What is told within a speech is no quotation of the one who is told of.
      if (q === undefined || overlap(q, p) === 0 || contains(q, a.cue)) continue
      inside += overlap(q, p)
      outside += view.text.slice(from, Math.max(from, q.start))
      from = Math.max(from, q.end)
    }
    outside += view.text.slice(from, Math.max(from, p.end))
  }
  return inside === 0 ? 'indirect' : /[\p{L}\p{N}]/u.test(outside) ? 'mixed' : 'direct'
}
