/**
 * A hand-made story between two invented states: four reports of three origins (one undated, one in French and unread)
 * on a suspended harbour agreement, with an emoji before the spans and a word written from right to left.
 */
import { type ContentRecord, recordId } from '../../src/model/index.js'
import { assertion, madeReport, side, words } from './build.js'

const ORIGIN_WIRE = recordId('origin', 'wire')
const STORY = recordId('story', 'harbour')

export const wire = madeReport(
  'wire',
  'Velmark has suspended the harbour agreement with Ostrania ⚓😀, Transport Minister Ida Brandt announced on Tuesday. ' +
    'The suspension stands until Ostrania releases the crew. ' +
    '“We will not load a single crate,” Brandt told state radio. At least 40 sailors are held.',
  {
    title: 'Velmark suspends harbour agreement',
    outlet: 'Northern Wire',
    published: { edtf: '2031-03-05', basis: 'stated', evidence: [] },
    origin: ORIGIN_WIRE,
    stories: [STORY],
  },
)
const rewrite = madeReport(
  'rewrite',
  'The harbour agreement with Ostrania was suspended on Tuesday, Transport Minister Ida Brandt announced. At least 40 sailors are held.',
  { title: 'Harbour agreement suspended', outlet: 'Velmark Daily', origin: ORIGIN_WIRE, stories: [STORY] },
)
export const capital = madeReport(
  'capital',
  'Premier Olaf Renn announced at a closed meeting that Velmark was ending the harbour agreement. ' +
    'Ostrania called the step “שלום”. A port official put the number of sailors at 52.',
  {
    title: 'Premier ends harbour agreement',
    outlet: 'Capital Post',
    published: { edtf: '2031-03-06', basis: 'stated', evidence: [] },
    origin: recordId('origin', 'capital'),
    stories: [STORY],
  },
)
const french = madeReport('french', 'Le port est fermé.', {
  language: 'fr',
  status: 'unread',
  status_reason: 'written in French (fr); only English is read',
  origin: recordId('origin', 'french'),
  stories: [STORY],
})
export const REPORTS = [wire, rewrite, capital, french]

const velmark = recordId('actor', 'state:VLM')
const ostrania = recordId('actor', 'state:OST')
const brandt = recordId('actor', 'person:ida brandt')
const renn = recordId('actor', 'person:olaf renn')
const suspension = recordId('event', 'suspension')
const accusation = recordId('event', 'accusation')
const tie = recordId('tie', velmark, ostrania, 'transport')
const condition = recordId('condition', 'release')

const byWire = assertion(
  suspension,
  wire,
  [
    words(wire, 'Velmark', 'actor', 2),
    words(wire, 'suspended', 'trigger'),
    words(wire, 'Ostrania', 'recipient'),
    words(wire, 'on Tuesday', 'when'),
    words(wire, 'announced', 'modality'),
  ],
  { modality: 'announced', values: { announced_by: 'Ida Brandt', effect: 'suspended' } },
)
const byRewrite = assertion(suspension, rewrite, [words(rewrite, 'suspended', 'trigger', 2)], { modality: 'announced' })
const byCapital = assertion(
  suspension,
  capital,
  [words(capital, 'ending', 'trigger'), words(capital, 'Premier Olaf Renn', 'speaker')],
  { modality: 'announced', values: { announced_by: 'Olaf Renn', effect: 'ended' } },
)
const called = assertion(accusation, capital, [words(capital, 'called the step', 'trigger')], { certainty: 0.6 })

const actor = (id: string, name: string, type: 'state' | 'person', country: string, title?: string): ContentRecord => ({
  kind: 'actor',
  id,
  name,
  type,
  country,
  aliases: [],
  offices: title === undefined ? [] : [{ title, of: 'Velmark', evidence: [] }],
})

