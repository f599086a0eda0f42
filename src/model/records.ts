/**
 * The public records, every field as in the contract. This file is the contract itself: zod schemas from which the
 * types and the JSON Schema files in `schema/` are drawn. Optional fields are absent when there is nothing to say.
 */
import { z } from 'zod'
import { isEdtf } from './edtf.js'
import { evidenceSchema } from './evidence.js'
import { PLOVER_CONTEXTS, PLOVER_TYPES, SECTORS } from './plover.js'
import {
  ACTOR_TYPES,
  BASES,
  BOUNDS,
  CONDITION_RELATIONS,
  DATE_BASES,
  DISAGREEMENT_TYPES,
  MODALITIES,
  TIE_EFFECTS,
  TIE_KINDS,
} from './vocabulary.js'

const id = z.string().min(1)
const ids = z.array(id)
const evidence = z.array(evidenceSchema)
const edtf = z.string().refine(isEdtf, 'not EDTF (level 1), nor "" for unknown')

export const reportSchema = z.strictObject({
  kind: z.literal('report'),
  id,
  version: z.int().min(1),
  outlet: z.string().optional(),
  url: z.string().optional(),
  title: z.string().optional(),
  authors: z.array(z.string()),
  published: z.strictObject({ edtf, basis: z.enum(DATE_BASES), evidence }),
  modified: z.string().optional(),
  language: z.string(),
  sha256: z.string(),
  status: z.enum(['read', 'unread']),
  status_reason: z.string().optional(),
  origin: id,
  stories: ids,
  text: z.string(),
  left_out: z.array(z.strictObject({ start: z.int(), end: z.int(), why: z.string() })),
})

export const originSchema = z.strictObject({
  kind: z.literal('origin'),
  id,
  reports: ids,
  links: z.array(
    z.strictObject({
      a: id,
      b: id,
      why: z.enum(['shared text', 'named source', 'same order of facts']),
      share: z.number().optional(),
      evidence,
    }),
  ),
})

export const actorSchema = z.strictObject({
  kind: z.literal('actor'),
  id,
  name: z.string(),
  type: z.enum(ACTOR_TYPES),
  country: z.string().length(3).optional(),
  sector: z.enum(SECTORS).optional(),
  aliases: z.array(z.string()),
  offices: z.array(
    z.strictObject({ title: z.string(), of: z.string(), from: edtf.optional(), to: edtf.optional(), evidence }),
  ),
  member_of: id.optional(),
})

export const judgementSchema = z.strictObject({
  kind: z.literal('judgement'),
  id,
  a: id,
  b: id,
  verdict: z.enum(['same', 'different', 'unsure']),
  by: z.string(),
  at: z.string(),
  /** On what ground, in words. */
  why: z.string().optional(),
  undone: z.boolean().optional(),
})

export const eventSchema = z.strictObject({
  kind: z.literal('event'),
  id,
  type: z.enum(PLOVER_TYPES),
  mode: z.string().optional(),
  contexts: z.array(z.enum(PLOVER_CONTEXTS)),
  actors: ids,
  recipients: ids,
  when: z.strictObject({
    edtf,
    basis: z.enum(DATE_BASES),
    words: z.string().optional(),
    anchor: z.string().optional(),
  }),
  where: z.strictObject({ name: z.string(), country: z.string().optional(), actor: id.optional() }).optional(),
  modality: z.enum(MODALITIES),
  tie: z.strictObject({ id, kind: z.enum(TIE_KINDS), effect: z.enum(TIE_EFFECTS) }).optional(),
  condition: id.optional(),
  reason: z.strictObject({ text: z.string(), event: id.optional() }).optional(),
  assertions: ids,
  stories: ids,
})

export const assertionSchema = z.strictObject({
  kind: z.literal('assertion'),
  id,
  about: id,
  report: id,
  version: z.int().min(1),
  said_by: z.array(
    z.strictObject({
      level: z.enum(['outlet', 'speaker', 'source']),
      name: z.string(),
      actor: id.optional(),
      anonymous: z.boolean().optional(),
      evidence,
    }),
  ),
  modality: z.enum(MODALITIES),
  values: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())])),
  evidence,
  basis: z.enum(BASES),
  certainty: z.number().min(0).max(1),
  made_by: z.string(),
})

export const tieSchema = z.strictObject({
  kind: z.literal('tie'),
  id,
  between: z.tuple([id, id]),
  tie_kind: z.enum(TIE_KINDS),
  states: z.array(
    z.strictObject({ state: z.enum(TIE_EFFECTS), from: edtf, by: id, event: id, condition: id.optional() }),
  ),
  /** How many states came before these, where only the latest are kept. */
  earlier: z.number().int().min(1).optional(),
  current: z.enum(TIE_EFFECTS),
})

