/** Short forms of a report: those in brackets behind a name, and the first letters of the bodies that it names. */
import type { Directory } from '../../actors/index.js'
import { phraseKey } from '../../actors/index.js'
import type { EntityDraft } from './entity-draft.js'

export class Acronyms {
  readonly #bearers = new Map<string, EntityDraft>()

  constructor(readonly directory: Directory) {}

  get(text: string): EntityDraft | undefined {
    return this.#bearers.get(phraseKey(text))
  }

  set(text: string, entity: EntityDraft): void {
    this.#bearers.set(phraseKey(text), entity)
  }

  /** "NSC" for "National Salt Company", unless the letters mean another already. */
  learn(text: string, entity: EntityDraft): void {
    const letters = text
      .split(/[\s-]+/)
      .filter((w) => /^\p{Lu}/u.test(w))
      .map((w) => w[0])
      .join('')
      .toLowerCase()
    if (letters.length >= 3 && !this.#bearers.has(letters) && this.directory.senses(letters).length === 0)
      this.#bearers.set(letters, entity)
  }
}
