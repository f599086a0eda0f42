/** A dispute of two states as four invented reports tell it, with readings made by hand. */
import type { Item } from '../item.js'
import { makeItem } from './make.js'

const norway = { key: 'state:NOR', name: 'Norway', country: 'NOR' }
const peru = { key: 'state:PER', name: 'Peru', country: 'PER' }
const lund = { key: 'person:astrid lund', name: 'Astrid Lund', type: 'person' as const, country: 'NOR', memberOf: 0 }
const berg = { key: 'person:jonas berg', name: 'Jonas Berg', type: 'person' as const, country: 'NOR', memberOf: 0 }

export const dispute: readonly Item[] = [
  makeItem({
    id: 'fjord-post',
    outlet: 'Fjord Post',
    published: '2031-05-13',
    text: 'Norway has suspended arms sales to Peru 😀. Prime Minister Astrid Lund announced the step on Monday. “We will sell no weapon until the mines are cleared,” she said. At least 40 miners have died.',
    entities: [norway, peru, lund],
    dates: [{ words: 'Monday', edtf: '2031-05-12' }],
    events: [
      {
        trigger: 'suspended',
        actors: [0],
        recipients: [1],
        date: 0,
        tie: { kind: 'arms trade', effect: 'suspended' },
        condition: 0,
        attributes: [{ name: 'announced_by', value: 'Astrid Lund' }],
      },
    ],
    statements: [
      {
        content: '“We will sell no weapon until the mines are cleared,”',
        speaker: 2,
        speakerText: 'she',
        form: 'direct',
      },
    ],
    figures: [{ words_: '40 miners', measure: 'miners dead', value: 40, bound: 'at least', unit: 'people' }],
    conditions: [{ text: 'until the mines are cleared', governs: 0 }],
  }),
  makeItem({
    id: 'andes-wire',
    outlet: 'Andes Wire',
    text: 'Jonas Berg, the defence minister, told reporters that Norway would stop selling arms to Peru. Norway is a small supplier. “No weapon will be sold until the mines have been cleared,” Astrid Lund said. Some 41 miners have died.',
    entities: [norway, peru, lund, berg],
    events: [
      {
        trigger: 'stop',
        actors: [0],
        recipients: [1],
        modality: 'announced',
        tie: { kind: 'arms trade', effect: 'suspended' },
        attributes: [{ name: 'announced_by', value: 'Jonas Berg' }],
      },
    ],
    statements: [
      {
        content: '“No weapon will be sold until the mines have been cleared,”',
        speaker: 2,
        speakerText: 'Astrid Lund',
        form: 'direct',
      },
    ],
    figures: [{ words_: '41 miners', measure: 'miners dead', value: 41, bound: 'about', unit: 'people' }],
  }),
  makeItem({
    id: 'harbour-times',
    outlet: 'Harbour Times',
    published: '2031-05-14',
    text: 'A halt of Norwegian arms deliveries to Peru took effect on 12 May 2031. Peru called it unfriendly.',
    entities: [norway, peru],
    dates: [{ words: '12 May 2031', edtf: '2031-05-12' }],
    events: [
      { trigger: 'halt', actors: [0], recipients: [1], date: 0, tie: { kind: 'arms trade', effect: 'suspended' } },
      { trigger: 'called', type: 'ACCUSE', actors: [1], recipients: [0] },
    ],
  }),
  makeItem({
    id: 'harbour-times-later',
    outlet: 'Harbour Times',
    published: '2031-06-20',
    text: 'Norway froze visas for citizens of Peru on Thursday, a month after it stopped its arms sales to Peru.',
    entities: [norway, peru],
    dates: [{ words: 'Thursday', edtf: '2031-06-19' }],
    events: [
      {
        trigger: 'froze',
        actors: [0],
        recipients: [1],
        date: 0,
        tie: { kind: 'visas and travel', effect: 'suspended' },
      },
    ],
  }),
]
