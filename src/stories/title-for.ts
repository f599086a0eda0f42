/** What weighs in the title of a story: its events, by how many origins tell them and how many reports open with them. */
import { byText, dayRange } from '../model/index.js'
import { type Goods, goodsIn } from './goods.js'
import type { Source } from './item.js'
import type { ActorBook } from './reconcile/actor-book.js'
import type { Reconciled } from './reconcile/reconcile-story.js'
import { type Ends, type Placed, pairOf } from './ties/fold-ties.js'
import { titleOf, type Weighed } from './title.js'

/** The title of a story, from what its reports open with. */
export function titleFor(
  members: readonly Source[],
  told: readonly Placed[],
  found: Reconciled,
  book: ActorBook,
  ends: Ends,
  origin: (report: string) => string,
): string {
  const reportOf = new Map(found.assertions.map((a) => [a.id, a.report]))
  const openings = new Map(members.map((s) => [s.report.id, openingOf(s)]))
  const leads = new Map<string, Set<string>>()
  for (const a of found.assertions) {
    const end = openings.get(a.report) ?? 0
    if (a.about.startsWith('evt_') && a.evidence.some((e) => e.role === 'trigger' && e.start < end))
      leads.set(a.about, (leads.get(a.about) ?? new Set()).add(a.report))
  }
  const tellings = tellingsOf(members, found)
  const reasons = new Set(found.events.flatMap((e) => e.reason?.event ?? []))
  const weighed = told.map(({ event, told: day }) => {
    const pair = event.tie && pairOf(event, ends)
    const name = (ids: readonly string[]) => {
      const [id] = ids
      return id === undefined ? undefined : book.nameOf(pair ? ends.endOf(id) : id)
    }
    const actor = name(event.actors)
    const recipient = name(event.recipients)
    return {
      event,
      origins: new Set(event.assertions.map((a) => origin(reportOf.get(a) ?? ''))).size,
      // What only answers for another act is not what a report opens with.
      leads: reasons.has(event.id) ? 0 : (leads.get(event.id)?.size ?? 0),
      ...wordsFor(tellings.get(event.id) ?? []),
      order: dayRange(event.when.edtf)?.from ?? day ?? Number.MAX_SAFE_INTEGER,
      ...(actor === undefined ? {} : { actor }),
      ...(recipient === undefined ? {} : { recipient }),
    }
  })
  const titles = members.flatMap((s) => (s.report.title === undefined || s.report.title === '' ? [] : [s.report.title]))
  return titleOf(weighed, titles.sort((a, b) => a.length - b.length || byText(a, b))[0] ?? firstWords(members[0]))
}

interface Telling {
  readonly trigger: string
  readonly sentence: string
}

/** The triggers of each event, and the sentences in which they stand. */
function tellingsOf(members: readonly Source[], found: Reconciled): Map<string, Telling[]> {
  const sentences = new Map(
    members.map((s) => [s.report.id, s.reading.sentences.map((span) => ({ ...s.evidence(span, 'content') }))]),
  )
  const out = new Map<string, Telling[]>()
  for (const { about, report, evidence } of found.assertions) {
    const trigger = evidence.find((e) => e.role === 'trigger')
    if (!trigger || !about.startsWith('evt_')) continue
    const sentence = sentences.get(report)?.find((s) => s.start <= trigger.start && trigger.start < s.end)
    out.set(about, [...(out.get(about) ?? []), { trigger: trigger.quote, sentence: sentence?.quote ?? '' }])
  }
  return out
}

/** What the tellings say that the tie does not: envoys sent away; the one kind of goods that a measure is about. */
function wordsFor(tellings: readonly Telling[]): Pick<Weighed, 'isExpulsion' | 'goods'> {
  const isExpulsion = tellings.some((t) => /^(?:expel|expuls|oust)/i.test(t.trigger))
  const goods = tellings.flatMap((t) => goodsIn(t.sentence) ?? [])
  const [first] = [...goods].sort((a, b) => countOf(goods, b) - countOf(goods, a) || byText(a.words, b.words))
  return { ...(isExpulsion ? { isExpulsion } : {}), ...(first ? { goods: first } : {}) }
}

const countOf = (all: readonly Goods[], one: Goods): number => all.filter((g) => g.words === one.words).length

/** Where the opening of a report ends, in code points: its second sentence of prose. */
function openingOf(source: Source): number {
  const second = source.reading.sentences[2] ?? source.reading.sentences.at(-1)
  return second ? source.evidence(second, 'content').end : 0
}

const firstWords = (source: Source | undefined): string =>
  (source?.report.text ?? '').replace(/\s+/g, ' ').trim().split(' ').slice(0, 12).join(' ')
