/** What reconciling asks of the directory of actors. */
import type { Directory } from '../../actors/index.js'

export type KnownActors = Pick<Directory, 'entry'>
