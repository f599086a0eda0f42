import { describe, expect, it } from 'vitest'
import { loadEnglish } from '../../text/index.js'
import { findDates } from '../dates/index.js'
import { findFigures, measuredFigures } from './index.js'
import { participleOf } from './verbs.js'
import { boundRows, singular } from './words.js'

const english = loadEnglish()

function quantities(text: string): readonly (readonly [number | readonly [number, number], string, string])[] {
  const analysis = english.analyse(text)
  const dates = findDates({ text, analysis, published: '2021-05-16' }).found
  return measuredFigures(text, analysis.sentences, dates).map((f) => [
    f.value ?? [f.low ?? Number.NaN, f.high ?? Number.NaN],
    f.unit,
    f.bound === 'exact' ? (f.change ?? '=') : f.bound,
  ])
}

type Row = readonly [string, readonly (readonly [number | readonly [number, number], string, string])[]]

const NEWS: readonly Row[] = [
  ['The navy sank 14 trawlers.', [[14, 'trawler', '=']]],
  ['The storm killed at least 60 sailors.', [[60, 'sailor', 'at least']]],
  ['Lagos will pay some $240m for the ships.', [[240e6, 'dollar', 'about']]],
  ['Oslo pledged €1.2 billion in aid.', [[1.2e9, 'euro', '=']]],
  ['Delhi set aside Rs 500 crore for the road.', [[5e9, 'rupee', '=']]],
  ['Prices rose by about 7 percent.', [[7, 'percentage', 'about']]],
  ['Prices rose 7.5%.', [[7.5, 'percentage', 'up']]],
  ['Exports fell by 12 per cent.', [[12, 'percentage', 'down']]],
  ['Inflation rose to 7 percent.', [[7, 'percentage', '=']]],
  ['The rate was cut by 0.5 percentage points.', [[0.5, 'percentage point', 'down']]],
  ['Yields climbed 25 basis points.', [[25, 'basis point', 'up']]],
  [
    'They burned 120,000 hectares (about 296,500 acres).',
    [
      [120000, 'hectare', '='],
      [296500, 'acre', 'about'],
    ],
  ],
  ['Officers seized 85 tons of rice.', [[85, 'ton', '=']]],
  ['Between 10 and 15 boats left.', [[[10, 15], 'boat', '=']]],
  ['Some 10 to 15 boats left.', [[[10, 15], 'boat', 'about']]],
  ['It costs $10-15 million.', [[[10e6, 15e6], 'dollar', '=']]],
  ['Two-thirds of voters agreed.', [[2 / 3, 'voter', '=']]],
  ['Half of the members left.', [[0.5, 'member', '=']]],
  ['Half a million people fled.', [[500000, 'people', '=']]],
  ['Nearly two and a half million people fled.', [[2.5e6, 'people', 'nearly']]],
  ['Twenty-one soldiers were hurt.', [[21, 'soldier', '=']]],
  ['Three hundred and fifty troops arrived.', [[350, 'troop', '=']]],
  ['More than 1,200 people were held.', [[1200, 'people', 'more than']]],
  ['Fewer than 40 ships remain.', [[40, 'ship', 'less than']]],
  ['No fewer than 40 ships remain.', [[40, 'ship', 'at least']]],
  ['Up to 300 jobs will go.', [[300, 'job', 'up to']]],
  ['Almost 90 villages were flooded.', [[90, 'village', 'nearly']]],
  ['The pipeline runs 850 km.', [[850, 'kilometre', '=']]],
  ['It lies 30 miles off the coast.', [[30, 'mile', '=']]],
  ['The park covers 400 square kilometres.', [[400, 'square kilometre', '=']]],
  ['Mali sold 900 gigawatt hours of power.', [[900, 'gigawatt-hour', '=']]],
  ['Mali built 900 megawatts of power.', [[900, 'megawatt', '=']]],
  ['Togo handed over 12 captains.', [[12, 'captain', '=']]],
  ['Togo freed over 12 captains.', [[12, 'captain', 'more than']]],
  ['Winds reached 120 kilometers per hour.', [[120, 'kilometer per hour', '=']]],
  ['It reached 41 degrees Celsius.', [[41, 'celsius', '=']]],
  ['The mine yields 3,000 barrels a day.', [[3000, 'barrel', '=']]],
  ['A 25 percent tariff took effect.', [[25, 'percentage', '=']]],
  ['He paid 40 million Swiss francs.', [[40e6, 'swiss franc', '=']]],
  ['He paid A$3 million.', [[3e6, 'australian dollar', '=']]],
  ['She paid £20,000.', [[20000, 'pound sterling', '=']]],
  ['She won by 52 votes.', [[52, 'vote', '=']]],
  [
    'The party took 31 of 120 seats.',
    [
      [31, 'seat', '='],
      [120, 'seat', '='],
    ],
  ],
  ['One in five adults smoked.', [[0.2, 'adult', '=']]],
  ['It failed in 9 out of 10 cases.', [[0.9, 'case', '=']]],
  [
    'He killed two in 10 days.',
    [
      [2, '', '='],
      [10, 'day', '='],
    ],
  ],
  [
    'Oil rose $1.37 to $84.90.',
    [
      [1.37, 'dollar', 'up'],
      [84.9, 'dollar', '='],
    ],
  ],
  [
    'The guard went 10-for-12.',
    [
      [10, '', '='],
      [12, '', '='],
    ],
  ],
  [
    'The chain runs 1,210 in nine countries.',
    [
      [1210, '', '='],
      [9, 'country', '='],
    ],
  ],
  ['The 900-page report is out.', [[900, 'page', '=']]],
  ['They won six league games.', [[6, 'game', '=']]],
  ['It lies 40 light-years away.', [[40, 'light-year', '=']]],
  ['The unit was formed four years ago.', [[4, 'year', '=']]],
  ['The grant was worth N14.3bn.', [[14.3e9, 'nigerian naira', '=']]],
  ['Revenue rose to PS88.3m.', [[88.3e6, 'pound sterling', '=']]],
  ['The index is worth Y=28,030.', [[28030, 'japanese yen', '=']]],
  ['The bid was worth 75 USD million.', [[75e6, 'dollar', '=']]],
  ['Homes will save 140 pounds a year.', [[140, 'pound sterling', '=']]],
  ['The baby weighs 9 pounds.', [[9, 'pound', '=']]],
  ['It reached -15C in Oslo.', [[-15, 'celsius', '=']]],
  ['She ran it in 10.72s.', [[10.72, 'second', '=']]],
  ['They are 18- to 34-year-olds.', [[[18, 34], 'year', '=']]],
  [
    'Claims fell by 14,000 to 218,000.',
    [
      [14000, '', 'down'],
      [218000, '', '='],
    ],
  ],
  ['Half the students left.', [[0.5, 'student', '=']]],
  ['The bank cut 2,000 jobs.', [[2000, 'job', '=']]],
  ['The bank cut its staff by 2,000 people.', [[2000, 'people', 'down']]],
  ['Three-quarters of exports go east.', [[0.75, 'export', '=']]],
  ['A dozen ships sailed.', [[12, 'ship', '=']]],
  ['A 16-year-old boy was hurt.', [[16, 'year', '=']]],
  ['The plan will last 10 years.', [[10, 'year', '=']]],
  ['China sent 30 or more planes.', [[30, 'plane', 'at least']]],
  ['China sent 30 or so planes.', [[30, 'plane', 'about']]],
  ['The plant makes 4m cars.', [[4e6, 'car', '=']]],
  ['The fund holds $1.3tn.', [[1.3e12, 'dollar', '=']]],
  ['The tower weighs 2,500 tonnes.', [[2500, 'tonne', '=']]],
  ['One person was killed.', [[1, 'people', '=']]],
  ['Profit was down 4%.', [[4, 'percentage', 'down']]],
  [
    'It will spend $84m over 10 years.',
    [
      [84e6, 'dollar', '='],
      [10, 'year', '='],
    ],
  ],
  ['The fund raised $350 million.', [[350e6, 'dollar', '=']]],
  ['Some 150 coal- and gas-fired plants closed.', [[150, 'plant', 'about']]],
  ['There was a 9 percent increase.', [[9, 'percentage', 'up']]],
]

