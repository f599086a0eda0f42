/** Reading: from one report's text to all that it says. */
export { READER, read } from './read.js'
