/**
 * Who is meant in short invented passages: `{words=key}`, where `@XXX` is anything of that state but a person and `-`
 * nobody who is known. Several keys part at `|`.
 */
import { describe, expect, test } from 'vitest'
import { loadDirectory } from '../../actors/index.js'
import { loadEnglish } from '../../text/index.js'
import { findMentions } from './index.js'

const english = loadEnglish()
const directory = loadDirectory()

interface Wanted {
  readonly start: number
  readonly end: number
  readonly keys: readonly string[]
  readonly nominal: boolean
}

function passageOf(marked: string): { text: string; wanted: readonly Wanted[] } {
  const wanted: Wanted[] = []
  let text = ''
  for (const part of marked.split(/(\{[^}]*\})/)) {
    const [, words, keys] = /^\{(.*)=([^=]*)\}$/.exec(part) ?? []
    if (words !== undefined && keys !== undefined)
      wanted.push({
        start: text.length,
        end: text.length + words.length,
        keys: keys.split('|'),
        nominal: /^the /i.test(words),
      })
    text += words ?? part
  }
  return { text, wanted }
}

/** Each marked mention that means somebody else, as `words: key`. */
function misread(marked: string): readonly string[] {
  const { text, wanted } = passageOf(marked)
  const { mentions, entities } = findMentions({ text, analysis: english.analyse(text), directory }, [])
  return wanted.flatMap((w) => {
    const [mention] = mentions
      .filter((m) =>
        w.nominal ? Math.abs(m.start - w.start) <= 4 && m.end <= w.end + 16 : m.start === w.start && m.end <= w.end + 1,
      )
      .filter((m) => m.rule !== 'mentions.directory-adjective@1')
      .sort((a, b) => b.end - b.start - (a.end - a.start))
    const entity = mention === undefined ? undefined : entities[mention.entity]
    const fits = w.keys.some((key) =>
      key === '-'
        ? entity === undefined || /^(nominal|pop):/.test(entity.key)
        : key.startsWith('@')
          ? entity?.country === key.slice(1) && entity.type !== 'person'
          : entity?.key === key,
    )
    return fits ? [] : [`${text.slice(w.start, w.end)}: ${entity?.key ?? 'nobody'}`]
  })
}

