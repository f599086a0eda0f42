/** Do two tellings speak of one thing? Judged by the noun, by what is said to tell it from others, and by who is named. */
import { meets, type Phrase, type TellingMember } from './telling-member.js'

/** Nouns that name a kind of which a story knows many, so that more must be shared than the noun. */
const MANY =
  /^(?:man|woman|person|people|child|official|soldier|leader|minister|offic|country|state|government|party|side|day|year|group|member|thing|way|work|part|number|time|plan|measure|step|decision|boat|ship|vessel|report|statement|word)$/

export function areOneThing(x: TellingMember, y: TellingMember, a: Phrase, b: Phrase): boolean {
  if (areOnePerson(a, b) || areOneNamed(a, b)) return true
  if (a.key !== undefined && a.key === b.key && !/^(?:state|gov|nominal):/.test(a.key)) return true
  const isLoose = (x.loose && a.kinds.has(b.concept)) || (y.loose && b.kinds.has(a.concept))
  if (a.concept !== b.concept && !isHeadIn(a, b) && !isHeadIn(b, a) && !isLoose) return false
  if (!canBeOne(a, b) && !isSpokenOf(x, y, a, b)) return false
  return isTold(x, y, a, b)
}

/** "its ambassador, Jane Doe" and "Ms. Doe". */
function areOnePerson(a: Phrase, b: Phrase): boolean {
  const persons = (p: Phrase) => [p.key, p.apposed].filter((k) => k?.startsWith('person:') === true)
  return persons(a).some((k) => persons(b).includes(k)) && [a, b].some((p) => p.apposed !== undefined)
}

/** "the Foo dam" and "the flow from the Foo dam": one proper name with one common noun. */
function areOneNamed(a: Phrase, b: Phrase): boolean {
  const [x, y] = [placed(a), placed(b)]
  return (a.kinds.has(b.concept) || b.kinds.has(a.concept)) && x.some((w) => y.includes(w))
}

const NAMED_THING =
  /\b(\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)*) (?:dam|reservoir|barrage|canal|lake|sluice|pipeline|main|crossing|bridge|port|plant|mine|strait|border post)\b/gu
const placed = (p: Phrase): string[] => [...p.words.replace(/^The /, '').matchAll(NAMED_THING)].map((m) => m[0])

/** Two groups of people of one state, each told of as held or let go. */
export function areOneGroup(x: TellingMember, y: TellingMember, a: Phrase, b: Phrase): boolean {
  if (!meets(a.names, b.names) || areOrdinals(a, b)) return false
  return [...x.named].filter((n) => y.named.has(n)).length >= 2 || [...a.names].some((n) => b.names.has(n))
}

/** "the contract on the supply of gas" and "the gas deliveries". */
export function areOneCut(x: TellingMember, y: TellingMember, a: Phrase, b: Phrase): boolean {
  const isSigned = (p: Phrase) => /^(?:contract|agreement|accord|treaty|deal|pact)$/.test(p.role.noun)
  if (isSigned(a) === isSigned(b)) return false
  const [paper, flow] = isSigned(a) ? [a, b] : [b, a]
  const what = [...flow.kinds, flow.concept].filter((k) => paper.kinds.has(k)).length
  return what >= 1 && [...x.named].filter((n) => y.named.has(n)).length >= 2
}

/** "the gas deliveries" and "the gas": the one's noun is what the other's is of. */
const isHeadIn = (a: Phrase, b: Phrase): boolean => a.kinds.has(b.concept) && isGeneric(a.noun)
const isGeneric = (noun: string): boolean =>
  /^(?:suppl|deliver|shipment|flow|export|import|pump|sal|transfer|exchang|transit)/.test(noun)

/** Nothing that is said of the one rules out the other. */
function canBeOne(a: Phrase, b: Phrase): boolean {
  if (a.numbers.size > 0 && b.numbers.size > 0 && !meets(a.numbers, b.numbers) && areOrdinals(a, b)) return false
  const kinds = [...a.kinds].filter((k) => b.kinds.has(k)).length
  if (a.names.size > 0 && b.names.size > 0 && !meets(a.names, b.names) && kinds < 2) return false
  return a.kinds.size === 0 || b.kinds.size === 0 || kinds > 0
}

/** "The gas talks" and, after a sentence on gas, "talks on the second phase". */
function isSpokenOf(x: TellingMember, y: TellingMember, a: Phrase, b: Phrase): boolean {
  if (a.names.size > 0 && b.names.size > 0 && !meets(a.names, b.names)) return false
  return meets(a.kinds, y.around) || meets(b.kinds, x.around)
}

const areOrdinals = (a: Phrase, b: Phrase): boolean =>
  [...a.numbers].some((n) => !/\p{N}/u.test(n)) && [...b.numbers].some((n) => !/\p{N}/u.test(n))

/** What the two share beside the noun must say that it is the one thing. */
function isTold(x: TellingMember, y: TellingMember, a: Phrase, b: Phrase): boolean {
  const kinds = [...a.kinds].filter((k) => b.kinds.has(k)).length
  const names = [...a.names].filter((n) => b.names.has(n)).length
  const context =
    [...a.kinds].filter((k) => !b.kinds.has(k) && y.around.has(k)).length +
    [...b.kinds].filter((k) => !a.kinds.has(k) && x.around.has(k)).length
  const named = [...x.named].filter((n) => y.named.has(n)).length
  const beside = x.phrases.some(
    (p) => isBeside(p) && y.phrases.some((q) => q.role.role === p.role.role && q.concept === p.concept),
  )
  const score = (beside ? 2 : 0) + 2 * kinds + 2 * names + Math.min(2, context) + Math.min(2, named)
  return score >= (MANY.test(a.noun) || MANY.test(b.noun) ? 3 : 2)
}

/** "in Basra", "at the port": said of the act, and of no pronoun. */
const isBeside = ({ role, names, kinds }: Phrase): boolean =>
  !/^(?:who|whom|not who|doing|to do)$/.test(role.role) && (names.size > 0 || kinds.size > 0)

/** Whoever does it is the same, or one of the two does not say. */
export function mayBeOneDoer(x: TellingMember, y: TellingMember): boolean {
  const [a, b] = [doerOf(x), doerOf(y)]
  if (a === undefined || b === undefined) return true
  if (a.names.size === 0 || b.names.size === 0) return true
  return meets(a.names, b.names)
}

/** The acting side, where it is not itself the thing. */
export const doerOf = (m: TellingMember): Phrase | undefined => (m.whom === undefined ? undefined : m.who)
