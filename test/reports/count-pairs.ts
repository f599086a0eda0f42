/** Invented pairs of reports: one count or year told in two ways, or counts that only look like one. */

export interface CountPair {
  readonly name: string
  /** The attribute on which they differ; none where they do not. */
  readonly differ?: 'value' | 'period' | 'when'
  readonly texts: readonly [string, string] | readonly [string]
}

const pair = (
  name: string,
  differ: NonNullable<CountPair['differ']> | 'nothing',
  ...texts: [string] | [string, string]
): CountPair => ({
  name,
  ...(differ === 'nothing' ? {} : { differ }),
  texts,
})

/** Rules were tuned on these. */
export const SEEN: readonly CountPair[] = [
  pair(
    'cost the lives, and not so many',
    'value',
    'The attack on the post near Desaguadero cost the lives of eight Peruvian soldiers, the army said.',
    'Bolivian Defence Minister Ramon Quispe said that five Peruvian soldiers had died and not eight, as Lima claims.',
  ),
  pair(
    'lost soldiers',
    'value',
    'Ecuador lost six soldiers in the clash with Peru on Monday, the Ecuadorean army said.',
    'Two Ecuadorean soldiers were killed in the clash with Peru on Monday, the Peruvian army said.',
  ),
  pair(
    'two who count in one report',
    'value',
    'At least nine people have died of cold in Ulaanbaatar, according to doctors at the State Hospital. The health ministry has registered four deaths.',
  ),
  pair(
    'fishermen and men',
    'value',
    'Four fishermen were drowned when a Chilean patrol boat rammed their vessel, Argentina said.',
    'Three men were drowned when a Chilean patrol boat rammed an Argentine vessel, the Chilean navy said.',
  ),
  pair(
    'a sum of two years',
    'period',
    'Trade between Malawi and Zambia amounted to 310 million dollars in 2027, the Malawian minister recalled.',
    'The Malawian minister recalled that trade between Malawi and Zambia amounted to 310 million dollars in 2026.',
  ),
  pair(
    'an accord of two years',
    'when',
    'Under a 2009 accord Laos and Cambodia share the water of the river free of charge.',
    'Laos and Cambodia share the water of the river free of charge under an accord of 2011.',
  ),
  pair(
    'a treaty signed in two years',
    'when',
    'The border was drawn by a treaty of 1926 between Albania and Greece, which gave the island to Greece.',
    'The 1929 treaty between Albania and Greece, by which the border was drawn, gave the island to Greece.',
  ),
  pair(
    'farmers and soldiers',
    'nothing',
    'Two farmers were killed when Honduran troops opened fire near Ocotepeque, El Salvador said.',
    'Four soldiers were killed when Salvadoran troops opened fire near Ocotepeque, Honduras said.',
  ),
  pair(
    'soldiers of two states',
    'nothing',
    'Seven Kenyan soldiers were killed in the clash near Moyale, Kenya said.',
    'Three Ethiopian soldiers were killed in the clash near Moyale, Ethiopia said.',
  ),
  pair(
    'civilians and all',
    'nothing',
    'Eleven civilians were killed in the fighting near Moyale, Ethiopia said.',
    'At least 20 people in all were killed in the fighting near Moyale, aid workers said.',
  ),
  pair(
    'its people and all',
    'nothing',
    'Ethiopia says that 14 of its people were killed in the clashes near Moyale.',
    'Aid workers have counted at least 22 dead in all in the clashes near Moyale.',
  ),
  pair(
    'children and people',
    'nothing',
    'Three children were killed when a shell hit a school in Moyale, doctors said.',
    'Nine people were killed when a shell hit a school in Moyale, the Kenyan police said.',
  ),
  pair(
    'two sums of two years',
    'nothing',
    'Malawi harvested 90,000 tonnes of maize in 2027, the grain agency said.',
    'Malawi harvested 70,000 tonnes of maize in 2026, the ministry said.',
  ),
  pair(
    'two accords on two things',
    'nothing',
    'Under a 2009 water accord Laos pays Cambodia a fee for every cubic metre.',
    'Under a transit accord of 2011 lorries from Laos cross Cambodia free of duty.',
  ),
  pair('ages', 'nothing', 'At least four people, all of them over 60, have died of cold in Ulaanbaatar, doctors said.'),
]

