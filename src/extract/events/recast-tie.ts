/** Ties only where they are told: an object of the kind in the act's own phrase, the parties of a tie, an effect from the words. */

import type { TieEffect } from '../../model/index.js'
import { childrenOf, type Sentence, type Token } from '../../text/index.js'
import { lemmaOf } from '../ties/index.js'
import type { Candidate } from './candidate.js'
import type { Party } from './parties.js'
import { entityOf, isPublic, type Stage } from './stage.js'

/** The candidate with the effect that its words tell, or without a tie that nothing in them tells. */
export function strictTie(candidate: Candidate, stage: Stage): Candidate {
  return candidate.tie === undefined ? candidate : shed(graded(candidate), stage)
}

const withoutTie = ({ tie: _, ...rest }: Candidate): Candidate => rest
const FURTHER = /^(?:further|additional|more|tougher|stricter|harsher|wider|broader|extra)$/i
const FIRST = /^(?:initial|first|partial|some|few|half|part|hundreds?|thousands?|dozens?)$/i

/** "further sanctions" are more of them; what has begun to leave has not left. */
function graded(candidate: Candidate): Candidate {
  const { tie, sentence, trigger, chain } = candidate
  if (tie === undefined) return candidate
  const as = (effect: TieEffect): Candidate => ({ ...candidate, tie: { ...tie, effect } })
  const words = tie.words.flatMap((w) => [w, ...childrenOf(sentence, w, 'amod', 'nummod', 'det')])
  if (tie.effect === 'opened' && words.some((w) => FURTHER.test(w.form))) return as('increased')
  if (tie.kind === 'troops and bases' && tie.effect === 'ended') {
    const begun = [sentence.tokens[trigger.head], ...chain].some((t) => /^(?:begin|start)$/.test(t?.lemma ?? ''))
    const who = childrenOf(sentence, trigger, 'obj', 'nsubj', 'nsubj:pass', 'nmod').flatMap((t) => [
      t,
      ...childrenOf(sentence, t, 'amod', 'nummod', 'det', 'advmod'),
    ])
    const before = childrenOf(sentence, trigger, 'amod')
    if (begun || [...who, ...before].some((t) => FIRST.test(t.form) || t.deprel === 'nummod')) return as('reduced')
  }
  return candidate
}

const PENALTY = /^(?:penalty|fine|duty|levy|boycott|surcharge)$/
const EMERGENCY = /^(?:emergency|state|limit|freeze|moratorium|lockdown|curfew|crackdown|quota|penalty|siege)$/

function shed(candidate: Candidate, stage: Stage): Candidate {
  const { tie, actors, recipients, rule } = candidate
  if (tie === undefined) return candidate
  const sides = [...actors, ...recipients]
  const states = new Set(sides.map((p) => stage.parties.countryOf(p.entity)).filter((c) => c !== undefined))
  const penalty = tie.words.some((w) => PENALTY.test(lemmaOf(w)))
  if (tie.kind === 'sanctions' && penalty && (states.size < 2 || !recipients.some((r) => isPublic(stage, r))))
    return withoutTie(candidate)
  if (
    /frame\.lift-measure/.test(rule) &&
    tie.kind === 'sanctions' &&
    tie.words.every((w) => EMERGENCY.test(lemmaOf(w)))
  )
    return withoutTie(candidate)
  // a treaty, relations or talks stand between states and bodies; members of one parliament open none
  if (
    /^(?:treaty or agreement|diplomatic relations|negotiations|security cooperation)$/.test(tie.kind) &&
    sides.length > 0 &&
    states.size < 2 &&
    sides.every((p) => isHomely(p, stage))
  )
    return withoutTie(candidate)
  if (tie.kind === 'economic aid' && tie.words.some((w) => isArmedHelp(candidate.sentence, w)))
    return withoutTie(candidate)
  // forces that are moved towards nobody named
  if (
    tie.kind === 'troops and bases' &&
    /frame\.(?:n-)?deploy$/.test(rule) &&
    recipients.length === 0 &&
    actors.length > 0
  )
    return withoutTie(candidate)
  return candidate
}

/** A private person, or somebody of a party or a parliament. */
const isHomely = (party: Party, stage: Stage): boolean => {
  const entity = entityOf(stage, party)
  return (entity?.type === 'person' && !isPublic(stage, party)) || /^(?:PTY|OPP|LEG|BUS)$/.test(entity?.sector ?? '')
}

/** "air support": help in battle is no money. */
const isArmedHelp = (sentence: Sentence, word: Token): boolean =>
  childrenOf(sentence, word, 'compound', 'amod').some((c) =>
    /^(?:air|fire|artillery|naval|lethal|close|battlefield|logistical)$/i.test(c.form),
  )
