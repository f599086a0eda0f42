/** Invented passages with the figures that a careful reader takes from them, and how two of their numbers stand to each other. */

export type Relation = 'one' | 'none' | 'conflict' | 'update' | 'scope' | 'correction' | 'self-contradiction'

export interface Passage {
  readonly name: string
  /** Day of publication and text. */
  readonly reports: readonly (readonly [string, string])[]
  /** Of each report: bound, number, unit, change | what is counted | scope | on whose word. */
  readonly rows: readonly (readonly string[])[]
  /** Two numbers, of the first report and of the last. */
  readonly about?: readonly [number, number]
  readonly relation?: Relation
}

export const PASSAGES: readonly Passage[] = [
  {
    name: 'seized/held, office vs claim',
    reports: [
      ['2027-05-12', 'Moldovan customs officers seized 54 lorries of Ukrainian sugar at Otaci, Kyiv said.'],
      ['2027-05-13', 'The number of lorries held by Moldova is 47, its customs service said, not 54 as Kyiv claims.'],
    ],
    rows: [
      ['54 lorry | lorries of Ukrainian sugar seized |  | Government of Ukraine'],
      ['47 lorry | lorries held |  | customs service', '54 lorry | lorries held |  | Kyiv'],
    ],
    about: [54, 47],
    relation: 'conflict',
  },
  {
    name: 'detained/arrested two voices',
    reports: [
      [
        '2027-05-12',
        'Police in Algeria arrested 130 Moroccan fishermen off Oran on Tuesday, the Algerian interior ministry said.',
      ],
      [
        '2027-05-12',
        'Algerian police detained 160 Moroccan fishermen off Oran on Tuesday, according to the Moroccan foreign ministry.',
      ],
    ],
    rows: [
      ['130 fisherman | Moroccan fishermen arrested | on Tuesday | Algerian interior ministry'],
      ['160 fisherman | Moroccan fishermen detained | on Tuesday | Moroccan foreign ministry'],
    ],
    about: [130, 160],
    relation: 'conflict',
  },
  {
    name: 'relative clause brought',
    reports: [
      [
        '2027-05-12',
        'Laos suspended its coffee exports to Vietnam, which earned Laotian growers about $310 million last year.',
      ],
    ],
    rows: [['about 310000000 dollar | coffee exports to Vietnam | last year | ']],
  },
  {
    name: 'sales brought farmers',
    reports: [['2027-05-12', 'Tea sales to Iran earned Sri Lankan growers some $85 million in 2026.']],
    rows: [['about 85000000 dollar | tea sales to Iran | in 2026 | ']],
  },
  {
    name: 'at least vs exact toll',
    reports: [
      [
        '2027-05-12',
        'At least 18 Chadian soldiers were killed when gunmen attacked a post near the border with Sudan.',
      ],
      ['2027-05-12', 'The attack on the Chadian post near the Sudanese border left 21 soldiers dead.'],
    ],
    rows: [['at least 18 soldier | Chadian soldiers killed |  | '], ['21 soldier | soldiers killed |  | ']],
    about: [18, 21],
    relation: 'none',
  },
  {
    name: 'later toll',
    reports: [
      ['2027-05-12', 'A ferry sank off Guinea on Monday, killing 23 passengers.'],
      ['2027-05-20', 'The death toll from the ferry that sank off Guinea has risen to 41.'],
    ],
    rows: [['23 passenger | passengers killed | on Monday | '], ['41 people | people killed |  | ']],
    about: [23, 41],
    relation: 'update',
  },
  {
    name: 'votes',
    reports: [
      ['2027-05-12', 'The Serbian parliament voted 131 to 88 to ratify the pipeline treaty with Hungary.'],
      ['2027-05-12', "Serbia's parliament ratified the pipeline treaty with Hungary by 131 votes to 88."],
    ],
    rows: [
      ['131 vote | votes for |  | ', '88 vote | votes against |  | '],
      ['131 vote | votes for |  | ', '88 vote | votes against |  | '],
    ],
    about: [131, 131],
    relation: 'one',
  },
  {
    name: 'pledged vs paid',
    reports: [
      ['2027-05-12', 'Norway pledged $90 million in flood aid to Malawi in March.'],
      ['2027-05-12', 'Norway has so far paid $25 million in flood aid to Malawi.'],
    ],
    rows: [
      ['90000000 dollar | flood aid to Malawi pledged | in March | '],
      ['25000000 dollar | flood aid to Malawi paid |  | '],
    ],
    about: [90000000, 25000000],
    relation: 'none',
  },
  {
    name: 'pledged same, two words',
    reports: [
      ['2027-05-12', 'Norway pledged $90 million in flood aid to Malawi, the government in Oslo said.'],
      ['2027-05-12', 'Oslo promised Malawi 90 million dollars in aid after the floods.'],
    ],
    rows: [
      ['90000000 dollar | flood aid to Malawi pledged |  | Government of Norway'],
      ['90000000 dollar | aid promised |  | '],
    ],
    about: [90000000, 90000000],
    relation: 'one',
  },
  {
    name: 'troops sent',
    reports: [
      ['2027-05-12', 'Ethiopia has sent 3,000 troops to the Eritrean border, Asmara said.'],
      [
        '2027-05-12',
        'Ethiopia denied that it had moved 3,000 soldiers to the Eritrean border and said only 400 were there.',
      ],
    ],
    rows: [
      ['3000 troop | troops sent |  | Government of Eritrea'],
      ['3000 soldier | soldiers moved |  | ', '400 soldier | soldiers moved |  | Ethiopia'],
    ],
    about: [3000, 3000],
    relation: 'one',
  },
  {
    name: 'percent up vs down',
    reports: [
      ['2027-05-12', 'Exports of Turkish cement to Israel fell by 14 percent in April.'],
      ['2027-05-12', 'Exports of Turkish cement to Israel rose 9 percent in March.'],
    ],
    rows: [
      ['14 percentage down | exports of Turkish cement | in April | '],
      ['9 percentage up | exports of Turkish cement | in March | '],
    ],
    about: [14, 9],
    relation: 'none',
  },
  {
    name: 'areas two units',
    reports: [
      ['2027-05-12', 'Fires burned 50,000 hectares of forest in Bolivia.'],
      ['2027-05-12', 'About 123,500 acres of Bolivian forest were burned in the fires.'],
    ],
    rows: [['50000 hectare | forest burned |  | '], ['about 123500 acre | Bolivian forest burned |  | ']],
    about: [50000, 123500],
    relation: 'one',
  },
  {
    name: 'one quantity in brackets',
    reports: [['2027-05-12', 'Mongolia leased 12,000 hectares (29,650 acres) of pasture to a Korean company.']],
    rows: [['12000 hectare | pasture leased |  | ']],
  },
  {
    name: 'rounded vs exact',
    reports: [
      ['2027-05-12', 'Some 2,000 Syrian refugees were deported from Lebanon in April.'],
      ['2027-05-12', 'Lebanon deported 1,962 Syrian refugees in April, its interior minister said.'],
    ],
    rows: [
      ['about 2000 refugee | Syrian refugees deported | in April | '],
      ['1962 refugee | Syrian refugees deported | in April | interior minister'],
    ],
    about: [2000, 1962],
    relation: 'one',
  },
  {
    name: 'since vs on a day',
    reports: [
      ['2027-05-12', 'Peru has expelled 34 Chilean fishing boats since January.'],
      ['2027-05-12', 'Peru expelled three Chilean fishing boats on Tuesday.'],
    ],
    rows: [
      ['34 boat | Chilean fishing boats expelled | since January | '],
      ['3 boat | Chilean fishing boats expelled | on Tuesday | '],
    ],
    about: [34, 3],
    relation: 'none',
  },
  {
    name: 'revised later',
    reports: [
      ['2027-05-12', 'Bulgaria said 240 lorries were stranded at the Turkish border.'],
      ['2027-05-20', 'Bulgaria revised the number of lorries stranded at the Turkish border down to 190.'],
    ],
    rows: [['240 lorry | lorries stranded |  | Bulgaria'], ['190 lorry | lorries stranded |  | Bulgaria']],
    about: [240, 190],
    relation: 'update',
  },
  {
    name: 'money paid two voices',
    reports: [
      ['2027-05-12', 'Zambia said it had paid Mozambique $42 million for power last year.'],
      ['2027-05-12', 'Mozambique said Zambia had paid it only $28 million for power last year.'],
    ],
    rows: [
      ['42000000 dollar | power paid | last year | Zambia'],
      ['28000000 dollar | power paid | last year | Mozambique'],
    ],
    about: [42000000, 28000000],
    relation: 'conflict',
  },
  {
    name: 'who holds vs who freed',
    reports: [
      ['2027-05-12', 'Eritrea is holding 76 Djiboutian sailors.'],
      ['2027-05-13', 'Eritrea released 30 Djiboutian sailors on Wednesday.'],
    ],
    rows: [
      ['76 sailor | Djiboutian sailors held |  | '],
      ['30 sailor | Djiboutian sailors released | on Wednesday | '],
    ],
    about: [76, 30],
    relation: 'none',
  },
  {
    name: 'worth',
    reports: [
      ['2027-05-12', 'Trade between Oman and Yemen was worth $640 million in 2026, according to the Gulf Bank.'],
      ['2027-05-12', 'Oman and Yemen traded goods worth $640 million in 2026.'],
    ],
    rows: [['640000000 dollar | trade | in 2026 | Gulf Bank'], ['640000000 dollar | goods | in 2026 | ']],
    about: [640000000, 640000000],
    relation: 'one',
  },
  {
    name: 'not N but M',
    reports: [['2027-05-12', 'Georgia had returned not 12 but nine Armenian soldiers, the ministry in Yerevan said.']],
    rows: [['12 soldier | Armenian soldiers returned |  | ', '9 soldier | Armenian soldiers returned |  | ministry']],
    about: [12, 9],
    relation: 'correction',
  },
  {
    name: 'total of two kinds',
    reports: [
      ['2027-05-12', 'Cuba sent 120 doctors and 45 engineers to Angola.'],
      ['2027-05-12', 'Cuba sent 120 doctors to Angola.'],
    ],
    rows: [
      ['120 doctor | doctors sent |  | ', '45 engineer | engineers sent |  | '],
      ['120 doctor | doctors sent |  | '],
    ],
    about: [120, 120],
    relation: 'one',
  },
  {
    name: 'names in measure',
    reports: [['2027-05-12', 'Kazakhstan banned 300 Kyrgyz lorries from its roads on Monday.']],
    rows: [['300 lorry | Kyrgyz lorries banned | on Monday | ']],
  },
  {
    name: 'raised to',
    reports: [
      ['2027-05-12', 'Ghana raised its tariff on Ivorian cocoa butter from 10 percent to 35 percent.'],
      ['2027-05-12', 'Ghana imposed a 35 percent tariff on Ivorian cocoa butter.'],
    ],
    rows: [
      ['10 percentage | tariff | before the change | ', '35 percentage | tariff |  | '],
      ['35 percentage | tariff |  | '],
    ],
    about: [35, 35],
    relation: 'one',
  },
  {
    name: 'share',
    reports: [
      ['2027-05-12', 'Russia buys 40 percent of Moldovan apples, the farm ministry in Chisinau said.'],
      ['2027-05-12', "Some 40% of Moldova's apples go to Russia."],
    ],
    rows: [
      ['40 percentage | Moldovan apples bought |  | farm ministry'],
      ['about 40 percentage | Moldova apples |  | '],
    ],
    about: [40, 40],
    relation: 'one',
  },
  {
    name: 'put at',
    reports: [
      ['2027-05-12', 'Niger put the number of Nigerian cattle herders expelled at 1,400.'],
      ['2027-05-12', 'Nigeria put the number of its herders expelled at 2,300.'],
    ],
    rows: [
      ['1400 herder | Nigerian cattle herders expelled |  | Niger'],
      ['2300 herder | herders expelled |  | Nigeria'],
    ],
    about: [1400, 2300],
    relation: 'conflict',
  },
  {
    name: 'figure as subject',
    reports: [
      [
        '2027-05-12',
        'Thirty-six Cambodian workers were injured when a Thai factory caught fire, police said. Rescuers gave the figure as 44.',
      ],
    ],
    rows: [
      ['36 worker | Cambodian workers injured |  | police', '44 worker | Cambodian workers injured |  | Rescuers'],
    ],
    about: [36, 44],
    relation: 'conflict',
  },
  {
    name: 'instead of',
    reports: [
      ['2027-05-12', 'Croatia will take 200 asylum seekers from Malta instead of the 350 it promised in March.'],
    ],
    rows: [['200 seeker | asylum seekers taken |  | ', '350 seeker | asylum seekers promised |  | ']],
    about: [200, 350],
    relation: 'none',
  },
  {
    name: 'killed and wounded',
    reports: [
      ['2027-05-12', 'The shelling of a Tajik village killed seven people and wounded 19.'],
      ['2027-05-12', 'Seven villagers died and 19 were hurt in the shelling in Tajikistan.'],
    ],
    rows: [
      ['7 people | people killed |  | ', '19 people | people wounded |  | '],
      ['7 villager | villagers killed |  | ', '19 people | people injured |  | '],
    ],
    about: [19, 19],
    relation: 'one',
  },
  {
    name: 'year by year',
    reports: [['2027-05-12', 'Uruguay exported 80,000 tonnes of beef to China in 2025 and 95,000 tonnes in 2026.']],
    rows: [['80000 tonne | beef exported | in 2025 | ', '95000 tonne | tonnes of beef exported | in 2026 | ']],
    about: [80000, 95000],
    relation: 'none',
  },
  {
    name: 'per year',
    reports: [
      ['2027-05-12', 'Azerbaijan will supply 2 billion cubic metres of gas a year to Bulgaria.'],
      ['2027-05-12', 'Bulgaria will receive two billion cubic metres of Azerbaijani gas annually.'],
    ],
    rows: [
      ['2000000000 cubic metre | gas supplied | a year | '],
      ['2000000000 cubic metre | Azerbaijani gas received | annually | '],
    ],
    about: [2000000000, 2000000000],
    relation: 'one',
  },
  {
    name: 'seized on different days',
    reports: [
      ['2027-05-12', 'Greek guards seized eight Libyan boats on 2 May.'],
      ['2027-05-12', 'Greek guards seized five Libyan boats on 9 May.'],
    ],
    rows: [['8 boat | Libyan boats seized | on 2 May | '], ['5 boat | Libyan boats seized | on 9 May | ']],
    about: [8, 5],
    relation: 'none',
  },
  {
    name: 'of whom',
    reports: [['2027-05-12', 'Togo deported 210 Beninese migrants, of whom 60 were children.']],
    rows: [['210 migrant | Beninese migrants deported |  | ', '60 child | children |  | ']],
    about: [210, 60],
    relation: 'none',
  },
  {
    name: 'two nationalities',
    reports: [
      ['2027-05-12', 'Qatar expelled 40 Indian workers in April.'],
      ['2027-05-12', 'Qatar expelled 55 Pakistani workers in April.'],
    ],
    rows: [
      ['40 worker | Indian workers expelled | in April | '],
      ['55 worker | Pakistani workers expelled | in April | '],
    ],
    about: [40, 55],
    relation: 'none',
  },
  {
    name: 'more than vs exact below',
    reports: [
      [
        '2027-05-12',
        'More than 300 Haitians were turned back at the Dominican border on Friday, the Dominican army said.',
      ],
      ['2027-05-12', "The Dominican army turned back 180 Haitians at the border on Friday, Haiti's government said."],
    ],
    rows: [
      ['more than 300 haitian | Haitians turned | on Friday | Dominican army'],
      ['180 haitian | Haitians turned | on Friday | Government of Haiti'],
    ],
    about: [300, 180],
    relation: 'conflict',
  },
  {
    name: 'fined',
    reports: [
      ['2027-05-12', 'Estonia fined a Latvian shipping firm 2.5 million euros.'],
      ['2027-05-12', 'The Latvian shipping firm must pay a fine of €2.5 million to Estonia.'],
    ],
    rows: [['2500000 euro | amount finned |  | '], ['2500000 euro | fine |  | ']],
    about: [2500000, 2500000],
    relation: 'one',
  },
  {
    name: 'range',
    reports: [
      ['2027-05-12', 'Between 40 and 50 Armenian prisoners remain in Azerbaijani jails, Yerevan said.'],
      ['2027-05-12', 'Azerbaijan holds 23 Armenian prisoners, Baku said.'],
    ],
    rows: [
      ['40-50 prisoner | Armenian prisoners |  | Government of Armenia'],
      ['23 prisoner | Armenian prisoners held |  | Government of Azerbaijan'],
    ],
    about: [40, 23],
    relation: 'conflict',
  },
  {
    name: 'ships seized one report each word',
    reports: [
      ['2027-05-12', 'Iran has seized two Greek tankers, Athens said on Monday.'],
      ['2027-05-12', 'Tehran impounded two Greek tankers.'],
    ],
    rows: [['2 tanker | Greek tankers seized |  | Government of Greece'], ['2 tanker | Greek tankers impounded |  | ']],
    about: [2, 2],
    relation: 'one',
  },
]
