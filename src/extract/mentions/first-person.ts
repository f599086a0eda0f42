/** "I", "we" and "our" inside a quotation: the speaker and the speaker's side. */
import type { Directory } from '../../actors/index.js'
import { type Mention, partitionPoint } from '../../model/index.js'
import type { Analysis } from '../../text/index.js'
import type { Drafts, EntityDraft } from './entity-draft.js'

const ALONE = /^(i|me|my|mine|myself)$/i
const SIDE = /^(we|us|our|ours|ourselves)$/i

export interface Voice {
  readonly start: number
  readonly end: number
  readonly speaker: EntityDraft
}

/** Mentions for the first persons of the quotations whose speakers are known. */
export function firstPersons(
  analysis: Analysis,
  voices: readonly Voice[],
  drafts: Drafts,
  directory: Directory,
): readonly Mention[] {
  const found: Mention[] = []
  if (voices.length === 0) return found
  for (const sentence of analysis.sentences) {
    for (const token of sentence.tokens) {
      const alone = ALONE.test(token.form)
      if (token.upos !== 'PRON' || !(alone || SIDE.test(token.form))) continue
      const voice = voices[partitionPoint(voices.length, (i) => (voices[i]?.start ?? 0) <= token.start) - 1]
      if (voice === undefined || token.end > voice.end) continue
      const entity = alone ? personOf(voice.speaker) : sideOf(voice.speaker, drafts, directory)
      if (entity === undefined) continue
      found.push({
        start: token.start,
        end: token.end,
        sentence: sentence.index,
        head: { start: token.start, end: token.end },
        form: 'pronoun',
        entity: entity.index,
        use: 'actor',
        strength: 'likely',
        rule: alone ? 'mentions.speaker@1' : 'mentions.speakers-side@1',
      })
    }
  }
  return found
}

const personOf = (speaker: EntityDraft): EntityDraft | undefined =>
  speaker.type === 'person' && !speaker.plural ? speaker : undefined

/** For whom somebody says "we": a holder of a state's office for its government, a body for itself. */
export function sideOf(speaker: EntityDraft, drafts: Drafts, directory: Directory): EntityDraft | undefined {
  if (/^(government|organisation|company|armed group)$/.test(speaker.type) && !speaker.plural) return speaker
  const { country } = speaker
  if (country === undefined) return undefined
  const speaksForState =
    speaker.type === 'state' ||
    (speaker.type === 'person' &&
      speaker.offices.some((o) => o.word.level === 'state' && o.word.sector === 'GOV' && o.office.former !== true))
  const entry = speaksForState ? directory.entry(`gov:${country}`) : undefined
  return entry === undefined
    ? undefined
    : drafts.obtain({
        key: entry.key,
        name: entry.name,
        type: 'government',
        country,
        sector: 'GOV',
        code: entry.code,
        memberOf: entry.memberOf,
      })
}
