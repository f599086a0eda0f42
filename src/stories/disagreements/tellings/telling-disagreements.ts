/** Disagreements between clauses of reports that gave no event, figure or claim in common. */
import { type Assertion, byText, type Disagreement, dayRange, type Evidence, type Span } from '../../../model/index.js'
import { assertionOf } from '../../reconcile/assertions.js'
import { type FigureMember, overlap } from '../../reconcile/join-figures.js'
import type { StoryContext } from '../../reconcile/story-context.js'
import { DisjointSets } from '../../words/disjoint-sets.js'
import { disagreementOf, type Saying } from '../sides.js'
import { type TellingMember, tellingMembers } from './telling-member.js'
import { dateClash } from './told-dates.js'
import { contrastClash, doerClash } from './told-doers.js'
import { durationClash, isCountOf, numberClash } from './told-numbers.js'
import { type Clash, outcomeClash, polarityClash } from './told-outcomes.js'
import { placeClash } from './told-places.js'
import { notThenClash, nounClash, presenceClash } from './told-presence.js'
import { blameClash, deciderClash, mediatorClash } from './told-sides.js'

export interface TellingRecords {
  readonly disagreements: readonly Disagreement[]
  readonly assertions: readonly Assertion[]
}

type Compare = (a: TellingMember, b: TellingMember) => Clash | undefined

const COMPARISONS: readonly Compare[] = [
  outcomeClash,
  polarityClash,
  dateClash,
  durationClash,
  contrastClash,
  doerClash,
  placeClash,
  presenceClash,
  nounClash,
  blameClash,
  mediatorClash,
  deciderClash,
]
/** Of one noun no more tellings than this are compared in one story. */
const MOST = 60

export function tellingDisagreements(
  context: StoryContext,
  /** Record that a stretch of a report tells of, where there is one. */
  aboutAt: (report: string, at: number) => string | undefined,
  figures: readonly FigureMember[],
  known: readonly Disagreement[],
): TellingRecords {
  const members = tellingMembers(context)
  const figuresIn = figuresByTelling(members, figures)
  const printed = (m: FigureMember) => dayRange(m.source.report.published.edtf) ?? context.inferred(m.source.report.id)
  // who gives both numbers knows them for two things
  const knows = (m: TellingMember, figure: FigureMember) =>
    figures.some((f) => f.source.report.id === m.source.report.id && f.unit === figure.unit && overlap(f, figure))
  const next = nextOf(members)
  const clashes = clashesAmong(members, [
    ...COMPARISONS,
    (a, b) => notThenClash(a, b, next),
    (a, b) => numberClash(a, b, figuresIn, knows, printed),
  ])
  const disagreements: Disagreement[] = []
  const assertions: Assertion[] = []
  for (const group of byMatter(clashes)) {
    const made = recordOf(group, context, aboutAt)
    if (made === undefined || known.some((k) => isToldIn(k, made.disagreement))) continue
    disagreements.push(made.disagreement)
    // a side of a dispute is no support of the event that it is about
    assertions.push(...made.assertions.map((a) => ({ ...a, about: made.disagreement.id })))
  }
  return { disagreements, assertions }
}

/** The first dated telling of the sentence behind. */
function nextOf(members: readonly TellingMember[]) {
  return (m: TellingMember): TellingMember | undefined =>
    members.find(
      (n) =>
        n.source.report.id === m.source.report.id &&
        n.telling.sentence === m.telling.sentence + 1 &&
        n.day !== undefined &&
        !n.not,
    )
}

