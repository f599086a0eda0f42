/** Statements read from sentences: who, by which word, what, and what must not be taken for one. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadDirectory } from '../../actors/index.js'
import type { StatementReading } from '../../model/index.js'
import { loadEnglish, readPackageFile } from '../../text/index.js'
import { findStatements } from './index.js'

const english = loadEnglish()
const directory = loadDirectory()

function read(text: string) {
  return findStatements({ text, analysis: english.analyse(text), directory }, { dates: [], mentions: [], entities: [] })
}

function told(text: string) {
  const cut = (s: { readonly start: number; readonly end: number }) => text.slice(s.start, s.end)
  return read(text).found.map((s: StatementReading) => ({
    speaker: s.speakerText,
    cue: s.cue === undefined ? '' : cut(s.cue),
    content: s.content.map(cut).join(' … '),
    form: s.form,
    ...(s.medium === undefined ? {} : { medium: s.medium }),
    ...(s.addressee === undefined ? {} : { addressee: s.addressee }),
  }))
}

describe('the speaker, the cue and the words', () => {
  const cases: readonly [text: string, expected: Partial<ReturnType<typeof told>[number]>][] = [
    [
      '“We will wait,” said Defence Minister Lars Brandt.',
      { speaker: 'Defence Minister Lars Brandt', cue: 'said', content: '“We will wait,”', form: 'direct' },
    ],
    [
      '“We will wait,” she said. “But not for long.”',
      { speaker: 'she', content: '“We will wait,” … “But not for long.”' },
    ],
    ['“They are liars,” Ruiz wrote on X.', { speaker: 'Ruiz', cue: 'wrote', medium: 'X' }],
    [
      'Norway said that the talks would continue in Oslo.',
      { speaker: 'Norway', content: 'that the talks would continue in Oslo', form: 'indirect' },
    ],
    [
      'The border will stay closed until spring, the ministry said.',
      { speaker: 'the ministry', content: 'The border will stay closed until spring' },
    ],
    ['The ministry said the vote was “a farce” from the start.', { speaker: 'The ministry', form: 'mixed' }],
    ['Two men were dead, according to Malta; Libya counts four.', { speaker: 'Malta' }],
    [
      '"Not a single boat of ours, armed or unarmed, has left the harbour," its spokesman, Captain Tevita al-Moana, said on X.',
      { speaker: 'its spokesman, Captain Tevita al-Moana', form: 'direct' },
    ],
    [
      'Fire department chief Salote Moala said that 61 sailors escaped and that one hatch had been locked from outside.',
      { speaker: 'Fire department chief Salote Moala' },
    ],
    [
      '"Whoever lies to a friend is a friend no more," Tongan Defence Minister Salote Moala said.',
      { speaker: 'Tongan Defence Minister Salote Moala' },
    ],
    [
      'The letter had reached the palace by mail, he said, describing the step as hasty and rude.',
      { speaker: 'he', content: 'The letter had reached the palace by mail' },
    ],
    [
      'The rebels, in a message sent to radio stations, said that nobody had been at sea.',
      { speaker: 'The rebels', medium: 'message' },
    ],
    ['According to the coast guard, two boats sank.', { speaker: 'the coast guard', content: 'two boats sank' }],
    ['The envoy told reporters that the deal was dead.', { speaker: 'The envoy', addressee: 'reporters' }],
    ['The finance ministry vowed to appeal.', { speaker: 'The finance ministry', cue: 'vowed', content: 'to appeal' }],
    [
      'The report claimed that wheat exports had doubled.',
      { speaker: 'The report', content: 'that wheat exports had doubled' },
    ],
    ['Kenya did not say when the port would reopen.', { speaker: 'Kenya', cue: 'did not say' }],
    ['Togo called the vote “a sham”.', { speaker: 'Togo', cue: 'called', form: 'mixed' }],
    ['SMITH: We agreed to nothing.', { speaker: 'SMITH', content: 'We agreed to nothing' }],
    ['Minister: talks with Chad will go on', { speaker: 'Minister', content: 'talks with Chad will go on' }],
    [
      'In a televised address, the king vowed to defend the border.',
      { speaker: 'the king', medium: 'televised address' },
    ],
    [
      'At a closed-door meeting of the cabinet, Mora declared that the treaty was over.',
      { speaker: 'Mora', medium: 'closed-door meeting' },
    ],
    [
      'The prime minister’s statement, posted on X, calmed the markets.',
      { speaker: 'The prime minister', medium: 'X' },
    ],
    [
      'A report, obtained by journalists with access to the ministry, which claims that wheat output fell, was leaked.',
      { speaker: 'A report' },
    ],
    ['In Mora’s words, the deal is dead.', { speaker: 'Mora', content: 'the deal is dead' }],
    [
      'Her message was plain: ‘No ship will pass through here.’',
      { speaker: 'Her', content: '‘No ship will pass through here.’' },
    ],
  ]
  for (const [text, expected] of cases)
    it(text, () => {
      expect(told(text)).toContainEqual(expect.objectContaining(expected))
    })
})

describe('what is no statement', () => {
  for (const text of [
    'The ship “Morning Star” left the port on Friday.',
    'The convoy left before the bridge was closed.',
    'The seats were given out according to age.',
    'Update: talks with Chad will go on',
    'The farmer sold a horse.',
    'When the pipeline broke, engineers came.',
  ])
    it(text, () => {
      expect(told(text)).toEqual([])
    })
})

describe('speech within speech', () => {
  it('keeps the chain from the outermost source inwards', () => {
    const { found } = read('“We lost,” she told reporters, according to an aide who was in the room.')
    const inner = found.find((s) => s.cueLemma === 'tell')
    expect(inner?.saidBy.map((l) => [l.level, l.name])).toEqual([['source', 'an aide who was in the room']])
  })

  it('gives a participle the speaker of the verb before it and its own content', () => {
    const all = told('“We will wait,” said Lars Brandt, adding that the fleet would stay.')
    expect(all.map((s) => [s.speaker, s.content])).toEqual([
      ['Lars Brandt', '“We will wait,”'],
      ['Lars Brandt', 'that the fleet would stay'],
    ])
  })

  it('never lets a statement be said by itself', () => {
    const { found } = read('Police believe the boat, which sank on Friday, was carrying arms, the ministry said.')
    for (const s of found) expect(s.saidBy.map((l) => l.name)).not.toContain(s.speakerText)
  })
})

describe('a quotation that stands alone', () => {
  it('goes on from the speech before it, over one plain sentence', () => {
    const [first] = told('“We will go on,” Ruiz said. He did not name a date. “But we are patient and calm.”')
    expect(first).toMatchObject({ speaker: 'Ruiz', content: '“We will go on,” … “But we are patient and calm.”' })
  })

  it('has the speaker of the indirect speech before it', () => {
    const all = told('The envoy said the offer was final. “There will be no other offer from us this year.”')
    expect(all.map((s) => s.speaker)).toEqual(['The envoy', 'The envoy'])
  })

  it('belongs to nobody where nobody spoke before', () => {
    expect(told('The ship sank on Monday. “Morning Star of the Northern Seas” was its name.')).toEqual([])
  })
})

describe('refusals', () => {
  it('say why a likely cue gave no statement', () => {
    const { found, refused } = read('The bridge is expected to open in June.')
    expect(found).toEqual([])
    expect(refused[0]).toMatchObject({ candidate: 'statement', rule: 'statements.no-speaker@1' })
  })
})

describe('the rules', () => {
  interface Row {
    readonly id: string
    readonly reason: string
    readonly example: string
    readonly speaker?: string
    readonly counter: string
  }
  const { rules } = JSON.parse(readPackageFile('lexicon/statements/rules.json')) as { readonly rules: readonly Row[] }
  it('have different names, a reason, an example and a counter-example', () => {
    expect(new Set(rules.map((r) => r.id)).size).toBe(rules.length)
    for (const r of rules) for (const words of [r.reason, r.example, r.counter]) expect(words.length).toBeGreaterThan(8)
  })
  for (const rule of rules)
    it(`${rule.id}: the example is read, the counter-example is not`, () => {
      expect(told(rule.example).map((s) => s.speaker)).toContain(rule.speaker)
      expect(told(rule.counter).map((s) => s.speaker)).not.toContain(rule.speaker)
    })
})

describe('on any text', () => {
  const piece = fc.constantFrom(
    '“',
    '”',
    '"',
    "'",
    ' said',
    ' the minister',
    '. ',
    ', ',
    ': ',
    '\n\n',
    ' that ',
    ' told Togo',
    '😀',
    ' according to ',
    ' Chad',
    ' will go',
    '\ud800',
    ' adding',
    'قال',
  )
  it('spans lie within the text, contents are sorted, and the same text gives the same answer', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('')
        const once = read(text)
        for (const s of once.found)
          for (const w of s.words) {
            expect(w.start).toBeLessThan(w.end)
            expect(w.start).toBeGreaterThanOrEqual(0)
            expect(w.end).toBeLessThanOrEqual(text.length)
          }
        const starts = once.found.map((s) => s.content[0]?.start ?? 0)
        expect(starts).toEqual([...starts].sort((a, b) => a - b))
        expect(read(text)).toEqual(once)
      }),
      { numRuns: 150 },
    )
  })
})

describe('official acts', () => {
  it.each([
    ['Oman has banned all Yemeni aircraft from its airspace.'],
    ['Oman signed an agreement with Chad on a new port.'],
    ['Oman also recalled its ambassador from Aden for consultations.'],
    ['The loss of the ship added to the unease in Oman.'],
  ])('are nothing said: %s', (text) => {
    expect(told(text)).toEqual([])
  })

  it.each([
    ['The minister recalled that the ship had sunk before.', 'that the ship had sunk before'],
    ['“The ship sank,” the minister recalled.', '“The ship sank,”'],
    ['The minister added that the ship had sunk.', 'that the ship had sunk'],
  ])('are words where words follow: %s', (text, content) => {
    expect(told(text)).toMatchObject([{ content }])
  })
})