/** All records of the story, in no special order. */
export const HARBOUR: readonly ContentRecord[] = [
  ...REPORTS,
  {
    kind: 'origin',
    id: ORIGIN_WIRE,
    reports: [rewrite.id, wire.id],
    links: [
      {
        a: rewrite.id,
        b: wire.id,
        why: 'shared text',
        share: 0.8,
        evidence: [
          words(rewrite, 'At least 40 sailors are held', 'content'),
          words(wire, 'At least 40 sailors are held', 'content'),
        ],
      },
    ],
  },
  { kind: 'origin', id: recordId('origin', 'capital'), reports: [capital.id], links: [] },
  { kind: 'origin', id: recordId('origin', 'french'), reports: [french.id], links: [] },
  actor(velmark, 'Velmark', 'state', 'VLM'),
  actor(ostrania, 'Ostrania', 'state', 'OST'),
  actor(brandt, 'Ida Brandt', 'person', 'VLM', 'transport minister'),
  actor(renn, 'Olaf Renn', 'person', 'VLM', 'premier'),
  {
    kind: 'event',
    id: suspension,
    type: 'SANCTION',
    mode: 'discontinue',
    contexts: ['economic'],
    actors: [velmark],
    recipients: [ostrania],
    when: { edtf: '2031-03-04', basis: 'inferred', words: 'on Tuesday', anchor: '2031-03-05' },
    modality: 'announced',
    tie: { id: tie, kind: 'transport', effect: 'suspended' },
    condition,
    assertions: [byWire.id, byRewrite.id, byCapital.id],
    stories: [STORY],
  },
  {
    kind: 'event',
    id: accusation,
    type: 'ACCUSE',
    mode: 'disapprove',
    contexts: [],
    actors: [ostrania],
    recipients: [velmark],
    when: { edtf: '', basis: 'unknown' },
    modality: 'actual',
    assertions: [called.id],
    stories: [STORY],
  },
  byWire,
  byRewrite,
  byCapital,
  called,
  {
    kind: 'tie',
    id: tie,
    between: [ostrania, velmark],
    tie_kind: 'transport',
    states: [{ state: 'suspended', from: '2031-03-04', by: velmark, event: suspension, condition }],
    current: 'suspended',
  },
  {
    kind: 'condition',
    id: condition,
    relation: 'until',
    text: 'Ostrania releases the crew',
    event: suspension,
    status: 'open',
    evidence: [words(wire, 'until Ostrania releases the crew', 'condition')],
  },
  {
    kind: 'statement',
    id: recordId('statement', 'crate'),
    speaker: brandt,
    speaker_text: 'Brandt',
    form: 'direct',
    content: 'We will not load a single crate,',
    medium: 'radio',
    when: { edtf: '2031-03-04', basis: 'inferred', words: 'on Tuesday', anchor: '2031-03-05' },
    about: suspension,
    appearances: [words(wire, 'We will not load a single crate,', 'content')],
  },
  {
    kind: 'figure',
    id: recordId('figure', 'sailors held'),
    measure: 'sailors held',
    low: 40,
    bound: 'at least',
    unit: 'person',
    appearances: [
      words(wire, 'At least 40 sailors are held', 'value'),
      words(rewrite, 'At least 40 sailors are held', 'value'),
    ],
  },
  {
    kind: 'figure',
    id: recordId('figure', 'number of sailors'),
    measure: 'sailors',
    value: 52,
    bound: 'exact',
    unit: 'person',
    appearances: [words(capital, '52', 'value')],
  },
  {
    kind: 'disagreement',
    id: recordId('disagreement', suspension, 'announced_by'),
    about: suspension,
    attribute: 'announced_by',
    type: 'conflict',
    sides: [
      side('Ida Brandt', wire, 'Transport Minister Ida Brandt announced', [byWire]),
      side('Olaf Renn', capital, 'Premier Olaf Renn announced at a closed meeting', [byCapital]),
    ],
    since: '2031-03-06',
  },
  {
    kind: 'story',
    id: STORY,
    title: 'Velmark and Ostrania: harbour agreement suspended',
    reports: REPORTS.map((r) => r.id).sort(),
    events: [accusation, suspension].sort(),
    ties: [tie],
    origins: [
      { id: ORIGIN_WIRE, reports: [rewrite.id, wire.id].sort() },
      { id: recordId('origin', 'capital'), reports: [capital.id] },
      { id: recordId('origin', 'french'), reports: [french.id] },
    ],
  },
]
