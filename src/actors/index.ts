/** The directory: states, capitals, demonyms, bodies, offices; names to actors. */

export { type InjectedLexicon, withLexicon } from './inject.js'
export { directoryFrom, loadDirectory } from './load.js'
export { phraseKey, slug } from './phrase.js'
export type {
  BodyKind,
  Directory,
  DirectoryEntry,
  Gender,
  NameHead,
  NameMatch,
  OfficeWord,
  PeopleWord,
  Sense,
  SenseForm,
  UserEntry,
} from './types.js'
export { readUserDirectory } from './user-file.js'