describe('figures of news sentences', () => {
  it.each(NEWS)('%s', (text, expected) => {
    const near = quantities(text).map(([v, u, b]) => [v, u === 'person' ? 'people' : u, b])
    expect(near).toEqual(expected)
  })
})

describe('numbers that are no figures', () => {
  it.each([
    ['The F-16 landed in Oslo.'],
    ['Flight 370 landed in Oslo.'],
    ['Article 5 was invoked.'],
    ['Resolution 1701 was passed.'],
    ['The G7 met in Rome.'],
    ['They met on 5 March 2019.'],
    ['They met in 2019.'],
    ['It came into force on May 3.'],
    ['He was the third man there.'],
    ['The talks began at 10:30 a.m.'],
    ['Lyon won 3-1 in Rome.'],
    ['No one came.'],
    ['This one is old.'],
    ['One of them left.'],
    ['One day he left.'],
    ['He led the second division.'],
    ['In the 1990s trade grew.'],
    ['The S&P 500 rose.'],
    ['Covid-19 spread.'],
    ['Call 555-0100-22.'],
    ['The court split 4 to 1.'],
    ['Lyon took a 7 - 0 lead.'],
    ['Lyon drew 31-31 in Rome.'],
    ['The team is 12-27 this season.'],
    ['The score was 12-all.'],
    ['She lives at 14 Harbour Street.'],
    ['He leads the band Nine Lives.'],
    ['A witness called 911.'],
    ['The hotline is 0800 432 100.'],
    ['Call +44 20 7946 0958 today.'],
    ['The novel Station Eleven won.'],
    ['The pipeline Nord Stream 2 was laid.'],
    ['The court ruled by a 2-to-1 vote.'],
    ['The 9/11 memorial is in Lyon.'],
    ['He bought a PS5 there.'],
    ['At 9.30 the sirens fell silent.'],
    ['Thousands of people fled.'],
    ['He was held in the 1200 block of Elm Street.'],
  ])('%s', (text) => {
    expect(quantities(text)).toEqual([])
  })
})

