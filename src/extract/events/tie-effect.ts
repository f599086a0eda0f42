/** What an act leaves of a tie, as its words grade it: further sanctions, a first withdrawal, a ban lifted in part. */
import type { TieEffect } from '../../model/index.js'
import { childrenOf, type Sentence, type Token } from '../../text/index.js'
import type { Candidate } from './candidate.js'
import { objectOfVerb } from './object-of-verb.js'

const FURTHER = /^(?:further|additional|more|tougher|stricter|harsher|wider|broader|extra)$/i
const AGAIN = /^(?:renewed|reinstated|reimposed|restored)$/i
const FIRST = /^(?:initial|first|partial|some|few|half|part|hundreds?|thousands?|dozens?)$/i
const PARTLY = /^(?:partially|partly|gradually)$/i
const SHARE = /^(?:most|some|half|part|many|several|number|parts|certain|few)$/i
const MEASURES = /^(?:sanctions|tariffs|certification or listing)$/

/** "further sanctions" are more of them; what has begun to leave has not left; what is lifted in part goes on. */
export function graded(candidate: Candidate): Candidate {
  const { tie, sentence, trigger, chain } = candidate
  if (tie === undefined) return candidate
  const as = (effect: TieEffect): Candidate => ({ ...candidate, tie: { ...tie, effect } })
  const words = tie.words.flatMap((w) => [w, ...childrenOf(sentence, w, 'amod', 'nummod', 'det')])
  if (tie.effect === 'opened') {
    if (words.some((w) => FURTHER.test(w.form))) return as('increased')
    if (words.some((w) => AGAIN.test(w.form))) return as('resumed')
    if (trigger.lemma === 'enforce') return as('affirmed')
  }
  if (tie.effect === 'ended' && MEASURES.test(tie.kind) && isPart(sentence, trigger)) return as('reduced')
  if (tie.effect === 'ended' && tie.kind === 'tariffs' && /^(?:cut|slash|trim|lower)$/.test(trigger.lemma))
    return as('reduced')
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

/** "partially lifted", "lifted most of the sanctions". */
function isPart(sentence: Sentence, trigger: Token): boolean {
  if (childrenOf(sentence, trigger, 'advmod').some((a) => PARTLY.test(a.form))) return true
  const object = objectOfVerb(sentence, trigger)
  if (object === undefined) return false
  return [object, ...childrenOf(sentence, object, 'det', 'amod', 'nummod')].some((t) => SHARE.test(t.form))
}
