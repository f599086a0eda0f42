import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../../model/index.js'
import { makeReport } from '../testing/make.js'
import { compareTexts } from './compare-texts.js'
import { findOrigins } from './find-origins.js'

const wire =
  'Estonia closed its consulate in Nairobi on Friday and recalled four diplomats, the foreign ministry in Tallinn said. ' +
  'The step follows a quarrel over fishing permits that began in March, when Kenyan inspectors held two trawlers off Lamu. ' +
  'A spokesman said that the remaining staff would move to Addis Ababa before the end of the month.'
const own =
  'Kenyan traders at the port of Lamu say they have seen no Estonian boat for weeks. Many blame their own government, ' +
  'which doubled the price of permits without a word of warning and then sent inspectors on board at night.'

const report = (id: string, text: string, outlet?: string) =>
  makeReport({ id, text, ...(outlet === undefined ? {} : { outlet }) })
const groups = (reports: Parameters<typeof findOrigins>[0]) =>
  findOrigins(reports)
    .map((o) => o.reports.length)
    .sort()

describe('shared text', () => {
  it('joins a copy under another headline, and a cut of it', () => {
    const copy = report(
      'b',
      `Tallinn acts\n\n${wire} More details were not given by the ministry late on Friday evening.`,
    )
    const cut = report('c', wire.split('. ').slice(0, 2).join('. '))
    expect(groups([report('a', wire), copy, cut, report('d', own)])).toEqual([1, 3])
  })

  it('gives the words that are shared', () => {
    const [origin] = findOrigins([report('a', wire), report('b', wire)])
    expect(origin?.links[0]?.why).toBe('shared text')
    expect(origin?.links[0]?.evidence.map((e) => e.quote.length > 100)).toEqual([true, true])
  })

  it('does not count a quotation that both carry', () => {
    const quote =
      '“We have asked for nothing but the return of our trawlers, the release of the crews and a plain apology for what happened on that night off Lamu,” the minister said.'
    const a = report(
      'a',
      `${quote} Anger has grown on the quays of Parnu since the spring, and shops there sell no Kenyan tea.`,
    )
    const b = report(
      'b',
      `In Nairobi few people have heard of the quarrel. ${quote} Parliament meets again in the autumn.`,
    )
    expect(groups([a, b])).toEqual([1, 1])
  })

  it.each([
    ['in plain single marks', (q: string) => `'${q},' the minister said.`],
    ['over two paragraphs', (q: string) => `“${q}.\n\n“${q.toUpperCase()}.” So spoke the minister.`],
  ])('does not count a quotation %s', (_, quoted) => {
    const quote = quoted(
      'We have asked for nothing but the return of our trawlers, the crew’s release and a plain apology for what was done that night off Lamu'.replaceAll(
        '’',
        "'",
      ),
    )
    const a = report('a', `${quote} Anger has grown on the quays of Parnu since spring, and shops sell no Kenyan tea.`)
    const b = report('b', `In Nairobi few people have heard of the quarrel. ${quote} Parliament meets in the autumn.`)
    expect(groups([a, b])).toEqual([1, 1])
  })

  it('joins a corrected report with the one that it corrects, and an update with what it adds to', () => {
    const corrected = `CORRECTION: An earlier version of this report gave the wrong number.\n\n${wire.replace('four', 'three')}`
    const updated = `UPDATE 2\n\n${wire} Kenya answered in the evening. Its foreign minister called the step hasty and said that the trawlers would be released once a fine was paid.`
    expect(groups([report('a', wire), report('b', corrected), report('c', updated)])).toEqual([3])
  })

  it('does not count lines that an outlet prints under every report', () => {
    const foot =
      'Read more of our reporting from the coast and sign up for the weekly letter that our editors write for you every Sunday.'
    const texts = [
      own,
      wire,
      'Rain is expected along the coast until the middle of next week, the weather service said.',
    ]
    const reports = texts.map((t, i) => report(String(i), `${t}\n${foot}`, 'Coast Daily'))
    expect(groups(reports)).toEqual([1, 1, 1])
  })
})

describe('rewrites in other words', () => {
  const rewrite =
    'Tallinn shut the Nairobi consulate of Estonia. Fishing permits had led to a quarrel in March. Kenyan inspectors had seized trawlers near Lamu. ' +
    'Staff that remain go to Addis Ababa. A cannery in Parnu has dismissed ninety workers. Tea exporters from Kericho fear a boycott. ' +
    'A retired admiral called the inspectors pirates. Flights of the Baltic carrier stopped in April.'
  const source =
    'The consulate of Estonia in Nairobi was shut by Tallinn. It began as a quarrel about fishing permits last March. Trawlers were seized near Lamu by Kenyan inspectors. ' +
    'Remaining staff will leave for Addis Ababa. Ninety workers were dismissed by the cannery in Parnu. In Kericho, exporters of tea fear that a boycott comes. ' +
    'Pirates, a retired admiral called the inspectors. In April the Baltic carrier stopped its flights.'

  it('are found by the order of facts that nobody else tells', () => {
    const [origin] = findOrigins([report('a', source), report('b', rewrite)]).filter((o) => o.reports.length === 2)
    expect(origin?.links.map((l) => l.why)).toEqual(['same order of facts'])
  })

  it('are not found where the order differs', () => {
    const shuffled = rewrite
      .split(/(?<=\.) /)
      .reverse()
      .join(' ')
    expect(groups([report('a', source), report('b', shuffled)])).toEqual([1, 1])
  })
})

