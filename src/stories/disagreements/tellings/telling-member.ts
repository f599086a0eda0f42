/** One report's one telling, prepared for being set against the tellings of others. */
import {
  type DateExpression,
  type DayRange,
  dayRange,
  type Mention,
  type Modality,
  type SaidByLink,
  type Span,
  saidByAt,
  type TellingReading,
  type TellingRole,
} from '../../../model/index.js'
import type { Source } from '../../item.js'
import { whenOf } from '../../reconcile/clock.js'
import type { StoryContext } from '../../reconcile/story-context.js'
import { mentionKey } from '../../words/mention-key.js'
import { stem } from '../../words/stem.js'
import { STOPWORDS } from '../../words/stopwords.js'
import { wordsOf } from '../../words/words.js'
import { kindOf } from './noun-kinds.js'
import { isToCome } from './to-come.js'

/** A phrase beside a telling as it is compared. */
export interface Phrase {
  readonly role: TellingRole
  readonly words: string
  /** Stem of the head noun, and the concept of it. */
  readonly noun: string
  readonly concept: string
  /** Concepts of the words that say which one: neither the head nor names. */
  readonly kinds: ReadonlySet<string>
  /** States named in it, and keys of others who are. */
  readonly names: ReadonlySet<string>
  readonly numbers: ReadonlySet<string>
  /** States in which its places lie. */
  readonly places: ReadonlySet<string>
  /** Who is named or described by its head. */
  readonly key?: string
  /** Who is named right behind it: "its ambassador to X, Jane Doe". */
  readonly apposed?: string
  /** Concept of its head taken as a verb. */
  readonly actConcept: string
}

export interface TellingMember {
  readonly source: Source
  readonly telling: TellingReading
  readonly act: string
  /** The act under the name of its row of near words. */
  readonly concept: string
  readonly modality: Modality
  /** Told as not so. */
  readonly not: boolean
  readonly phrases: readonly Phrase[]
  readonly who?: Phrase
  readonly whom?: Phrase
  /** What it is done to: the object, of an act without one the subject. */
  readonly thing?: Phrase
  /** The thing is named somewhere in a phrase rather than by its head. */
  readonly loose: boolean
  readonly saidBy: readonly SaidByLink[]
  /** Title of the office of the speaker, and his state. */
  readonly speaker?: { readonly titles: readonly string[]; readonly country?: string }
  /** Key of who is said to say so; undefined for the report itself. */
  readonly voice?: string
  readonly days?: DayRange
  /** The day as told, with its weekday where that is all that is known. */
  readonly day?: { readonly at: Span; readonly days?: DayRange; readonly weekday?: number }
  readonly duration?: { readonly value: string; readonly words: string }
  readonly printed?: DayRange
  /** Concepts of the sentence and of the two before. */
  readonly around: ReadonlySet<string>
  /** States and actors named in the sentence and the two before. */
  readonly named: ReadonlySet<string>
}

export function tellingMembers(context: StoryContext): TellingMember[] {
  return context.sources.flatMap((source) => {
    const tellings = source.reading.tellings ?? []
    if (tellings.length === 0) return []
    const surroundings = surroundingsOf(source, context)
    return tellings.filter((t) => source.tells(t.sentence)).map((t) => memberOf(source, t, context, surroundings))
  })
}

/** Of these the one who goes is what something becomes of. */
const LEAVES = /^(?:leave|depart|quit|reach|enter)$/
const ARRIVES = /^(?:arrive|fly|travel|come|land|set off)$/
const OCCASION = /^(?:for|on) (?:visit|talk|trip|tour|summit|meeting|negotiation|conference)s?$/

interface Surroundings {
  readonly concepts: readonly ReadonlySet<string>[]
  readonly names: readonly ReadonlySet<string>[]
}

