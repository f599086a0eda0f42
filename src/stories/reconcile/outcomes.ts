/** What became of those who are counted, where the measure itself does not say: "the number killed has risen to 15". */
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

const KILLED = mentionKey('kill')
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
