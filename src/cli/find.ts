/** Records and stories by what people type for them; what cannot be found ends the command with a hint. */
import type { LedgerView } from '../app/index.js'
import type { LedgerRecord } from '../model/index.js'
import { usage } from './exit.js'

/** The record whose id begins so. */
export async function recordNamed(view: LedgerView, prefix: string): Promise<LedgerRecord> {
  if (/^ref_?/i.test(prefix.trim())) return refusalNamed(view, prefix)
  const { findId } = await import('../views/index.js')
  const search = await findId(view, prefix)
  if ('several' in search)
    throw usage(
      `several ids begin with ${prefix}: ${search.several.join(', ')}${search.several.length < 6 ? '' : ', ...'}; type more of it`,
    )
  const record = 'found' in search ? await view.record(search.found) : undefined
  if (!record) throw usage(`no record of ${view.place} has an id that begins with ${prefix}; rapport list shows ids`)
  return record
}

async function refusalNamed(view: LedgerView, prefix: string): Promise<LedgerRecord> {
  const { refusalsNamed } = await import('../app/index.js')
  const [first, second] = await refusalsNamed(view, prefix)
  if (first && second) throw usage(`several ids begin with ${prefix}: ${first.id}, ${second.id}, ...; type more of it`)
  if (!first)
    throw usage(`nothing that was refused has an id that begins with ${prefix}; rapport explain REPORT shows ids`)
  return first
}

type Story = Extract<LedgerRecord, { kind: 'story' }>

/** The story whose id begins so, or the one whose title holds the words. */
export async function storyNamed(view: LedgerView, words: string): Promise<Story> {
  const { findId } = await import('../views/index.js')
  const search = await findId(view, words)
  const record = 'found' in search ? await view.record(search.found) : undefined
  if (record?.kind === 'story') return record
  if (record) {
    const [story] = await view.storiesOf(record.id)
    const found = story === undefined ? undefined : await view.record(story)
    if (found?.kind === 'story') return found
  }
  const wanted = words.toLowerCase()
  const titled = (await titledLike(view, words)).filter((s) => s.title.toLowerCase().includes(wanted))
  const [only] = titled
  if (only && titled.length === 1) return only
  if (titled.length > 1)
    throw usage(
      `${titled.length < MOST_TITLED ? titled.length : `at least ${MOST_TITLED}`} stories have “${words}” in their title: ` +
        `${titled
          .slice(0, 6)
          .map((s) => s.id)
          .join(', ')}${titled.length > 6 ? ', ...' : ''}`,
    )
  throw usage(`no story of ${view.place} is called ${words}; see: rapport list stories`)
}

/** So many titles with the words are looked at. */
const MOST_TITLED = 1000
/** Fewer stories than this are gone through for words that no title begins a word with. */
const FEW = 2000

/** Stories whose title may hold the words: from the index, or all where they are few. */
async function titledLike(view: LedgerView, words: string): Promise<readonly Story[]> {
  const found = await view.called('story', words, MOST_TITLED)
  if (found.length > 0 || (await view.count('story', { most: FEW })) >= FEW) return found
  return view.records('story')
}
