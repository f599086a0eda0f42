/** Which words say opposite things of one attribute. */
import opposites from '../../../lexicon/stories/opposites.json' with { type: 'json' }
import { stem } from '../words/stem.js'
import { wordsOf } from '../words/words.js'

interface Row {
  readonly attribute: string
  /** Phrases as stems, by side, longest first over the whole row. */
  readonly phrases: readonly { readonly side: number; readonly stems: readonly string[] }[]
}

const stems = (text: string): string[] => wordsOf(text).map((w) => stem(w.form))

const rows: readonly Row[] = opposites.rows.map(({ attribute, sides }) => ({
  attribute,
  phrases: sides
    .flatMap((side, i) => side.map((phrase) => ({ side: i, stems: stems(phrase) })))
    .sort((a, b) => b.stems.length - a.stems.length),
}))

/** The side of each row that a value takes, e.g. `classification 0`; none where it takes none. */
export function sidesTaken(value: string): { readonly attribute: string; readonly side: number }[] {
  const said = stems(value)
  return rows.flatMap(({ attribute, phrases }) => {
    const found = phrases.find(({ stems: phrase }) => holds(said, phrase))
    return found ? [{ attribute, side: found.side }] : []
  })
}

function holds(said: readonly string[], phrase: readonly string[]): boolean {
  for (let i = 0; i + phrase.length <= said.length; i++) if (phrase.every((w, k) => said[i + k] === w)) return true
  return false
}
