/** What became of those who are counted, where the measure itself does not say: "the number killed has risen to 15". */
import { conceptsOf } from '../words/concepts.js'
import { mentionKey } from '../words/mention-key.js'
import { wordsOf } from '../words/words.js'

const OUTCOMES: ReadonlySet<string> = new Set(
  `kill die death dead murder injure wound arrest detain capture missing displace evacuate seize sink destroy expel deport
strand infect rescue free release hang execute jail`
    .split(/\s+/)
    .map(mentionKey),
)

/** The outcome that a sentence tells, where it tells just one. */
export function outcomeIn(sentence: string): string | undefined {
  const found = new Set(
    wordsOf(sentence).flatMap(({ form }) => {
      const concept = mentionKey(form)
      return OUTCOMES.has(concept) ? [concept] : []
    }),
  )
  return found.size === 1 ? [...found][0] : undefined
}

export const KILLED = mentionKey('kill')
const NO_PEOPLE =
  /^(?:animal|cow|cattle|sheep|goat|camel|horse|pig|chicken|bird|poultry|fish|elephant|whale|head|day|hour|year|week|month|time|percent(?:age)?|job|project|bill|deal|tree|plan)s?$/

/**
 * People who died are one thing counted, whatever each report calls them: "two men killed", "19 nationals killed", "23
 * deaths". Undefined where nobody is said to have died.
 */
export function tollOf(
  unit: string,
  counted: ReadonlySet<string>,
): { unit: string; counted: ReadonlySet<string> } | undefined {
  return counted.has(KILLED) && !NO_PEOPLE.test(unit) ? { unit: 'people', counted: new Set([KILLED]) } : undefined
}

/** Is it a number of dead? */
export const isToll = (counted: ReadonlySet<string>): boolean => counted.size === 1 && counted.has(KILLED)

/** What two reports may call one thing done to those counted: lorries "seized" by the one are "held" by the other. */
const ALIKE: ReadonlyMap<string, string> = new Map(
  [
    'seize seized impound impounded confiscate confiscated hold held detain detained arrest arrested capture captured jail jailed imprison imprisoned intern interned',
    'expel expelled deport deported',
    'pledge pledged promise promised commit committed',
    'send sent deploy deployed move moved dispatch dispatched station stationed mass massed',
    'release released free freed return returned',
    'buy bought purchase purchased import imported',
    'sell sold sale export exported',
    'owe owed debt',
    'strand stranded stick stuck trap trapped',
  ].flatMap((row, i) => row.split(' ').flatMap((word) => [...conceptsOf(word)].map((c) => [c, `=${i}`] as const))),
)

/** Concepts with one name for acts that two reports may tell in either word. */
export const likeActs = (counted: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...counted].map((c) => ALIKE.get(c) ?? c))

/** Is an act among what is counted? */
export const tellsAct = (counted: ReadonlySet<string>): boolean => [...counted].some((c) => c.startsWith('='))
