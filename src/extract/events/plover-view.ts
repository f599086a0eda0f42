/**
 * Events as PLOVER codes them: one type per act, where a promise is AGREE, a refusal REJECT and an announced hostile act
 * THREATEN. Rapport keeps the act and its modality apart; this view folds them, for export and for comparison.
 */
import type { PloverType, Span } from '../../model/index.js'
import { ancestors, type Sentence, subtreeSpan, type Token } from '../../text/index.js'
import type { Candidate } from './candidate.js'
import type { Party } from './parties.js'

export interface CodedArgument {
  readonly span: Span
  readonly entity?: number
}

export interface CodedEvent {
  readonly type: PloverType
  readonly source?: CodedArgument
  readonly target?: CodedArgument
  readonly reciprocal: boolean
  /** Higher is the more likely main event of its sentence. */
  readonly rank: number
  readonly rule: string
  readonly sentence: number
}

const COOPERATIVE: readonly PloverType[] = ['AGREE', 'CONSULT', 'SUPPORT', 'COOPERATE', 'AID']
const HOSTILE: readonly PloverType[] = ['SANCTION', 'COERCE', 'ASSAULT', 'MOBILIZE', 'PROTEST']

/** PLOVER type of an act in its mood; undefined when nothing of the kind happened or was declared. */
export function ploverType(candidate: Candidate): PloverType | undefined {
  const { type, modality } = candidate
  if (modality === 'denied' || modality === 'hypothetical' || modality === 'demanded') return undefined
  if (modality === 'negated') return undefined
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
export function phraseSpan(sentence: Sentence, token: Token): Span {
  return subtreeSpan(sentence, token, (child) => OUTSIDE.has(child.deprel) && child.head === token.i)
}

function argument(sentence: Sentence, party: Party | undefined, phrase: Token | undefined): CodedArgument | undefined {
  const token = phrase ?? party?.token
  if (token === undefined) return undefined
  if (token.upos === 'PRON' && party?.mention === undefined && !/^(we|i)$/i.test(token.form)) return undefined
  const span = phraseSpan(sentence, token)
  return { span, ...(party?.entity === undefined ? {} : { entity: party.entity }) }
}

/** All codable events of the candidates, best first within a sentence. */
export function codeEvents(candidates: readonly Candidate[]): readonly CodedEvent[] {
  const found: CodedEvent[] = []
  for (const candidate of candidates) {
    const type = ploverType(candidate)
    if (type === undefined) continue
    const { sentence } = candidate
    let source = argument(sentence, candidate.actors[0], candidate.actorPhrase)
    let target = argument(sentence, candidate.recipients[0], candidate.target)
    if (target === undefined && candidate.reciprocal && candidate.actors.length > 1) {
      source = argument(sentence, candidate.actors[0], undefined)
      target = argument(sentence, candidate.actors[1], undefined)
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
      rank,
      rule: candidate.rule,
      sentence: sentence.index,
    })
  }
  return found.sort((a, b) => a.sentence - b.sentence || b.rank - a.rank)
}
