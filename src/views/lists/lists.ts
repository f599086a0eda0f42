/** Lists of records by the page, one row each, the same ones that the dossier is made of. */
import type { LedgerView } from '../../ledger/index.js'
import { dayRange, type LedgerRecord } from '../../model/index.js'
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
  /** Only what came about in these days (EDTF); what has no date is told apart. */
  readonly between?: string
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
  readonly between?: string
}

/** Lists are counted so far; beyond it there are "more than". */
const COUNTED = 10_000
const LOT = 1000

/** A page of the records of a kind in the order in which they are shown. */
export async function listRecords(view: LedgerView, list: ListKind, options: ListOptions): Promise<ListAnswer> {
  const kind = KIND_OF[list]
  const which = options.story === undefined ? {} : { story: options.story }
  const records: LedgerRecord[] = []
  const dateless: LedgerRecord[] = []
  let after = options.after
  do {
    const room = options.limit === 0 ? LOT : options.limit - records.length
    const got = await view.page(kind, { ...which, limit: room, ...(after === undefined ? {} : { after }) })
    for (const record of got.records) {
      const falls = options.between === undefined ? true : fallsIn(record, options.between)
      if (falls !== false) (falls ? records : dateless).push(record)
    }
    after = got.next
  } while (after !== undefined && (options.limit === 0 || records.length < options.limit))
  const whole = options.after === undefined && after === undefined
  const of =
    whole || options.between !== undefined ? records.length : await view.count(kind, { ...which, most: COUNTED + 1 })
  const doubtful = view.coordinates.valid_at === undefined ? [] : await view.undated(kind, which)
  const undated = [...dateless, ...doubtful.filter((r) => !dateless.some((d) => d.id === r.id))]
  return {
    list,
    records,
    ...(after === undefined ? {} : { next: after }),
    of,
    ...(of > COUNTED ? { counted_to: COUNTED } : {}),
    ...(options.between === undefined ? {} : { between: options.between }),
    undated: [...undated].sort(ROWS[list].order),
  }
}

/** Lists whose records come about on a day. */
export const DATED_LISTS: readonly ListKind[] = ['ties', 'events', 'statements', 'figures', 'reports']

/** Whether a record came about in the days of an EDTF value; undefined where it has no date. */
function fallsIn(record: LedgerRecord, between: string): boolean | undefined {
  const [days, range] = [dayRange(between), dayRange(dateOf(record))]
  return days && range ? range.from <= days.to && range.to >= days.from : undefined
}

/** When an act was done, a state began, a thing was said or a report came out. */
function dateOf(record: LedgerRecord): string {
  switch (record.kind) {
    case 'event':
      return record.when.edtf
    case 'tie':
      return record.states.at(-1)?.from ?? ''
    case 'statement':
      return record.when?.edtf ?? ''
    case 'figure':
      return record.period ?? ''
    case 'report':
      return record.published.edtf
    default:
      return ''
  }
}

/** The records of a list as a page; what is left out is counted in it, with how to go on. */
export async function listPage(view: LedgerView, answer: ListAnswer): Promise<Page> {
  const { list, records, next, undated } = answer
  const at = view.coordinates.valid_at
  const doubtful = undated.length === 0 ? [] : [await undatedSection(view, answer)]
  if (records.length === 0) {
    const held = at === undefined ? '' : `known to have held at ${dateText(at)} `
    const text = `No ${list} ${held}${answer.between === undefined ? '' : `of ${dateText(answer.between)} `}in this ledger (revision ${view.revision.number}).`
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

async function undatedSection(view: LedgerView, answer: ListAnswer) {
  const { list, undated } = answer
  const shown = undated.slice(0, 20)
  const left = undated.length - shown.length
  return {
    title: answer.between === undefined ? 'Not dated: not known to have held then' : 'Not dated',
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
