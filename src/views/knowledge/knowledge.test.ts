import { describe, expect, it } from 'vitest'
import { assertion, madeReport, words } from '../../../test/made/build.js'
import type { Assertion, Disagreement, LedgerRecord } from '../../model/index.js'
import { bestAssertions } from './best-rank.js'
import { assertionCredibility, credibilityOf } from './credibility.js'
import { letterOf, readLetters } from './letters.js'
import { independent, stanceOf, type Testimony, testimonyOf } from './testimony.js'

const testimony = (more: Partial<Testimony>): Testimony => ({
  assertion: 'ass_1',
  report: 'rep_1',
  origin: 'org_1',
  voice: `outlet ${more.origin ?? 'org_1'}`,
  known: 'outlet',
  denies: false,
  less: false,
  ...more,
})
const [one, two] = [testimony({}), testimony({ origin: 'org_2' })]
const minister = (origin: string) => testimony({ origin, voice: 'act_minister', known: 'named' })
const conflict = { type: 'conflict', attribute: 'where' } as const

describe('how many sources agree independently', () => {
  it.each([
    ['none', [], 0],
    ['one origin twice', [one, one], 1],
    ['two origins', [one, two], 2],
    ['two origins that both quote one minister', [minister('org_1'), minister('org_2')], 1],
    ['one origin that quotes two persons', [minister('org_1'), testimony({ voice: 'act_other', known: 'named' })], 1],
    ['a minister in one and the word of another', [minister('org_1'), two], 2],
  ])('%s: %#', (_, testimonies, expected) => {
    expect(independent(testimonies)).toBe(expected)
  })
})

describe('credibility', () => {
  const denial = testimony({ origin: 'org_3', denies: true })
  it.each([
    ['nothing to go by', [], [], 6],
    ['one origin alone', [one], [], 6],
    ['one origin in five reports', [one, one, one, one, one], [], 6],
    ['two independent origins', [one, two], [], 1],
    ['two that differ on where it was', [one, two], [conflict], 2],
    ['two that agree but for a later toll', [one, two], [{ type: 'update', attribute: 'value' } as const], 1],
    ['two origins on the word of one minister', [minister('org_1'), minister('org_2')], [], 2],
    ['one that contradicts itself', [one], [{ type: 'self-contradiction', attribute: 'when' } as const], 4],
    ['more who say so than deny it', [one, two, denial], [], 3],
    ['as many who deny it', [one, denial], [], 4],
    ['one that tells it as done, and one as threatened', [one, testimony({ origin: 'org_2', less: true })], [], 6],
    [
      'many who deny what one says',
      [one, denial, testimony({ origin: 'org_4', denies: true }), testimony({ origin: 'org_5', denies: true })],
      [],
      5,
    ],
  ])('of %s is graded, and says why', (_, testimonies, disagreements, expected) => {
    expect(credibilityOf(testimonies, disagreements).credibility).toBe(expected)
    expect(credibilityOf(testimonies, disagreements).why.length).toBeGreaterThan(0)
  })

  it('of an assertion follows its side of a conflict', () => {
    const side = (assertions: string[], origins: number) => ({
      value: '',
      assertions,
      reports: [],
      origins,
      evidence: [],
    })
    const d: Disagreement = {
      kind: 'disagreement',
      id: 'dis_1',
      about: 'evt_1',
      attribute: 'where',
      type: 'conflict',
      sides: [side(['ass_1'], 3), side(['ass_2'], 1), side(['ass_3'], 3)],
      since: '',
    }
    const of = (id: string) => assertionCredibility(id, { credibility: 2, why: [] }, [d], false).credibility
    expect([of('ass_1'), of('ass_2'), of('ass_4')]).toEqual([4, 5, 2])
  })
})

describe('letters of outlets', () => {
  it('are read from lines and from JSON, and found by name or by host', () => {
    const lines = readLetters('# ours\nB  Baltic Wire\nD example.org # a blog\n')
    const json = readLetters('{"Baltic Wire": "B", "example.org": "D"}')
    expect(lines).toEqual(json)
    if ('problem' in lines) throw new Error(lines.problem)
    expect(letterOf({ outlet: 'BALTIC  WIRE' }, lines)).toBe('B')
    expect(letterOf({ outlet: 'Baltic Wires' }, lines)).toBe('F')
    expect(letterOf({ outlet: 'BALTIC WIRE' }, lines)).toBe('B')
    expect(letterOf({ outlet: 'Blog', url: 'https://www.example.org/a/b' }, lines)).toBe('D')
    expect(letterOf({}, lines)).toBe('F')
  })

  it.each(['X Paper', 'B', 'B Paper\nC paper', '{"Paper": "b"}', '{nonsense'])(
    'are refused where they say %j',
    (text) => {
      expect(readLetters(text)).toHaveProperty('problem')
    },
  )
})

