import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CONTENT_SCHEMAS, type ContentRecord, canonicalJson } from '../model/index.js'
import { buildLedgerRecords } from './build-ledger-records.js'
import { dispute } from './testing/dispute.js'
import { makeDirectory } from './testing/make.js'

const directory = makeDirectory({ NOR: 'Norway', PER: 'Peru', KEN: 'Kenya' })
const of = <K extends ContentRecord['kind']>(records: readonly ContentRecord[], kind: K) =>
  records.filter((r): r is Extract<ContentRecord, { kind: K }> => r.kind === kind)

describe('the records of one dispute told by four reports', () => {
  const records = buildLedgerRecords(dispute, directory, { refusals: true })

  it('every record is as the contract has it', () => {
    for (const record of records) {
      const parsed = CONTENT_SCHEMAS[record.kind].safeParse(record)
      expect(parsed.success ? '' : `${record.kind} ${parsed.error.message}`).toBe('')
    }
  })

  it('ids point at records that are there', () => {
    const ids = new Set(records.map((r) => r.id))
    for (const event of of(records, 'event')) {
      for (const id of [...event.actors, ...event.recipients, ...event.assertions, ...event.stories])
        expect(ids).toContain(id)
    }
    for (const d of of(records, 'disagreement')) {
      expect(ids).toContain(d.about)
      for (const id of d.sides.flatMap((s) => [...s.assertions, ...s.reports])) expect(ids).toContain(id)
    }
    for (const tie of of(records, 'tie')) for (const s of tie.states) expect(ids).toContain(s.event)
  })

  it('evidence cuts back to its quote in code points', () => {
    const texts = new Map(of(records, 'report').map((r) => [r.id, [...r.text]]))
    const evidence = [
      ...of(records, 'assertion').flatMap((a) => a.evidence),
      ...of(records, 'statement').flatMap((s) => s.appearances),
      ...of(records, 'figure').flatMap((f) => f.appearances),
      ...of(records, 'disagreement').flatMap((d) => d.sides.flatMap((s) => s.evidence)),
    ]
    expect(evidence.length).toBeGreaterThan(10)
    for (const e of evidence) expect(texts.get(e.report)?.slice(e.start, e.end).join('')).toBe(e.quote)
  })

  it('the halt that three reports tell is one event, and the halt of another tie is another', () => {
    const halts = of(records, 'event').filter((e) => e.tie?.effect === 'suspended')
    expect(halts.map((e) => [e.tie?.kind, e.assertions.length]).sort()).toEqual([
      ['arms trade', 3],
      ['visas and travel', 1],
    ])
  })

  it('who announced it is a disagreement of the one event', () => {
    const [d] = of(records, 'disagreement').filter((x) => x.attribute === 'announced_by')
    expect(d?.sides.map((s) => s.value).sort()).toEqual(['Astrid Lund', 'Jonas Berg'])
  })

  it('all is one story, named by what was done', () => {
    const stories = of(records, 'story')
    expect(stories.map((s) => s.title)).toEqual(['Norway suspends arms trade with Peru and suspends visas for it'])
  })

  it('an undated report that tells the dated act as one to come is placed before or after it', () => {
    const [report] = of(records, 'report').filter((r) => r.published.basis === 'inferred')
    expect(report?.published.edtf).toBe('2031-04-28/2031-06-11')
    expect(report?.published.evidence.length).toBeGreaterThan(0)
  })
})

describe('order', () => {
  it('of the items makes no difference', () => {
    const expected = buildLedgerRecords(dispute, directory).map(canonicalJson).join('\n')
    fc.assert(
      fc.property(fc.shuffledSubarray([...dispute], { minLength: dispute.length }), (items) => {
        expect(buildLedgerRecords(items, directory).map(canonicalJson).join('\n')).toBe(expected)
      }),
      { numRuns: 20 },
    )
  })
})
