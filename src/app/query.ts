/** Questions as data: what a receipt keeps of one, so that anybody can ask it again. Ids are full, defaults written out. */
import { z } from 'zod'
import type { LedgerView } from '../ledger/index.js'
import { LIST_KINDS } from '../views/index.js'

const id = z.string().regex(/^[a-z]{3}_[0-9a-f]+$/)
const limit = z.int().min(0)
const after = z.string().optional()
const kind = z.string().optional()
const revision = z.int().min(0)

const querySchema = z.discriminatedUnion('view', [
  z.strictObject({ view: z.literal('dossier'), story: id }),
  z.strictObject({
    view: z.literal('list'),
    list: z.enum(LIST_KINDS),
    story: id.optional(),
    between: z.string().optional(),
    limit,
    after,
  }),
  z.strictObject({ view: z.literal('show'), id }),
  z.strictObject({ view: z.literal('explain'), id }),
  z.strictObject({ view: z.literal('search'), words: z.string(), kind, limit, after }),
  z.strictObject({ view: z.literal('export'), content: z.boolean(), refusals: z.boolean(), history: z.boolean() }),
  z.strictObject({ view: z.literal('changes'), since: revision, kind, story: id.optional(), limit, after }),
  z.strictObject({
    view: z.literal('diff'),
    from: revision,
    kinds: z.array(z.string()).optional(),
    story: id.optional(),
  }),
  z.strictObject({ view: z.literal('judgements') }),
  z.strictObject({ view: z.literal('versions'), report: id }),
  z.strictObject({
    view: z.literal('version diff'),
    report: id,
    versions: z.tuple([z.int().min(1), z.int().min(1)]),
    least: z.int().min(0),
  }),
])

type Frozen<T> = { readonly [K in keyof T]: T[K] }
type AnyQuery = z.infer<typeof querySchema>
export type Query = { [V in AnyQuery['view']]: Frozen<Extract<AnyQuery, { view: V }>> }[AnyQuery['view']]

export const receiptSchema = z.strictObject({
  kind: z.literal('receipt'),
  query: querySchema,
  revision,
  coordinates: z.strictObject({
    known_at: z.string(),
    valid_at: z.string().optional(),
    published_by: z.string().optional(),
  }),
  /** SHA-256 of the file of letters that ratings were drawn from. */
  letters: z.string().optional(),
  /** Lines of the answer. */
  lines: z.int().min(0),
  /** Where the next page begins; absent when the answer is whole. */
  next: z.string().optional(),
  /** What the coordinates left out, in sentences. */
  notes: z.array(z.string()).optional(),
  hash: z.string().regex(/^sha256:[0-9a-f]{64}$/),
})

/** What an answer can be asked for again by. */
export type Receipt = Readonly<z.infer<typeof receiptSchema>>

/** Reports that a question concerns, so that only these have to be put together anew; undefined for all of them. */
export async function reportsConcerned(base: LedgerView, query: Query): Promise<readonly string[] | undefined> {
  if (query.view === 'versions' || query.view === 'version diff') return [query.report]
  if (query.view === 'show' || query.view === 'explain') return reportsOf(base, await base.storiesOf(query.id))
  if ('story' in query && query.story !== undefined) return reportsOf(base, [query.story])
  return undefined
}

/** Reports of the stories, and of those that tell of the same ties: the state of a tie is drawn from all of them. */
async function reportsOf(base: LedgerView, ids: readonly string[]): Promise<readonly string[] | undefined> {
  const own = await storiesNamed(base, ids)
  if (own.length === 0) return undefined
  const ties = await base.recordsOf(own.flatMap((s) => s.ties))
  const events = [...ties.values()].flatMap((t) => (t.kind === 'tie' ? t.states.map((s) => s.event) : []))
  const others = new Set<string>()
  for (const event of new Set(events)) for (const story of await base.storiesOf(event)) others.add(story)
  const all = [...own, ...(await storiesNamed(base, others))]
  return [...new Set(all.flatMap((s) => s.reports))]
}

async function storiesNamed(base: LedgerView, ids: Iterable<string>) {
  return [...(await base.recordsOf(ids)).values()].flatMap((r) => (r.kind === 'story' ? [r] : []))
}
