/** Persons of the report by full name, surname and given name. */
import type { Directory } from '../../actors/index.js'
import type { NameFound } from './candidate.js'
import { addAlias, addOffice, type Drafts, type EntityDraft, personWords } from './entity-draft.js'

export class PersonNames {
  /** Last word of a person's name to the persons who bear it. */
  readonly #surnames = new Map<string, EntityDraft[]>()
  readonly #firstNames = new Map<string, EntityDraft[]>()

  constructor(
    readonly drafts: Drafts,
    readonly directory: Directory,
  ) {}

  bySurname(word: string): readonly EntityDraft[] {
    return this.#surnames.get(word) ?? []
  }

  byFirstName(word: string): readonly EntityDraft[] {
    return this.#firstNames.get(word) ?? []
  }

  /** One of several bearers of a surname, by office or courtesy; the latest when nothing tells them apart. */
  byOffice(bearers: readonly EntityDraft[], name: NameFound): EntityDraft | undefined {
    const fitting = bearers.filter(
      (b) =>
        (name.courtesy !== undefined && b.gender === name.courtesy) ||
        name.offices.some((o) => b.offices.some((held) => held.office.title === o.office.title)),
    )
    if (fitting.length === 1) return fitting[0]
    return fitting.length === 0 && name.offices.length === 0 && name.courtesy === undefined
      ? bearers[bearers.length - 1]
      : undefined
  }

  /** The person of a name as written; made when it is new. */
  obtain(name: NameFound, written: string, words: readonly string[]): EntityDraft {
    const text = written.replace(/['’]s$/, '')
    const key = `person:${words.join(' ')}`
    const surname = words[words.length - 1] ?? ''
    const known = this.drafts.get(key) ?? this.#sameWithoutInitials(words)
    const draft = known ?? this.drafts.obtain({ key, name: text, type: 'person' })
    if (known === undefined) {
      push(this.#surnames, surname, draft)
      if (words.length >= 2) {
        const opening = words[0] ?? ''
        push(this.#firstNames, opening, draft)
        // Chinese and Korean names begin with the surname; Spanish ones may hold two.
        if (this.directory.givenName(opening) === 'u' || (words.length >= 3 && words[1]?.length !== 1))
          for (const word of words.length >= 4 ? words.slice(1, -1) : [words[1] ?? ''])
            if (word.length > 2 && this.directory.givenName(word) === undefined) push(this.#surnames, word, draft)
        if (this.directory.givenName(opening) === 'u') push(this.#surnames, opening, draft)
        // "al-Doe" is also called "Doe".
        const before = words[words.length - 2] ?? ''
        if (/^(al|el|bin|ibn|van|von|de|da|di|du|la|le)$/.test(before))
          push(this.#surnames, `${before} ${surname}`, draft)
      }
      draft.gender = this.directory.givenName(words[0] ?? '')
      if (draft.gender === 'u' || words.length === 1) draft.gender = undefined
    } else addAlias(draft, text)
    for (const office of name.offices) addOffice(draft, office)
    if (name.courtesy !== undefined) draft.gender = name.courtesy
    return draft
  }

  #sameWithoutInitials(words: readonly string[]): EntityDraft | undefined {
    if (words.length < 2) return undefined
    const first = words[0] ?? ''
    const last = words[words.length - 1] ?? ''
    const bearers = this.#surnames.get(last) ?? []
    return bearers.find((b) => {
      const theirs = personWords(b.name)
      return (
        theirs.length >= 2 &&
        theirs[0] === first &&
        (words.length === 2 || theirs.length === 2 || words.every((w) => w.length === 1 || theirs.includes(w)))
      )
    })
  }
}

function push(map: Map<string, EntityDraft[]>, key: string, draft: EntityDraft): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [draft])
  else if (!list.includes(draft)) list.push(draft)
}
