import { expect, it, onTestFinished } from 'vitest'
import { openMemoryLedger } from '../../ledger/index.js'
import type { ContentRecord, Event } from '../../model/index.js'
import { renderText } from '../page/text.js'
import { cardPage } from './cards.js'

const months = Array.from(
  { length: 15 },
  (_, i) => `20${31 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`,
)
const idOf = (i: number) => `evt_${String(i).padStart(12, '0')}`

const event = (i: number): Event => ({
  kind: 'event',
  id: idOf(i),
  type: 'SANCTION',
  contexts: [],
  actors: ['act_00000000000a'],
  recipients: ['act_00000000000b'],
  when: { edtf: months[i] ?? '', basis: 'stated' },
  modality: 'actual',
  tie: { id: 'tie_000000000001', kind: 'arms trade', effect: i % 2 === 0 ? 'suspended' : 'resumed' },
  assertions: [],
  stories: [],
})

const records: readonly ContentRecord[] = [
  ...['a', 'b'].map(
    (c): ContentRecord => ({
      kind: 'actor',
      id: `act_00000000000${c}`,
      name: `Land ${c}`,
      type: 'state',
      aliases: [],
      offices: [],
    }),
  ),
  ...months.map((_, i) => event(i)),
  {
    kind: 'tie',
    id: 'tie_000000000001',
    between: ['act_00000000000a', 'act_00000000000b'],
    tie_kind: 'arms trade',
    states: months.map((from, i) => ({
      state: i % 2 === 0 ? 'suspended' : 'resumed',
      from,
      by: 'act_00000000000a',
      event: idOf(i),
    })),
    current: 'suspended',
  },
]

it('shows the latest steps of a tie of many steps, and how many came before', async () => {
  const ledger = await openMemoryLedger()
  onTestFinished(() => ledger.close())
  await ledger.commit({ records, others: 'stay', basedOn: 0, at: '2033-01-01T00:00:00.000Z', what: 'made' })
  const view = await ledger.view()
  const tie = await view?.record('tie_000000000001')
  if (!view || !tie) throw new Error('there is a tie')
  const text = renderText(await cardPage(view, tie), { width: 100, colour: false })
  expect(text).toContain('and 3 earlier')
  expect(text).toMatch(/Mar 2032/)
  expect(text).not.toMatch(/Feb 2031/)
})
