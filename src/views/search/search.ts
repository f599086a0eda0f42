/** Full-text search as an answer and as a page: what holds the words, with them marked. */
import { type Hit, type LedgerView, searchWords } from '../../ledger/index.js'
import type { RecordKind } from '../../model/index.js'
import { titleOf } from '../cards/cards.js'
import { namesFor } from '../lists/names.js'
import { type Block, type Page, quiet, run, strong } from '../page/page.js'
import { dateText } from '../wording/dates.js'

export interface SearchQuestion {
  readonly words: string
  readonly kind?: RecordKind
  readonly limit: number
  /** Where the page before ended. */
  readonly after?: string
}

/** One hit; ids are full. */
interface HitLine {
  readonly kind: 'hit'
  readonly of: RecordKind
  readonly id: string
  readonly ref: string
  readonly title: string
  readonly outlet?: string
  readonly date?: string
  readonly snippet: Hit['snippet']
  readonly score: number
}

export interface SearchResult {
  readonly hits: readonly HitLine[]
  readonly next?: string
  /** Set when so many held the words that only the latest of them were ranked. */
  readonly ranked_only?: number
}

/** Has the text a word to look for? */
export const isSearchable = (text: string): boolean => searchWords(text).wanted.length > 0

export async function searchRecords(view: LedgerView, question: SearchQuestion): Promise<SearchResult> {
  const offset = offsetOf(question.after)
  const answer = await view.search({
    words: searchWords(question.words),
    limit: question.limit,
    offset,
    ...(question.kind === undefined ? {} : { kind: question.kind }),
  })
  const records = answer.hits.map((h) => h.record)
  const names = await namesFor(view, records)
  const hits = answer.hits.map(({ record, snippet, score }): HitLine => {
    const date =
      record.kind === 'report' ? record.published.edtf : record.kind === 'event' ? record.when.edtf : undefined
    return {
      kind: 'hit',
      of: record.kind,
      id: record.id,
      ref: names.short(record.id),
      title: titleOf(record, names),
      ...(record.kind === 'report' && record.outlet !== undefined ? { outlet: record.outlet } : {}),
      ...(date === undefined ? {} : { date }),
      snippet,
      score,
    }
  })
  return {
    hits,
    ...(answer.more ? { next: `h${offset + question.limit}` } : {}),
    ...(answer.ranked_only === undefined ? {} : { ranked_only: answer.ranked_only }),
  }
}

/** Hits before a place in the answer; 0 where the text names none. */
const offsetOf = (after: string | undefined): number => Number(/^h(\d{1,9})$/.exec(after ?? '')?.[1] ?? 0)
export const isSearchPlace = (after: string): boolean => /^h\d{1,9}$/.test(after)

/** A snippet that only says the title again. */
const repeatsTitle = ({ title, snippet }: HitLine) =>
  title.includes(
    snippet
      .map((p) => p.text)
      .join('')
      .trim(),
  )

export function searchPage(result: SearchResult, words: string): Page {
  if (result.hits.length === 0) return { facts: [[quiet(`Nothing holds these words: ${words}`)]], sections: [] }
  const blocks = result.hits.map(
    (h): Block => ({
      block: 'entry',
      head: [strong(`${h.of} `), run(h.title)],
      ref: h.ref,
      body: [
        ...(repeatsTitle(h) ? [] : [h.snippet.map((p) => (p.found ? strong(p.text) : run(p.text, 'words')))]),
        ...(h.date === undefined && h.outlet === undefined
          ? []
          : [[quiet([h.outlet, dateText(h.date ?? '') || 'undated'].filter((p) => p !== undefined).join(' · '))]]),
      ],
    }),
  )
  const more = [
    ...(result.next === undefined ? [] : [`there is more: --after ${result.next}`]),
    ...(result.ranked_only === undefined
      ? []
      : [`very many hold these words: the ${result.ranked_only} latest were ranked; more words find more`]),
  ]
  return { facts: [], sections: [{ blocks, ...(more.length > 0 ? { more: more.join('; ') } : {}) }] }
}
