/** Short passages of invented news with the statements they should give: whose, on whose word, by which medium, in which form. */
import { describe, expect, it } from 'vitest'
import { loadDirectory } from '../../actors/index.js'
import { loadEnglish } from '../../text/index.js'
import { findDates } from '../dates/index.js'
import { findMentions } from '../mentions/index.js'
import { findStatements } from './index.js'

interface Told {
  /** The speaker as the text or the report's list of actors names it. */
  readonly by: string
  readonly words: string
  readonly form?: 'direct' | 'indirect' | 'mixed'
  readonly medium?: string
  readonly to?: string
  /** Who reports it, outermost first. */
  readonly via?: readonly string[]
  readonly when?: string
  readonly anonymous?: true
}
interface Passage {
  readonly text: string
  readonly told: readonly Told[]
  /** Words that nobody in the passage says. */
  readonly not?: readonly string[]
}

const PASSAGES: readonly Passage[] = [
  {
    text: 'Kenyan Foreign Minister Amina Odhiambo said on Tuesday that the border posts would reopen within a week. “We have what we asked for,” she told reporters in Nairobi.',
    told: [
      {
        by: 'Amina Odhiambo',
        words: 'that the border posts would reopen within a week',
        form: 'indirect',
        when: '2024-05-14',
      },
      { by: 'Amina Odhiambo', words: '“We have what we asked for,”', form: 'direct', to: 'reporters' },
    ],
  },
  {
    text: 'An official said the minister had told the envoys that the fuel deal was off.',
    told: [
      { by: 'An official', words: 'the minister had told the envoys that the fuel deal was off', anonymous: true },
      { by: 'the minister', words: 'that the fuel deal was off', via: ['An official'], to: 'the envoys' },
    ],
  },
  {
    text: 'The general called the truce “a piece of paper”, according to two people who attended the dinner.',
    told: [
      {
        by: 'The general',
        words: 'a piece of paper',
        form: 'mixed',
        via: ['two people who attended the dinner'],
      },
    ],
  },
  {
    text: 'A leaked cable, dated March 3, says that Chadian officers trained the militia. The embassy declined to comment.',
    told: [{ by: 'A leaked cable', words: 'that Chadian officers trained the militia' }],
    not: ['trained the militia. The embassy'],
  },
  {
    text: 'In a court filing on Monday, lawyers for the shipping company argued that the seizure was unlawful.',
    told: [
      {
        by: 'lawyers for the shipping company',
        words: 'that the seizure was unlawful',
        medium: 'court filing',
        when: '2024-05-13',
      },
    ],
  },
  {
    text: 'Serbia rejected the claim by Kosovo that its troops had crossed the river.',
    told: [
      { by: 'Kosovo', words: 'that its troops had crossed the river' },
      { by: 'Serbia', words: 'the claim by Kosovo that its troops had crossed the river' },
    ],
  },
  {
    text: 'The so-called “peace zone” is guarded by four hundred soldiers from Nepal. A ship named “Silver Wave” waits offshore.',
    told: [],
    not: ['peace zone', 'Silver Wave'],
  },
  {
    text: 'Ethiopia hopes to finish the dam by June. Egypt wants the work stopped.',
    told: [],
    not: ['to finish the dam by June', 'the work stopped'],
  },
  {
    text: '“The first convoy left at dawn.\n\n“The second will leave tonight,” said Colonel Petros Haile, who commands the port.',
    told: [
      { by: 'Petros Haile', words: '“The second will leave tonight,”', form: 'direct' },
      { by: 'Petros Haile', words: '“The first convoy left at dawn.', form: 'direct' },
    ],
  },
  {
    text: 'President Dragan Ilic was in no mood to yield. “Not one metre,” he said. “Not one.”',
    told: [{ by: 'Dragan Ilic', words: '“Not one metre,” … “Not one.”', form: 'direct' }],
  },
  {
    text: 'Prime Minister Sofia Lund wrote on Facebook that Denmark would not pay the fine. Her post drew thousands of replies.',
    told: [{ by: 'Sofia Lund', words: 'that Denmark would not pay the fine', medium: 'Facebook' }],
  },
  {
    text: 'Speaking on state radio, Interior Minister Moussa Traore accused Mauritania of arming the rebels.',
    told: [{ by: 'Moussa Traore', words: 'Mauritania of arming the rebels', medium: 'state radio' }],
  },
  {
    text: 'In a letter to the Security Council, Armenia asked for observers along the line of contact.',
    told: [
      { by: 'Armenia', words: 'observers along the line of contact', medium: 'letter', to: 'the Security Council' },
    ],
  },
  {
    text: 'Uganda’s army denied that it had shelled the town. Its spokesman, Felix Okot, called the reports “invented from start to finish”.',
    told: [
      { by: 'Uganda’s army', words: 'that it had shelled the town' },
      { by: 'Felix Okot', words: 'the reports “invented from start to finish”', form: 'mixed' },
    ],
  },
  {
    text: 'Laos and Thailand agreed to share flood data, a joint statement said on Friday.',
    told: [{ by: 'a joint statement', words: 'Laos and Thailand agreed to share flood data', when: '2024-05-10' }],
  },
  {
    text: 'Asked whether the base would close, the defence minister answered: “Ask me in a month.”',
    told: [{ by: 'the defence minister', words: '“Ask me in a month.”', form: 'direct' }],
  },
  {
    text: 'The prime minister, in his spokeswoman’s words, is “tired of waiting for an answer from Tirana”.',
    told: [{ by: 'his spokeswoman', words: 'is “tired of waiting for an answer from Tirana”' }],
  },
  {
    text: 'A source close to the talks told the newspaper that Peru had offered a ten-year lease.',
    told: [
      {
        by: 'A source close to the talks',
        words: 'that Peru had offered a ten-year lease',
        to: 'the newspaper',
        anonymous: true,
      },
    ],
  },
  {
    text: 'Guests at the reception overheard the ambassador say that sanctions would bite by autumn.',
    told: [{ by: 'the ambassador', words: 'that sanctions would bite by autumn', via: ['Guests at the reception'] }],
  },
  {
    text: 'Jordan’s king warned of “a storm that nobody will be able to contain” if the crossing stays shut.',
    told: [
      {
        by: 'Jordan’s king',
        words: '“a storm that nobody will be able to contain” if the crossing stays shut',
        form: 'mixed',
      },
    ],
  },
  {
    text: 'The study, published by the University of Ghent, found that river levels had fallen by a third. It did not name a cause.',
    told: [{ by: 'The study', words: 'that river levels had fallen by a third' }],
  },
  {
    text: '“The pipeline will be safe,” the energy ministry said in a statement, adding that repairs would begin on Sunday.',
    told: [
      { by: 'the energy ministry', words: '“The pipeline will be safe,”', form: 'direct', medium: 'statement' },
      { by: 'the energy ministry', words: 'that repairs would begin on Sunday', medium: 'statement' },
    ],
  },
  {
    text: 'Mali’s junta, which had promised elections by February, said nothing about the delay.',
    told: [{ by: 'Mali’s junta', words: 'elections by February' }],
    not: ['nothing'],
  },
  {
    text: 'The rebels’ allegation that Rwanda supplied the mortars was repeated by the governor, Jean Mbuyi, in an interview with a French broadcaster.',
    told: [{ by: 'The rebels', words: 'that Rwanda supplied the mortars' }],
  },
  {
    text: 'Finland would veto the plan, its president was quoted by the daily as saying. The foreign ministry in Helsinki confirmed the remark.',
    told: [
      { by: 'its president', words: 'Finland would veto the plan', via: ['the daily'] },
      { by: 'The foreign ministry in Helsinki', words: 'the remark' },
    ],
  },
  {
    text: 'The deputy governor of Kordofan, Idris Bakri, told the agency by telephone that shelling had stopped. “It is quiet,” he said. “People are coming home.”',
    told: [
      { by: 'Idris Bakri', words: 'that shelling had stopped', to: 'the agency' },
      { by: 'he', words: '“It is quiet,” … “People are coming home.”', form: 'direct' },
    ],
  },
  {
    text: 'State television reported that the president had told his cabinet he would step down in June.',
    told: [
      { by: 'State television', words: 'that the president had told his cabinet he would step down in June' },
      { by: 'the president', words: 'he would step down in June', via: ['State television'], to: 'his cabinet' },
    ],
  },
  {
    text: 'Vietnam’s foreign ministry summoned the ambassador and demanded an explanation for the incident.',
    told: [{ by: 'Vietnam’s foreign ministry', words: 'an explanation for the incident' }],
  },
  {
    text: 'Belarus did not respond to a request for comment. Poland declined to say how many guards it had sent.',
    told: [],
  },
  {
    text: 'Analysts believe the currency will fall further. Traders fear a run on the banks.',
    told: [],
  },
  {
    text: '“We do not negotiate under fire,” said Prime Minister Hana Novak. Her deputy, Karel Dusek, was blunter: “There is nothing to discuss.”',
    told: [
      { by: 'Hana Novak', words: '“We do not negotiate under fire,”', form: 'direct' },
      { by: 'Karel Dusek', words: '“There is nothing to discuss.”', form: 'direct' },
    ],
  },
  {
    text: 'According to a memo seen by the newspaper, Angola had sold the mine for two billion dollars.',
    told: [{ by: 'a memo seen by the newspaper', words: 'Angola had sold the mine for two billion dollars' }],
  },
  {
    text: 'The minister was quoted as saying that “no foreign soldier” would remain after May.',
    told: [{ by: 'The minister', words: 'that “no foreign soldier” would remain after May', form: 'mixed' }],
  },
  {
    text: 'Iceland, its premier said in a televised debate on Sunday, “owes nobody an apology”.',
    told: [{ by: 'its premier', words: '“owes nobody an apology”', medium: 'televised debate', when: '2024-05-12' }],
  },
  {
    text: 'Bolivia threatened to recall its envoy unless Chile returned the boats.',
    told: [{ by: 'Bolivia', words: 'to recall its envoy unless Chile returned the boats' }],
  },
  {
    text: 'The tribunal ruled that Niger must pay for the aircraft, and Niger said it would appeal.',
    told: [
      { by: 'The tribunal', words: 'that Niger must pay for the aircraft' },
      { by: 'Niger', words: 'it would appeal' },
    ],
  },
  {
    text: 'In a post on Telegram, the militia’s leader, Abu Salim, claimed responsibility for the blast.',
    told: [{ by: 'Abu Salim', words: 'responsibility for the blast', medium: 'Telegram' }],
  },
  {
    text: 'Two people who were at the table said Ortega had boasted of “owning” the governor.',
    told: [
      { by: 'Two people who were at the table', words: 'Ortega had boasted of “owning” the governor' },
      { by: 'Ortega', words: '“owning” the governor', via: ['Two people who were at the table'] },
    ],
  },
  {
    text: 'Gabon’s finance minister will tell lenders next week that the country cannot pay.',
    told: [],
  },
  {
    text: 'The envoy’s warning that the truce could collapse went unheeded, and the warning by Egypt was ignored as well.',
    told: [{ by: 'The envoy', words: 'that the truce could collapse' }],
  },
]

