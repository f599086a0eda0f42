/** Invented passages for the tests of contradictions told by one report; `missed` ones are not found yet. */
export interface Case {
  readonly text: string
  readonly attribute?: string
  /** Words of either side. */
  readonly sides: readonly [string, string]
  readonly missed?: true
}

export const IS_ONE: readonly Case[] = [
  {
    text: 'Bolivia denied that its soldiers had crossed the Chilean border on Monday.',
    attribute: 'status',
    sides: ['soldiers had crossed', 'Bolivia denied'],
  },
  {
    text: 'A Tunisian official said the government in Tripoli had paid for the trawlers. Libya denied this.',
    attribute: 'status',
    sides: ['had paid for the trawlers', 'Libya denied this'],
  },
  {
    text: 'The Latvian ministry’s claim that two pilots had returned was a fabrication, their lawyer said.',
    attribute: 'status',
    sides: ['two pilots had returned', 'was a fabrication'],
  },
  {
    text: 'Reports about the recall of the Finnish consul do not correspond to reality, the Estonian foreign ministry said.',
    sides: ['recall of the Finnish consul', 'do not correspond to reality'],
  },
  {
    text: 'The pipeline did not burst on Sunday, as Baku says. The pumps stood still from noon on Friday, three workers said.',
    attribute: 'when',
    sides: ['as Baku says', 'noon on Friday'],
  },
  {
    text: 'At least nine people died in the fire, according to nurses at the clinic in Lome. The interior ministry has registered five deaths.',
    attribute: 'value',
    sides: ['nine people', 'five deaths'],
  },
  {
    text: 'Rwanda rejected the accusation that it had armed the rebels in Burundi.',
    sides: ['it had armed the rebels', 'Rwanda rejected'],
  },
  {
    text: 'Contrary to what some papers have written, the Danish envoy in Oslo has not been dismissed. He is on holiday, the embassy said.',
    sides: ['Contrary to what some papers', 'not been dismissed'],
  },
  {
    text: 'Nepal accuses India of closing the crossing at Raxaul, which Delhi denies.',
    sides: ['closing the crossing', 'Delhi denies'],
  },
  {
    text: 'Peru blamed the Ecuadorean navy for the collision, while Ecuador blamed the captain of the Peruvian trawler.',
    attribute: 'cause',
    sides: ['Peru blamed', 'Ecuador blamed'],
  },
  {
    text: 'It is not true that Jordan has sold the radar to Iraq, a Jordanian officer said.',
    sides: ['Jordan has sold the radar', 'not true'],
  },
  {
    text: 'Ghana’s army said that Togolese gunmen had fired first. Togo’s defence ministry called the account false.',
    sides: ['had fired first', 'called the account false'],
  },
  {
    text: 'The ministry in Riga corrected its figure for the wounded from 31 to 24 on Tuesday.',
    attribute: 'value',
    sides: ['31', '24'],
  },
  {
    text: 'Oman had said last week that the captain was released on March 2. The captain was released on March 9, Omani and Indian diplomats said.',
    sides: ['March 2', 'March 9'],
    missed: true,
  },
  {
    text: 'The Serbian minister denied reports of a secret meeting with his Croatian colleague in Vienna.',
    sides: ['a secret meeting', 'denied reports'],
  },
  // kept aside, scored before any change was made for them
  {
    text: 'Uganda dismissed as baseless the report that its troops had looted a bank in Juba.',
    sides: ['its troops had looted', 'Uganda dismissed'],
  },
  {
    text: 'A Thai newspaper wrote that the bridge had been mined. The Lao army said that this was untrue.',
    sides: ['the bridge had been mined', 'this was untrue'],
  },
  { text: 'Chad denies having shelled the market at Tine.', sides: ['having shelled the market', 'Chad denies'] },
  {
    text: 'Qatar transferred 40 million dollars to the militia, according to a Cypriot prosecutor, although Qatar denies this.',
    sides: ['transferred 40 million', 'Qatar denies'],
  },
  {
    text: 'The allegation that Hungarian police had beaten the drivers was groundless, a spokesman in Budapest said.',
    sides: ['had beaten the drivers', 'groundless'],
  },
  {
    text: 'Mali accused Senegal of harbouring a wanted colonel. Dakar rejected the charge.',
    sides: ['harbouring a wanted colonel', 'rejected the charge'],
  },
  {
    text: 'Twelve miners died, the union in Lubumbashi says. The company has confirmed seven deaths.',
    attribute: 'value',
    sides: ['Twelve miners', 'seven deaths'],
  },
  {
    text: 'The Omani oil minister disputed the claim that his country had broken its quota.',
    sides: ['had broken its quota', 'disputed the claim'],
  },
  {
    text: 'Contrary to Belgrade’s claim that the convoy carried medicine, the lorries were loaded with rifles, Kosovan police said.',
    sides: ['convoy carried medicine', 'loaded with rifles'],
  },
  {
    text: 'The dam was never emptied, as Addis Ababa claims. Its gates stayed shut throughout June.',
    sides: ['as Addis Ababa claims', 'never emptied'],
  },
  {
    text: 'The agency had wrongly reported that the Malian president had resigned. The president is still in office.',
    sides: ['president had resigned', 'still in office'],
  },
  {
    text: 'A Moldovan deputy said the treaty had been signed in secret, a claim that Romania rejects.',
    sides: ['signed in secret', 'Romania rejects'],
  },
  {
    text: 'The Cuban embassy denied any involvement in the burglary at the Spanish mission.',
    sides: ['involvement in the burglary', 'denied'],
  },
  {
    text: '“There was no order to shoot,” the general said. A Kenyan inquiry says that he gave the order himself, which he denies.',
    sides: ['gave the order himself', 'he denies'],
  },
  {
    text: 'The Icelandic coast guard said the Faroese crew had cut the cable. The accusation was denied by the shipping company in Torshavn.',
    sides: ['had cut the cable', 'denied by'],
  },
]

export const IS_NONE: readonly string[] = [
  'The Chilean minister called the Bolivian decision shameful.',
  'Slovenia rejected the Croatian proposal to share the bay.',
  'Iceland did not deny that its ships had left port.',
  'A spokesman in Ankara would neither confirm nor deny the report.',
  'The Tunisian crew was denied entry to the port of Valletta.',
  'The Danish premier denied rumours about his divorce.',
  'Norway dismissed the criticism as unfair.',
  'The Lao court rejected the appeal of three Thai traders.',
  'The treaty was signed in Oslo on Monday, as the ministry had announced.',
  'The Malian army said that 12 soldiers had died, five of them in the north.',
  // kept aside
  'Portugal rejected the demand for an apology as arrogant.',
  'Brunei denied the ship access to its waters.',
  'The minister could not deny that prices had risen.',
  'Contrary to expectations, Estonia joined the accord.',
  'The Greek envoy dismissed his driver on Friday.',
  'Nobody disputed the right of Fiji to speak first.',
  'The union counted 40 buses; the ministry of transport counted 12 trains.',
  'Togo said that three boats had sunk and that four more were missing.',
  'The king denied himself a holiday this year.',
  'The Finnish team contested the first two matches in Riga.',
]