export const conditionSchema = z.strictObject({
  kind: z.literal('condition'),
  id,
  relation: z.enum(CONDITION_RELATIONS),
  text: z.string(),
  event: id.optional(),
  status: z.enum(['open', 'met', 'lapsed']),
  evidence,
})

export const statementSchema = z.strictObject({
  kind: z.literal('statement'),
  id,
  speaker: id.optional(),
  speaker_text: z.string(),
  form: z.enum(['direct', 'indirect', 'mixed']),
  content: z.string(),
  medium: z.string().optional(),
  addressee: z.string().optional(),
  when: z
    .strictObject({ edtf, basis: z.enum(DATE_BASES), words: z.string().optional(), anchor: z.string().optional() })
    .optional(),
  about: id.optional(),
  appearances: evidence,
})

export const figureSchema = z.strictObject({
  kind: z.literal('figure'),
  id,
  measure: z.string(),
  value: z.number().optional(),
  low: z.number().optional(),
  high: z.number().optional(),
  bound: z.enum(BOUNDS),
  unit: z.string(),
  scope: z.string().optional(),
  period: edtf.optional(),
  change: z.enum(['up', 'down']).optional(),
  claimant: id.optional(),
  about: id.optional(),
  /** The first of the figures that count the same in the same scope; none for a figure that stands alone. */
  series: id.optional(),
  appearances: evidence,
})

export const disagreementSchema = z.strictObject({
  kind: z.literal('disagreement'),
  id,
  about: id,
  attribute: z.string(),
  type: z.enum(DISAGREEMENT_TYPES),
  /** Why the sides are judged to differ, and in this way. */
  why: z.string().optional(),
  sides: z.array(
    z.strictObject({
      value: z.union([z.string(), z.number(), z.array(z.string())]),
      assertions: ids,
      reports: ids,
      origins: z.int().min(0),
      evidence,
    }),
  ),
  since: edtf,
})

export const storySchema = z.strictObject({
  kind: z.literal('story'),
  id,
  title: z.string(),
  reports: ids,
  events: ids,
  ties: ids,
  origins: z.array(z.strictObject({ id, reports: ids })),
})

export const refusalSchema = z.strictObject({
  kind: z.literal('refusal'),
  id,
  report: id,
  version: z.int().min(1),
  evidence,
  candidate: z.string(),
  rule: z.string(),
  why: z.string(),
})

export const CONTENT_SCHEMAS = {
  report: reportSchema,
  origin: originSchema,
  actor: actorSchema,
  judgement: judgementSchema,
  event: eventSchema,
  assertion: assertionSchema,
  tie: tieSchema,
  condition: conditionSchema,
  statement: statementSchema,
  figure: figureSchema,
  disagreement: disagreementSchema,
  story: storySchema,
  refusal: refusalSchema,
} as const

type Frozen<T> = T extends (infer U)[]
  ? readonly Frozen<U>[]
  : T extends object
    ? { readonly [K in keyof T]: Frozen<T[K]> }
    : T

export type Report = Frozen<z.infer<typeof reportSchema>>
export type Origin = Frozen<z.infer<typeof originSchema>>
export type Actor = Frozen<z.infer<typeof actorSchema>>
export type Judgement = Frozen<z.infer<typeof judgementSchema>>
export type Event = Frozen<z.infer<typeof eventSchema>>
export type Assertion = Frozen<z.infer<typeof assertionSchema>>
export type Tie = Frozen<z.infer<typeof tieSchema>>
export type Condition = Frozen<z.infer<typeof conditionSchema>>
export type Statement = Frozen<z.infer<typeof statementSchema>>
export type Figure = Frozen<z.infer<typeof figureSchema>>
export type Disagreement = Frozen<z.infer<typeof disagreementSchema>>
export type Story = Frozen<z.infer<typeof storySchema>>
export type Refusal = Frozen<z.infer<typeof refusalSchema>>
export type When = Event['when']
export type Where = NonNullable<Event['where']>
export type SaidBy = Assertion['said_by'][number]

/** A record without its knowledge fields: what `export --content` prints. */
export type ContentRecord =
  | Report
  | Origin
  | Actor
  | Judgement
  | Event
  | Assertion
  | Tie
  | Condition
  | Statement
  | Figure
  | Disagreement
  | Story
  | Refusal