/** Each figure stands in the narrowest telling that holds it in a phrase. */
function figuresByTelling(members: readonly TellingMember[], figures: readonly FigureMember[]) {
  const bySentence = new Map<string, TellingMember[]>()
  for (const m of members) {
    const key = `${m.source.report.id} ${m.telling.sentence}`
    bySentence.set(key, [...(bySentence.get(key) ?? []), m])
  }
  const out = new Map<TellingMember, FigureMember[]>()
  for (const f of figures) {
    const here = (bySentence.get(`${f.source.report.id} ${f.figure.sentence}`) ?? []).filter((m) =>
      m.phrases.some((p) => isCountOf(f, p)),
    )
    for (const m of here) out.set(m, [...(out.get(m) ?? []), f])
  }
  return (m: TellingMember): readonly FigureMember[] => out.get(m) ?? []
}

/** Only tellings of things by one noun are set against each other. */
function clashesAmong(members: readonly TellingMember[], comparisons: readonly Compare[]): Clash[] {
  const by = new Map<string, TellingMember[]>()
  for (const m of members) {
    const keys = new Set([m.concept, ...m.phrases.flatMap((p) => [p.concept, ...p.kinds]), ...meetingsOf(m)])
    for (const key of keys) by.set(key, [...(by.get(key) ?? []), m])
  }
  const seen = new Set<string>()
  const ids = new Map(members.map((m, i) => [m, i]))
  const out: Clash[] = []
  for (const list of by.values()) {
    const few = list.slice(0, MOST)
    few.forEach((a, i) => {
      for (const b of few.slice(i + 1)) {
        const pair = `${ids.get(a)} ${ids.get(b)}`
        if (seen.has(pair)) continue
        seen.add(pair)
        for (const compare of comparisons) {
          const clash = compare(a, b)
          if (clash) out.push(clash)
        }
      }
    })
  }
  return out
}

/** Tellings of these kinds are set against each other although they share no noun. */
const KINDS: readonly (readonly [string, RegExp])[] = [
  ['began', /^(?:attack|fire|shoot|shell|bomb|raid|storm|ambush|strike|assault|open|come)$/],
  ['present', /^(?:attend|take part|participate|hold|take place|go ahead)$/],
  ['stopped', /^(?:stop|halt|cut off|cease|shut|shut off|close|fall|suspend|interrupt|dry up|terminate)$/],
  ['envoy', /^(?:recall|call home|call back|expel|on leave)$/],
  ['custody', /^(?:in custody|hold|free|release|go home|detain|let go|imprison|jail)$/],
  ['decided', /^(?:take|order|decide|authorise|authorize|command|decree|approve)$/],
  ['mediated', /^(?:broker|mediate|arrange|negotiate|take|claim|do|work|deserve)$/],
]

const meetingsOf = (m: TellingMember): string[] => [
  ...KINDS.filter(([, acts]) => acts.test(m.act)).map(([kind]) => `kind ${kind}`),
  ...(m.not ? [...m.phrases.flatMap((p) => p.actConcept), m.concept].map((c) => `noun ${c}`) : []),
  ...m.phrases.flatMap((p) => [p.concept, ...p.kinds].map((c) => `noun ${c}`)),
  ...(m.modality === 'announced' ? ['kind decided'] : []),
]

/** Clashes of one matter that share a telling, or the words of one. */
function byMatter(clashes: readonly Clash[]): Clash[][] {
  const sets = new DisjointSets(clashes.length)
  const first = new Map<string, number>()
  clashes.forEach((c, i) => {
    for (const m of [c.a, c.b]) {
      const key = `${c.attribute} ${c.type} ${c.matter} ${m.source.report.id} ${m.telling.head.start}`
      const other = first.get(key)
      if (other === undefined) first.set(key, i)
      else sets.join(other, i)
    }
  })
  return sets.groups().map((g) => g.flatMap((i) => clashes[i] ?? []))
}

