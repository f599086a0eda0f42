/** Lists of records by the page, one row each, the same ones that the dossier is made of. */
import type { LedgerView } from '../../ledger/index.js'
import type { LedgerRecord } from '../../model/index.js'
import type { Column, Page } from '../page/page.js'
import { dateText } from '../wording/dates.js'
import { counted, numberText } from '../wording/numbers.js'
import { KIND_OF, type ListKind } from './kinds.js'
import { type Names, namesFor } from './names.js'
import { ROWS } from './rows.js'

export interface ListOptions {
  readonly story?: string
  /** 0 for all. */
  readonly limit: number
  /** Where the page before ended. */
  readonly after?: string
}

export interface ListAnswer {
  readonly list: ListKind
  readonly records: readonly LedgerRecord[]
  /** Where the next page begins. */
  readonly next?: string
  /** Records in the list, on this and all other pages; counted no further than `counted_to`. */
  readonly of: number
  readonly counted_to?: number
  /** Of these it is not known whether they held at the date of the view. */
  readonly undated: readonly LedgerRecord[]
}

/** Lists are counted so far; beyond it there are "more than". */
const COUNTED = 10_000
const LOT = 1000

/** A page of the records of a kind in the order in which they are shown. */
export async function listRecords(view: LedgerView, list: ListKind, options: ListOptions): Promise<ListAnswer> {
  const kind = KIND_OF[list]
  const which = options.story === undefined ? {} : { story: options.story }
  const records: LedgerRecord[] = []
  let after = options.after
  do {
    const room = options.limit === 0 ? LOT : options.limit - records.length
    const got = await view.page(kind, { ...which, limit: room, ...(after === undefined ? {} : { after }) })
    records.push(...got.records)
    after = got.next
  } while (after !== undefined && (options.limit === 0 || records.length < options.limit))
  const whole = options.after === undefined && after === undefined
  const of = whole ? records.length : await view.count(kind, { ...which, most: COUNTED + 1 })
  const undated = view.coordinates.valid_at === undefined ? [] : await view.undated(kind, which)
  return {
    list,
    records,
    ...(after === undefined ? {} : { next: after }),
    of,
    ...(of > COUNTED ? { counted_to: COUNTED } : {}),
    undated: [...undated].sort(ROWS[list].order),
  }
}

/** The records of a list as a page; what is left out is counted in it, with how to go on. */
export async function listPage(view: LedgerView, answer: ListAnswer): Promise<Page> {
  const { list, records, next, undated } = answer
  const at = view.coordinates.valid_at
  const doubtful = undated.length === 0 ? [] : [await undatedSection(view, answer)]
  if (records.length === 0) {
    const held = at === undefined ? '' : `known to have held at ${dateText(at)} `
    const text = `No ${list} ${held}in this ledger (revision ${view.revision.number}).`
    return { facts: [[{ text, style: 'quiet' }]], sections: doubtful }
  }
  const more = next === undefined ? total(answer) : `${total(answer)}; and more: --after ${next}, or --limit 0 for all`
  return {
    facts: [],
    sections: [{ blocks: [await table(view, list, records)], more: leftText(answer, more) }, ...doubtful],
  }
}

function total({ list, of, counted_to }: ListAnswer): string {
  const noun = list === 'stories' ? 'story' : list.slice(0, -1)
  return counted_to === undefined ? counted(of, noun) : `more than ${numberText(counted_to)} ${list}`
}

/** On a first page the rows that are left can be counted. */
function leftText(answer: ListAnswer, more: string): string {
  const left = answer.of - answer.records.length
  return answer.next === undefined || answer.counted_to !== undefined || left <= 0
    ? more
    : more.replace('and more', `and ${left} more`)
}

async function undatedSection(view: LedgerView, { list, undated }: ListAnswer) {
  const shown = undated.slice(0, 20)
  const left = undated.length - shown.length
  return {
    title: 'Not dated: not known to have held then',
    blocks: [await table(view, list, shown)],
    ...(left > 0 ? { more: `and ${left} more: --json shows all` } : {}),
  }
}

async function table(view: LedgerView, list: ListKind, records: readonly LedgerRecord[]) {
  const names: Names = await namesFor(view, records)
  const { columns, cells } = ROWS[list]
  const rows = records.map((r) => ({
    cells: [...cells(r, names), [{ text: names.short(r.id), style: 'quiet' as const }]],
  }))
  const last: Column = { title: 'ref' }
  return { block: 'table' as const, columns: [...columns, last], rows }
}