describe('the best of several assertions', () => {
  const report = (name: string, origin: string, published = '') =>
    madeReport(name, `The ${name} paper says the port is shut.`, {
      origin,
      published: { edtf: published, basis: published === '' ? 'unknown' : 'stated', evidence: [] },
    })
  const [a, b, c] = [
    report('alder', 'org_1', '2031-03-01'),
    report('birch', 'org_2', '2031-03-02'),
    report('cedar', 'org_3', '2031-03-09'),
  ]
  const origins = new Map([a, b, c].map((r) => [r.id, r.origin]))
  const days = new Map([a, b, c].map((r) => [r.id, r.published.edtf]))
  type Kept = Extract<LedgerRecord, { kind: 'assertion' }>
  const claim = (r: typeof a, value: string, more: Partial<Assertion> = {}, rank: Kept['rank'] = 'normal'): Kept => ({
    ...assertion('evt_1', r, [words(r, 'shut', 'trigger')], { values: { status: value }, ...more }),
    revision: 1,
    known_from: '',
    known_to: null,
    rank,
  })
  const best = (all: readonly Kept[], disagreements: readonly Disagreement[] = []) =>
    bestAssertions(
      all,
      (x) => testimonyOf(x, origins.get(x.report) ?? '', undefined),
      disagreements,
      (r) => days.get(r) ?? '',
    )
  const said = (anonymous: boolean): Partial<Assertion> => ({
    said_by: [{ level: 'speaker', name: anonymous ? 'officials' : 'Ida Brandt', anonymous, evidence: [] }],
  })

  it('is the one of more independent origins', () => {
    const reports = [a, b, c]
    for (const lone of reports) {
      const all = reports.map((r) => claim(r, r === lone ? 'open' : 'shut'))
      const [[id, why] = ['', '']] = [...best(all)]
      expect(all.filter((x) => x.report !== lone.id).map((x) => x.id)).toContain(id)
      expect(why).toContain('best of several on status')
    }
  })

  it('is of equals the one of a named speaker, then the report’s own word', () => {
    const [named, own, hidden] = [claim(a, 'x', said(false)), claim(b, 'y'), claim(c, 'z', said(true))]
    expect([...best([hidden, own, named]).keys()]).toEqual([named.id])
    expect([...best([hidden, own]).keys()]).toEqual([own.id])
  })

  it('is the later side of a correction, whatever the numbers', () => {
    const [x, y, z] = [claim(a, 'shut'), claim(b, 'shut'), claim(c, 'open')]
    const side = (of: readonly Kept[]) => ({
      value: '',
      assertions: of.map((k) => k.id),
      reports: of.map((k) => k.report),
      origins: of.length,
      evidence: [],
    })
    const correction: Disagreement = {
      kind: 'disagreement',
      id: 'dis_1',
      about: 'evt_1',
      attribute: 'status',
      type: 'correction',
      sides: [side([x, y]), side([z])],
      since: '',
    }
    const found = best([x, y, z], [correction])
    expect([...found.keys()]).toEqual([z.id])
    expect(found.get(z.id)).toContain('a later correction')
  })

  it('is nobody where one stands alone or all others are withdrawn, and never one that is withdrawn', () => {
    expect(best([claim(a, 'shut')]).size).toBe(0)
    expect(best([claim(a, 'shut'), claim(b, 'shut', {}, 'withdrawn')]).size).toBe(0)
    expect(best([claim(a, 'shut', {}, 'withdrawn'), claim(b, 'open', {}, 'withdrawn')]).size).toBe(0)
  })

  it('has nothing to do with certainty of extraction', () => {
    const [sure, unsure] = [claim(a, 'x', { certainty: 1 }), claim(b, 'y', { certainty: 0.1, ...said(false) })]
    expect([...best([sure, unsure]).keys()]).toEqual([unsure.id])
  })
})

describe('a report that only threatens', () => {
  it.each([
    ['threatened', 'actual', 'says less'],
    ['demanded', 'announced', 'says less'],
    ['planned', 'announced', 'says so'],
    ['threatened', 'threatened', 'says so'],
    ['announced', 'actual', 'says so'],
    ['negated', 'actual', 'denies'],
    ['denied', 'denied', 'says so'],
  ] as const)('%s, of what is told as %s, %s', (asserted, told, stance) => {
    expect(stanceOf(asserted, told)).toBe(stance)
  })
})
