/**
 * Judgements on who is whom: written into the ledger as records, undone by a further writing, and followed by putting the
 * reports together again that tell of the actors. What rules judged stands beside them and is overruled by them.
 */
import type { LedgerView, Revision } from '../ledger/index.js'
import { byText, type Judgement, type LedgerRecord } from '../model/index.js'
import type { NamedJudgement } from '../views/index.js'
import { type Knowledge, knowledgeOf } from './knowledge.js'

type ActorRecord = Extract<LedgerRecord, { kind: 'actor' }>
type JudgementRecord = Extract<LedgerRecord, { kind: 'judgement' }>

export interface JudgeRequest {
  readonly ledger: string
  readonly now: () => Date
  /** Who judges. */
  readonly by: string
  readonly knowledge?: Knowledge
}

export interface Judged {
  readonly judgement: Judgement
  readonly number: number
  readonly names: readonly [string, string]
  readonly before: Revision
  readonly after: Revision
}

/** What stands in the way, in words. */
export type Refused = { readonly problem: string }

/** A judgement of the ledger with what people call the two by. */
export interface ListedJudgement extends NamedJudgement {
  readonly record: JudgementRecord
}

const isRule = (j: Judgement): boolean => j.at === ''

/** Judges two actors, named by id, by so much of an id that only one has it, or by a name. */
export async function judge(
  request: JudgeRequest & { readonly a: string; readonly b: string; readonly verdict: Judgement['verdict'] },
): Promise<Judged | Refused> {
  return changing(request, async (view, { judgementRecord }) => {
    const a = await actorNamed(view, request.a)
    if ('problem' in a) return a
    const b = await actorNamed(view, request.b)
    if ('problem' in b) return b
    const pair = a.id === b.id ? await withinOne(view, a, request) : ([a.id, b.id] as const)
    if ('problem' in pair) return pair
    const standing = await view.records('judgement')
    const again = standing.find(
      (j) => !isRule(j) && j.undone !== true && j.verdict === request.verdict && isPair(j, pair),
    )
    if (again) return { problem: `they are judged ${request.verdict} already (${again.by}, ${again.at.slice(0, 10)})` }
    const judgement = judgementRecord({
      a: pair[0],
      b: pair[1],
      verdict: request.verdict,
      by: request.by,
      at: request.now().toISOString(),
    })
    const what = `judged ${request.verdict}: ${request.a} and ${request.b}`
    return { judgement, names: [request.a, request.b], what, touches: [a.id, b.id] }
  })
}

/** Undoes the judgement with a number of `judgementsOf`. */
export async function undoJudgement(request: JudgeRequest, number: number): Promise<Judged | Refused> {
  return changing(request, async (view) => {
    const listed = (await judgementsOf(view)).find((l) => l.number === number)
    if (!listed) return { problem: `there is no judgement ${number}; rapport judgements lists them` }
    const { kind, id, a, b, verdict, by, at, why, undone } = listed.record
    if (undone === true) return { problem: `judgement ${number} is undone already` }
    const judgement: Judgement = {
      kind,
      id,
      a,
      b,
      verdict,
      by,
      at,
      ...(why === undefined ? {} : { why }),
      undone: true,
    }
    return { judgement, names: listed.names, what: `undid judgement ${number}`, touches: [] }
  })
}

/** All judgements: those that somebody made with their numbers, then those of the rules. */
export async function judgementsOf(view: LedgerView): Promise<readonly ListedJudgement[]> {
  const all = [...(await view.records('judgement'))].sort((x, y) => byText(x.at, y.at) || byText(x.id, y.id))
  const actors = await view.recordsOf(all.flatMap((j) => [j.a, j.b]))
  const byUser: ListedJudgement[] = []
  for (const [i, record] of all.filter((j) => !isRule(j)).entries()) {
    const [first] = await view.history(record.id)
    const then = first?.revision ?? record.revision
    byUser.push({
      number: i + 1,
      record,
      names: [await nameBefore(view, record.a, then), await nameBefore(view, record.b, then)],
    })
  }
  return [...byUser, ...all.filter(isRule).map((record) => ({ record, names: ruledNames(record, actors) }))]
}

const isPair = (j: Judgement, [a, b]: readonly [string, string]): boolean =>
  (j.a === a && j.b === b) || (j.a === b && j.b === a)

/** The name that an actor had when it was judged: afterwards two may go by one name. */
async function nameBefore(view: LedgerView, id: string, revision: number): Promise<string> {
  const rows = await view.history(id)
  const row = rows.findLast((r) => r.revision < revision && r.rank !== 'withdrawn') ?? rows.at(-1)
  return row?.kind === 'actor' ? row.name : id
}

/** What a rule took for one goes by one name from the start: its reason has both. */
function ruledNames({ a, b, why }: Judgement, actors: ReadonlyMap<string, LedgerRecord>): readonly [string, string] {
  const [x, y] = [...(why ?? '').matchAll(/“([^”]+)”/g)].map((m) => m[1])
  return [x ?? nameOf(actors, a), y ?? nameOf(actors, b)]
}

