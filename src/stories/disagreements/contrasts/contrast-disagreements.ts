/** Disagreements that a report itself tells: somebody denies, corrects, calls false or counts otherwise what another says. */
import type { Assertion, Disagreement, Evidence, Span, Words } from '../../../model/index.js'
import { saidByAt } from '../../../model/index.js'
import type { Source } from '../../item.js'
import { assertionOf } from '../../reconcile/assertions.js'
import type { FigureMember } from '../../reconcile/join-figures.js'
import type { StoryContext } from '../../reconcile/story-context.js'
import { DisjointSets } from '../../words/disjoint-sets.js'
import { disagreementOf, type Saying } from '../sides.js'
import { type TellingMember, tellingMembers } from '../tellings/telling-member.js'
import { blamedOtherwise } from './blamed.js'
import { calledFalse } from './called-false.js'
import { attributeOf } from './contrast-attribute.js'
import { denialsTold } from './denials-told.js'
import { beside, type Contrast, type Passage, passagesOf } from './passage.js'
import { saidOtherwise } from './said-otherwise.js'
import { takenBack } from './taken-back.js'
import { isOneClaim, tellingsOf } from './told-claims.js'
import { twoCounts } from './two-counts.js'

export interface ContrastRecords {
  readonly disagreements: readonly Disagreement[]
  readonly assertions: readonly Assertion[]
}

export function contrastDisagreements(
  context: StoryContext,
  /** Record that a stretch of a report tells of, where there is one. */
  aboutAt: (report: string, at: number) => string | undefined,
  figures: readonly FigureMember[],
  known: readonly Disagreement[],
): ContrastRecords {
  const contrasts = context.sources.flatMap((source) => contrastsIn(source, figures, context))
  if (contrasts.length === 0) return { disagreements: [], assertions: [] }
  const members = tellingMembers(context)
  const linked = contrasts.map((contrast) => ({ contrast, told: linksOf(contrast, members) }))
  const disagreements: Disagreement[] = []
  const assertions = new Map<string, Assertion>()
  for (const group of ofOneClaim(linked)) {
    const made = recordOf(group, context, aboutAt)
    if (made === undefined) continue
    if ([...known, ...disagreements].some((k) => isToldIn(k, made.disagreement))) continue
    if (
      group.every((g) => g.told.length === 0 && !g.contrast.isTold) &&
      known.some((k) => isOfDenial(k, made.disagreement))
    )
      continue
    disagreements.push(made.disagreement)
    for (const a of made.assertions) assertions.set(a.id, a)
  }
  return { disagreements, assertions: [...assertions.values()] }
}

interface Linked {
  readonly contrast: Contrast
  /** Where else the claim is told. */
  readonly told: readonly TellingMember[]
}

const linksOf = (contrast: Contrast, members: readonly TellingMember[]): readonly TellingMember[] =>
  contrast.attribute === 'value' ? [] : tellingsOf(contrast, members).map(({ member }) => member)

/** Contradictions of one claim, in whatever report, are one disagreement. */
function ofOneClaim(all: readonly Linked[]): Linked[][] {
  const sets = new DisjointSets(all.length)
  all.forEach((a, i) => {
    all.slice(0, i).forEach((b, j) => {
      if (attributeOf(a.contrast) !== attributeOf(b.contrast) || a.contrast.type !== b.contrast.type) return
      if (a.told.some((m) => b.told.includes(m)) || isOneClaim(a.contrast, b.contrast)) sets.join(i, j)
    })
  })
  return sets.groups().map((g) => g.flatMap((i) => all[i] ?? []))
}

/** What one report tells as contradicted, in order; of one sentence once. */
function contrastsIn(source: Source, figures: readonly FigureMember[], context: StoryContext): Contrast[] {
  return passagesOf(source).flatMap((passage) => {
    if (passage.text.trimEnd().endsWith('?')) return []
    return inPassage(passage, figures, context).slice(0, 1)
  })
}

const inPassage = (passage: Passage, figures: readonly FigureMember[], context: StoryContext): Contrast[] => [
  ...takenBack(passage, context),
  ...calledFalse(passage, context),
  ...saidOtherwise(passage, context),
  ...denialsTold(passage, context),
  ...blamedOtherwise(passage, context),
  ...twoCounts(passage, beside(passage, 1), figures, context),
]

const LONGEST = 140