function recordOf(
  group: readonly Clash[],
  context: StoryContext,
  aboutAt: (report: string, at: number) => string | undefined,
): { readonly disagreement: Disagreement; readonly assertions: readonly Assertion[] } | undefined {
  const [first] = group
  if (first === undefined) return undefined
  const told = group.flatMap((c) => [
    { m: c.a, value: c.values[0] },
    { m: c.b, value: c.values[1] },
  ])
  const side = sidesIn(group)
  if (isTurn(told.map(({ m }) => ({ m, side: side.get(m) })))) return undefined
  const about =
    told
      .map(({ m }) => aboutAt(m.source.report.id, m.telling.head.start))
      .filter((id) => id !== undefined)
      .sort(byText)[0] ?? context.story
  const assertions = new Map<string, Assertion>()
  const sayings = told.map(({ m, value }): Saying => {
    const assertion = { ...assertionFor(m, first.attribute, value, context), about }
    assertions.set(assertion.id, assertion)
    return {
      key: side.get(m) ?? '',
      value,
      report: m.source.report.id,
      assertions: [assertion.id],
      evidence: evidenceFor(m),
    }
  })
  const disagreement = disagreementOf(
    { about, attribute: first.attribute, part: first.matter, type: first.type, why: first.why },
    sayings,
    context,
  )
  return disagreement && { disagreement, assertions: [...assertions.values()] }
}

/** One report that tells both on one voice knows how things went on. */
const isTurn = (told: readonly { readonly m: TellingMember; readonly side: string | undefined }[]): boolean =>
  told.some(({ m, side }) =>
    told.some((o) => o.m.source.report.id === m.source.report.id && o.side !== side && o.m.voice === m.voice),
  )

/** Attributes whose values name the sides. */
const NAMED: ReadonlySet<string> = new Set(['when', 'where', 'value', 'duration', 'actors', 'announced_by'])

/** Two-colours the tellings so that those that clash lie on different sides; values name sides that have names. */
function sidesIn(group: readonly Clash[]): ReadonlyMap<TellingMember, string> {
  const side = new Map<TellingMember, string>()
  for (const { attribute, a, b, values } of group) {
    if (NAMED.has(attribute)) {
      side.set(a, values[0])
      side.set(b, values[1])
      continue
    }
    const known = side.get(a)
    const other = side.get(b)
    if (known === undefined && other === undefined) side.set(a, 'a').set(b, 'b')
    else if (known === undefined) side.set(a, other === 'a' ? 'b' : 'a')
    else if (other === undefined) side.set(b, known === 'a' ? 'b' : 'a')
  }
  return side
}

function evidenceFor(m: TellingMember): Evidence[] {
  const { source, telling } = m
  return [source.evidence(wholeOf(m), 'content'), source.evidence(telling.head, 'trigger')]
}

/** The clause, with the noun that a relative clause is about. */
function wholeOf({ source, telling, thing }: TellingMember): Span {
  const sentence = source.reading.sentences[telling.sentence]
  const start = thing?.role.at.start
  const isNear = start !== undefined && sentence !== undefined && start >= sentence.start && start < telling.at.start
  return isNear ? { start, end: telling.at.end } : telling.at
}

function assertionFor(m: TellingMember, attribute: string, value: string, context: StoryContext) {
  const { telling, source } = m
  return assertionOf(
    source,
    {
      of: 'telling',
      words: [
        { ...wholeOf(m), role: 'content' },
        { ...telling.head, role: 'trigger' },
      ],
      rule: 'tellings.clause@1',
      certainty: 0.7,
      basis: 'stated',
      saidBy: m.saidBy,
      modality: telling.modality,
      values: { act: telling.act, ...(m.thing === undefined ? {} : { of: m.thing.words }), [attribute]: value },
    },
    context.cast,
  )
}

/** Two different sides of a record that is there already have the words of the two sides. */
function isToldIn(known: Disagreement, made: Disagreement): boolean {
  if (known.attribute !== made.attribute) return false
  const matches = made.sides.map((s) =>
    known.sides.findIndex((k) => k.evidence.some((e) => s.evidence.some((f) => isNear(e, f)))),
  )
  const found = new Set(matches.filter((i) => i >= 0))
  return found.size >= 2
}

const isNear = (a: Evidence, b: Evidence): boolean => a.report === b.report && a.start < b.end && b.start < a.end