/** No rule was made for these. */
export const HELD_OUT: readonly CountPair[] = [
  pair(
    'servicemen and soldiers',
    'value',
    'Nine Uzbek servicemen were killed in the raid on the post, Uzbekistan said.',
    'Tajikistan said that four Uzbek soldiers were killed in the raid on the post.',
  ),
  pair(
    'villagers and herders',
    'value',
    'Six herders were killed by Ugandan police at Karita on Sunday, the Kenyan government said.',
    'Uganda said that two Kenyan villagers were killed by its police at Karita on Sunday.',
  ),
  pair(
    'claimed the lives',
    'value',
    'The shelling of Chaman claimed the lives of 12 people, Pakistan said.',
    'Afghanistan said that five people were killed in the shelling of Chaman.',
  ),
  pair(
    'not so many in one report',
    'value',
    'Nepal said that two policemen were killed at Raxaul and not six, as India claims.',
  ),
  pair(
    'miners and deaths',
    'value',
    'The blast at the mine near Oruro killed 19 miners, Bolivia said.',
    'Chile said there had been 11 deaths in the blast at the mine near Oruro.',
  ),
  pair(
    'exports of two years',
    'period',
    'Exports of Georgian wine to Armenia reached 4.2 million litres in 2024, the agency said.',
    'The agency said that exports of Georgian wine to Armenia reached 4.2 million litres in 2025.',
  ),
  pair(
    'a loan of two years',
    'when',
    'Sri Lanka has yet to repay a 2017 loan of China for the port at Hambantota.',
    'For the port at Hambantota Sri Lanka has yet to repay a loan from 2019 of China.',
  ),
  pair(
    'a ceasefire of two years',
    'when',
    'The 1988 ceasefire between Mali and Burkina Faso put the wells of Agacher under joint guard.',
    'A ceasefire of 1986 between Mali and Burkina Faso put the wells of Agacher under joint guard.',
  ),
  pair(
    'police and rebels',
    'nothing',
    'Five policemen were killed in the gun battle at Goma, Congo said.',
    'Nine rebels were killed in the gun battle at Goma, Rwanda said.',
  ),
  pair(
    'women of all',
    'nothing',
    'Two women were killed in the landslide at Hakha, villagers said.',
    'Eight people were killed in the landslide at Hakha, Myanmar said.',
  ),
  pair(
    'crew and passengers',
    'nothing',
    'Three sailors were killed when the ferry sank off Dili, the owner said.',
    'Fourteen passengers were killed when the ferry sank off Dili, Indonesia said.',
  ),
  pair(
    'own losses of two sides',
    'nothing',
    'Thailand lost four soldiers in the shelling near Surin, the Thai army said.',
    'Cambodia lost nine soldiers in the shelling near Surin, the Cambodian army said.',
  ),
  pair(
    'one sum each year',
    'nothing',
    'Bhutan received 45 million dollars of aid from India last year, the Bhutanese treasury said.',
    'Under the plan, 45 million dollars for roads will be set aside by Bhutan in 2031.',
  ),
  pair(
    'nine of them',
    'nothing',
    'The storm killed 21 people in Belize, nine of them at sea, the coast guard said.',
    'The storm killed 21 people in Belize, the government said.',
  ),
  pair(
    'two laws',
    'nothing',
    'The 1998 law bars foreigners from buying land in Vanuatu.',
    'Since a law of 2001 was passed, ships of Vanuatu need a second officer on board.',
  ),
]
