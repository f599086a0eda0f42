/** Which written names of persons mean one person: "Doe", "Jane Doe", "J. Doe", "Jane Maria Doe". */
import { byText } from '../../model/index.js'
import { keyOf } from '../words/words.js'

/** A person as one report names them. */
export interface NamedPerson {
  readonly name: string
  readonly country?: string
}

const tokensOf = (name: string): string[] => keyOf(name).split(' ').filter(Boolean)

/** Can the two names be one person's: same last word, given names equal, initials of each other or missing. */
export function namesAgree(a: string, b: string): boolean {
  const x = tokensOf(a)
  const y = tokensOf(b)
  const [short, long] = x.length <= y.length ? [x, y] : [y, x]
  const last = short.at(-1)
  if (last === undefined) return false
  if (short.length === 1)
    return long.includes(last) && long.indexOf(last) > 0 ? true : long.length === 1 && long[0] === last
  let at = 0
  for (const word of short) {
    while (at < long.length && !sameGiven(word, long[at] ?? '')) at++
    if (at === long.length) return false
    at++
  }
  return long.at(-1) === last || long.length > short.length
}

const sameGiven = (a: string, b: string): boolean =>
  a === b || (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b))

/**
 * For each name the fullest name of the same person among them. A bare surname that could mean several people of the
 * list stays by itself, unless their country tells them apart.
 */
export function fullestNames(persons: readonly NamedPerson[]): string[] {
  const names = new Map<string, Set<string>>()
  for (const p of persons) {
    const key = keyOf(p.name)
    const countries = names.get(key) ?? new Set<string>()
    if (p.country !== undefined) countries.add(p.country)
    names.set(key, countries)
  }
  const byWord = new Map<string, string[]>()
  for (const key of [...names.keys()].sort(byText)) {
    for (const word of new Set(tokensOf(key))) {
      const list = byWord.get(word)
      if (list) list.push(key)
      else byWord.set(word, [key])
    }
  }
  const fuller = (key: string, country: string | undefined): string => {
    const size = tokensOf(key).length
    const near = (byWord.get(tokensOf(key).at(-1) ?? '') ?? []).filter((other) => {
      if (other === key || tokensOf(other).length <= size || !namesAgree(key, other)) return false
      const theirs = names.get(other) ?? new Set()
      return country === undefined || theirs.size === 0 || theirs.has(country)
    })
    const top = Math.max(0, ...near.map((n) => tokensOf(n).length))
    const longest = near.filter((n) => tokensOf(n).length === top)
    const [first] = longest
    if (first === undefined || longest.length > 1) return key
    return near.every((n) => namesAgree(n, first)) ? first : key
  }
  return persons.map((p) => fuller(keyOf(p.name), p.country))
}
