/**
 * One line on an event or a tie in plain words, drawn from its fields alone. The words of the reports stand beside it
 * wherever it is shown: the gist helps to find, the words say what was said.
 */
import type { Event, Modality, Tie, TieEffect, TieKind } from '../../model/index.js'
import { actOf } from './acts.js'

type Forms = readonly [past: string, base: string]

const EFFECTS: Readonly<Record<TieEffect, Forms>> = {
  opened: ['opened', 'open'],
  increased: ['increased', 'increase'],
  reduced: ['reduced', 'reduce'],
  suspended: ['suspended', 'suspend'],
  ended: ['ended', 'end'],
  resumed: ['resumed', 'resume'],
  threatened: ['threatened', 'threaten'],
  promised: ['promised', 'promise'],
  'under review': ['put under review', 'put under review'],
  affirmed: ['affirmed', 'affirm'],
}

/** How the kind is said and joined to the other side, where "opened transport with" would not do. */
const KINDS: Readonly<
  Partial<Record<TieKind, { readonly noun?: string; readonly join?: string; readonly opened?: Forms }>>
> = {
  sanctions: { join: 'on', opened: ['imposed', 'impose'] },
  tariffs: { join: 'on', opened: ['imposed', 'impose'] },
  hostilities: { join: 'against', opened: ['began', 'begin'] },
  'military aid': { join: 'to' },
  'economic aid': { join: 'to' },
  'humanitarian access': { join: 'to' },
  airspace: { noun: 'use of airspace' },
  border: { noun: 'the border' },
  energy: { noun: 'energy supplies' },
  'troops and bases': { noun: 'the stationing of troops' },
  water: { noun: 'the sharing of water' },
  transport: { noun: 'transport links' },
  'visas and travel': { noun: 'visas and travel', join: 'for' },
  'treaty or agreement': { noun: 'a treaty or agreement' },
  'certification or listing': { noun: 'certification or listing', join: 'of' },
  'arms control': { noun: 'arms control' },
}

const NOT_DONE: ReadonlySet<Modality> = new Set(['ordered', 'planned', 'threatened', 'demanded', 'hypothetical'])

/** @example nameList(['A', 'B', 'C']) // 'A, B and C' */
export function nameList(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

export type NameOf = (id: string) => string

/** @example eventGist(event, nameOf) // 'Velmark suspended transport links with Ostrania' */
export function eventGist(event: Event, nameOf: NameOf): string {
  const who = nameList(event.actors.map(nameOf))
  const whom = nameList(event.recipients.map(nameOf))
  const subject = who === '' ? 'Somebody not named' : who
  if (event.tie) {
    const { kind, effect } = event.tie
    const { noun = kind, join = 'with', opened } = KINDS[kind] ?? {}
    const forms = effect === 'opened' && opened ? opened : EFFECTS[effect]
    return [subject, verb(forms, toldAs(event) ?? 'actual'), noun, ...(whom === '' ? [] : [join, whom])].join(' ')
  }
  const { past, base, alone } = actOf(event.type, event.mode)
  if (whom === '') return `${event.modality === 'negated' ? 'It is not so that ' : ''}${subject} ${alone}`
  return `${subject} ${verb([past, base], toldAs(event) ?? 'actual')} ${whom}`
}

function verb([past, base]: Forms, modality: Modality): string {
  if (modality === 'negated') return `did not ${base}`
  return NOT_DONE.has(modality) ? `to ${base}` : past
}

/**
 * How far the act is from being done; undefined for an act that is told as done, and for one that is done by being said,
 * as a threat is.
 */
export function toldAs({ type, modality, tie }: Event): Modality | undefined {
  if (modality === 'actual' || modality === tie?.effect) return undefined
  if (tie === undefined && type === 'THREATEN' && modality === 'threatened') return undefined
  return tie === undefined && type === 'REQUEST' && modality === 'demanded' ? undefined : modality
}

/** @example tieGist(tie, nameOf) // 'transport: Ostrania – Velmark' */
export function tieGist(tie: Tie, nameOf: NameOf): string {
  return `${tie.tie_kind}: ${tie.between.map(nameOf).join(' – ')}`
}
