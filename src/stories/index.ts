/** Origins, stories, and what many readings add up to: one event from many tellings, ties, disagreements. */
export { buildLedgerRecords } from './build-ledger-records.js'
export { groupStories } from './grouping/group-stories.js'
export { type Amount, compareTexts } from './origins/compare-texts.js'
export { mentionKey } from './words/mention-key.js'