function memberOf(source: Source, telling: TellingReading, context: StoryContext, around: Surroundings): TellingMember {
  const { report, reading } = source
  const phrases = telling.roles.map((role) => phraseOf(source, role, context))
  const one = (role: string) => phrases.find((p) => p.role.role === role)
  const who = one('who')
  const whom = one('whom')
  // "stopped passing to the neighbours the lists": what is passed stands in some phrase
  const doing = one('doing')
  const loose = doing === undefined || whom !== undefined ? undefined : phrases.find((p) => p !== doing && p !== who)
  // "arrived for a visit"
  const purpose = ARRIVES.test(telling.act)
    ? phrases.find((p) => OCCASION.test(`${p.role.role} ${p.role.noun}`))
    : undefined
  const thing = (LEAVES.test(telling.act) || telling.act === 'go home' ? who : whom) ?? whom ?? loose ?? purpose ?? who
  const saidBy = saidByAt(telling.head, reading.statements)
  const voice = voiceOf(source, saidBy, context)
  const date = telling.date === undefined ? undefined : reading.dates[telling.date]
  const when = date && whenOf(date, report.text.slice(date.start, date.end), context.inferred(report.id))
  const days = when && dayRange(when.edtf)
  const printed = dayRange(report.published.edtf) ?? context.inferred(report.id)
  const at = telling.sentence
  const act = actOf(telling, report.text)
  const isAhead = telling.modality === 'actual' && isToCome(report.text, reading.sentences[at], telling.head.start)
  const union = (sets: readonly ReadonlySet<string>[]) =>
    new Set([...(sets[at] ?? []), ...(sets[at - 1] ?? []), ...(sets[at - 2] ?? [])])
  return {
    source,
    telling,
    act,
    concept: actConcept(act),
    modality: isAhead ? 'announced' : telling.modality,
    not: telling.modality === 'negated' || telling.modality === 'denied',
    phrases,
    ...(who === undefined ? {} : { who }),
    ...(whom === undefined ? {} : { whom }),
    ...(thing === undefined ? {} : { thing }),
    saidBy,
    ...(voice === undefined ? {} : { voice }),
    ...speakerOf(source, saidBy, context),
    ...(days === undefined ? {} : { days }),
    ...(date === undefined ? {} : { day: dayOf(date, days) }),
    ...(date?.timex === 'DURATION'
      ? { duration: { value: date.value, words: report.text.slice(date.start, date.end) } }
      : {}),
    loose: loose !== undefined,
    ...(printed === undefined ? {} : { printed }),
    around: union(around.concepts),
    named: union(around.names),
  }
}

const KEPT_IN = /\b(?:cellars?|cells?|prison|jail|custody|detention|basement|dungeon|captivity)\b/i
const AWAY = /^(?:leave|holiday|vacation)$/

/** Held is who is "still in the cellar", on leave who "left on a planned leave". */
function actOf(telling: TellingReading, text: string): string {
  const { act, head, roles } = telling
  if (act === 'stay' && KEPT_IN.test(text.slice(head.start, head.end))) return 'in custody'
  if (/^(?:leave|depart|go|travel|go home)$/.test(act) && roles.some((r) => r.role === 'on' && AWAY.test(r.noun)))
    return 'on leave'
  return act
}

function dayOf(date: DateExpression, days: DayRange | undefined): NonNullable<TellingMember['day']> {
  const bare = /^XXXX-WXX-(\d)/.exec(date.value)?.[1]
  const one = days !== undefined && days.to - days.from <= 1 ? days : undefined
  // the first day of the count is a Thursday
  const weekday = bare !== undefined ? Number(bare) : one && ((((one.from + 3) % 7) + 7) % 7) + 1
  return {
    at: { start: date.start, end: date.end },
    ...(one === undefined ? {} : { days: one }),
    ...(weekday === undefined ? {} : { weekday }),
  }
}

/** "shot down" is no kind of "shot"; single verbs meet in their row of near words. */
const actConcept = (act: string): string => (act.includes(' ') ? act : mentionKey(act) || act)

function speakerOf(
  source: Source,
  saidBy: readonly SaidByLink[],
  { cast }: StoryContext,
): Pick<TellingMember, 'speaker'> {
  const entity = saidBy.at(-1)?.entity
  if (entity === undefined) return {}
  const country = cast.country(source, entity)
  const titles = (cast.entity(source, entity)?.offices ?? []).map((o) => o.title)
  return { speaker: { titles, ...(country === undefined ? {} : { country }) } }
}

/** The last in the chain speaks for himself. */
function voiceOf(source: Source, saidBy: readonly SaidByLink[], { cast }: StoryContext): string | undefined {
  const link = saidBy.at(-1)
  if (link === undefined) return undefined
  return link.entity === undefined ? `words ${link.name.toLowerCase()}` : cast.key(source, link.entity)
}

function phraseOf(source: Source, role: TellingRole, { cast }: StoryContext): Phrase {
  const { report, reading } = source
  const at = withName(source, role)
  const words = report.text.slice(at.start, at.end)
  const inside = reading.mentions.filter((m) => m.start < at.end && at.start < m.end)
  const names = new Set(inside.flatMap((m) => nameOf(source, m.entity, cast)))
  const taken = inside.filter((m) => m.form === 'name')
  const noun = stem(nounOf(role, words))
  const all = wordsOf(words)
  const key = keyOf(source, role, inside, cast)
  const apposed = apposedTo(source, at, cast)
  const kinds = all.filter((w) => {
    const place = at.start + w.start
    return (
      !taken.some((m) => m.start <= place && place < m.end) &&
      !STOPWORDS.has(w.form) &&
      !/\p{N}/u.test(w.form) &&
      w.form.length > 2 &&
      stem(w.form) !== noun
    )
  })
  return {
    role,
    words,
    noun,
    concept: kindOf(noun),
    kinds: new Set(kinds.map((w) => kindOf(stem(w.form)))),
    names,
    places: new Set(
      inside.flatMap((m) => {
        const entity = reading.entities[m.entity]
        const isPlace = entity?.type === 'place' || m.use === 'place'
        return isPlace && m.form === 'name' && entity?.country !== undefined ? [entity.country] : []
      }),
    ),
    ...(key === undefined ? {} : { key }),
    ...(apposed === undefined ? {} : { apposed }),
    actConcept: actConcept(role.noun),
    numbers: new Set(all.filter((w) => /\p{N}/u.test(w.form) || ORDINALS.has(w.form)).map((w) => w.form)),
  }
}

