import { describe, expect, it } from 'vitest'
import { loadEnglish } from '../../text/index.js'
import { builderNames } from './builders.js'
import { type DatedText, findDates } from './index.js'
import { dateRules } from './rules.js'

/** A context of one sentence without trees. */
function contextOf(text: string, published?: string): DatedText {
  return {
    text,
    analysis: {
      text,
      sentences: [{ index: 0, paragraph: 0, start: 0, end: text.length, kind: 'prose', tokens: [] }],
      quotations: [],
    },
    ...(published === undefined ? {} : { published }),
  }
}

const read = (text: string, published?: string) =>
  findDates(contextOf(text, published)).found.map((d) => [text.slice(d.start, d.end), d.value, d.edtf])

describe('every row of the rule file', () => {
  for (const rule of dateRules) {
    it(`${rule.id} takes "${rule.match}" and nothing in its counter-example`, () => {
      expect(builderNames).toContain(rule.make)
      const take = (text: string) =>
        findDates(contextOf(text, '2021-05-16')).found.filter((d) => d.rule === `dates.${rule.id}@1`)
      expect(take(rule.example).map((d) => rule.example.slice(d.start, d.end))).toContain(rule.match)
      expect(take(rule.not)).toEqual([])
      expect(rule.reason).not.toBe('')
    })
  }
})

describe('dates of a report published on Sunday 16 May 2021', () => {
  const cases: readonly (readonly [string, readonly (readonly string[])[]])[] = [
    ['Chad recalled its envoy on Friday.', [['Friday', '2021-05-14', '2021-05-14']]],
    ['The ministers will meet on Friday.', [['Friday', '2021-05-21', '2021-05-21']]],
    ['It was signed on 3 March 2019 in Doha.', [['3 March 2019', '2019-03-03', '2019-03-03']]],
    ['Malta has shut the port since March.', [['March', '2021-03', '2021-03/..']]],
    [
      'The ban ran from March 2018 to June 2019.',
      [
        ['March 2018', '2018-03', '2018-03/2019-06'],
        ['June 2019', '2019-06', '2018-03/2019-06'],
      ],
    ],
    [
      'Fiji sold it in fiscal years 2018 and 2019.',
      [
        ['fiscal years 2018', '2018', '2018/2019'],
        ['2019', '2019', '2018/2019'],
      ],
    ],
    ['Earlier this year Togo had left.', [['Earlier this year', '2021', '2021']]],
    ['Talks began in mid-November.', [['mid-November', '2020-11', '2020-11']]],
    ['They met two weeks ago.', [['two weeks ago', '2021-W17', '2021-04-26/2021-05-02']]],
    [
      'They met on May 3. A week later they signed.',
      [
        ['May 3', '2021-05-03', '2021-05-03'],
        ['A week later', '2021-W19', '2021-05-10/2021-05-16'],
      ],
    ],
    ['Exports fell in the late 1990s.', [['the late 1990s', '199', '199X']]],
    ['A 19th-century treaty.', [['19th-century', '18', '18XX']]],
    ['It lasted more than three years.', [['more than three years', 'P3Y', '']]],
    ['Nepal gets $4m a year.', [['a year', 'P1Y', '']]],
    [
      'He rests at noon on Wednesday.',
      [
        ['noon', '2021-05-12T12:00', '2021-05-12'],
        ['Wednesday', '2021-05-12', '2021-05-12'],
      ],
    ],
    ['It left early this year.', [['early this year', '2021', '2021']]],
    ['Sales fell in the last quarter.', [['the last quarter', '2021-Q1', '2021-01/2021-03']]],
    ['Prices rose in recent months.', [['recent months', 'PAST_REF', '']]],
    ['It rained for the three weeks.', [['the three weeks', 'P3W', '']]],
    ['As recently as 2010 it rained.', [['2010', '2010', '2010']]],
    ['He saw the Summer Olympics.', []],
    ['They struck on Tuesday night.', [['Tuesday night', '2021-05-11TNI', '2021-05-11']]],
    ['A two-and-a-half-year truce.', [['two-and-a-half-year', 'P2.5Y', '']]],
    ['It took two and a half years.', [['two and a half years', 'P2.5Y', '']]],
    ['A half-century of war.', [['half-century', 'P50Y', '']]],
    ['They met this past week.', [['this past week', '2021-W18', '2021-05-03/2021-05-09']]],
    [
      'He was there in 1996-97.',
      [
        ['1996', '1996', '1996/1997'],
        ['97', '1997', '1996/1997'],
      ],
    ],
    ['They recently met.', [['recently', 'PAST_REF', '']]],
  ]
  it('reads a rate as a repetition', () => {
    expect(findDates(contextOf('Nepal gets $4m a year.')).found[0]?.timex).toBe('SET')
    expect(findDates(contextOf('It lasted for a year.')).found[0]?.timex).toBe('DURATION')
  })
  it.each(cases)('%s', (text, expected) => {
    expect(read(text, '2021-05-16')).toEqual(expected)
  })
})

