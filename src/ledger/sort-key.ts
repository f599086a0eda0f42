/** In which order a list shows the records of a kind: one key per record, compared as text. */
import type { ContentRecord } from '../model/index.js'

/** Unknown dates sort last; of an interval with an open beginning its end counts. */
const dated = (edtf: string) => (edtf === '' ? '~' : edtf.replace(/^(\.\.)?\//, ''))
const MOST = 999_999_999

/** The key of a record among those of its kind; equal keys are told apart by id. */
export function sortKey(r: ContentRecord): string {
  return keyOf(r).slice(0, 160)
}

function keyOf(r: ContentRecord): string {
  switch (r.kind) {
    // The largest story first.
    case 'story':
      return String(MOST - r.reports.length).padStart(9, '0')
    case 'tie':
      return `${r.tie_kind} ${r.between.join(' ')}`
    case 'event':
      return dated(r.when.edtf)
    case 'statement':
      return `${dated(r.when?.edtf ?? '')} ${r.speaker ?? '~'} ${r.speaker_text}`
    case 'figure':
      return `${r.measure} ${dated(r.period ?? '')}`
    case 'condition':
      return `${r.relation} ${r.text}`
    case 'disagreement':
      return `${r.type === 'conflict' ? 0 : 1} ${r.type} ${r.attribute}`
    case 'actor':
      return `${r.type} ${r.name}`
    case 'report':
      return `${dated(r.published.edtf)} ${r.title ?? ''}`
    case 'origin':
    case 'judgement':
    case 'assertion':
    case 'refusal':
      return ''
  }
}
