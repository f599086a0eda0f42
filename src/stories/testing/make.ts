/** Reports and readings made by hand for tests: words are given, offsets are found in the text. */

import type { DirectoryEntry } from '../../actors/index.js'
import {
  type ClaimReading,
  type ConditionReading,
  type DateExpression,
  type Entity,
  type EventReading,
  type FigureReading,
  type Mention,
  type Reading,
  type ReportVersion,
  recordId,
  type Span,
  type StatementReading,
  sha256,
} from '../../model/index.js'
import type { Item } from '../item.js'
import type { KnownActors } from '../reconcile/known-actors.js'

export interface Draft {
  readonly id: string
  readonly text: string
  readonly title?: string
  readonly outlet?: string
  readonly published?: string
  readonly entities?: readonly (Partial<Entity> & { readonly key: string; readonly name: string })[]
  readonly dates?: readonly { readonly words: string; readonly edtf: string; readonly value?: string }[]
  readonly events?: readonly (Partial<Omit<EventReading, 'trigger' | 'clause' | 'attributes'>> & {
    readonly attributes?: readonly { readonly name: string; readonly value: string }[]
    readonly trigger: string
    readonly clause?: string
  })[]
  readonly statements?: readonly (Partial<Omit<StatementReading, 'content'>> & { readonly content: string })[]
  readonly figures?: readonly (Partial<FigureReading> & { readonly words_: string })[]
  readonly conditions?: readonly (Partial<ConditionReading> & { readonly text: string })[]
  readonly claims?: readonly (Partial<Omit<ClaimReading, 'about'>> & {
    readonly attribute: string
    readonly value: string
    readonly about: { readonly entity?: number; readonly words: string }
  })[]
}

/** Where the words stand in a text; a draft that misquotes itself is a mistake of the test. */
export function spanOf(text: string, words: string): Span {
  const start = text.indexOf(words)
  if (start < 0) throw new Error(`the text does not hold "${words}"`)
  return { start, end: start + words.length }
}

export function makeItem(draft: Draft): Item {
  const report = makeReport(draft)
  const { text } = report
  const at = (words: string) => spanOf(text, words)
  const sentences = sentencesOf(text)
  const sentenceAt = (offset: number) =>
    Math.max(
      0,
      sentences.findIndex((s) => s.start <= offset && offset < s.end),
    )
  const base = (span: Span, role: 'trigger' | 'content' | 'value' | 'condition', rule: string) => ({
    sentence: sentenceAt(span.start),
    words: [{ ...span, role }],
    rule: `${rule}@1`,
    certainty: 0.8,
    basis: 'stated' as const,
  })
  const entities = (draft.entities ?? []).map((e): Entity => ({ type: 'state', aliases: [], offices: [], ...e }))
  const reading: Reading = {
    report: report.id,
    version: 1,
    madeBy: 'hand@1',
    sentences,
    entities,
    mentions: entities.flatMap((e, entity): Mention[] => {
      const start = text.indexOf(e.name)
      if (start < 0) return []
      const span = { start, end: start + e.name.length }
      return [{ ...span, sentence: sentenceAt(start), head: span, form: 'name', entity, use: 'actor', rule: 'hand@1' }]
    }),
    dates: (draft.dates ?? []).map((d): DateExpression => {
      const span = at(d.words)
      const basis = d.edtf === '' ? 'unknown' : 'stated'
      return {
        ...span,
        sentence: sentenceAt(span.start),
        timex: 'DATE',
        value: d.value ?? d.edtf,
        edtf: d.edtf,
        basis,
        rule: 'hand@1',
      }
    }),
    events: (draft.events ?? []).map((e): EventReading => {
      const trigger = at(e.trigger)
      const clause = e.clause === undefined ? (sentences[sentenceAt(trigger.start)] ?? trigger) : at(e.clause)
      const { trigger: _t, clause: _c, attributes, ...rest } = e
      return {
        ...base(trigger, 'trigger', 'hand.event'),
        type: 'SANCTION',
        contexts: [],
        actors: [],
        recipients: [],
        modality: 'actual',
        saidBy: [],
        attributes: (attributes ?? []).map((a) => ({ ...a, at: at(a.value) })),
        ...rest,
        trigger,
        clause,
      }
    }),
    statements: (draft.statements ?? []).map((s): StatementReading => {
      const span = at(s.content)
      return {
        ...base(span, 'content', 'hand.statement'),
        speakerText: '',
        form: 'indirect',
        saidBy: [],
        ...s,
        content: [span],
      }
    }),
    figures: (draft.figures ?? []).map((f): FigureReading => {
      const span = at(f.words_)
      const { words_, ...rest } = f
      return { ...base(span, 'value', 'hand.figure'), ...span, measure: words_, bound: 'exact', unit: '', ...rest }
    }),
    conditions: (draft.conditions ?? []).map((c): ConditionReading => {
      const span = at(c.text)
      return { ...base(span, 'condition', 'hand.condition'), relation: 'until', at: span, ...c }
    }),
    claims: (draft.claims ?? []).map((c): ClaimReading => {
      const span = at(c.value)
      return {
        ...base(span, 'value', 'hand.claim'),
        saidBy: [],
        at: span,
        ...c,
        about: { ...c.about, at: at(c.about.words) },
      }
    }),
    refusals: [],
  }
  return { report, reading }
}

export function makeReport(draft: Draft): ReportVersion {
  const text = draft.title === undefined ? draft.text : `${draft.title}\n\n${draft.text}`
  return {
    id: recordId('report', draft.id),
    version: 1,
    source: draft.id,
    ...(draft.outlet === undefined ? {} : { outlet: draft.outlet }),
    ...(draft.title === undefined ? {} : { title: draft.title }),
    authors: [],
    published:
      draft.published === undefined ? { edtf: '', basis: 'unknown' } : { edtf: draft.published, basis: 'stated' },
    language: 'en',
    status: 'read',
    sha256: sha256(text),
    text,
    leftOut: [],
  }
}

function sentencesOf(text: string): Span[] {
  return [...text.matchAll(/[^.!?\n]+[.!?]*["”’]*/g)].map((m) => ({ start: m.index, end: m.index + m[0].length }))
}

/** A directory of a few states. */
export function makeDirectory(states: Readonly<Record<string, string>>): KnownActors {
  const entries = Object.entries(states).map(
    ([country, name]): DirectoryEntry => ({ key: `state:${country}`, name, type: 'state', country, names: [name] }),
  )
  return {
    entry: (key) => entries.find((e) => e.key === key),
  }
}
