/**
 * Who is counted, where people are: of what kind, of which state, all of them or a part. Two numbers can be set against
 * each other only where both can count one set of people.
 */
import type { FigureReading } from '../../model/index.js'
import type { Source } from '../item.js'
import type { Cast } from './cast.js'
import { bearsArms, isSetApart, kindsMeet, namesPeople, peopleKind } from './people-kinds.js'

export interface CountedPeople {
  readonly kind: string
  /** State to which they are said to belong. */
  readonly of?: string
  /** State of the one who counts, where nobody says to whom they belong. */
  readonly countedBy?: string
  /** "In all", "on both sides". */
  readonly isWhole: boolean
  /** "Nine of them", "two others". */
  readonly isPart: boolean
  /** The report tells of fighting, in which each side counts its own. */
  readonly isFought: boolean
}

/** Words of a counted phrase before its noun. */
const PHRASE = 60

/** Undefined where no people are counted. */
export function countedPeople(
  source: Source,
  figure: FigureReading,
  isToll: boolean,
  cast: Cast,
): CountedPeople | undefined {
  const { text } = source.report
  const { end: last = figure.end } = source.reading.sentences[figure.sentence] ?? {}
  const after = text.slice(numberEnd(figure), last)
  const named = figure.unit === '' ? nounBehind(after) : figure.unit
  if (!isToll && !namesPeople(named)) return undefined
  const head = headEnd(source, figure, named)
  const of = stateOf(source, figure, head, cast)
  const first = peopleKind(named)
  // "eleven Syldavians"
  const isName = /(?:^|\s)\p{Lu}[\p{L}'’-]*$/u.test(text.slice(figure.start, head))
  const isUnknown = named === '' ? first === 'anyone' : !namesPeople(named)
  const kind = isUnknown && of !== undefined && (named === '' || isName) ? 'national' : first
  const countedBy = figure.claimant === undefined ? undefined : cast.country(source, figure.claimant)
  const sentence = text.slice(source.reading.sentences[figure.sentence]?.start ?? figure.start, last)
  return {
    kind: kind === 'officer' && /\bpolice\b/i.test(text.slice(figure.start, head)) ? 'police' : kind,
    ...(of === undefined ? {} : { of }),
    ...(countedBy === undefined ? {} : { countedBy }),
    isWhole: WHOLE.test(sentence),
    isPart:
      /^\s*(?:\p{Ll}+\s+)?(?:of|among) (?:them|whom|those|these)\b/u.test(after) ||
      /^\s*(?:others?|more)\b/.test(after) ||
      /\b(?:among them|of whom|of them|including|another|a further)\s+(?:at least |about )?$/i.test(
        text.slice(Math.max(0, figure.start - 40), figure.start),
      ),
    isFought: isFought(source),
  }
}

/** A figure reaches to the end of its noun where that stands behind it. */
const numberEnd = (figure: FigureReading): number => figure.words.find((w) => w.role === 'value')?.end ?? figure.end

const WHOLE = /\b(?:in all|in total|altogether|all told|(?:on|from) both sides|(?:the|both) two sides)\b/i

/** "Seven dead", "four soldiers". */
const nounBehind = (after: string): string => {
  const word = /^\s*(?:of (?:its|their|his|her|our) )?(?:own )?(\p{Ll}+)/u.exec(after)?.[1] ?? ''
  return namesPeople(word) ? word : ''
}

/** Where the noun ends that says what is counted: no further than its phrase. */
function headEnd({ report }: Source, figure: FigureReading, noun: string): number {
  const from = numberEnd(figure)
  if (figure.end > from) return figure.end
  const after = report.text.slice(from, from + PHRASE)
  const phrase = /^[^,.;:()\n]*/.exec(after)?.[0] ?? ''
  const stem = (noun.split(' ').at(-1) ?? '').slice(0, 5).toLowerCase()
  const at = stem.length < 2 ? -1 : phrase.toLowerCase().indexOf(stem)
  const rest = at < 0 ? undefined : /^[\p{L}-]+/u.exec(phrase.slice(at))?.[0]
  if (rest !== undefined && at <= 40) return from + at + rest.length
  // no noun: the name right behind the number
  return from + (/^\s+(?:\p{Lu}[\p{L}'’-]*\s?)+/u.exec(phrase)?.[0].trimEnd().length ?? 0)
}

function stateOf(source: Source, figure: FigureReading, head: number, cast: Cast): string | undefined {
  const { text } = source.report
  const { start = 0 } = source.reading.sentences[figure.sentence] ?? {}
  const here = source.reading.mentions.filter((m) => m.sentence === figure.sentence && m.form !== 'pronoun')
  const countryAt = (from: number, to: number): string | undefined => {
    const inside = here.filter((m) => m.start >= from && m.start < to)
    return inside.map((m) => cast.country(source, m.entity)).find((c) => c !== undefined)
  }
  const own = countryAt(figure.start, head)
  if (own !== undefined) return own
  const behind = /^ (?:of|from) (?:the )?(?=\p{Lu})/u.exec(text.slice(head, head + 14))?.[0].length
  if (behind !== undefined) {
    const found = countryAt(head + behind, head + behind + 1)
    if (found !== undefined) return found
  }
  const claims = figure.claimant === undefined ? undefined : cast.country(source, figure.claimant)
  const before = text.slice(start, figure.start)
  const isOwn =
    /\b(?:its|their|his|her|our)\b/i.test(text.slice(numberEnd(figure), head)) ||
    /\b(?:its|their|his|her|our)\s+(?:own\s+)?$/i.test(before)
  const lost = /\b(?:lost|loses|losing|buried)\s+(?:at least |about |some |another )?$/i.exec(before)
  if (!isOwn && !lost) return undefined
  if (lost) {
    const losers = here.filter((m) => m.end <= start + lost.index)
    const nearest = losers
      .reverse()
      .map((m) => cast.country(source, m.entity))
      .find((c) => c !== undefined)
    if (nearest !== undefined) return nearest
  }
  if (claims !== undefined) return claims
  const states = new Set(here.flatMap((m) => cast.country(source, m.entity) ?? []))
  return states.size === 1 ? [...states][0] : undefined
}

const fought = new WeakMap<Source, boolean>()
function isFought(source: Source): boolean {
  const known = fought.get(source)
  if (known !== undefined) return known
  const found =
    /\b(?:clash(?:es|ed)?|skirmish\w*|fighting|fought|battles?|exchange of fire|exchanged fire|opened fire|shell(?:s|ed|ing)|firefight|gunfight|shootout|shoot-out|ambush\w*|gun battle|shot at each other)\b/i.test(
      source.report.text,
    )
  fought.set(source, found)
  return found
}

/** How many the two may count: the value of each, the lesser of the two where a range is given. */
export interface Counted {
  readonly people?: CountedPeople
  readonly amount: number
}

/** Can both count one set of people? True where either counts no people. */
export function mayBeOneSet(x: Counted, y: Counted, isToll: boolean): boolean {
  const [a, b] = [x.people, y.people]
  if (a === undefined || b === undefined) return true
  if (a.of !== undefined && b.of !== undefined && a.of !== b.of) return false
  const meet = kindsMeet(a.kind, b.kind)
  if (meet === undefined) return false
  if (!isToll) return true
  if (a.isPart !== b.isPart) return false
  if (a.isWhole !== b.isWhole && !isOfAll(a.isWhole ? b : a)) return false
  if (meet === 'one') return a.kind === 'anyone' ? areOneSide(a, b) : areCountedAlike(a, b)
  const [narrow, wide] = meet === 'second is wider' ? [x, y] : [y, x]
  const kind = narrow.people?.kind ?? ''
  // a part of all cannot be more than all: only then do the two contradict each other
  if (isSetApart(kind) && kind !== 'national' && narrow.amount <= wide.amount) return false
  return areOneSide(a, b)
}

const isOfAll = (p: CountedPeople): boolean => p.kind === 'anyone' && p.of === undefined

/** Where two sides fight, the dead of one state and the dead are two things. */
const areOneSide = (a: CountedPeople, b: CountedPeople): boolean =>
  a.of === b.of || !(a.isFought || b.isFought) || (a.kind !== 'anyone' && b.kind !== 'anyone' && !bearsArms(a.kind))

/** Soldiers of nobody said are those of the state that counts them. */
function areCountedAlike(a: CountedPeople, b: CountedPeople): boolean {
  if (!bearsArms(a.kind) || (a.of === undefined) === (b.of === undefined)) return true
  const [known, open] = a.of === undefined ? [b, a] : [a, b]
  return open.countedBy === undefined || open.countedBy === known.of
}