function nameOf(actors: ReadonlyMap<string, LedgerRecord>, id: string): string {
  const actor = actors.get(id)
  return actor?.kind === 'actor' ? actor.name : id
}

interface Rules {
  judgementRecord(judgement: Pick<Judgement, 'a' | 'b' | 'verdict' | 'by' | 'at'>): Judgement
}

interface Change {
  readonly judgement: Judgement
  readonly names: readonly [string, string]
  readonly what: string
  readonly touches: readonly string[]
}

async function changing(
  request: JudgeRequest,
  make: (view: LedgerView, rules: Rules) => Promise<Change | Refused>,
): Promise<Judged | Refused> {
  const [{ openSqliteLedger }, { connectedIds, judgementRecord }, { reconcile }, { loadParts }] = await Promise.all([
    import('../ledger/index.js'),
    import('../stories/index.js'),
    import('../run/index.js'),
    import('./load-parts.js'),
  ])
  const ledger = await openSqliteLedger(request.ledger, { create: false })
  try {
    const view = await ledger.view()
    if (!view) throw new Error('a ledger always has a latest revision')
    const change = await make(view, { judgementRecord })
    if ('problem' in change) return change
    const { judgement, names, what, touches } = change
    const parts = await loadParts(await knowledgeOf(ledger, request.knowledge ?? {}, request.now().toISOString()))
    await ledger.linkBy(parts.linking)
    const known = [...(await view.records('judgement')), judgement]
    const connected = connectedIds([judgement.a, judgement.b, ...touches], known)
    await ledger.commit({
      records: [judgement],
      others: 'stay',
      basedOn: view.revision.number,
      touches: connected,
      at: request.now().toISOString(),
      what,
    })
    const after = await reconcile(ledger, { parts, now: request.now })
    const now = await ledger.view()
    const listed = now && (await judgementsOf(now)).find((l) => l.record.id === judgement.id)
    // What was one actor has two names again once the judgement is undone.
    const told = judgement.undone === true && listed ? listed.names : names
    return { judgement, number: listed?.number ?? 0, names: told, before: view.revision, after }
  } finally {
    await ledger.close()
  }
}

/** So many actors with the words in one of their names are looked at. */
const MOST_CALLED = 10_000

async function actorNamed(view: LedgerView, words: string): Promise<ActorRecord | Refused> {
  const wanted = words.trim()
  if (/^act_[0-9a-f]*$/i.test(wanted)) {
    const ids = await view.idsBeginning(wanted.toLowerCase(), 6)
    const found = await Promise.all(ids.map((id) => view.record(id)))
    const actors = found.filter((r): r is ActorRecord => r?.kind === 'actor')
    const [only] = actors
    if (only && (actors.length === 1 || only.id === wanted)) return only
    return {
      problem:
        actors.length === 0
          ? `no actor has an id that begins with ${wanted}`
          : `several actors have ids that begin with ${wanted}: ${actors.map((r) => r.id).join(', ')}`,
    }
  }
  const lower = wanted.toLowerCase()
  const all = await view.called('actor', wanted, MOST_CALLED)
  const called = all.filter((r) => r.name.toLowerCase() === lower)
  const found = called.length > 0 ? called : all.filter((r) => r.aliases.some((n) => n.toLowerCase() === lower))
  const [only] = found
  if (only && found.length === 1) return only
  if (found.length > 1)
    return { problem: `several actors are called ${wanted}: ${found.map((r) => r.id).join(', ')}; say which by its id` }
  return { problem: `no actor of ${view.place} is called ${wanted}; rapport list actors shows them` }
}

/** Two names of one record: the two that rules took for one, by the ids that each would have by itself. */
async function withinOne(
  view: LedgerView,
  actor: ActorRecord,
  { a, b, verdict }: { readonly a: string; readonly b: string; readonly verdict: Judgement['verdict'] },
): Promise<readonly [string, string] | Refused> {
  const { spellingIds } = await import('../stories/index.js')
  const standing = await view.records('judgement')
  const user = standing.find(
    (j) => !isRule(j) && j.undone !== true && j.verdict === 'same' && (j.a === actor.id || j.b === actor.id),
  )
  if (verdict === 'same') return { problem: `they are one actor already: ${actor.name} (${actor.id})` }
  const ruled = standing.find((j) => isRule(j) && j.why?.includes(`“${a}”`) && j.why.includes(`“${b}”`))
  if (ruled) return [ruled.a, ruled.b]
  const ids = spellingIds(actor, a, b)
  if (ids) return ids
  return {
    problem: user
      ? 'they are one by a judgement; rapport judgements shows its number, rapport undo N undoes it'
      : `${a} and ${b} are names of one actor (${actor.id}) that cannot be told apart by name`,
  }
}
