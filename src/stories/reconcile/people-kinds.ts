/** Nouns by which people are counted: can "two farmers" and "eleven civilians" be one set of people, whatever their number? */

/** Each row: a kind, the wider kind that it is of, and the nouns that name it. Other nouns name a trade of their own. */
const ROWS: readonly (readonly [string, string, string])[] = [
  [
    'anyone',
    '',
    'people person human death dead victim body fatality casualty life man individual other survivor corpse soul',
  ],
  ['national', 'anyone', 'citizen national subject compatriot countryman'],
  ['civilian', 'anyone', 'civilian'],
  ['local', 'civilian', 'villager resident local inhabitant townsman townsperson islander'],
  ['worker', 'civilian', 'worker labourer laborer employee workman'],
  ['officer', 'anyone', 'officer'],
  [
    'soldier',
    'anyone',
    'soldier troop serviceman servicewoman trooper conscript paratrooper commando marine guard guardsman sergeant infantryman recruit reservist sentry',
  ],
  ['police', 'officer', 'police policeman policewoman gendarme constable'],
  [
    'fighter',
    'anyone',
    'fighter militant rebel insurgent gunman guerrilla militiaman extremist terrorist attacker assailant',
  ],
  ['peacekeeper', 'anyone', 'peacekeeper observer'],
  ['crew', 'anyone', 'sailor crew crewman crewmember seaman seafarer mariner'],
  ['child', '', 'child kid infant baby toddler boy girl schoolchild minor teenager'],
  ['woman', '', 'woman'],
]

const kinds = new Map<string, string>()
const wider = new Map<string, string>()
for (const [kind, of, nouns] of ROWS) {
  wider.set(kind, of)
  for (const noun of nouns.split(' ')) kinds.set(noun, kind)
}

const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['men', 'man'],
  ['women', 'woman'],
  ['children', 'child'],
  ['bodies', 'body'],
  ['lives', 'life'],
  ['casualties', 'casualty'],
  ['fatalities', 'fatality'],
])

const singular = (noun: string): string => {
  const lower = noun.toLowerCase()
  return IRREGULAR.get(lower) ?? lower.replace(/(\p{L}{3})men$/u, '$1man').replace(/s$/, '')
}

/** The kind of people that a counted noun names; the noun itself where it is a trade, "anyone" where there is none. */
export function peopleKind(noun: string): string {
  const last = noun.trim().split(/\s+/).at(-1) ?? ''
  if (last === '') return 'anyone'
  if (/^police\b/i.test(noun.trim())) return 'police'
  const one = singular(last)
  return kinds.get(one) ?? one
}

/** A noun of the rows above. */
export const namesPeople = (noun: string): boolean => kinds.has(singular(noun.trim().split(/\s+/).at(-1) ?? ''))

const FIGHTING: ReadonlySet<string> = new Set(['soldier', 'police', 'fighter', 'officer', 'peacekeeper'])

/** Those who bear arms. */
export const bearsArms = (kind: string): boolean => FIGHTING.has(kind)

/** Kinds of which a report that says so means to tell only of them: their number is a part of the number of all. */
export const isSetApart = (kind: string): boolean => bearsArms(kind) || kind === 'civilian' || kind === 'national'

/** "One" kind; the one "wider" than the other by its word; or kinds of people that are never one set. */
export function kindsMeet(a: string, b: string): 'one' | 'first is wider' | 'second is wider' | undefined {
  if (a === b) return 'one'
  if (isWithin(a, b)) return 'second is wider'
  if (isWithin(b, a)) return 'first is wider'
  return undefined
}

/** Trades are civilians; villagers and workers may be of any trade. */
function isWithin(kind: string, of: string): boolean {
  const isTrade = !wider.has(kind)
  if (of === 'national' && (isTrade || kind === 'worker' || kind === 'local')) return true
  if (isTrade) return ['anyone', 'civilian', 'local', 'worker'].includes(of)
  for (let at = wider.get(kind) ?? ''; at !== ''; at = wider.get(at) ?? '') if (at === of) return true
  return false
}