describe('who is meant in a passage', () => {
  test.each([
    'Kenya on Monday recalled its ambassador from Uganda. President Samuel Oduya said the envoy would stay home until the fishing dispute is settled. {Oduya=person:samuel oduya} met his wife, Grace Oduya, at the airport. {Oduya=person:samuel oduya} later told reporters that {he=person:samuel oduya} would not apologise.',
    'Peru will close its border with Bolivia. {The government=gov:PER} said smugglers had crossed it freely. Bolivia called the step hostile. {The government=gov:BOL} in La Paz summoned the Peruvian ambassador.',
    'Greece and Turkey held talks in Vienna. Foreign Minister Eleni Markou of Greece said the meeting was useful. {The minister=person:eleni markou} added that {she=person:eleni markou} would travel to Ankara. Her Turkish counterpart, Kemal Aksoy, did not comment.',
    '"{Our=@FIN} country will not pay," Finnish Prime Minister Aino Lehto said. "{We=@FIN} have paid enough." Estonian Premier Kaspar Tamm replied that {he=person:kaspar tamm} was disappointed.',
    'Defence Minister Tomas Berg visited Riga on Friday. His deputy Marta Liepa stayed in Oslo. {She=person:marta liepa} said the Norwegian army would send two battalions. {Berg=person:tomas berg} signed an agreement with his Latvian colleague.',
    "Hungary's opposition leader Zoltan Kertesz accused {the government=gov:HUN} of stealing the vote. Prime Minister Viktoria Szalai rejected the charge. {The prime minister=person:viktoria szalai} said {he=person:zoltan kertesz} had lost fairly.",
    "Chile expelled two Argentine diplomats. Argentina's foreign ministry said {it=body:ARG:foreign-ministry} would respond. {The ministry=body:ARG:foreign-ministry} gave no date. {The country=@ARG} had expelled a Chilean consul in May.",
    'Marko Petric and Ana Petric run the Liberal Party in Croatia. Marko Petric leads the group in parliament, while Ana Petric is mayor of Split. {Petric=-} said the budget was a disgrace.',
    "Ethiopian President Dawit Bekele opened the dam on Sunday. Egypt's President Hany Mansour called it a provocation. {The Ethiopian leader=person:dawit bekele} invited {his=person:dawit bekele} critics to visit. {Mansour=person:hany mansour} declined.",
    'The Polish parliament approved the deal on Thursday. {Its=@POL} speaker, Jan Wolski, signed it. President Ewa Nowicka has said {she=person:ewa nowicka} will veto it. {The president=person:ewa nowicka} has ten days to decide.',
    'Vietnam and the Philippines agreed to joint patrols. Manila said the deal was a first. {The two countries=-} had clashed in March. {The Philippine capital=-} hosted the talks.',
    "The Malawian {Congress=body:MWI:congress} voted to leave the pact with Zambia on Friday. {Congress=body:MWI:congress} had never liked it. Zambia's {Supreme Court=body:ZMB:supreme-court} was silent.",
    "The Zambian Workers' Congress (ZWC) called a strike. {The ZWC=body:ZMB:workers-congress} wants higher wages. {The group=body:ZMB:workers-congress} said {it=body:ZMB:workers-congress} would not give in. Zambia's labour minister, Peter Mwila, refused to meet {them=-}.",
    "Sudan accused Chad of arming rebels. N'Djamena denied it. {The government=gov:TCD} said Sudan had no proof. {Khartoum=gov:SDN} withdrew {its=gov:SDN} ambassador.",
    "Portuguese Foreign Minister Rui Salgado met Spain's King Alfonso on Tuesday. {Salgado=person:rui salgado} said the talks were friendly. {The king=person:king alfonso|person:alfonso} thanked {him=person:rui salgado}.",
    'Former president Luis Echandi of Panama was arrested on Monday. {The former president=person:luis echandi} denies the charges. President Rosa Quintero said the courts would decide. {The president=person:rosa quintero} has not spoken with {him=person:luis echandi} since 2019.',
    "Serbia Imposes Tariffs On Kosovo Goods. {Belgrade=gov:SRB} announced the measure on Friday. Trade Minister Goran Ilic said {he=person:goran ilic} had no choice. Kosovo's government vowed to answer.",
    "Nigeria's army killed thirty fighters in Borno, {it=body:NGA:army} said. {The militants=-} attacked a village on Sunday. Niger, which shares a border with Nigeria, closed two crossings. {The country=@NER} also sent troops.",
    `"I will not resign," said Haruto Kanda, Japan's finance minister. "{My=person:haruto kanda} conscience is clear." Opposition lawmaker Yuki Morita said {he=person:haruto kanda} should go. {The minister=person:haruto kanda} left without answering.`,
    "Iceland's prime minister, Solveig Jonsdottir, resigned on Monday. Jonsdottir's husband, Bjarni Stefansson, owns a bank. {She=person:solveig jonsdottir} said {her=person:solveig jonsdottir} family came first. {The prime minister=person:solveig jonsdottir} will stay until June.",
    'Saudi Arabia halted wheat imports from Australia. Canberra said it was surprised. The Australian trade minister, Paul Whitcombe, said {his=person:paul whitcombe} department had asked for talks. {The department=-|@AUS} expects an answer this week. Riyadh said {it=gov:SAU} had found pests.',
    "Mali's ruling junta expelled the Danish contingent. {The junta=@MLI} said Denmark had not asked. Denmark's defence chief, General Niels Holm, said {his=person:niels holm} troops would leave. {Holm=person:niels holm} called the order unlawful.",
    "The European Union froze aid to Georgia. {The bloc=org:european-union} said Tbilisi had broken {its=-|gov:GEO} promises. Georgia's president, Nino Beridze, criticised {the government=gov:GEO}. {She=person:nino beridze} blamed Prime Minister Levan Gelashvili.",
    "Malaysia's police chief Ahmad Rosli said three men were held. {They=-} had crossed from Thailand. {Rosli=person:ahmad rosli} thanked the Thai police. {The police chief=person:ahmad rosli} said {he=person:ahmad rosli} would visit Bangkok.",
    "Ukraine struck a refinery in Russia. {The ministry=-} did not comment. Kyiv said drones were used. Russia's Defence Ministry said {it=body:RUS:defence-ministry} had shot down ten.",
    'President Ibrahim Sesay of Sierra Leone dismissed Finance Minister Joseph Kamara. {Kamara=person:joseph kamara} had held the post since 2021. {The president=person:ibrahim sesay} named Mariama Bangura as {his=-|person:ibrahim sesay} successor. {She=person:mariama bangura} takes office on Monday. {Sesay=person:ibrahim sesay} gave no reason.',
    `Armenia said Azerbaijan had shelled two villages. {Its=@ARM} defence ministry reported one death. {Azerbaijan's foreign minister=person:elchin rustamov}, Elchin Rustamov, denied it. "{We=@AZE} did not fire," {he=person:elchin rustamov} told reporters.`,
    'Swiss Foreign Minister Urs Keller spoke with Iranian Foreign Minister Reza Tavakoli. {The two ministers=-} discussed prisoners. {Keller=person:urs keller} said Bern would help. {Tavakoli=person:reza tavakoli} thanked Switzerland for {its=@CHE} efforts.',
    "The Social Democratic Party, the largest in Romania's parliament, left the coalition. {The party=org:social-democratic-party} said {it=org:social-democratic-party} could not back the cuts. Its leader, Radu Munteanu, resigned. {He=person:radu munteanu} had led {the party=org:social-democratic-party} for nine years.",
    "Canada's Prime Minister Claire Dubois wrote to Mexican President Javier Ocampo. In the letter, {she=person:claire dubois} asked {him=person:javier ocampo} to lift the ban. {Ocampo=person:javier ocampo} answered on X. {The Mexican president=person:javier ocampo} wrote that {his=person:javier ocampo} government needed time.",
    "Two Myanmar generals visited Dhaka. Bangladesh's foreign secretary, Farida Akter, received them. {She=person:farida akter} said {her=person:farida akter} country wanted the refugees to return. {The foreign secretary=person:farida akter} gave no date. Bangladesh's capital was quiet.",
    "Prosecutors in Lima charged Carlos Benavente, a former mayor. {Benavente=person:carlos benavente}'s lawyer, Teresa Benavente, said the case was weak. {Benavente=person:carlos benavente} was elected in 2010. {He=person:carlos benavente} lost in 2014.",
    'Algeria cut diplomatic relations with Morocco. Foreign Minister Ramdane Belkacem announced the break at a press conference in Algiers. {The minister=person:ramdane belkacem} said Rabat had acted against {his=person:ramdane belkacem} country. Morocco regretted the decision. {The kingdom=@MAR} said it was unjustified.',
    'Then-Prime Minister Henrik Lund approved the sale in 2012. {Lund=person:henrik lund}, who now heads a bank, declined to comment. The current Danish prime minister, Mette Krogh, ordered a review. {The prime minister=person:mette krogh} said {she=person:mette krogh} had known nothing.',
    "Venezuela's acting foreign minister, Delia Morales, flew to Georgetown. Guyana's president, Ravi Persaud, met {her=person:delia morales} at the palace. {The president=person:ravi persaud} called the visit a good sign. {She=person:delia morales} left the same day.",
    'The rebel Northern Front seized a town in Cameroon. {The rebels=-} freed prisoners. A spokesman for {the group=group:northern-front}, Issa Moussa, said {they=-} would march on. President Paul Etoundi promised to retake it. {He=person:paul etoundi} sent the army.',
    'Qatar and Bahrain will reopen embassies. {Doha=gov:QAT} named Khalid Al-Mutawa as ambassador. {Al-Mutawa=person:khalid al mutawa} served in Tunis. Talks were held in {Doha=place:QAT:doha} in June. Bahrain welcomed {him=person:khalid al mutawa}.',
    `Lithuania's President Rasa Zukaite said Belarus had sent balloons. "{They=-} must stop," {she=person:rasa zukaite} said. Belarus denied it. {Its=@BLR} leader, Anton Hrynko, said {his=person:anton hrynko} army had done nothing. {The president=-|person:rasa zukaite} spoke on Tuesday.`,
    "South Korea's Unification Minister Park Sang-hoon offered talks to North Korea. Pyongyang did not answer. {Park=person:park sang hoon} said {his=person:park sang hoon} offer stands. {The North=@PRK} tested a missile a day later. {The minister=person:park sang hoon} condemned it.",
    "Nepal's Deputy Prime Minister Bishnu Thapa and Finance Minister Bishal Thapa quarrelled in public. {Bishnu Thapa=person:bishnu thapa} wants new taxes. {The finance minister=person:bishal thapa} opposes them. {Thapa=-} left the cabinet meeting early.",
    'The Dutch court ordered {the state=@NLD} to cut emissions. {The government=gov:NLD} will appeal, Climate Minister Femke de Groot said. {De Groot=person:femke de groot} said {she=person:femke de groot} respected the judges. {The court=-|@NLD} sits in The Hague.',
    "Tanzania banned maize from Malawi on Tuesday. The trade minister, Neema Mushi, said {her=person:neema mushi} ministry had found toxins. Malawi's President Chisomo Phiri called {her=person:neema mushi}. {He=person:chisomo phiri} asked the government to think again.",
    "Belgium's king met Prime Minister Joris Claes. {The king=-} asked {him=person:joris claes} to form a cabinet. {Claes=person:joris claes} accepted. Opposition chief Sofie Claes, no relation, said {she=person:sofie claes} would vote against {him=person:joris claes}.",
    'Indonesia summoned the Australian ambassador. {The government=gov:IDN} in Jakarta said planes had entered its airspace. Canberra apologised. "{We=gov:AUS} regret the error," Foreign Minister Helen Marsh of Australia said.',
    "Uruguay's Senate voted to leave the pact. {The Senate=body:URY:senate} debated for ten hours. Senator Pablo Irigoyen said {he=person:pablo irigoyen} voted in favour. Paraguay's government said {it=gov:PRY} was sorry.",
    'A court in Tunis sentenced Mounir Zribi, leader of the Reform Movement, to five years. {Zribi=person:mounir zribi} had criticised {the president=-}. {His=person:mounir zribi} daughter, Leila Zribi, wept. {Zribi=person:mounir zribi} will appeal.',
    'Latvia Expels Envoy. {Riga=gov:LVA} said the Belarusian diplomat had spied. {The ministry=@LVA|-} published no evidence. Minsk promised an answer. {The Belarusian capital=-} saw protests.',
    "Sri Lanka's Finance Minister Nimal Perera resigned. {Perera=person:nimal perera} said {he=person:nimal perera} had lost the trust of President Anura Silva. {Silva=person:anura silva} accepted the resignation. {The president=person:anura silva} will name a successor. {Perera=person:nimal perera} returns to teaching.",
    "Mozambique and Eswatini signed a power deal. Eswatini's energy minister, Thuli Dlamini, said {her=person:thuli dlamini} country needed light. {She=person:thuli dlamini} thanked Maputo. {The two governments=-} will meet again in May.",
    `"{I=person:erik strand} was never asked," said Erik Strand, the former head of Sweden's army. Defence Minister Karin Blom said {she=person:karin blom} had called {him=person:erik strand}. {Strand=person:erik strand} denied it. {The minister=person:karin blom} refused to debate.`,
    "The Free Officers Movement (FOM) seized the radio station in Conakry. {The FOM=org:free-officers-movement|group:free-officers-movement} said it acted for the people. Guinea's president, Alpha Soumah, fled. {He=person:alpha soumah} landed in Dakar. Senegal said {it=state:SEN} would host {him=person:alpha soumah}.",
    "Bulgaria's interior minister, Ivaylo Kostov, met his Romanian counterpart, Doina Marinescu. {Kostov=person:ivaylo kostov} praised {her=person:doina marinescu}. {She=person:doina marinescu} said {their=-} police forces would share data.",
    "Jordan's King Hashem and Queen Rania received Pope Celestine. {The pope=person:celestine|person:pope celestine} thanked {the king=person:hashem|person:king hashem}. {The kingdom=@JOR} has two million refugees.",
    'Cuba accused Spain of meddling. Madrid rejected the charge. Spanish Foreign Minister Lucia Barros said Havana should free {its=gov:CUB|state:CUB} prisoners. {The minister=person:lucia barros} told parliament {she=person:lucia barros} would go to Brussels. {Havana=gov:CUB} did not answer.',
    'Kyrgyz President Azamat Toktogulov fired General Bakyt Asanov. {Asanov=person:bakyt asanov} led the border force. {The general=person:bakyt asanov} had argued with {the president=person:azamat toktogulov}. {His=-|person:bakyt asanov} deputy, Colonel Nurlan Isaev, takes over. {Isaev=person:nurlan isaev} is 45.',
    "Ghana's opposition leader Kojo Antwi won the vote. President-elect {Antwi=person:kojo antwi} promised reform. Outgoing President Yaw Darko congratulated {him=person:kojo antwi}. {Darko=person:yaw darko} leaves office in January. {The president-elect=person:kojo antwi} thanked {Darko=person:yaw darko}.",
  ])('%s', (marked) => {
    expect(misread(marked)).toEqual([])
  })
})
