/** How rare a word is in ordinary English: a fixed background, so that one report can be weighed by itself. */
import background from '../../../lexicon/stories/document-frequency.json' with { type: 'json' }

const known = new Map<string, number>(Object.entries(background.counts))

/** Documents of the background. */
export const BACKGROUND = background.documents

/** How many of them hold a stem. */
export const heldInBackground = (stem: string): number => known.get(stem) ?? 0

/** Logarithm of all documents over those that hold the stem. */
export const backgroundRarity = (stem: string): number => Math.log((BACKGROUND + 1) / (heldInBackground(stem) + 1))
