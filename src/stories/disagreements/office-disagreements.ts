/** Where one report has somebody in an office and another calls the same person a former holder of it. */
import { byText, type Disagreement, dayRange, type Evidence } from '../../model/index.js'
import type { Source } from '../item.js'
import type { StoryContext } from '../reconcile/story-context.js'
import type { ClaimMember } from './claim-disagreements.js'
import { sidesTaken } from './opposites.js'
import { areRivals } from './portfolios.js'
import { disagreementOf, type Saying } from './sides.js'

/** Public offices, of which it matters who holds them when. */
const PUBLIC =
  /\b(?:president|minister|premier|chancellor|secretary|ambassador|envoy|governor|mayor|senator|king|queen|emir|sultan|speaker|commander|chief of staff|director|chair(?:man|woman|person)?|commissioner)\b/
const NO_OFFICE = /\bcandidate\b/

/** Reports further apart than this may both be right: offices change hands. */
const APART = 60

interface Held {
  readonly person: string
  readonly about: string
  readonly title: string
  readonly former: boolean
  readonly value: string
  readonly report: string
  /** First day on which the report can have been published. */
  readonly day?: number
  /** The same, where the report states its date. */
  readonly stated?: number
  readonly assertions: readonly string[]
  readonly evidence: readonly Evidence[]
}

export function officeDisagreements(claims: readonly ClaimMember[], context: StoryContext): Disagreement[] {
  const held = heldIn(context)
  const by = new Map<string, Held[]>()
  for (const h of held) {
    const key = `${h.person} ${plainTitle(h.title)}`
    by.set(key, [...(by.get(key) ?? []), h])
  }
  const done = new Set<string>()
  const former = [...by.entries()]
    .sort(([a], [b]) => byText(a, b))
    .flatMap(([, list]) => {
      const [first] = list
      if (!first || done.has(first.about)) return []
      const terms = claims.filter((c) => c.about === first.person).flatMap((c) => termOf(c, first) ?? [])
      const all = [...list, ...terms]
      const torn = list.some((x) => x.former && list.some((y) => !y.former && y.report === x.report))
      if (torn) return []
      if (!all.some((x) => x.former && all.some((y) => !y.former && isNear(x, y)))) return []
      done.add(first.about)
      const sayings = all.map(
        (h): Saying => ({
          key: h.former ? 'former' : 'in office',
          value: h.value,
          report: h.report,
          assertions: h.assertions,
          evidence: h.evidence,
        }),
      )
      const left = hasLeft(all)
      const why = left
        ? 'the reports that call this person a former holder were published later than all others'
        : 'of reports of one time some have this person in the office and some call the same person a former holder'
      const type = left ? 'update' : 'conflict'
      return disagreementOf({ about: first.about, attribute: 'office', type, why }, sayings, context) ?? []
    })
  return [...former, ...portfolios(held, done, context)]
}

/** One person as minister of one thing here and of another there, in reports of one time. */
function portfolios(held: readonly Held[], done: ReadonlySet<string>, context: StoryContext): Disagreement[] {
  const by = new Map<string, Held[]>()
  for (const h of held) if (!h.former && !done.has(h.about)) by.set(h.person, [...(by.get(h.person) ?? []), h])
  return [...by.entries()]
    .sort(([a], [b]) => byText(a, b))
    .flatMap(([, list]) => {
      const apart = list.filter((x) => list.some((y) => isNear(x, y) && areRivals(x.title, y.title)))
      const [first] = apart
      // A report that gives both knows of two offices.
      const isTwofold = apart.some((x) => apart.some((y) => x.report === y.report && areRivals(x.title, y.title)))
      if (!first || isTwofold) return []
      const sayings = apart.map(
        (h): Saying => ({
          key: areRivals(h.title, first.title) ? h.title : first.title,
          value: h.value,
          report: h.report,
          assertions: h.assertions,
          evidence: h.evidence,
        }),
      )
      const why = 'reports of one time give this person offices that have no word in common'
      return disagreementOf({ about: first.about, attribute: 'office', type: 'conflict', why }, sayings, context) ?? []
    })
}

/** "Minister of ports" and "ports minister" are one office. */
const plainTitle = (title: string): string =>
  title
    .toLowerCase()
    .split(' ')
    .filter((w) => !/^(?:of|for|the)$/.test(w))
    .sort(byText)
    .join(' ')

/** An office held at one time and left by a later one: both reports are right. */
function hasLeft(all: readonly Held[]): boolean {
  const days = (former: boolean) => all.filter((h) => h.former === former).map((h) => h.stated)
  return days(true).every((x) => days(false).every((y) => x !== undefined && y !== undefined && x > y))
}

function isNear(a: Held, b: Held): boolean {
  if (a.report === b.report) return false
  return a.day === undefined || b.day === undefined || Math.abs(a.day - b.day) <= APART
}

function heldIn(context: StoryContext): Held[] {
  return context.sources.flatMap((source) =>
    source.reading.entities.flatMap((entity, i) => {
      const person = context.cast.key(source, i)
      if (!person.startsWith('person:') || entity.offices.length === 0) return []
      const stated = dayRange(source.report.published.edtf)?.from
      const day = stated ?? context.inferred(source.report.id)?.from
      const offices = entity.offices.filter(
        (o) => PUBLIC.test(o.title) && !NO_OFFICE.test(o.title) && source.tells(sentenceAt(source, o.at.start)),
      )
      return offices.map((office): Held => {
        const former = office.former === true
        return {
          person,
          about: context.cast.id(source, i),
          title: office.title,
          former,
          value: `${former ? 'former ' : ''}${office.title}${office.of === '' ? '' : ` of ${office.of}`}`,
          report: source.report.id,
          ...(day === undefined ? {} : { day }),
          ...(stated === undefined ? {} : { stated }),
          assertions: [],
          evidence: [source.evidence(office.at, 'name')],
        }
      })
    }),
  )
}

const sentenceAt = (source: Source, at: number): number =>
  source.reading.sentences.findIndex((s) => s.start <= at && at < s.end)

/** "Now in his second term" says that somebody holds the office, without naming it. */
function termOf(claim: ClaimMember, like: Held): Held | undefined {
  const taken = sidesTaken(claim.value).find((s) => s.attribute === 'office')
  if (taken?.side !== 1) return undefined
  return {
    person: like.person,
    about: like.about,
    title: like.title,
    former: false,
    value: claim.value,
    report: claim.source.report.id,
    assertions: [claim.assertion.id],
    evidence: claim.evidence,
  }
}