describe('a named source', () => {
  const told = (id: string, outlet: string, opening: string) =>
    report(
      id,
      `${opening} Estonia will close its consulate in Nairobi and recall four diplomats after a quarrel over fishing permits.`,
      outlet,
    )

  it('joins the report that cites another with the one it cites', () => {
    const a = told('a', 'Baltic Post', 'Ministers met until midnight.')
    const b = told('b', 'Lagoon News', 'The Baltic Post reported late on Friday what ministers decided:')
    expect(findOrigins([a, b]).flatMap((o) => o.links.map((l) => l.why))).toContain('named source')
  })

  it.each([
    ['who was told', 'A minister told the Baltic Post what was decided:'],
    ['who is cited', 'Citing the Baltic Post, radio stations said at dawn:'],
  ])('is known by %s', (_, opening) => {
    const a = told('a', 'Baltic Post', 'Ministers met until midnight.')
    expect(groups([a, told('b', 'Lagoon News', opening)])).toEqual([2])
  })

  it.each([
    ['a dateline with a day', 'NAIROBI, May 3 (Reuters) - ', ''],
    ['a dateline without a place', '(AFP) — ', ''],
    ['a byline with a writer', 'By Jane Doe, Associated Press\n', ''],
    ['a second name', 'Police reported nothing, but Reuters reported late: ', ''],
    ['a sign at the end', '', ' (With inputs from PTI)'],
    ['a mark at the end', '', ' © AFP'],
  ])('is known by %s', (_, opening, end) => {
    const credited = (id: string, outlet: string, first: string) =>
      report(
        id,
        `${opening}${first} Estonia will close its Nairobi consulate and recall four diplomats over fishing permits.${end}`,
        outlet,
      )
    const list = [
      credited('a', 'Hill Herald', 'Officials spoke at noon.'),
      credited('b', 'Lagoon News', 'It is decided.'),
    ]
    expect(findOrigins(list).flatMap((o) => o.links.map((l) => l.why))).toContain('named source')
    expect(findOrigins(list).flatMap((o) => o.links.map((l) => l.evidence.length))).not.toContain(0)
  })

  it.each([
    ['in brackets as a place of the matter', 'It happened near the border town (Lamu). '],
    ['a reader of the news', 'A nurse told Grandmother of it. '],
  ])('is not %s', (_, opening) => {
    const list = [told('a', 'Hill Herald', opening), report('b', `${opening} ${own}`, 'Lagoon News')]
    expect(findOrigins(list).flatMap((o) => o.links.map((l) => l.why))).not.toContain('named source')
  })

  it('joins a chain of reports that each cite the next', () => {
    const a = told('a', 'Baltic Post', 'Ministers met until midnight.')
    const b = told('b', 'Lagoon News', 'The Baltic Post reported late on Friday what ministers decided:')
    const c = told('c', 'Hill Herald', 'Lagoon News reported on Saturday that all is decided:')
    expect(groups([a, b, c])).toEqual([3])
  })

  it('is no source where it was told in passing of another matter', () => {
    const a = told('a', 'Baltic Post', 'Ministers met until midnight.')
    const b = report('b', `A trader told the Baltic Post of his losses. ${own}`, 'Lagoon News')
    expect(groups([a, b])).toEqual([1, 1])
  })

  it('leaves apart two reports that cite nobody', () => {
    expect(groups([told('a', 'Baltic Post', 'A'), report('b', own, 'Lagoon News')])).toEqual([1, 1])
  })
})

it('the order of the reports makes no difference', () => {
  const reports = [report('a', wire, 'X'), report('b', wire, 'Y'), report('c', own), report('d', `${own} ${wire}`)]
  const expected = canonicalJson(findOrigins(reports))
  fc.assert(
    fc.property(fc.shuffledSubarray(reports, { minLength: 4 }), (some) => {
      expect(canonicalJson(findOrigins(some))).toBe(expected)
    }),
    { numRuns: 20 },
  )
})

describe('two texts by themselves', () => {
  it.each([
    ['a copy', wire, wire, 'copy'],
    ['another text', wire, own, 'none'],
    [
      'one statement in another order',
      'The envoy left Tallinn on Monday.',
      'On Monday the envoy left Tallinn.',
      'copy',
    ],
    ['two statements', 'The envoy left Tallinn on Monday.', 'The port of Lamu was closed by rain.', 'none'],
  ])('%s', (_, a, b, amount) => {
    expect(compareTexts(a, b)).toBe(amount)
  })
})
