/** Persons of the report by full name, surname and given name. */
import type { Directory } from '../../actors/index.js'
import type { NameFound } from './candidate.js'
import { addAlias, addOffice, type Drafts, type EntityDraft, personWords } from './entity-draft.js'
import { isRelative } from './relatives.js'

/** Words inside surnames: "de Groot", "al-Mutawa", "van der Berg". */
export const isParticle = (word: string): boolean =>
  /^(al|el|ul|bin|ibn|ben|van|von|der|den|ter|de|da|di|do|dos|das|del|della|du|la|le|af|zu)$/.test(word)

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

  /** Those of several bearers of a surname whom the office or courtesy before it fits; all where there is none. */
  byOffice(bearers: readonly EntityDraft[], name: NameFound): readonly EntityDraft[] {
    if (name.offices.length === 0 && name.courtesy === undefined) return bearers
    return bearers.filter(
      (b) =>
        (name.courtesy !== undefined && b.gender === name.courtesy) ||
        name.offices.some((o) => b.offices.some((held) => held.office.title === o.office.title)),
    )
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
        if (this.directory.givenName(opening) === 'u' || this.directory.familyName(opening) === 'first')
          push(this.#surnames, opening, draft)
        // "al-Doe" is also called "Doe".
        let whole = surname
        for (let i = words.length - 2; i > 0 && isParticle(words[i] ?? ''); i--) {
          whole = `${words[i]} ${whole}`
          push(this.#surnames, whole, draft)
        }
      }
      draft.gender = this.directory.givenName(words[0] ?? '')
      if (draft.gender === 'u' || words.length === 1) draft.gender = undefined
    } else addAlias(draft, text)
    for (const office of name.offices) addOffice(draft, office)
    const kin = isRelative(name)
    if (kin !== undefined && known === undefined) {
      draft.relative = true
      if (draft.gender === undefined && kin !== 'u') draft.gender = kin
    }
    if (name.courtesy !== undefined) draft.gender = name.courtesy
    return draft
  }

  /** Lets a person known elsewhere be called by the words of the name. */
  adopt(draft: EntityDraft, words: readonly string[]): void {
    push(this.#surnames, words[words.length - 1] ?? '', draft)
    push(this.#firstNames, words[0] ?? '', draft)
    if (this.directory.familyName(words[0] ?? '') === 'first') push(this.#surnames, words[0] ?? '', draft)
    const gender = this.directory.givenName(words[0] ?? '')
    if (gender !== 'u') draft.gender ??= gender
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
