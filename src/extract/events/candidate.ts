/** What the frames propose before refiners decide: an act at a trigger with its arguments still as tokens. */
import type { Modality, PloverType, RefusalReading, TieEffect, TieKind } from '../../model/index.js'
import type { Sentence, Token } from '../../text/index.js'
import type { Party } from './parties.js'

export interface TieFinding {
  readonly kind: TieKind
  readonly effect: TieEffect
  readonly words: readonly Token[]
}

export interface Candidate {
  readonly sentence: Sentence
  readonly trigger: Token
  /** Further words of the trigger: a light verb's noun, a particle. */
  readonly extra: readonly Token[]
  readonly rule: string
  readonly type: PloverType
  readonly mode?: string
  readonly actors: readonly Party[]
  readonly recipients: readonly Party[]
  /** Phrase that stands where a recipient would, though no known actor is in it. */
  readonly target?: Token
  readonly actorPhrase?: Token
  readonly modality: Modality
  readonly cues: readonly Token[]
  readonly negated: boolean
  readonly tie?: TieFinding
  readonly certainty: number
  readonly nominal: boolean
  readonly passive: boolean
  readonly reciprocal: boolean
  /** Lies ahead: will, vowed to, plans to; not merely decided or announced. */
  readonly future: boolean
  /** Its content is recorded at the act below it. */
  readonly covered: boolean
  /** Only somebody's allegation or claim. */
  readonly claimed: boolean
  /** An appeal rather than a demand. */
  readonly appeal: boolean
  /** The verb or noun at the top of the chain, where dates and reasons may also hang. */
  readonly chain: readonly Token[]
  readonly attributes: readonly {
    readonly name: string
    readonly value: string
    readonly at: { readonly start: number; readonly end: number }
  }[]
}

export function refuse(sentence: Sentence, at: Token, candidate: string, rule: string, why: string): RefusalReading {
  return { sentence: sentence.index, at: { start: at.start, end: at.end }, candidate, rule, why }
}