describe('rows of the bounds file', () => {
  for (const row of boundRows) {
    it(`${row.id} bounds in its example and not in its counter-example`, () => {
      const bounds = (text: string) => quantities(text).map(([, , bound]) => bound)
      expect(bounds(row.example)).toContain(row.bound)
      expect(bounds(row.not)).not.toContain(row.bound)
      expect(row.reason).not.toBe('')
    })
  }
})

describe('recorded figures', () => {
  const read = (text: string) => {
    const analysis = english.analyse(text)
    const dates = findDates({ text, analysis, published: '2021-05-16' }).found
    return findFigures({ text, analysis }, { dates, mentions: [], entities: [] }).found
  }
  it('name what is counted with the participle of the verb, and the time counted over', () => {
    expect(read('The navy has sunk 14 trawlers and killed at least 60 sailors since March.')).toMatchObject([
      { measure: 'trawlers sunk', value: 14, unit: 'trawler', bound: 'exact' },
      {
        measure: 'sailors killed',
        value: 60,
        unit: 'sailor',
        bound: 'at least',
        scope: 'since March',
        period: '2021-03/..',
      },
    ])
  })
  it('keep two units of one quantity together', () => {
    const [figure, ...rest] = read('Fire burned 120,000 hectares (about 296,500 acres).')
    expect(rest).toEqual([])
    expect(figure).toMatchObject({ value: 120000, unit: 'hectare', also: { value: 296500, unit: 'acre' } })
  })
  it('tell a rise from a level', () => {
    expect(read('Cotton planting increased by about 40 percent.')).toMatchObject([
      { change: 'up', bound: 'about', measure: 'cotton planting' },
    ])
  })
  it.each([
    ['Mali overcharged Niger by 7 percent.', 'Niger overcharged'],
    ['The report found that Mali overcharged Niger by 7 percent.', 'Niger overcharged'],
    ['Mali loses fees worth $90m a year.', 'fees'],
    ['Exports of rice fell by 7 percent.', 'exports of rice'],
    ['Togo put a tariff of 15 percent on Malian cotton.', 'tariff on Malian cotton'],
    ['Togo imposed a 15 percent tariff on Malian cotton on Friday.', 'tariff on Malian cotton'],
    ['Togo lifted a tariff of 15 percent on Friday.', 'tariff'],
    ['Togo exported goods worth $90m to Mali.', 'goods exported'],
    ['Togo wants $97m from Mali in unpaid port fees.', 'unpaid port fees'],
    ['Mali gave no promise on expulsions, which a rights group says have reached 640 since January.', 'expulsions'],
  ])('%s measures %s', (text, measure) => {
    expect(read(text).at(-1)?.measure.toLowerCase()).toBe(measure.toLowerCase())
  })
  it.each([
    ['Togo gave the envoy 48 hours to leave.', 'time given'],
    ['Mali set Togo a 72-hour deadline.', 'time given'],
    ['The envoy was told to leave the country within 48 hours.', 'time given'],
    ['They agreed on a 72-hour truce.', 'ceasefire'],
    ['The envoys talked for 48 hours.', undefined],
    ['The envoy is 6\'3" tall.', undefined],
    ['Half of the ban is gone.', undefined],
  ])('lengths of time are recorded where they were set: %s', (text, measure) => {
    expect(read(text)[0]?.measure).toBe(measure)
  })
  it.each([
    ['After 14 of its sailors died in a storm, Togo closed the port.', 'sailors killed'],
    ['The families of the 14 Togolese sailors who lost their lives were told.', 'Togolese sailors killed'],
    ['The storm took 14 Togolese lives.', 'people killed'],
    ['Toll of storm off Togo reaches 14', 'people killed'],
    ['The number of people killed in the storm has risen to 14.', 'people killed'],
    ['The toll on the bridge rose to 14 francs.', 'toll'],
    ['The health office in Lomé gave a toll of seven.', 'people killed'],
    ['The office put the death toll at 12.', 'people killed'],
    ['The driver paid a toll of seven francs.', 'toll'],
    ['The number of people hurt in the storm has risen to 14.', 'people'],
    ['Fourteen sailors lost their shoes.', 'sailors'],
  ])('those who died are counted as such: %s', (text, measure) => {
    expect(read(text).at(-1)?.measure).toBe(measure)
  })
  it.each([
    ['US assistance for ports in Togo amounts to $40m a year.', 'US assistance for ports in Togo'],
    ['Officers seized 85 tons of rice.', 'rice seized'],
  ])('names keep their capitals: %s', (text, measure) => {
    expect(read(text)[0]?.measure).toBe(measure)
  })
  it.each([['Two people familiar with the plan said so.'], ['It is signed, according to three diplomats.']])(
    'the number of unnamed informants is none: %s',
    (text) => expect(read(text)).toEqual([]),
  )
  it.each([['Not one ton of rice will cross the river.'], ['The navy caught ships and sank two of them.']])(
    'no figure in %s',
    (text) => expect(read(text)).toEqual([]),
  )
  it('keep the rate as scope', () => {
    expect(read('The loan costs Kenya $3m a year.')).toMatchObject([{ scope: 'a year', value: 3e6 }])
  })
  it('tell votes for from votes against', () => {
    expect(read("Chad's parliament voted 112 to 34 for the ban.")).toMatchObject([
      { measure: 'votes for', unit: 'vote', value: 112 },
      { measure: 'votes against', unit: 'vote', value: 34 },
    ])
    expect(read('Prices rose 112 to 340 francs.')).not.toMatchObject([{ measure: 'votes for' }])
  })
  it('mark the level before a change, and take no scope from what it is counted from', () => {
    expect(read('Tariffs rose from 25 percent to 100 percent.')).toMatchObject([
      { value: 25, scope: 'before the change' },
      { value: 100 },
    ])
    expect(read('Trade was up 14 percent from 2020.')[0]).not.toHaveProperty('scope')
    expect(read('Trade has been up 14 percent since 2020.')[0]).toMatchObject({ scope: 'since 2020' })
  })
  it('leave out lengths of time, ages and known pairs', () => {
    expect(read('The two countries fought for three years.')).toEqual([])
    expect(read('A 16-year-old boy was hurt.')).toEqual([])
  })
  it('carry the words of value and unit', () => {
    const text = 'Officers seized 85 tons of rice.'
    expect(read(text)[0]?.words.map((w) => [w.role, text.slice(w.start, w.end)])).toEqual([
      ['value', '85'],
      ['unit', 'tons'],
      ['trigger', 'seized'],
    ])
  })
  it('name the claimant', () => {
    const text = 'The ministry said 12 ships sank.'
    const analysis = english.analyse(text)
    const mentions = [
      {
        start: 0,
        end: 12,
        sentence: 0,
        head: { start: 4, end: 12 },
        form: 'nominal',
        entity: 3,
        use: 'actor',
        rule: 'x',
      },
    ] as const
    expect(findFigures({ text, analysis }, { dates: [], mentions, entities: [] }).found[0]?.claimant).toBe(3)
  })
})

describe('words', () => {
  it.each([
    ['boats', 'boat'],
    ['cities', 'city'],
    ['men', 'man'],
    ['aircraft', 'aircraft'],
    ['boxes', 'box'],
    ['bus', 'bus'],
  ])('%s is one %s', (many, one) => {
    expect(singular(many)).toBe(one)
  })
  it.each([
    ['seize', 'seized'],
    ['destroy', 'destroyed'],
    ['sink', 'sunk'],
    ['carry', 'carried'],
    ['expel', 'expelled'],
    ['bar', 'barred'],
    ['offer', 'offered'],
    ['limit', 'limited'],
    ['look', 'looked'],
    ['be', undefined],
  ])('participle of %s', (lemma, participle) => {
    expect(participleOf(lemma)).toBe(participle)
  })
})

describe('cost', () => {
  it.each([['1'], ['1,'], ['the '], ['one '], ['$1 '], ['one hundred and '], ['1-']])(
    'a long text of %j is read whole',
    (piece) => {
      expect(measuredFigures(piece.repeat(200_000 / piece.length), [], [])).toBeDefined()
    },
  )
})
