/** A possible attribution: one cue with the content and the source it would have. */
import type { Span } from '../../model/index.js'
import type { Sentence, Token } from '../../text/index.js'
import type { Content } from './content.js'
import type { Source } from './source.js'

/** One cue, what it introduces, and whose words it says they are. */
export interface Attribution {
  readonly sentence: Sentence
  readonly head: Token
  readonly cue: Span
  readonly content: Content
  readonly source: Source
  readonly rule: string
  /** 0..1. */
  readonly likelihood: number
}
