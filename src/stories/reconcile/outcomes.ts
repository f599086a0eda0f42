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
