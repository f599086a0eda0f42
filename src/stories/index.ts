/** Origins, stories, and what many readings add up to: one event from many tellings, ties, disagreements. */
export { buildLedgerRecords } from './build-ledger-records.js'
export { groupStories } from './grouping/group-stories.js'
export { LEVELS, levelOf, linkKeys } from './links/link-keys.js'
export { LARGEST, neighbourhoods } from './neighbourhoods.js'
export { type Amount, compareTexts } from './origins/compare-texts.js'
export { mentionKey } from './words/mention-key.js'
