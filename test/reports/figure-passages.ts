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
      [
        '10 percentage | tariff on Ivorian cocoa butter | before the change | ',
        '35 percentage | tariff on Ivorian cocoa butter |  | ',
      ],
      ['35 percentage | tariff on Ivorian cocoa butter |  | '],
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
      ['more than 300 haitian | Haitians turned back | on Friday | Dominican army'],
      ['180 haitian | Haitians turned back | on Friday | Government of Haiti'],
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
    rows: [['2500000 euro | amount fined |  | '], ['2500000 euro | fine |  | ']],
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
  {
    name: 'toll paid at gate',
    reports: [
      ['2028-02-08', 'Tajikistan raised the toll for Uzbek lorries to $120 on Monday.'],
      ['2028-02-09', 'Tajikistan now charges Uzbek lorries a toll of $120.'],
    ],
    rows: [['120 dollar | toll | on Monday | '], ['120 dollar | toll |  | ']],
    about: [120, 120],
    relation: 'one',
  },
  {
    name: 'confiscated/seized same',
    reports: [
      ['2028-02-08', 'Danish police confiscated 900 kilograms of Russian caviar, officials said.'],
      ['2028-02-08', 'Police in Denmark seized 0.9 tonnes of Russian caviar.'],
    ],
    rows: [['900 kilogram | Russian caviar confiscated |  | officials'], ['0.9 tonne | Russian caviar seized |  | ']],
    about: [900, 0.9],
    relation: 'one',
  },
  {
    name: 'percent of what',
    reports: [
      ['2028-02-08', 'Jordan cut its imports of Syrian olives by 30 percent last year.'],
      ['2028-02-08', 'Jordanian imports of Syrian olives fell 30% in 2027.'],
    ],
    rows: [
      ['30 percentage down | imports of Syrian olives | last year | '],
      ['30 percentage down | jordanian imports of Syrian olives | in 2027 | '],
    ],
    about: [30, 30],
    relation: 'one',
  },
  {
    name: 'percent two voices',
    reports: [
      [
        '2028-02-08',
        'Exports of Bolivian gas to Brazil fell by 22 percent in 2027, the Bolivian energy ministry said.',
      ],
      ['2028-02-08', 'Brazil said exports of Bolivian gas fell by 35 percent in 2027.'],
    ],
    rows: [
      ['22 percentage down | exports of Bolivian gas | in 2027 | Bolivian energy ministry'],
      ['35 percentage down | exports of Bolivian gas fell | in 2027 | Brazil'],
    ],
    about: [22, 35],
    relation: 'conflict',
  },
  {
    name: 'contradicting',
    reports: [
      [
        '2028-02-08',
        'Angola said it had expelled 800 Congolese miners, contradicting Kinshasa, which speaks of 2,600.',
      ],
    ],
    rows: [
      ['800 miner | Congolese miners expelled |  | Angola', '2600 miner | Congolese miners expelled |  | Kinshasa'],
    ],
    about: [800, 2600],
    relation: 'conflict',
  },
  {
    name: 'including',
    reports: [['2028-02-08', 'Sudan has detained 64 Egyptians, including nine sailors.']],
    rows: [['64 egyptian | Egyptians detained |  | ', '9 sailor | sailors |  | ']],
    about: [64, 9],
    relation: 'none',
  },
  {
    name: 'hands over 12 of 30',
    reports: [['2028-02-08', 'Niger handed over 12 of the 30 Libyan prisoners it holds.']],
    rows: [['12 prisoner | Libyan prisoners handed over |  | ', '30 prisoner | Libyan prisoners held |  | ']],
    about: [12, 30],
    relation: 'none',
  },
  {
    name: 'more boats',
    reports: [
      ['2028-02-08', 'Spain seized seven Moroccan trawlers on Sunday.'],
      ['2028-02-09', 'Spain seized four more Moroccan trawlers on Tuesday, bringing the total to 11.'],
    ],
    rows: [
      ['7 trawler | Moroccan trawlers seized | on Sunday | '],
      ['4 trawler | Moroccan trawlers seized | on Tuesday | ', '11 trawler | Moroccan trawlers seized | on Tuesday | '],
    ],
    about: [7, 11],
    relation: 'scope',
  },
  {
    name: 'loan of',
    reports: [
      ['2028-02-08', 'Japan approved a $2 billion loan to Vietnam for a railway.'],
      ['2028-02-08', 'Vietnam will get a loan of $2bn from Japan for the railway.'],
    ],
    rows: [['2000000000 dollar | loan |  | '], ['2000000000 dollar | loan |  | ']],
    about: [2000000000, 2000000000],
    relation: 'one',
  },
  {
    name: 'two loans',
    reports: [
      ['2028-02-08', 'Japan approved a $2 billion loan to Vietnam for a railway.'],
      ['2028-02-08', 'Japan approved a $300 million loan to Laos for a dam.'],
    ],
    rows: [['2000000000 dollar | loan |  | '], ['300000000 dollar | loan |  | ']],
    about: [2000000000, 300000000],
    relation: 'none',
  },
  {
    name: 'vote in UN',
    reports: [
      ['2028-02-08', 'The UN General Assembly adopted the motion on Fiji by 97 votes to 21, with 30 abstentions.'],
    ],
    rows: [['97 vote | votes for |  | ', '21 vote | votes against |  | ', '30 abstention | abstentions |  | ']],
  },
  {
    name: 'killed conflicting on one day',
    reports: [
      ['2028-02-08', 'An air strike on a Yemeni market killed 31 people on Monday, medics said.'],
      ['2028-02-08', 'The Saudi-led coalition said the strike on the market in Yemen on Monday had killed 12 people.'],
    ],
    rows: [
      ['31 people | people killed | on Monday | medics'],
      ['12 people | people killed | on Monday | Saudi-led coalition'],
    ],
    about: [31, 12],
    relation: 'conflict',
  },
  {
    name: 'each',
    reports: [['2028-02-08', 'Gabon fined three Chinese captains $40,000 each.']],
    rows: [['3 captain | Chinese captains fined |  | ', '40000 dollar | amount fined | each | ']],
    about: [3, 40000],
    relation: 'none',
  },
  {
    name: 'budget share',
    reports: [['2028-02-08', "Aid from Denmark makes up 18 percent of Mozambique's health budget."]],
    rows: [['18 percentage | Mozambique health budget |  | ']],
  },
  {
    name: 'cited earlier',
    reports: [
      ['2028-02-08', 'Cameroon says 26 villagers were abducted by men from Chad.'],
      ['2028-02-18', 'Cameroon now says 17 villagers were abducted by men from Chad, down from 26.'],
    ],
    rows: [
      ['26 villager | villagers abducted |  | Cameroon'],
      ['17 villager | villagers abducted |  | Cameroon', '26 villager | villagers abducted |  | Cameroon'],
    ],
    about: [26, 17],
    relation: 'update',
  },
  {
    name: 'against the other number',
    reports: [
      [
        '2028-02-08',
        'Albania puts its unpaid power bill at 14 million euros, against the 22 million euros that Kosovo demands.',
      ],
    ],
    rows: [['14000000 euro | unpaid power bill |  | Albania', '22000000 euro | unpaid power bill |  | Kosovo']],
    about: [14000000, 22000000],
    relation: 'conflict',
  },
  {
    name: 'in two currencies',
    reports: [
      ['2028-02-08', 'Bahrain will lend Tunisia 300 million dinars ($795 million).'],
      ['2028-02-08', 'Tunisia will borrow $795 million from Bahrain.'],
    ],
    rows: [['300000000 dinar | amount lent |  | '], ['795000000 dollar | amount borrowed |  | ']],
    about: [300000000, 795000000],
    relation: 'one',
  },
  {
    name: 'worth of goods seized',
    reports: [
      ['2028-02-08', 'Iraq seized $6 million worth of Iranian medicines at Basra.'],
      ['2028-02-08', 'Iraqi officers impounded Iranian medicines worth $6 million at Basra.'],
    ],
    rows: [['6000000 dollar | worth of Iranian medicines |  | '], ['6000000 dollar | Iranian medicines |  | ']],
    about: [6000000, 6000000],
    relation: 'one',
  },
  {
    name: 'flights a week',
    reports: [['2028-02-08', 'Ethiopian Airlines will cut its flights to Lagos from 14 to seven a week.']],
    rows: [['14 flight | flights | before the change | ', '7 flight | flights | a week | ']],
  },
  {
    name: 'staff at embassy',
    reports: [['2028-02-08', 'Slovakia told Belarus to cut the staff of its embassy to 8 from 20.']],
    rows: [['8  | staff of embassy |  | ', '20  | staff of embassy |  | ']],
  },
  {
    name: 'his ministry',
    reports: [
      [
        '2028-02-08',
        'Honduras holds 33 Nicaraguan fishermen, not 51 as claimed by Managua, Foreign Minister Luis Paz said.',
      ],
      ['2028-02-08', 'Nicaragua demanded the release of 51 fishermen held by Honduras.'],
    ],
    rows: [
      [
        '33 fisherman | Nicaraguan fishermen held |  | Luis Paz',
        '51 fisherman | Nicaraguan fishermen held |  | Government of Nicaragua',
      ],
      ['51 fisherman | fishermen held |  | '],
    ],
    about: [33, 51],
    relation: 'conflict',
  },
  {
    name: 'The number of buses stopped by Polish guards is 29, Warsaw ...',
    reports: [
      ['2029-09-12', 'The number of buses stopped by Polish guards is 29, Warsaw said, not 60 as Minsk says.'],
      ['2029-09-12', 'Polish guards stopped 60 Belarusian buses at the border, Minsk said.'],
    ],
    rows: [
      ['29 bus | buses stopped |  | Government of Poland', '60 bus | buses stopped |  | Government of Belarus'],
      ['60 bus | Belarusian buses stopped |  | Government of Belarus'],
    ],
    about: [29, 60],
    relation: 'conflict',
  },
  {
    name: 'Ireland jailed 14 Spanish skippers in ...',
    reports: [
      ['2029-09-12', 'Ireland jailed 14 Spanish skippers in August.'],
      ['2029-09-12', 'Fourteen Spanish skippers were imprisoned in Ireland in August.'],
    ],
    rows: [
      ['14 skipper | Spanish skippers jailed | in August | '],
      ['14 skipper | Spanish skippers imprisoned | in August | '],
    ],
    about: [14, 14],
    relation: 'one',
  },
  {
    name: 'At least 9 Philippine sailors are held in ...',
    reports: [
      ['2029-09-12', 'At least 9 Philippine sailors are held in Yemen.'],
      ['2029-09-13', 'Manila said 11 of its sailors are being held in Yemen.'],
    ],
    rows: [
      ['at least 9 sailor | Philippine sailors held |  | '],
      ['11 sailor | sailors held |  | Government of Philippines'],
    ],
    about: [9, 11],
    relation: 'none',
  },
  {
    name: 'Qatar promised Sudan $500 million in April ...',
    reports: [
      ['2029-09-12', 'Qatar promised Sudan $500 million in April 2029.'],
      ['2029-09-12', 'Sudan has received $120 million from Qatar since April.'],
    ],
    rows: [
      ['500000000 dollar | amount promised | in April 2029 | '],
      ['120000000 dollar | amount received | since April | '],
    ],
    about: [500000000, 120000000],
    relation: 'none',
  },
  {
    name: 'Fire destroyed 3,000 acres of pine forest in ...',
    reports: [
      ['2029-09-12', 'Fire destroyed 3,000 acres of pine forest in Portugal.'],
      ['2029-09-12', 'Some 1,200 hectares of pine forest were destroyed in Portugal.'],
    ],
    rows: [['3000 acre | pine forest destroyed |  | '], ['about 1200 hectare | pine forest destroyed |  | ']],
    about: [3000, 1200],
    relation: 'one',
  },
  {
    name: 'The Dutch parliament approved the sale by 78 votes to ...',
    reports: [['2029-09-12', 'The Dutch parliament approved the sale by 78 votes to 70.']],
    rows: [['78 vote | votes for |  | ', '70 vote | votes against |  | ']],
  },
  {
    name: 'A landslide in Guatemala killed 16 villagers on ...',
    reports: [
      ['2029-09-12', 'A landslide in Guatemala killed 16 villagers on Monday.'],
      ['2029-09-21', 'The toll of the landslide in Guatemala has climbed to 29, officials said.'],
    ],
    rows: [['16 villager | villagers killed | on Monday | '], ['29 people | people killed |  | officials']],
    about: [16, 29],
    relation: 'update',
  },
  {
    name: 'Kuwait deported 700 Egyptian teachers, according to ...',
    reports: [
      ['2029-09-12', 'Kuwait deported 700 Egyptian teachers, according to Cairo.'],
      ['2029-09-12', 'Kuwait says it expelled 240 Egyptian teachers.'],
    ],
    rows: [
      ['700 teacher | Egyptian teachers deported |  | Cairo'],
      ['240 teacher | Egyptian teachers expelled |  | Kuwait'],
    ],
    about: [700, 240],
    relation: 'conflict',
  },
  {
    name: 'Kuwait deported 700 Egyptian ...',
    reports: [
      ['2029-09-12', 'Kuwait deported 700 Egyptian teachers.'],
      ['2029-09-12', 'Kuwait deported 310 Jordanian nurses.'],
    ],
    rows: [['700 teacher | Egyptian teachers deported |  | '], ['310 nurse | Jordanian nurses deported |  | ']],
    about: [700, 310],
    relation: 'none',
  },
  {
    name: 'Malta has detained 17 Libyan tankers since ...',
    reports: [
      ['2029-09-12', 'Malta has detained 17 Libyan tankers since March.'],
      ['2029-09-12', 'Malta detained two Libyan tankers on Tuesday.'],
    ],
    rows: [
      ['17 tanker | Libyan tankers detained | since March | '],
      ['2 tanker | Libyan tankers detained | on Tuesday | '],
    ],
    about: [17, 2],
    relation: 'none',
  },
  {
    name: 'Armenia says Georgia owes it 18 million dollars for gas. ...',
    reports: [
      [
        '2029-09-12',
        'Armenia says Georgia owes it 18 million dollars for gas. Georgia puts the sum at 11 million dollars.',
      ],
    ],
    rows: [['18000000 dollar | gas owed |  | Armenia', '11000000 dollar | gas owed |  | Georgia']],
    about: [18000000, 11000000],
    relation: 'conflict',
  },
  {
    name: 'Tunisia lowered the number of missing migrants to 44 from ...',
    reports: [['2029-09-12', 'Tunisia lowered the number of missing migrants to 44 from 61.']],
    rows: [['44 migrant | missing migrants |  | Tunisia', '61 migrant | missing migrants |  | Tunisia']],
    about: [61, 44],
    relation: 'update',
  },
  {
    name: 'Panama collected tolls of $3.2 billion from ships last ...',
    reports: [
      ['2029-09-12', 'Panama collected tolls of $3.2 billion from ships last year.'],
      ['2029-09-12', 'Ships paid Panama $3.2 billion in tolls last year.'],
    ],
    rows: [['3200000000 dollar | tolls | last year | '], ['3200000000 dollar | tolls paid | last year | ']],
    about: [3200000000, 3200000000],
    relation: 'one',
  },
]
