/** The directory: states, capitals, demonyms, bodies, offices; names to actors. */

export { type InjectedLexicon, withLexicon } from './inject.js'
export { loadDirectory } from './load.js'
export { phraseKey, slug } from './phrase.js'
export { tenureOn } from './tenure.js'
export type {
  BodyKind,
  Directory,
  DirectoryEntry,
  Gender,
  NameHead,
  OfficeWord,
  PeopleWord,
  Sense,
} from './types.js'
export { readUserDirectory } from './user-file.js'
export { loadYaml } from './yaml.js'