/** "by Foreign Minister" | "Jane Doe": the tree may cut the name off. */
function withName({ report, reading }: Source, role: TellingRole): Span {
  const next = reading.mentions.find((m) => m.start === role.at.end + 1 && m.form === 'name')
  const isTitle = /\b(?:minister|president|premier|chancellor|secretary|king|queen|general|governor|mayor)$/i.test(
    report.text.slice(role.at.start, role.at.end),
  )
  return next !== undefined && isTitle ? { start: role.at.start, end: next.end } : role.at
}

const BETWEEN = /^(?: (?:to|in|of) [\p{L} ]{2,40})?, (?:(?:Mr|Ms|Mrs|Dr)\.? )?$/u

/** The person named in apposition. */
function apposedTo(source: Source, at: Span, cast: StoryContext['cast']): string | undefined {
  const { report, reading } = source
  const next = reading.mentions.find(
    (m) => m.form === 'name' && m.start > at.end && BETWEEN.test(report.text.slice(at.end, m.start)),
  )
  const key = next && cast.key(source, next.entity)
  return key?.startsWith('person:') === true ? key : undefined
}

/** The actor at its head, else the one person whom it names. */
function keyOf(
  source: Source,
  role: TellingRole,
  inside: readonly Mention[],
  cast: StoryContext['cast'],
): string | undefined {
  const persons = new Set(inside.map((m) => cast.key(source, m.entity)).filter((k) => k.startsWith('person:')))
  const [person] = persons
  if (role.entity !== undefined) {
    const key = cast.key(source, role.entity)
    return key.startsWith('nominal:') && persons.size === 1 && isTitled(source, role) ? person : key
  }
  return persons.size === 1 && isTitled(source, role) ? person : undefined
}

const isTitled = (source: Source, role: TellingRole): boolean =>
  !/\b(?:of|by|for|with)\b/i.test(source.report.text.slice(role.at.start, role.at.end))

const CONTAINERS =
  /^(?:round|series|set|batch|shipment|delivery|consignment|part|number|any|some|all|none|one|half|most|group|pair|lot|cargo|session|instalment|rest|bulk|majority|two|three|four|five|six|seven|eight|nine|ten|dozen|hundred)$/

/** "The second round of talks", "any of the wheat": what it is a part of. */
function nounOf(role: TellingRole, words: string): string {
  if (!CONTAINERS.test(role.noun)) return role.noun
  const inner = / of (?:the |its |their |his |her )?((?:\p{L}+ ?)+)/u.exec(words)?.[1]
  const all = wordsOf(inner ?? '').map((w) => w.form)
  const stop = all.findIndex((w, i) => i > 0 && /^(?:of|in|on|between|with|from|to|for|at|by)$/.test(w))
  return (stop > 0 ? all[stop - 1] : all.at(-1)) ?? role.noun
}

const ORDINALS: ReadonlySet<string> = new Set('first second third fourth fifth sixth last'.split(' '))

/** The state of an actor, or the actor himself where none is known. */
function nameOf(source: Source, entity: number, cast: StoryContext['cast']): string[] {
  const country = cast.country(source, entity)
  if (country !== undefined) return [country]
  // a town may be an actor here and a place there
  return cast.isNamed(source, entity) ? [cast.key(source, entity).replace(/^(?:name|place|org|other):+/, '~')] : []
}

function surroundingsOf(source: Source, context: StoryContext): Surroundings {
  const { report, reading } = source
  const names = reading.sentences.map(() => new Set<string>())
  for (const m of reading.mentions) for (const n of nameOf(source, m.entity, context.cast)) names[m.sentence]?.add(n)
  const concepts = reading.sentences.map(
    (s) =>
      new Set(
        wordsOf(report.text.slice(s.start, s.end))
          .filter((w) => !STOPWORDS.has(w.form) && w.form.length > 2)
          .map((w) => kindOf(stem(w.form))),
      ),
  )
  return { concepts, names }
}

/** Is anything shared? */
export function meets<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  for (const x of a) if (b.has(x)) return true
  return false
}