describe('the tense decides where a bare day lies (published on Sunday 16 May 2021)', () => {
  const english = loadEnglish()
  it.each([
    ['The court ruled against Fiji on Thursday.', '2021-05-13'],
    ['The court will rule against Fiji on Thursday.', '2021-05-20'],
    ['The minister said the court would rule on Thursday.', '2021-05-20'],
    ['The court is expected to rule on Thursday.', '2021-05-20'],
    ['Malta agreed to send ships on Thursday.', '2021-05-20'],
    ['The envoys are meeting in Lima on Thursday.', '2021-05-20'],
    ['The envoys have met in Lima since Thursday.', '2021-05-13'],
    ['The minister will speak later Sunday.', '2021-05-16'],
    ['The law was passed in December.', '2020-12'],
    ['The law will take effect in December.', '2021-12'],
  ])('%s', (text, value) => {
    expect(findDates({ text, analysis: english.analyse(text), published: '2021-05-16' }).found[0]?.value).toBe(value)
  })
})

describe('dates without a day of writing', () => {
  it('leaves a weekday open', () => {
    expect(read('Chad recalled its envoy on Friday.')).toEqual([['Friday', 'XXXX-WXX-5', '']])
  })
  it('hangs a month on the year told before', () => {
    expect(read('They met in March 2019. In May they signed.')[1]).toEqual(['May', '2019-05', '2019-05'])
  })
  it('does not hang a month of the news on a year that is only mentioned', () => {
    const text = 'A 2014 inquiry cleared him. On Friday he said he had left in May.'
    expect(read(text)).toEqual([
      ['2014', '2014', '2014'],
      ['Friday', 'XXXX-WXX-5', ''],
      ['May', 'XXXX-05', ''],
    ])
  })
  it('marks what stays unknown', () => {
    expect(findDates(contextOf('They met in May.')).found[0]).toMatchObject({
      value: 'XXXX-05',
      edtf: '',
      basis: 'unknown',
    })
  })
})

describe('no dates', () => {
  it.each([
    ['He may leave.'],
    ['They march on the town.'],
    ['May he return?'],
    ['It hired 2019 people.'],
    ['The second man sat down.'],
    ['She is 64 years old.'],
    ['A 64-year-old farmer.'],
    ['Resolution 1701 was passed.'],
    ['Flight 1990 landed.'],
    ['The F-16 landed.'],
    ['They won by 3-2.'],
    ['The fall of the city.'],
  ])('%s', (text) => {
    expect(read(text, '2021-05-16')).toEqual([])
  })
})

describe('cost', () => {
  it.each([['1'], ['the '], ['May '], ['1,'], ['in the '], ['a week later '], ['2019-']])(
    'a long text of %j is read whole',
    (piece) => {
      expect(findDates(contextOf(piece.repeat(200_000 / piece.length), '2021-05-16'))).toBeDefined()
    },
  )
})

describe('the year or week that the tense points to, in a report of Sunday 16 May 2021', () => {
  const english = loadEnglish()
  it.each([
    ['The summit opens Thursday in Lima.', '2021-05-20'],
    ['The firm said Thursday it will cut jobs.', '2021-05-13'],
    ['The union called a strike starting June 6.', '2021-06-06'],
    ['The tariff takes effect March 1.', '2022-03-01'],
    ['The truce agreed in November expired.', '2020-11'],
    ['The general has promised elections by October.', '2021-10'],
    ['The king called a vote for Thursday.', '2021-05-20'],
    ['Talks on the dam, due to open on June 6, have been put off.', '2021-06-06'],
    ['The talks, which were to begin on June 6, have been put off.', '2021-06-06'],
    ['The port was closed due to flooding on June 6.', '2020-06-06'],
    ['The king won the vote on Thursday.', '2021-05-13'],
    ['The ministry reports a loss since Thursday.', '2021-05-13'],
  ])('%s', (text, value) => {
    const analysis = english.analyse(text)
    expect(findDates({ text, analysis, published: '2021-05-16' }).found[0]?.value).toBe(value)
  })
})
