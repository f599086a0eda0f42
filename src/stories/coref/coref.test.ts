import { describe, expect, it } from 'vitest'
import { loadEnglish } from '../../text/index.js'
import { chanceBy, readTrees, type Tree, writeTrees } from './chance.js'
import { joinMentions } from './join-mentions.js'
import type { MentionDocument } from './mention.js'

const language = loadEnglish()

/** Mentions stand in brackets. */
function document(id: string, marked: string): MentionDocument {
  const mentions: { id: string; start: number; end: number }[] = []
  let text = ''
  for (const part of marked.split(/(\[[^\]]+\])/)) {
    if (part.startsWith('[')) {
      const words = part.slice(1, -1)
      mentions.push({ id: `${id}:${words}`, start: text.length, end: text.length + words.length })
      text += words
    } else text += part
  }
  return { id, text, mentions }
}

function chainsOf(documents: readonly MentionDocument[], storyOf: (id: string) => string = () => 's'): string[][] {
  const by = new Map<string, string[]>()
  for (const chains of joinMentions(documents, storyOf, language).values())
    for (const [mention, label] of chains) by.set(label, [...(by.get(label) ?? []), mention])
  return [...by.values()].map((list) => list.sort()).sort()
}

describe('mentions of one happening', () => {
  const a = document('a', 'An [earthquake] struck Valdoria on Friday .\nThe mayor of Port Lune [resigned] .')
  const b = document('b', 'The [quake] in Valdoria hit on Friday .\nPort Lune saw its mayor [quit] .')

  it('are joined across reports under another word', () => {
    expect(chainsOf([a, b])).toContainEqual(['a:earthquake', 'b:quake'])
  })

  it('keep what another word tells of something else apart', () => {
    for (const chain of chainsOf([a, b]))
      expect(chain.some((m) => m.includes('quake')) && chain.some((m) => /quit|resigned/.test(m))).toBe(false)
  })

  it('of two look-alike happenings in one story are kept apart by what each alone tells', () => {
    const quake = (id: string, place: string, day: string, rest: string) =>
      document(id, `An [earthquake] struck ${place} on ${day} .\nThe ${place} tremor in ${rest} .`)
    const told = [
      quake('a', 'Valdoria', 'Monday', 'Lune district cracked the Marrow dam'),
      quake('b', 'Valdoria', 'Monday', 'Lune district left the Marrow dam leaking'),
      quake('c', 'Valdoria', 'Monday', 'Lune emptied villages under the Marrow dam'),
      quake('d', 'Tessaly', 'Friday', 'Oster province felled the Brandt cathedral'),
      quake('e', 'Tessaly', 'Friday', 'Oster closed roads near the Brandt cathedral'),
      quake('f', 'Tessaly', 'Friday', 'Oster hurt pilgrims at the Brandt cathedral'),
    ]
    for (const chain of chainsOf(told))
      expect(chain.some((m) => /^[abc]/.test(m)) && chain.some((m) => /^[def]/.test(m))).toBe(false)
  })

  it('have the same chains whatever the order of the reports', () => {
    expect(chainsOf([b, a])).toEqual(chainsOf([a, b]))
  })
})

describe('trees as text', () => {
  const trees: Tree[] = [
    {
      feature: 2,
      at: 0.125,
      low: { leaf: -0.5 },
      high: { feature: 0, at: -1, low: { leaf: 0 }, high: { leaf: 1.25 } },
    },
  ]

  it('come back as they were written', () => {
    expect(readTrees(writeTrees(trees))).toEqual(trees)
  })

  it('give a chance between the leaves that features lead to', () => {
    expect(chanceBy(trees, [0, 0, 0.2])).toBeCloseTo(1 / (1 + Math.exp(-1.25)))
    expect(chanceBy(trees, [0, 0, 0.1])).toBeLessThan(0.5)
  })
})
