/** The event lexicon is data that a linguist reads: every row says why it is there, with a sentence for and one against. */
import { describe, expect, it } from 'vitest'
import { loadDirectory } from '../../actors/index.js'
import { loadEnglish, readPackageFile } from '../../text/index.js'
import { findDates } from '../dates/index.js'
import { findMentions } from '../mentions/index.js'
import { proposeEvents } from './index.js'
import { eventLexicon } from './lexicon.js'

interface Row {
  readonly id?: string
  readonly kind?: string
  readonly when?: string
  readonly reason?: string
  readonly example?: string
  readonly counter?: string
}

const rowsOf = (path: string): readonly Row[] => (JSON.parse(readPackageFile(path)) as { rows: Row[] }).rows
const EVENT_FILES = ['verbs', 'nouns', 'effects', 'chain', 'claims'].map((name) => `lexicon/events/${name}.json`)

describe('lint of the lexicon', () => {
  it.each(EVENT_FILES)('%s: every row has its own id, a reason, an example and a counter-example', (path) => {
    const rows = rowsOf(path)
    expect(rows.filter((r) => !r.id || !r.reason || !r.example || !r.counter).map((r) => r.id)).toEqual([])
    expect(new Set(rows.map((r) => r.id)).size).toBe(rows.length)
  })

  it('every tie row has an example and a counter-example', () => {
    expect(rowsOf('lexicon/ties/kinds.json').filter((r) => !r.example || !r.counter)).toEqual([])
  })

  it('classes that conditions name are known', () => {
    const { classes } = eventLexicon()
    const named = [...rowsOf(EVENT_FILES[0] ?? ''), ...rowsOf(EVENT_FILES[1] ?? '')]
      .flatMap((r) => (r.when ?? '').split(/[ |]/))
      .map((c) => c.split('=')[1])
      .filter(
        (name) =>
          name !== undefined && !name.startsWith('@') && !/^(reach|agree|sign|leave|depart|quit|close)$/.test(name),
      )
    expect(named.filter((name) => !classes.has(name ?? ''))).toEqual([])
  })
})

const language = loadEnglish()
const directory = loadDirectory()

/** The rules that propose or refuse something in a sentence. */
function rulesIn(text: string): readonly string[] {
  const context = { text, analysis: language.analyse(text), directory }
  const dates = findDates(context).found
  const { mentions, entities } = findMentions(context, dates)
  const { candidates, refused } = proposeEvents(context, { dates, mentions, entities, figures: [], statements: [] })
  return [...candidates.map((c) => c.rule), ...refused.map((r) => r.rule)]
}

describe('the example of a row', () => {
  const rows = [...rowsOf(EVENT_FILES[0] ?? ''), ...rowsOf(EVENT_FILES[1] ?? '')]
  it.each(rows.map((r) => [r.id ?? '', r.example ?? '']))('%s fires on "%s"', (id, example) => {
    const own = rulesIn(example).filter((rule) =>
      [`frame.${id}`, `events.${id}@1`].some((name) => rule === name || rule.startsWith(`${name}.`)),
    )
    expect(own).not.toEqual([])
  })
})
