/** Choices between the things that one name may stand for, by what the report has told so far. */
import { type Directory, phraseKey, type Sense } from '../../actors/index.js'
import { headOf } from '../../text/index.js'
import { type NameFound, spanOf } from './candidate.js'
import { isCommonName } from './common-names.js'
import { bodySlug, type Drafts, type EntityDraft } from './entity-draft.js'
import { SPEECH } from './name-class.js'

/** "Darwin wrote": a city that is also a name of persons does what persons do. */
export function actsAsPerson({ sentence, head, first, last }: NameFound, directory: Directory): boolean {
  const word = sentence.tokens[first]?.form ?? ''
  if (first !== last || head.deprel !== 'nsubj') return false
  if (directory.givenName(word) === undefined && directory.familyName(word) === undefined) return false
  return SPEECH.test(headOf(sentence, head)?.lemma ?? '')
}

/** Among several bodies of one name, that of a state the report speaks of. */
export function chooseSense(
  senses: readonly Sense[],
  drafts: Drafts,
  countries: { has(country: string): boolean },
): Sense {
  let best = senses[0] as Sense
  let top = -1
  for (const sense of senses) {
    const { entry } = sense
    const score =
      (drafts.get(entry.key) === undefined ? 0 : 4) +
      (entry.country !== undefined && entry.sector !== 'MED' && countries.has(entry.country) ? 2 : 0) +
      (entry.sector === 'MED' || entry.country === undefined ? 1 : 0)
    if (score > top) {
      top = score
      best = sense
    }
  }
  return best
}

/** "the Senate" after "Norway's Senate": the one body of a state that bears the name. */
export function soleBody(name: NameFound, text: string, drafts: Drafts): EntityDraft | undefined {
  if (name.country !== undefined || name.class === 'unknown' || !isCommonName(text)) return undefined
  const end = `:${bodySlug(text)}`
  const [body, other] = drafts.list.filter((d) => d.key.startsWith('body:') && d.key.endsWith(end))
  return other === undefined ? body : undefined
}

/** "the North" in a report on the two Koreas: the state's code. */
export function halfOfKorea(
  name: NameFound,
  text: string,
  countries: { has(country: string): boolean },
): string | undefined {
  const country = text === 'North' ? 'PRK' : text === 'South' ? 'KOR' : undefined
  if (country === undefined || !(countries.has('PRK') || countries.has('KOR'))) return undefined
  return name.sentence.tokens[name.first - 1]?.form.toLowerCase() === 'the' ? country : undefined
}

/** A body's own words: "Foreign Ministry" of "French Foreign Ministry". */
export function withoutState(name: NameFound, own: string, text: string, directory: Directory): string {
  const { tokens } = name.sentence
  const match = directory.match(
    tokens.map((t) => phraseKey(t.form)),
    name.first,
  )
  const rest = match?.senses[0]?.entry.country === name.country ? tokens[name.first + (match?.length ?? 0)] : undefined
  return rest === undefined || rest.i > name.last ? own : text.slice(rest.start, spanOf(name).end)
}

/** The state right before a name, as an adjective ("Peruvian Congress") or its owner ("Peru's Congress"). */
export function ownerOfName({ sentence, first }: NameFound, directory: Directory): string | undefined {
  const { tokens } = sentence
  const isOwner = /^['’]s?$/.test(tokens[first - 1]?.form ?? '')
  const last = isOwner ? first - 2 : first - 1
  for (let from = last; from >= Math.max(0, last - 3); from--) {
    const match = directory.match(
      tokens.slice(0, last + 1).map((t) => phraseKey(t.form)),
      from,
    )
    const [sense] = match?.senses ?? []
    if (sense?.entry.type !== 'state' || from + (match?.length ?? 0) !== last + 1) continue
    return isOwner || sense.form === 'adjective' ? sense.entry.country : undefined
  }
  return undefined
}