function recordOf(
  group: readonly Linked[],
  context: StoryContext,
  aboutAt: (report: string, at: number) => string | undefined,
): ContrastRecord | undefined {
  const [first] = group
  if (first === undefined) return undefined
  const { contrast } = first
  const told = [...new Set(group.flatMap((g) => g.told))]
  const attribute = attributeOf(contrast)
  const about =
    group
      .flatMap((g) =>
        [...g.contrast.claim, ...g.contrast.counter].map((c) => aboutWithin(g.contrast.source, c, aboutAt)),
      )
      .find((id) => id !== undefined) ??
    told.map((m) => aboutAt(m.source.report.id, m.telling.head.start)).find((id) => id !== undefined) ??
    context.story
  const made: Assertion[] = []
  const saying = (
    side: 'claim' | 'counter',
    of: Contrast,
    from: Source,
    words: readonly Words[],
    value: string,
  ): Saying => {
    const assertion = { ...assertionFor(of, side, from, words, { [attribute]: value }, context), about }
    made.push(assertion)
    const evidence: readonly Evidence[] = words.map((s) => from.evidence(s, s.role))
    return { key: side, value, report: from.report.id, assertions: [assertion.id], evidence }
  }
  const claimValue = shown(contrast.source, contrast.claim, contrast.isTurned)
  const sayings = group.flatMap(({ contrast: c }): Saying[] => {
    const own = claimSpans(c, told.length > 0)
    const against = saying('counter', c, c.source, counterSpans(c, own), shown(c.source, c.counter.slice(0, 1)))
    return own.length === 0 ? [against] : [saying('claim', c, c.source, own, claimValue), against]
  })
  const elsewhere = told.map((m) =>
    saying(
      'claim',
      contrast,
      m.source,
      [
        { ...m.telling.at, role: 'content' },
        { ...m.telling.head, role: 'trigger' },
      ],
      claimValue,
    ),
  )
  const cue = contrast.source.report.text.slice(contrast.cue.start, contrast.cue.end).replace(/\s+/g, ' ')
  const disagreement = disagreementOf(
    {
      about,
      attribute,
      part: `${contrast.rule} ${contrast.source.report.id} ${contrast.cue.start}`,
      type: contrast.type,
      why: `a report says itself that one contradicts the other (“${cue}”)`,
    },
    [...sayings, ...elsewhere],
    context,
  )
  return disagreement && { disagreement, assertions: made }
}

interface ContrastRecord {
  readonly disagreement: Disagreement
  readonly assertions: readonly Assertion[]
}

/** The claim's own words; those of the denier only where nobody else tells the claim. */
function claimSpans(contrast: Contrast, isLinked: boolean): Words[] {
  if (contrast.isTold) return contrast.claim.map((c) => ({ ...c, role: 'content' }))
  if (isLinked) return []
  if (contrast.isTurned) return [{ ...contrast.cue, role: 'cue' }]
  return contrast.claim.map((c) => ({ ...c, role: 'content' }))
}

/** The contradiction without what stands on the other side. */
function counterSpans(contrast: Contrast, own: readonly Words[]): Words[] {
  const isTaken = (s: Span) => own.find((o) => o.start < s.end && s.start < o.end)
  const content = contrast.counter.flatMap((s): Words[] => {
    const taken = isTaken(s)
    if (taken === undefined) return [{ ...s, role: 'content' }]
    const parts = [
      { start: s.start, end: taken.start },
      { start: taken.end, end: s.end },
    ]
    return parts.filter((p) => p.end - p.start >= 12).map((p) => ({ ...p, role: 'content' }))
  })
  return isTaken(contrast.cue) === undefined ? [...content, { ...contrast.cue, role: 'cue' }] : content
}

const shown = ({ report }: Source, spans: readonly Span[], isTurned = false): string => {
  const words = spans
    .map((s) => report.text.slice(s.start, s.end))
    .join(' ')
    .replace(/\s+/g, ' ')
  const cut = words.length > LONGEST ? `${words.slice(0, words.lastIndexOf(' ', LONGEST))} …` : words
  return isTurned ? `said otherwise: ${cut}` : cut
}

const aboutWithin = (source: Source, span: Span, aboutAt: (report: string, at: number) => string | undefined) =>
  source.reading.events
    .filter((e) => span.start <= e.trigger.start && e.trigger.end <= span.end)
    .map((e) => aboutAt(source.report.id, e.trigger.start))
    .find((id) => id !== undefined)

function assertionFor(
  contrast: Contrast,
  key: string,
  source: Source,
  words: readonly Words[],
  values: Assertion['values'],
  context: StoryContext,
) {
  const first = words[0]
  return assertionOf(
    source,
    {
      of: 'telling',
      words,
      rule: contrast.rule,
      certainty: 0.7,
      basis: 'stated',
      saidBy:
        first === undefined ? [] : saidByAt({ start: first.start, end: first.start + 1 }, source.reading.statements),
      modality: key === 'claim' ? 'alleged' : contrast.type === 'conflict' ? 'denied' : 'actual',
      values,
    },
    context.cast,
  )
}

/** Both sides of a record that is there already have the words of the two sides. */
function isToldIn(known: Disagreement, made: Disagreement): boolean {
  const [claim, counter] = made.sides
  if (claim === undefined || counter === undefined) return false
  const sidesWith = (side: Disagreement['sides'][number]) =>
    known.sides.flatMap((k, i) => (k.evidence.some((e) => side.evidence.some((f) => isNear(e, f))) ? [i] : []))
  const [x, y] = [sidesWith(claim), sidesWith(counter)]
  return x.some((i) => y.some((j) => i !== j))
}

/** A claim that nobody else tells is at stake in a record that is there already. */
const isOfDenial = (known: Disagreement, made: Disagreement): boolean =>
  known.attribute === 'status' &&
  known.sides.some((k) => k.evidence.some((e) => made.sides[0]?.evidence.some((f) => isNear(e, f)) ?? false))

const isNear = (a: Evidence, b: Evidence): boolean => a.report === b.report && a.start < b.end && b.start < a.end
