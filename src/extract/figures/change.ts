/** Is a word one of rise or fall? */
import { changeWords } from './words.js'

/** `up` for `rose`, `down` for `fell`; undefined for other words. */
export const changeAt = (word: string): 'up' | 'down' | undefined => changeWords.get(word)
