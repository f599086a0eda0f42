/** The language layer. */
export type * from './tree.js'
