/** Reading: from one report's text to all that it says. */
export { READER, read } from './read.js'
export { readUserTies } from './ties/index.js'
