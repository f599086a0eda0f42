/**
 * A view as of a date in the world: ties in their state then, offices held then, events and what hangs on them up to then.
 * What has no date is not known to have held and is kept apart (`undated`); what came later is not there.
 */
import { begunBy, currentState, dayRange, type Known, type LedgerRecord, type RecordKind } from '../../model/index.js'
import type { Coordinates } from '../coordinates.js'
import type { LedgerView, PageQuery, RecordPage, RecordQuery, SearchAnswer } from '../ledger-view.js'
import { OuterView } from './outer-view.js'

type Kind<K> = Extract<LedgerRecord, { kind: K }>

/** A record as it was then, and the part of it of which that is not known. */
interface Then {
  readonly held?: LedgerRecord
  readonly undated?: LedgerRecord
}

/** Records fetched at once where pages are counted. */
const LOT = 500

export class ValidAtView extends OuterView {
  readonly coordinates: Coordinates

  constructor(
    inner: LedgerView,
    private readonly at: string,
  ) {
    super(inner)
    this.coordinates = { ...inner.coordinates, valid_at: at }
  }

  override async recordsOf(ids: Iterable<string>): Promise<ReadonlyMap<string, LedgerRecord>> {
    const held = await this.held([...(await this.inner.recordsOf(ids)).values()])
    return new Map(held.map((r) => [r.id, r]))
  }

  override async records<K extends RecordKind>(kind: K, query?: RecordQuery): Promise<readonly Kind<K>[]> {
    return this.held(await this.inner.records(kind, query))
  }

  override async undated<K extends RecordKind>(kind: K, query?: RecordQuery): Promise<readonly Kind<K>[]> {
    const then = await this.asThen(await this.inner.records(kind, query))
    return then.flatMap((t) => (t.undated ? [t.undated as Kind<K>] : []))
  }

  override async page<K extends RecordKind>(kind: K, query: PageQuery): Promise<RecordPage<K>> {
    const out: Kind<K>[] = []
    let after = query.after
    do {
      const lot = await this.inner.page(kind, {
        ...query,
        limit: query.limit - out.length,
        ...(after === undefined ? {} : { after }),
      })
      out.push(...(await this.held(lot.records)))
      after = lot.next
    } while (after !== undefined && out.length < query.limit)
    return { records: out, ...(after === undefined ? {} : { next: after }) }
  }

  override async count(kind: RecordKind, query: RecordQuery & { readonly most: number }): Promise<number> {
    const { most, ...which } = query
    let [sum, after]: [number, string | undefined] = [0, undefined]
    do {
      const lot: RecordPage = await this.page(kind, { ...which, limit: LOT, ...(after === undefined ? {} : { after }) })
      sum += lot.records.length
      after = lot.next
    } while (after !== undefined && sum < most)
    return Math.min(sum, most)
  }

  override async assertionsAbout(ids: Iterable<string>): Promise<readonly Kind<'assertion'>[]> {
    return this.held(await this.inner.assertionsAbout(ids))
  }

  override async disagreementsAbout(ids: Iterable<string>): Promise<readonly Kind<'disagreement'>[]> {
    return this.held(await this.inner.disagreementsAbout(ids))
  }

  override async called<K extends RecordKind>(kind: K, words: string, most: number): Promise<readonly Kind<K>[]> {
    return this.held(await this.inner.called(kind, words, most))
  }

  override recordsOn: LedgerView['recordsOn'] = async (report, version) =>
    this.held(await this.inner.recordsOn(report, version))

  override search: LedgerView['search'] = async (query): Promise<SearchAnswer> => {
    const answer = await this.inner.search(query)
    const held = new Map((await this.held(answer.hits.map((h) => h.record))).map((r) => [r.id, r]))
    return {
      ...answer,
      hits: answer.hits.flatMap((h) => {
        const record = held.get(h.record.id)
        return record ? [{ ...h, record }] : []
      }),
    }
  }

