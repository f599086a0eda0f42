/** Assertions: one report's one claim, on whose word, in which words. */
import {
  type Assertion,
  type Basis,
  byEvidence,
  type Evidence,
  type Modality,
  recordId,
  type SaidBy,
  type SaidByLink,
  type Words,
} from '../../model/index.js'
import type { Source } from '../item.js'
import type { Cast } from './cast.js'

export interface Claim {
  /** What is claimed: `event`, `statement`, `figure`, `condition`, `office`, ... */
  readonly of: string
  readonly words: readonly Words[]
  readonly rule: string
  readonly certainty: number
  readonly basis: Basis
  readonly saidBy: readonly SaidByLink[]
  readonly modality: Modality
  readonly values: Assertion['values']
}

/** An assertion before it is known what record it is about. */
export type Unattached = Omit<Assertion, 'about'>

export function assertionOf(source: Source, claim: Claim, cast: Cast): Unattached {
  const { report } = source
  const places = claim.words.map((w) => `${w.start}-${w.end}-${w.role}`).sort()
  return {
    kind: 'assertion',
    id: recordId(
      'assertion',
      report.id,
      String(report.version),
      claim.of,
      claim.rule,
      places.join(' '),
      JSON.stringify(claim.values),
    ),
    report: report.id,
    version: report.version,
    said_by: saidBy(source, claim.saidBy, cast),
    modality: claim.modality,
    values: claim.values,
    evidence: evidenceOf(source, claim.words),
    basis: claim.basis,
    certainty: claim.certainty,
    made_by: claim.rule,
  }
}

/** Evidence for words, sorted, without repeats. */
export function evidenceOf(source: Source, words: readonly Words[]): Evidence[] {
  const by = new Map(words.map((w) => [`${w.start} ${w.end} ${w.role}`, w]))
  return [...by.values()]
    .filter((w) => w.end > w.start)
    .map((w) => source.evidence(w, w.role))
    .sort(byEvidence)
}

/** Outwards in: the outlet (by its name, else what the input called the report), then the speakers. */
function saidBy(source: Source, links: readonly SaidByLink[], cast: Cast): SaidBy[] {
  const { outlet, source: name } = source.report
  return [
    { level: 'outlet', name: outlet ?? name, evidence: [] },
    ...links.map((link) => ({
      level: link.level,
      name: link.name,
      ...(link.entity === undefined ? {} : { actor: cast.id(source, link.entity) }),
      ...(link.anonymous === undefined ? {} : { anonymous: link.anonymous }),
      evidence: evidenceOf(source, link.words),
    })),
  ]
}
