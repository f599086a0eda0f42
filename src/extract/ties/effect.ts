/** What a change of a tie is as an event: to end aid is a sanction, to end a sanction is a retreat. */
import type { PloverType, TieEffect, TieKind } from '../../model/index.js'
import type { Nature } from './lexicon.js'

const HARMING: ReadonlySet<TieEffect> = new Set(['suspended', 'ended', 'reduced'])
const MAKING: Readonly<Partial<Record<TieKind, PloverType>>> = {
  'military aid': 'AID',
  'economic aid': 'AID',
  'diplomatic relations': 'SUPPORT',
  representation: 'SUPPORT',
  'treaty or agreement': 'SUPPORT',
  'certification or listing': 'SUPPORT',
  'arms control': 'SUPPORT',
  negotiations: 'CONSULT',
  border: 'RETREAT',
  airspace: 'RETREAT',
  'humanitarian access': 'RETREAT',
}

/** PLOVER type and mode of an effect on a tie. */
export function typeOfChange(
  kind: TieKind,
  nature: Nature,
  effect: TieEffect,
): { readonly type: PloverType; readonly mode?: string } {
  const gate = kind === 'border' || kind === 'airspace' || kind === 'humanitarian access'
  if (effect === 'under review' || effect === 'threatened') return { type: 'THREATEN', mode: 'restrict' }
  if (nature === 'cooperative') {
    if (HARMING.has(effect)) {
      if (kind === 'troops and bases') return { type: 'RETREAT', mode: 'withdraw' }
      return gate ? { type: 'COERCE', mode: 'restrict' } : { type: 'SANCTION', mode: 'discontinue' }
    }
    if (kind === 'troops and bases') return { type: 'MOBILIZE', mode: 'troops' }
    return gate ? { type: 'RETREAT', mode: 'access' } : { type: MAKING[kind] ?? 'COOPERATE' }
  }
  if (HARMING.has(effect)) {
    if (kind === 'hostilities') return { type: 'RETREAT', mode: 'ceasefire' }
    return gate ? { type: 'RETREAT', mode: 'access' } : { type: 'RETREAT' }
  }
  if (kind === 'hostilities') return { type: 'ASSAULT' }
  if (kind === 'deportation') return { type: 'COERCE', mode: 'deport' }
  return gate || kind === 'visas and travel' || kind === 'trade'
    ? { type: 'COERCE', mode: 'restrict' }
    : { type: 'SANCTION' }
}
