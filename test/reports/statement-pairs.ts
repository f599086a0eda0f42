/** Invented pairs of reports: does the second tell the statement of the first in other words, or another one? */

export interface StatementPair {
  readonly name: string
  readonly same: boolean
  /** Day of publication and text. */
  readonly reports: readonly [readonly [string, string], readonly [string, string]]
  /** Words inside the content of the statement of each report. */
  readonly marks: readonly [string, string]
}

const pair = (name: string, same: boolean, a: string, b: string, marks: readonly [string, string]): StatementPair => ({
  name,
  same,
  reports: [
    ['2029-04-11', a],
    ['2029-04-12', b],
  ],
  marks,
})

/** Rules were tuned on these. */
export const SEEN: readonly StatementPair[] = [
  pair(
    'kneel and bow',
    true,
    'Togo closed its border with Ghana on Tuesday. "We will not kneel before anyone," President Kossi Amegan told a rally in Lomé.',
    'Togo has shut its frontier with Ghana. "We shall not bow to anybody," Togolese President Kossi Amegan said in Lomé.',
    ['kneel', 'bow'],
  ),
  pair(
    'door open',
    true,
    'Chile recalled its envoy from Bolivia. "The door to dialogue stays open," Chilean Foreign Minister Rosa Illanes said in Santiago.',
    'Chile has called its ambassador to Bolivia home. "The door for talks remains open," Rosa Illanes, the Chilean foreign minister, told reporters.',
    ['The door to dialogue', 'The door for talks'],
  ),
  pair(
    'direct and indirect',
    true,
    'Laos halted power exports to Thailand on Monday. "They owe us four months of payments and we will wait no longer," Laotian Energy Minister Khamla Vongsa said.',
    'Laos stopped selling electricity to Thailand. Energy Minister Khamla Vongsa said Bangkok was four months behind with its payments and that Vientiane would not wait any longer.',
    ['four months of payments', 'four months behind'],
  ),
  pair(
    'office and name',
    true,
    'Estonia expelled two Latvian diplomats. "This was espionage, plain and simple," the Estonian foreign minister, Jaan Rebane, said.',
    'Two Latvian diplomats must leave Estonia. The Estonian foreign minister called it plain and simple espionage.',
    ['This was espionage', 'plain and simple'],
  ),
  pair(
    'indirect twice',
    true,
    'Kenya suspended flights to Somalia. Kenyan Transport Minister Peter Kiptoo said the flights would resume once Mogadishu had paid for the damaged runway lights.',
    'Flights from Kenya to Somalia have been stopped. Transport Minister Peter Kiptoo said Kenya would restart them as soon as Somalia paid for the runway lights it had damaged.',
    ['the flights would resume', 'would restart them'],
  ),
  pair(
    'part of a quotation',
    true,
    'Oman froze a port deal with Yemen. "We were deceived at every step, and our patience has come to an end," Omani Trade Minister Salim al-Harthi said.',
    'Oman put a port deal with Yemen on hold. Omani Trade Minister Salim al-Harthi said his country had been "deceived at every step".',
    ['We were deceived', 'deceived at every step'],
  ),
  pair(
    'told to a channel',
    true,
    'Paraguay cut off the gas talks with Uruguay. "Nobody asked us, nobody warned us," Paraguayan President Elvio Franco told state television.',
    'Paraguay has left the gas talks with Uruguay. Paraguayan President Elvio Franco complained that his country had neither been asked nor warned.',
    ['Nobody asked us', 'neither been asked'],
  ),
  pair(
    'threat rendered anew',
    true,
    'Georgia stopped customs checks for Armenian lorries. "If they touch our drivers again, not one lorry will pass," Georgian Interior Minister Zaza Kobalia said.',
    'Georgia ended customs checks for trucks from Armenia. Georgian Interior Minister Zaza Kobalia warned that no truck would get through if its drivers were touched once more.',
    ['If they touch', 'no truck would get'],
  ),
  pair(
    'short and shorter',
    true,
    'Malawi closed its schools to Mozambican pupils. "It is a slap in the face," Mozambican Education Minister Lina Macuácua said of the decision.',
    'Malawian schools no longer take pupils from Mozambique. "This is a slap in our face," said Lina Macuácua, the education minister of Mozambique.',
    ['slap in the face', 'slap in our face'],
  ),
  pair(
    'ordered by, in a list',
    true,
    'Cambodia banned fruit from Vietnam. "Our farmers come first, and cheap mangoes are ruining them," Cambodian Farm Minister Sok Vannak told parliament in Phnom Penh.',
    'Fruit from Vietnam is banned in Cambodia. Farm Minister Sok Vannak told lawmakers that Cambodian farmers came first and were being ruined by cheap mangoes.',
    ['Our farmers come first', 'Cambodian farmers came first'],
  ),
  pair(
    'same speaker, other matter',
    false,
    'Togo closed its border with Ghana on Tuesday. "The border stays shut until the smugglers are handed over," President Kossi Amegan said.',
    'Togo has shut its frontier with Ghana. "The border police acted bravely on Sunday night," President Kossi Amegan said.',
    ['The border stays shut', 'acted bravely'],
  ),
  pair(
    'same words, other side',
    false,
    'Chile recalled its envoy from Bolivia. "We want peace, but not at any price," Chilean Foreign Minister Rosa Illanes said.',
    'Bolivia answered the recall of the Chilean envoy. "We want peace, but not at any price," Bolivian Foreign Minister Hugo Mamani said.',
    ['We want peace', 'We want peace'],
  ),
  pair(
    'debt and price',
    false,
    'Laos halted power exports to Thailand. Energy Minister Khamla Vongsa said Thailand owed Laos four months of payments for electricity.',
    'Laos stopped selling electricity to Thailand. Energy Minister Khamla Vongsa said Laos would sell its electricity to Vietnam for twelve months.',
    ['four months of payments', 'twelve months'],
  ),
  pair(
    'spy and not spy',
    false,
    'Estonia expelled two Latvian diplomats. The Latvian foreign minister, Ilze Ozola, said the two had been spies of a third country.',
    'Two Latvian diplomats must leave Estonia. The Latvian foreign minister, Ilze Ozola, said the two had never been spies.',
    ['spies of a third', 'never been spies'],
  ),
  pair(
    'resume on two conditions',
    false,
    'Kenya suspended flights to Somalia. Transport Minister Peter Kiptoo said the flights would resume once Mogadishu paid for the runway lights.',
    'Flights from Kenya to Somalia have been stopped. Transport Minister Peter Kiptoo said the flights would resume once the pilots were freed.',
    ['paid for the runway', 'the pilots were freed'],
  ),
  pair(
    'minister and rival',
    false,
    'Oman froze a port deal with Yemen. Omani Trade Minister Salim al-Harthi said the deal had been a mistake from the first day.',
    'Oman put a port deal with Yemen on hold. Opposition leader Badr al-Amri said the deal had been a mistake from the first day.',
    ['a mistake from', 'a mistake from'],
  ),
  pair(
    'two figures',
    false,
    'Georgia stopped customs checks for Armenian lorries. Interior Minister Zaza Kobalia said 140 lorries were waiting at the crossing.',
    'Georgia ended customs checks for trucks from Armenia. Interior Minister Zaza Kobalia said 60 lorries had left the crossing.',
    ['140 lorries', '60 lorries'],
  ),
  pair(
    'past and future of one thing',
    false,
    'Paraguay cut off the gas talks with Uruguay. President Elvio Franco said the talks with Uruguay had brought nothing in two years.',
    'Paraguay has left the gas talks with Uruguay. President Elvio Franco said new talks with Uruguay could begin in the spring.',
    ['brought nothing', 'could begin'],
  ),
  pair(
    'who is to blame',
    false,
    'Malawi closed its schools to Mozambican pupils. Malawian Education Minister Grace Phiri said Mozambique was to blame for the crowded classrooms.',
    'Malawian schools no longer take pupils from Mozambique. Malawian Education Minister Grace Phiri said Mozambique would be told of every single case.',
    ['to blame', 'would be told'],
  ),
  pair(
    'victims and helpers',
    false,
    'Cambodia banned fruit from Vietnam. Farm Minister Sok Vannak said Cambodian farmers had lost half of their income to smugglers.',
    'Fruit from Vietnam is banned in Cambodia. Farm Minister Sok Vannak said Cambodian farmers would get seed and loans from the state.',
    ['lost half', 'seed and loans'],
  ),
]