const english = loadEnglish()
const directory = loadDirectory()

function tellings(text: string) {
  const context = { text, analysis: english.analyse(text), directory, published: '2024-05-15' }
  const dates = findDates(context).found
  const { mentions, entities } = findMentions(context, dates)
  return findStatements(context, { dates, mentions, entities })
    .found.filter((s) => s.unsaid === undefined)
    .map((s) => ({
      by: [s.speakerText, s.speaker === undefined ? '' : (entities[s.speaker]?.name ?? '')],
      words: s.content.map((p) => text.slice(p.start, p.end)).join(' … '),
      form: s.form,
      medium: s.medium,
      to: s.addressee,
      via: s.saidBy.map((l) => l.name),
      when: s.date === undefined ? undefined : dates[s.date]?.edtf,
      anonymous: s.anonymous,
    }))
}

describe('a passage', () => {
  for (const { text, told, not } of PASSAGES)
    it(text, () => {
      const found = tellings(text)
      for (const { by, words, ...rest } of told) {
        const own = found.find(
          (f) => f.words.includes(words) && f.by.some((name) => name === by || name.endsWith(` ${by}`)),
        )
        expect(own ?? found).toMatchObject({ words: expect.stringContaining(words), ...rest })
      }
      for (const words of not ?? []) expect(found.map((f) => f.words).filter((w) => w.includes(words))).toEqual([])
      if (told.length === 0) expect(found).toEqual([])
    })
})
