/** "A 2014 accord" and, in a sentence that tells the same, "an accord of 2012": one thing with two years. */
import { type Assertion, byText, type Disagreement, type Span, saidByAt } from '../../model/index.js'
import type { Source } from '../item.js'
import { assertionOf } from '../reconcile/assertions.js'
import type { StoryContext } from '../reconcile/story-context.js'
import { conceptOf, conceptsOf, sharedSense } from '../words/concepts.js'
import { stem } from '../words/stem.js'
import { disagreementOf, type Saying } from './sides.js'

export interface DatedRecords {
  readonly disagreements: readonly Disagreement[]
  readonly assertions: readonly Assertion[]
}

interface Dated {
  readonly source: Source
  readonly at: Span
  readonly year: string
  readonly thing: string
  /** Concepts that say which one, and those of the whole sentence. */
  readonly kinds: ReadonlySet<string>
  readonly around: ReadonlySet<string>
  readonly names: ReadonlySet<string>
}

/** Things made once; votes, games and summits come again. */
const THINGS =
  'accord|agreement|treaty|pact|convention|deal|protocol|memorandum|contract|concession|charter|constitution|law|act|decree|ruling|judgment|judgement|verdict|award|settlement|truce|ceasefire|armistice|war|conflict|revolution|coup|uprising|blockade|embargo|earthquake|flood|referendum|massacre|annexation|invasion|partition|declaration|compromise|demarcation|loan|lease'
const BEFORE = new RegExp(`\\b(1[89]\\d\\d|20\\d\\d)((?: \\p{Ll}[\\p{L}-]+){0,3}?) (${THINGS})\\b`, 'gu')
const BEHIND = new RegExp(
  `(?<![\\p{L}])((?:\\p{Ll}[\\p{L}-]+ ){0,2})\\b(${THINGS}) (?:(?:signed|made|concluded|reached|agreed|struck|dated|dating) )?(?:of|from|in) (1[89]\\d\\d|20\\d\\d)\\b`,
  'gu',
)

/** Sentences alike to this share, with so many concepts in common, are tellings of one text. */
const ALIKE = 0.5
const SHARED = 4
const YEARS_APART = 6

export function datedThings(context: StoryContext): DatedRecords {
  const all = context.sources.flatMap((s) => datedIn(s, context))
  const disagreements: Disagreement[] = []
  const assertions = new Map<string, Assertion>()
  all.forEach((a, i) => {
    for (const b of all.slice(i + 1)) {
      if (!areOne(a, b) || isKnownApart(a, b, all)) continue
      const sayings = [a, b].map((d): Saying => {
        const made = { ...assertionFor(d, context), about: context.story }
        assertions.set(made.id, made)
        return {
          key: d.year,
          value: d.year,
          report: d.source.report.id,
          assertions: [made.id],
          evidence: [d.source.evidence(d.at, 'date')],
        }
      })
      const record = disagreementOf(
        {
          about: context.story,
          attribute: 'when',
          part: `year ${a.thing} ${[a.year, b.year].sort(byText).join(' ')}`,
          type: 'conflict',
          why: 'sentences that tell the same give the thing different years',
        },
        sayings,
        context,
      )
      if (record && !disagreements.some((d) => d.id === record.id)) disagreements.push(record)
    }
  })
  return { disagreements, assertions: [...assertions.values()] }
}

function datedIn(source: Source, { cast }: StoryContext): Dated[] {
  return source.reading.sentences.flatMap((s, index) => {
    if (!source.tells(index)) return []
    const text = source.report.text.slice(s.start, s.end)
    const found = [
      ...[...text.matchAll(BEFORE)].map((m) => ({ m, year: m[1], kinds: m[2], thing: m[3] })),
      ...[...text.matchAll(BEHIND)].map((m) => ({ m, year: m[3], kinds: m[1], thing: m[2] })),
    ]
    if (found.length === 0) return []
    const names = new Set(
      source.reading.mentions.flatMap((m) =>
        m.sentence === index && m.form !== 'pronoun' ? (cast.country(source, m.entity) ?? []) : [],
      ),
    )
    return found.map(({ m, year = '', kinds = '', thing = '' }) => ({
      source,
      at: { start: s.start + m.index, end: s.start + m.index + m[0].length },
      year,
      thing: conceptOf(stem(thing)),
      kinds: conceptsOf(kinds),
      around: conceptsOf(text),
      names,
    }))
  })
}

function areOne(a: Dated, b: Dated): boolean {
  if (a.source.report.id === b.source.report.id || a.thing !== b.thing || a.year === b.year) return false
  if (Math.abs(Number(a.year) - Number(b.year)) > YEARS_APART) return false
  const meets = (x: ReadonlySet<string>, y: ReadonlySet<string>) =>
    x.size === 0 || y.size === 0 || [...x].some((c) => y.has(c))
  if (!meets(a.names, b.names) || !meets(a.kinds, b.kinds)) return false
  const shared = [...a.around].filter((c) => b.around.has(c)).length
  return shared >= SHARED && sharedSense(a.around, b.around).share >= ALIKE
}

/** A report that dates two such things knows of both. */
const isKnownApart = (a: Dated, b: Dated, all: readonly Dated[]): boolean =>
  [a, b].some((x) => {
    const years = all.filter((d) => d.source === x.source && d.thing === x.thing).map((d) => d.year)
    return years.includes(a.year) && years.includes(b.year)
  })

const assertionFor = (d: Dated, context: StoryContext) =>
  assertionOf(
    d.source,
    {
      of: 'dated thing',
      words: [{ ...d.at, role: 'date' }],
      rule: 'figures.dated-thing@1',
      certainty: 0.7,
      basis: 'stated',
      saidBy: saidByAt(d.at, d.source.reading.statements),
      modality: 'actual',
      values: { of: d.thing, when: d.year },
    },
    context.cast,
  )