/** Written with the others, read only when the rules stood. */
export const HELD_OUT: readonly StatementPair[] = [
  pair(
    'blackmail, two renderings',
    true,
    'Belarus stopped potash transit through Lithuania. "We do not give in to blackmail," Lithuanian Prime Minister Rasa Kalnyte said in Vilnius.',
    'Belarus halted the transit of potash through Lithuania. "We will not yield to extortion," Lithuanian Prime Minister Rasa Kalnyte told reporters.',
    ['give in to blackmail', 'yield to extortion'],
  ),
  pair(
    'direct and that-clause',
    true,
    'Gambia withdrew its troops from a joint force with Senegal. "Our soldiers were left without food for nine days," Gambian Defence Minister Ousman Ceesay said.',
    'Gambia pulled its soldiers out of a force it ran with Senegal. Defence Minister Ousman Ceesay said that for nine days the men had been left with nothing to eat.',
    ['left without food', 'nothing to eat'],
  ),
  pair(
    'never forget',
    true,
    'Fiji banned Tongan trawlers. "Our people will never forget this insult," Tongan King Viliami Moala said in an address.',
    'Tongan trawlers are banned from the waters of Fiji. In an address, King Viliami Moala said that Tongans would always remember the insult.',
    ['never forget', 'always remember'],
  ),
  pair(
    'partner and enemy',
    true,
    'Peru called off a naval exercise with Ecuador. "Whoever spies on a partner is a partner no more," Peruvian Defence Minister Julio Arana said.',
    'Peru has cancelled naval drills with Ecuador. "He who spies on his partner stops being one," Peruvian Defence Minister Julio Arana said on Wednesday.',
    ['a partner no more', 'stops being one'],
  ),
  pair(
    'ministry and state',
    true,
    'Finland closed two crossings to Norway. The Norwegian foreign ministry said the closure broke a treaty of 1977 and was out of all proportion.',
    'Two Finnish crossings to Norway are closed. Norway said the closing was disproportionate and in breach of a 1977 treaty.',
    ['broke a treaty', 'in breach of'],
  ),
  pair(
    'according to',
    true,
    'Nepal stopped issuing visas to Bhutanese monks. The measure is temporary and will be reviewed in June, according to Nepalese Interior Minister Hari Thapa.',
    'Bhutanese monks get no more visas for Nepal. Interior Minister Hari Thapa said Nepal would look at the temporary measure again in June.',
    ['temporary and will', 'temporary measure'],
  ),
  pair(
    'half quoted twice',
    true,
    'Zambia cut maize shipments to Angola. Angolan Agriculture Minister Paulo Neto called the step "a cold and calculated act".',
    'Zambia reduced its maize deliveries to Angola. "It was a cold, calculated act," Agriculture Minister Paulo Neto said in Luanda.',
    ['cold and calculated', 'cold, calculated'],
  ),
  pair(
    'offer of talks',
    true,
    'Jordan recalled its ambassador to Lebanon. "I am ready to fly to Amman tomorrow," Lebanese Foreign Minister Nabil Saab said.',
    'Jordan has withdrawn its envoy to Lebanon. Lebanese Foreign Minister Nabil Saab said he was prepared to travel to the Jordanian capital the next day.',
    ['ready to fly', 'prepared to travel'],
  ),
  pair(
    'lie',
    true,
    'Panama denied entry to a Costa Rican minister. "Everything they say about me is a lie," the minister, Elena Solís, said.',
    'Costa Rican Transport Minister Elena Solís was turned away at the border of Panama. She said all that was being told about her was lies.',
    ['Everything they say', 'all that was being told'],
  ),
  pair(
    'soil and territory',
    true,
    'Chad ended a military accord with Niger. "No foreign soldier will stay on our soil after the first of May," Chadian President Idriss Mbodou said.',
    'Chad has scrapped a military agreement with Niger. President Idriss Mbodou said foreign troops would all have left Chadian territory by the first of May.',
    ['No foreign soldier', 'foreign troops would'],
  ),
  pair(
    'same speaker, next step',
    false,
    'Belarus stopped potash transit through Lithuania. "We do not give in to blackmail," Lithuanian Prime Minister Rasa Kalnyte said.',
    'Belarus halted the transit of potash through Lithuania. "We will take this to the court in The Hague," Lithuanian Prime Minister Rasa Kalnyte said.',
    ['give in to blackmail', 'to the court'],
  ),
  pair(
    'two ministers of one government',
    false,
    'Gambia withdrew its troops from a joint force with Senegal. Defence Minister Ousman Ceesay said the soldiers had been left without food for nine days.',
    'Gambia pulled its soldiers out of a force with Senegal. Health Minister Isatou Njie said the soldiers had been left without food for nine days.',
    ['left without food', 'left without food'],
  ),
  pair(
    'insult and compensation',
    false,
    'Fiji banned Tongan trawlers. King Viliami Moala of Tonga said the ban was an insult to every Tongan fisherman.',
    'Tongan trawlers are banned from the waters of Fiji. King Viliami Moala of Tonga said every Tongan fisherman hit by the ban would get help.',
    ['an insult to', 'would get help'],
  ),
  pair(
    'spied and did not',
    false,
    'Peru called off a naval exercise with Ecuador. Ecuadorian President Marta Yépez said her navy had watched Peruvian ships for a year.',
    'Peru has cancelled naval drills with Ecuador. Ecuadorian President Marta Yépez said her navy had not watched Peruvian ships at all.',
    ['had watched', 'had not watched'],
  ),
  pair(
    'treaty and trade',
    false,
    'Finland closed two crossings to Norway. The Norwegian foreign ministry said the closure broke a treaty of 1977.',
    'Two Finnish crossings to Norway are closed. The Norwegian foreign ministry said the closure would cost Norwegian hauliers dear.',
    ['broke a treaty', 'cost Norwegian hauliers'],
  ),
  pair(
    'visas: how long and why',
    false,
    'Nepal stopped issuing visas to Bhutanese monks. Interior Minister Hari Thapa said the stop on visas would last until June.',
    'Bhutanese monks get no more visas for Nepal. Interior Minister Hari Thapa said the stop on visas was caused by forged papers.',
    ['would last until', 'forged papers'],
  ),
  pair(
    'same phrase of two voices',
    false,
    'Zambia cut maize shipments to Angola. Angolan Agriculture Minister Paulo Neto called the step "a cold and calculated act".',
    'Zambia reduced its maize deliveries to Angola. A Zambian farm union called the delay of payments by Angola "a cold and calculated act".',
    ['cold and calculated', 'cold and calculated'],
  ),
  pair(
    'ready and not yet ready',
    false,
    'Jordan recalled its ambassador to Lebanon. Lebanese Foreign Minister Nabil Saab said he was ready to fly to Amman.',
    'Jordan has withdrawn its envoy to Lebanon. Lebanese Foreign Minister Nabil Saab said Amman had shown him a list of names.',
    ['ready to fly', 'a list of names'],
  ),
  pair(
    'lie of two persons',
    false,
    'Panama denied entry to a Costa Rican minister. "Everything they say about me is a lie," the minister, Elena Solís, said.',
    'Costa Rican Transport Minister Elena Solís was turned away at the border of Panama. "Everything they say about us is a lie," Panamanian Security Minister Raúl Pinzón said.',
    ['Everything they say', 'Everything they say'],
  ),
  pair(
    'troops: two dates',
    false,
    'Chad ended a military accord with Niger. President Idriss Mbodou said foreign troops would leave Chadian soil by May 1.',
    'Chad has scrapped a military agreement with Niger. President Idriss Mbodou said foreign troops had come to Chadian soil in 2019.',
    ['by May 1', 'in 2019'],
  ),
]
