/** One difference between two versions of a report, with the words of both. */
import type { Words } from './version-text.js'

export type VersionChangeType =
  | 'headline changed'
  | 'facts changed'
  | 'paragraph added'
  | 'paragraph dropped'
  | 'figure changed'
  | 'figure added'
  | 'figure dropped'
  | 'quote changed'
  | 'quote added'
  | 'quote dropped'
  | 'quote paraphrased'
  | 'statement added'
  | 'statement dropped'
  | 'attribution softened'
  | 'attribution hardened'
  | 'attribution changed'
  | 'modality changed'
  | 'effect changed'
  | 'date changed'
  | 'claim added'
  | 'claim dropped'

export interface VersionChange {
  readonly type: VersionChangeType
  /** What it is about and how it differs, in a few words. */
  readonly what: string
  readonly before?: Words
  readonly after?: Words
  /** The sentences around, where the words are only a part of them. */
  readonly sentence_before?: string
  readonly sentence_after?: string
  readonly in_headline?: true
  /** Words that differ. */
  readonly size: number
}
