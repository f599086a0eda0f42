/** Origins, stories, and what many readings add up to: one event from many tellings, ties, disagreements. */
export { type BuildOptions, buildLedgerRecords } from './build-ledger-records.js'
export { groupStories, type StoryGroup } from './grouping/group-stories.js'
export type { Told } from './grouping/profile.js'
export type { Item } from './item.js'
export { type Amount, compareTexts } from './origins/compare-texts.js'
export { findOrigins } from './origins/find-origins.js'
export type { KnownActors } from './reconcile/actor-book.js'
export { foldTies } from './ties/fold-ties.js'
