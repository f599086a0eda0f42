import { describe, expect, it } from 'vitest'
import type { Event, Modality, TieEffect } from '../../model/index.js'
import { factsOf, stateAfter } from '../../model/index.js'
import { foldTie, type Placed, pairOf, tieShare } from './fold-ties.js'

const event = (id: string, effect: TieEffect, edtf: string, modality: Modality = 'actual'): Event => ({
  kind: 'event',
  id,
  type: 'SANCTION',
  contexts: [],
  actors: ['nor'],
  recipients: ['per'],
  when: { edtf, basis: edtf === '' ? 'unknown' : 'stated' },
  modality,
  tie: { id: 'tie', kind: 'arms trade', effect },
  assertions: [],
  stories: [],
})
const ends = { endOf: (actor: string) => actor }
const fold = (placed: readonly Placed[]) => {
  const facts = factsOf(placed.flatMap((p) => tieShare(p, ends) ?? []))
  return foldTie('tie', facts.get('tie') ?? new Map())
}

describe('the state that an event leaves', () => {
  it.each<[TieEffect, Modality, TieEffect | undefined]>([
    ['suspended', 'actual', 'suspended'],
    ['suspended', 'ordered', 'suspended'],
    ['suspended', 'planned', 'threatened'],
    ['ended', 'threatened', 'threatened'],
    ['resumed', 'planned', 'promised'],
    ['suspended', 'denied', undefined],
    ['suspended', 'negated', undefined],
  ])('%s, %s: %s', (effect, modality, state) => {
    expect(stateAfter(event('e', effect, '', modality))).toBe(state)
  })
})

describe('the state that an act leaves which hangs on something', () => {
  it.each<[TieEffect, Modality, TieEffect]>([
    ['resumed', 'announced', 'promised'],
    ['suspended', 'ordered', 'threatened'],
    ['suspended', 'actual', 'suspended'],
  ])('%s, %s: %s', (effect, modality, state) => {
    expect(stateAfter(event('e', effect, '', modality), true)).toBe(state)
  })
})

describe('a tie', () => {
  it('takes its states in event time, whatever the order of the events', () => {
    const events = [
      event('c', 'resumed', '2031-09'),
      event('a', 'threatened', '2031-03'),
      event('b', 'suspended', '2031-05-12'),
    ]
    for (const list of [events, [...events].reverse()]) {
      const tie = fold(list.map((e) => ({ event: e })))
      expect(tie?.states.map((s) => s.state)).toEqual(['threatened', 'suspended', 'resumed'])
      expect(tie?.current).toBe('resumed')
    }
  })

  it('of very many steps keeps the latest, and tells how many came before', () => {
    const steps = Array.from({ length: 130 }, (_, i) => {
      const day = new Date(Date.UTC(2031, 0, 1 + i)).toISOString().slice(0, 10)
      return { event: event(String(i).padStart(3, '0'), i % 2 === 0 ? 'suspended' : 'resumed', day) }
    })
    const tie = fold(steps)
    expect([tie?.states.length, tie?.earlier, tie?.states[0]?.event, tie?.current]).toEqual([100, 30, '030', 'resumed'])
  })

  it('is not cut by a later threat', () => {
    const tie = fold([
      { event: event('a', 'resumed', '2031-03') },
      { event: event('b', 'ended', '2031-05', 'threatened') },
    ])
    expect(tie?.current).toBe('resumed')
  })

  it('orders an undated event by when it was told', () => {
    const tie = fold([{ event: event('a', 'suspended', ''), told: 22411 }, { event: event('b', 'resumed', '2031-02') }])
    expect(tie?.current).toBe('suspended')
  })
})

describe('the ends of a tie', () => {
  const together = (kind: 'negotiations' | 'arms trade', actors: readonly string[]): Event => ({
    ...event('e', 'resumed', ''),
    actors: [...actors],
    recipients: [],
    tie: { id: 'tie', kind, effect: 'resumed' },
  })
  it.each([
    ['two who talk together', together('negotiations', ['per', 'nor']), ['nor', 'per']],
    ['two who sell arms to somebody else', together('arms trade', ['per', 'nor']), undefined],
    ['three who talk', together('negotiations', ['per', 'nor', 'ken']), undefined],
    ['one alone', together('negotiations', ['per']), undefined],
  ])('%s', (_, e, pair) => {
    expect(pairOf(e, ends)).toEqual(pair)
  })
})
