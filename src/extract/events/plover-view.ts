/**
 * Events as PLOVER codes them: one type per act, where a promise is AGREE, a refusal REJECT and an announced hostile act
 * THREATEN. Rapport keeps the act and its modality apart; this view folds them, for export and for comparison.
 */
import type { Mention, PloverType, Span } from '../../model/index.js'
import { ancestors, childrenOf, type Sentence, subtreeSpan, type Token } from '../../text/index.js'
import type { Candidate } from './candidate.js'
import type { Party } from './parties.js'
import { reporterOf } from './reporter.js'

export interface CodedArgument {
  readonly span: Span
  readonly entity?: number
}

export interface CodedEvent {
  readonly type: PloverType
  readonly source?: CodedArgument
  readonly target?: CodedArgument
  readonly reciprocal: boolean
  readonly appeal: boolean
  /** Higher is the more likely main event of its sentence. */
  readonly rank: number
  readonly rule: string
  readonly sentence: number
}

const COOPERATIVE: readonly PloverType[] = ['AGREE', 'CONSULT', 'SUPPORT', 'COOPERATE', 'AID']
const HOSTILE: readonly PloverType[] = ['SANCTION', 'COERCE', 'ASSAULT', 'MOBILIZE', 'PROTEST']

/** PLOVER type of an act in its mood; undefined when nothing of the kind happened or was declared. */
function ploverType(candidate: Candidate): PloverType | undefined {
  const { type, modality } = candidate
  if (modality === 'denied' || modality === 'hypothetical' || modality === 'demanded') return undefined
  if (modality === 'negated') return undefined
  if (modality === 'alleged' && candidate.claimed) return undefined
  if (modality === 'announced' || modality === 'planned' || modality === 'threatened') {
    if (HOSTILE.includes(type) && !candidate.future) return type
    if (HOSTILE.includes(type))
      return modality === 'announced' && candidate.rule.endsWith('.no-more') ? 'REJECT' : 'THREATEN'
    if (COOPERATIVE.includes(type)) return 'AGREE'
    if (type === 'RETREAT') return candidate.future ? 'AGREE' : 'CONCEDE'
  }
  return type
}

const OUTSIDE = new Set([
  'acl:relcl',
  'acl',
  'advcl',
  'parataxis',
  'ccomp',
  'punct',
  'case',
  'cop',
  'cc',
  'mark',
  'dep',
])

/** A noun phrase without the clauses that hang on it. */
function phraseSpan(sentence: Sentence, token: Token): Span {
  return subtreeSpan(sentence, token, (child) => OUTSIDE.has(child.deprel) && child.head === token.i)
}

/** The name for which a pronoun stands, when it stands in the same sentence. */
function antecedent(sentence: Sentence, party: Party | undefined, mentions: readonly Mention[]): Span | undefined {
  if (party?.entity === undefined) return undefined
  const named = mentions.filter(
    (m) => m.entity === party.entity && m.form !== 'pronoun' && m.sentence === sentence.index,
  )
  const best = named.find((m) => m.form === 'name') ?? named[0]
  return best && { start: best.start, end: best.end }
}

function argument(
  sentence: Sentence,
  party: Party | undefined,
  phrase: Token | undefined,
  mentions: readonly Mention[],
): CodedArgument | undefined {
  const token = phrase ?? party?.token
  if (token === undefined) return undefined
  if (token.upos === 'PRON' && party?.mention === undefined && !/^(we|i)$/i.test(token.form)) {
    const outer = reporterOf(sentence, token)
    return outer && { span: phraseSpan(sentence, outer) }
  }
  const span =
    token.upos === 'PRON'
      ? (antecedent(sentence, party, mentions) ?? phraseSpan(sentence, token))
      : phraseSpan(sentence, token)
  return { span, ...(party?.entity === undefined ? {} : { entity: party.entity }) }
}

/** "British and EU negotiators", "Syria and Israel": the second of two coordinated sides. */
function otherSide(sentence: Sentence, phrase: Token): Token | undefined {
  for (const at of [phrase, ...childrenOf(sentence, phrase, 'amod', 'compound', 'nmod:poss', 'nmod')]) {
    const second = childrenOf(sentence, at, 'conj').find(
      (c) => c.upos === 'PROPN' || c.upos === 'NOUN' || c.upos === 'ADJ',
    )
    if (second !== undefined) return second
  }
  return undefined
}

/** Below this rank an event is a side remark; chosen so that sentences without a political event stay empty. */
export const LEAST_RANK = 10

/** All codable events of the candidates, best first within a sentence. */
export function codeEvents(candidates: readonly Candidate[], mentions: readonly Mention[]): readonly CodedEvent[] {
  const found: CodedEvent[] = []
  for (const candidate of candidates) {
    const type = ploverType(candidate)
    if (type === undefined) continue
    const { sentence } = candidate
    let source = argument(sentence, candidate.actors[0], candidate.actorPhrase, mentions)
    let target = argument(sentence, candidate.recipients[0], candidate.target, mentions)
    if (target === undefined && candidate.reciprocal && candidate.actors.length > 1) {
      source = argument(sentence, candidate.actors[0], undefined, mentions)
      target = argument(sentence, candidate.actors[1], undefined, mentions)
    }
    if (target === undefined && candidate.reciprocal && candidate.actorPhrase !== undefined) {
      const other = otherSide(sentence, candidate.actorPhrase)
      if (other !== undefined) target = { span: phraseSpan(sentence, other) }
    }
    if (
      candidate.reciprocal &&
      candidate.recipients.length === 0 &&
      candidate.actorPhrase !== undefined &&
      target !== undefined &&
      candidate.target?.upos === 'NOUN'
    ) {
      const other = otherSide(sentence, candidate.actorPhrase)
      if (other !== undefined) target = { span: phraseSpan(sentence, other) }
    }
    const depth = ancestors(sentence, candidate.trigger).length
    const rank =
      candidate.certainty * 10 -
      depth -
      (candidate.nominal ? 2 : 0) +
      (source && target ? 5 : 0) -
      candidate.trigger.i / 100
    found.push({
      type,
      ...(source ? { source } : {}),
      ...(target ? { target } : {}),
      reciprocal: candidate.reciprocal,
      appeal: candidate.appeal,
      rank,
      rule: candidate.rule,
      sentence: sentence.index,
    })
  }
  return found.sort((a, b) => a.sentence - b.sentence || b.rank - a.rank)
}
