/**
 * What every extractor is given: the report's text and trees, its date, the directory of actors. Extractors are pure
 * functions from the context (and from what earlier extractors found) to findings and refusals.
 */
import type { Directory } from '../actors/index.js'
import type { RefusalReading } from '../model/index.js'
import type { Analysis } from '../text/index.js'
import type { TieRow } from './ties/index.js'

export interface Context {
  readonly text: string
  readonly analysis: Analysis
  /** Publication day `YYYY-MM-DD` when it is stated to the day; undefined when unknown. */
  readonly published?: string
  /** Where the dateline says the report was written. */
  readonly datelinePlace?: string
  readonly outlet?: string
  readonly directory: Directory
  /** Rows by which a user adds words to the kinds of ties. */
  readonly ties?: readonly TieRow[]
}

/** Findings of one extractor, with the candidates it refused. */
export interface Found<T> {
  readonly found: readonly T[]
  readonly refused: readonly RefusalReading[]
}
