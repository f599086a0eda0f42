/** Who was mentioned where, for finding what pronouns and descriptions mean. */
import { headOf, type Sentence, type Token } from '../../text/index.js'
import type { EntityDraft } from './entity-draft.js'

export interface Past {
  readonly entity: EntityDraft
  readonly sentence: number
  readonly at: number
  readonly subject: boolean
  /** Subject of the sentence's main clause. */
  readonly main: boolean
  /** Inside quotation marks: whom the speaker talks of. */
  readonly quoted: boolean
  readonly use: 'actor' | 'place'
  readonly form: 'name' | 'nominal' | 'pronoun'
}

export class History {
  readonly past: Past[] = []

  add(past: Past): void {
    this.past.push(past)
  }

  /** Mentions from the latest back, within so many sentences. */
  *back(sentence: number, sentences: number): IterableIterator<Past> {
    for (let i = this.past.length - 1; i >= 0; i--) {
      const past = this.past[i]
      if (past === undefined) continue
      if (sentence - past.sentence > sentences) return
      yield past
    }
  }

  /** Different entities that pass, latest first. */
  recent(sentence: number, sentences: number, accept: (past: Past) => boolean): readonly EntityDraft[] {
    const found: EntityDraft[] = []
    for (const past of this.back(sentence, sentences))
      if (!found.includes(past.entity) && accept(past)) found.push(past.entity)
    return found
  }

  /** The latest mention that passes. */
  newest(accept: (past: Past) => boolean): Past | undefined {
    return this.past.findLast(accept)
  }
}

export const isSubject = (token: Token): boolean =>
  token.deprel === 'nsubj' || token.deprel === 'nsubj:pass' || token.deprel === 'csubj'

/** Subject of the sentence's main verb, or of one that stands beside it. */
export function isMainSubject(sentence: Sentence, token: Token): boolean {
  if (!isSubject(token)) return false
  let verb = headOf(sentence, token)
  for (let steps = 0; steps < 4 && verb !== undefined; steps++) {
    if (verb.head < 0 || verb.deprel === 'root') return true
    if (verb.deprel !== 'conj' && verb.deprel !== 'parataxis') return false
    verb = headOf(sentence, verb)
  }
  return false
}
