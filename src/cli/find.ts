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
  const titled = (await view.records('story')).filter((s) => s.title.toLowerCase().includes(wanted))
  const [only] = titled
  if (only && titled.length === 1) return only
  if (titled.length > 1)
    throw usage(`${titled.length} stories have “${words}” in their title: ${titled.map((s) => s.id).join(', ')}`)
  throw usage(`no story of ${view.place} is called ${words}; see: rapport list stories`)
}
