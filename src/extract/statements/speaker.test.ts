/** Who speaks, as an entity: the one named, not the one whose aide or spokesman speaks. */
import { describe, expect, it } from 'vitest'
import { loadDirectory } from '../../actors/index.js'
import { loadEnglish } from '../../text/index.js'
import { findMentions } from '../mentions/index.js'
import { findStatements } from './index.js'

const english = loadEnglish()
const directory = loadDirectory()

function speakers(text: string): readonly string[] {
  const context = { text, analysis: english.analyse(text), directory }
  const { mentions, entities } = findMentions(context, [])
  return findStatements(context, { dates: [], mentions, entities }).found.map(
    (s) => entities[s.speaker ?? -1]?.name ?? '',
  )
}

describe('who speaks for another', () => {
  const first = 'Latvian President Juris Kalns closed the border on Tuesday. '
  const rows: readonly [text: string, speaker: string][] = [
    ["“It is not true,” said Kalns's spokesman, Arvo Tamm.", 'Arvo Tamm'],
    ["Kalns's spokesman, Arvo Tamm, said that the border would stay shut.", 'Arvo Tamm'],
    ["Kalns's spokesman said that it was over.", "Kalns's spokesman"],
    ['Juris Kalns said that it was over.', 'Juris Kalns'],
  ]
  for (const [text, speaker] of rows) it(text, () => expect(speakers(first + text)).toEqual([speaker]))
})