  private async held<R extends LedgerRecord>(records: readonly R[]): Promise<R[]> {
    return (await this.asThen(records)).flatMap((t) => (t.held ? [t.held as R] : []))
  }

  /** Each record as it was then; those that hang on another are as known as that one. */
  private async asThen(records: readonly LedgerRecord[]): Promise<readonly Then[]> {
    const grounds = await this.inner.recordsOf(records.flatMap(groundsOf))
    const known = (id: string | undefined): Known => {
      const ground = id === undefined ? undefined : grounds.get(id)
      return ground ? this.known(ground) : 'yes'
    }
    return records.map((r) => this.asOf(r, known))
  }

  private asOf(r: LedgerRecord, known: (id: string | undefined) => Known): Then {
    switch (r.kind) {
      case 'tie':
        return this.tieThen(r)
      case 'actor':
        return this.actorThen(r)
      case 'story':
        return {
          held: {
            ...r,
            events: r.events.filter((id) => known(id) === 'yes'),
            ties: r.ties.filter((id) => known(id) === 'yes'),
          },
        }
      case 'condition':
        return either(r, known(r.event))
      case 'disagreement':
      case 'assertion':
        return either(r, known(r.about))
      case 'event':
      case 'statement':
      case 'figure':
        return either(r, this.known(r))
      case 'report':
      case 'origin':
      case 'judgement':
      case 'refusal':
        return { held: r }
    }
  }

  /** Is it known that it had come about by then? */
  private known(r: LedgerRecord): Known {
    switch (r.kind) {
      case 'event':
        return begunBy(r.when.edtf, this.at)
      case 'statement':
        return begunBy(r.when?.edtf ?? '', this.at)
      case 'figure':
        return begunBy(r.period ?? '', this.at)
      case 'tie': {
        const each = r.states.map((s) => begunBy(s.from, this.at))
        // What came before the states that are kept is not known here.
        return each.includes('yes') ? 'yes' : each.includes('unknown') || r.earlier !== undefined ? 'unknown' : 'no'
      }
      default:
        return 'yes'
    }
  }

  private tieThen(tie: Kind<'tie'>): Then {
    const of = (known: Known) => tie.states.filter((s) => begunBy(s.from, this.at) === known)
    const [yes, unknown] = [of('yes'), of('unknown')]
    if (yes.length === tie.states.length) return { held: tie }
    const was = currentState(yes)
    const maybe = currentState(unknown)
    return {
      ...(was === undefined ? {} : { held: { ...tie, states: yes, current: was } }),
      ...(maybe === undefined ? {} : { undated: { ...tie, states: unknown, current: maybe } }),
    }
  }

  private actorThen(actor: Kind<'actor'>): Then {
    if (actor.offices.length === 0) return { held: actor }
    const then = dayRange(this.at)
    const of = (known: Known) =>
      actor.offices.filter((o) => {
        const end = o.to === undefined ? undefined : dayRange(o.to)
        const isOver = then !== undefined && end !== undefined && end.to < then.from
        const begun = isOver ? 'no' : begunBy(o.from ?? '', this.at)
        // `to` without a date: it has ended, and nobody knows when.
        return (begun === 'yes' && o.to === '' ? 'unknown' : begun) === known
      })
    const unknown = of('unknown')
    return {
      // Whatever ended later was an office in force then.
      held: { ...actor, offices: of('yes').map(({ to: _, ...office }) => office) },
      ...(unknown.length === 0 ? {} : { undated: { ...actor, offices: unknown } }),
    }
  }
}

function either(record: LedgerRecord, known: Known): Then {
  if (known === 'no') return {}
  return known === 'yes' ? { held: record } : { undated: record }
}

/** Records whose dates decide over this one. */
function groundsOf(r: LedgerRecord): readonly string[] {
  switch (r.kind) {
    case 'story':
      return [...r.events, ...r.ties]
    case 'condition':
      return r.event === undefined ? [] : [r.event]
    case 'disagreement':
    case 'assertion':
      return [r.about]
    default:
      return []
  }
}
