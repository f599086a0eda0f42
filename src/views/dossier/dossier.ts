/** A dossier as data: what `--format json` prints and what the other formats are drawn from. Ids are full. */
import type { Coordinates } from '../../ledger/index.js'
import type {
  DateBasis,
  DisagreementType,
  Modality,
  RecordKind,
  SaidAndDone,
  TieEffect,
  TieKind,
} from '../../model/index.js'
import type { Ratings } from '../knowledge/enrich.js'

/** On whose word something stands. */
export interface Support {
  /** Numbers of the reports in the dossier's own list. */
  readonly reports: readonly number[]
  readonly origins: number
  /** Reports that say it is not so; they support nothing. */
  readonly denied_in?: readonly number[]
  /** Reports that tell only of a threat or a demand of it; they support nothing either. */
  readonly talked_of_in?: readonly number[]
}

/** A report's own words in their sentence. */
export interface Quoted {
  readonly before: string
  readonly words: string
  readonly after: string
  /** Number of the report; absent for a report of another story. */
  readonly report?: number
}

interface Row {
  readonly id: string
  /** Shortest unambiguous beginning of the id. */
  readonly ref: string
}

export interface ConditionRow extends Row {
  readonly relation: string
  readonly text: string
  readonly status: 'open' | 'met' | 'lapsed'
  readonly quoted?: Quoted
  readonly support: Support
}

export interface TieRow extends Row {
  readonly kind: TieKind
  readonly between: readonly string[]
  readonly state: TieEffect
  readonly since: string
  /** Of an undated state: the day of the first report that tells of it. */
  readonly told?: string
  readonly by: string
  readonly modality?: Modality
  readonly event: string
  readonly reason?: string
  readonly condition?: ConditionRow
  readonly support: Support
  /** Of the event that left the state. */
  readonly ratings?: Ratings
  readonly quoted?: Quoted
  /** Earlier states, latest first. */
  readonly earlier: readonly {
    readonly state: TieEffect
    readonly from: string
    readonly by: string
    readonly event: string
  }[]
}

export interface EventRow extends Row {
  readonly date: string
  readonly basis: DateBasis
  readonly date_words?: string
  /** Of an undated event: the day of the first report that tells of it. */
  readonly told?: string
  readonly gist: string
  readonly modality: Modality
  /** The modality where the gist does not tell it already. */
  readonly told_as?: Modality
  readonly where?: string
  readonly reason?: string
  readonly support: Support
  readonly ratings: Ratings
  readonly quoted?: Quoted
  readonly importance: number
}

/** A threat, promise or denial on a tie, and what became of it; `id` and `ref` are those of the event in which it was said. */
export interface SaidRow extends Row {
  readonly said: SaidAndDone['said']
  readonly date: string
  readonly gist: string
  readonly outcome: SaidAndDone['outcome']
  /** The act that decided it. */
  readonly act?: Row & { readonly date: string; readonly gist: string }
}

export interface DifferenceRow extends Row {
  readonly about: string
  readonly about_text: string
  readonly attribute: string
  readonly type: DisagreementType
  readonly since: string
  readonly sides: readonly { readonly value: string; readonly support: Support; readonly quoted: readonly Quoted[] }[]
}

export interface StatementRow extends Row {
  readonly speaker: string
  readonly speaker_id?: string
  readonly office?: string
  readonly form: 'direct' | 'indirect' | 'mixed'
  /** The word of saying in the first report: without it an indirect statement may read as its own opposite. */
  readonly cue?: string
  readonly content: string
  readonly medium?: string
  readonly addressee?: string
  readonly date: string
  readonly support: Support
  readonly ratings: Ratings
}

export interface FigureRow extends Row {
  readonly amount: string
  readonly measure: string
  readonly scope?: string
  readonly period: string
  readonly claimant?: string
  /** The first of the figures that count the same in the same scope. */
  readonly series?: string
  /** Does it stand below another of its series? */
  readonly continues: boolean
  readonly support: Support
  readonly ratings: Ratings
  readonly quoted?: Quoted
}

export interface ReportRow extends Row {
  readonly number: number
  /** Above 1 when the report came in again with other words. */
  readonly version: number
  readonly outlet?: string
  readonly title: string
  readonly url?: string
  readonly date: string
  readonly basis: DateBasis
  readonly language: string
  readonly status: 'read' | 'unread'
  readonly status_reason?: string
  /** Letter of the origin group in this dossier. */
  readonly origin: string
  readonly gave: number
  /** Admiralty letter of its outlet. */
  readonly reliability: Ratings['reliability']
}

/** What has no date, where the dossier is asked for as of one: not known to have held then. */
export interface UndatedRow extends Row {
  readonly kind: RecordKind
  readonly gist: string
}

export interface OriginRow extends Row {
  readonly letter: string
  readonly reports: readonly number[]
  readonly why: readonly string[]
}

export interface Dossier {
  readonly kind: 'dossier'
  readonly story: { readonly id: string; readonly ref: string; readonly title: string }
  /** What every line holds as of. */
  readonly as_of: Coordinates & { readonly latest: boolean; readonly notes: readonly string[] }
  readonly span: { readonly from: string; readonly to: string }
  readonly support: Support
  readonly unread: number
  readonly ties: readonly TieRow[]
  /** Threats, promises and denials, those that were decided first. */
  readonly said_and_done: readonly SaidRow[]
  readonly timeline: readonly EventRow[]
  readonly differences: readonly DifferenceRow[]
  readonly statements: readonly StatementRow[]
  readonly figures: readonly FigureRow[]
  /** Conditions that stand under no tie above. */
  readonly conditions: readonly ConditionRow[]
  readonly undated: readonly UndatedRow[]
  readonly reports: readonly ReportRow[]
  readonly origins: readonly OriginRow[]
}
