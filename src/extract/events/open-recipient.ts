/** Acts in words on a public matter that name nobody they are done to: "Fiji condemned the raid", "called for a truce". */
import { childrenOf, type Token } from '../../text/index.js'
import { lemmaOf } from '../ties/index.js'
import type { Candidate } from './candidate.js'
import { inClass } from './lexicon.js'
import { objectOfVerb } from './object-of-verb.js'
import { infinitiveOf } from './roles.js'
import { entityOf, isHighPublic, isPublic, type Stage } from './stage.js'

const MATTER: Readonly<Record<string, string>> = {
  ACCUSE: 'deed',
  SUPPORT: 'matter',
  REJECT: 'matter',
  REQUEST: 'wish',
  AGREE: 'wish',
}
/** Silence is no refusal between parties. */
const SILENT =
  /^(?:comment|answer|say|tell|speak|talk|discuss|elaborate|identify|name|disclose|respond|reply|give|provide|specify|predict|speculate|rule|apologi[sz]e|believe|accept|let|take|be)$/

/** What is offered to parties that are told elsewhere. */
const SERVING = /^(?:mediate|host|broker|negotiate|facilitate|arbitrate)$/

/** May the act stand without a recipient? Its actor is in public life and its object is a public matter. */
export function standsOpen(candidate: Candidate, stage: Stage): boolean {
  const { sentence, trigger, type, nominal, actors, modality, rule } = candidate
  const wanted = MATTER[type]
  if (wanted === undefined || nominal || modality !== 'actual' || candidate.passive || actors.length === 0) return false
  if (!actors.every((a) => isPublic(stage, a) && !entityOf(stage, a)?.anonymous && a.mention?.form !== 'pronoun'))
    return false
  if (!actors.every((a) => a.how === 'own' || a.how === 'inherited subject')) return false
  if (/frame\.refuse-to$/.test(rule)) {
    const inner = infinitiveOf(sentence, trigger)
    return inner !== undefined && !SILENT.test(inner.lemma)
  }
  if (type === 'AGREE') {
    const inner = infinitiveOf(sentence, trigger)
    return inner !== undefined && SERVING.test(inner.lemma) && actors.every((a) => isHighPublic(stage, a))
  }
  if (objects(candidate).some((t) => isOwn(candidate, t))) return false
  return objects(candidate).some(
    (t) => inClass(wanted, lemmaOf(t)) || (type === 'SUPPORT' && inClass('deed', lemmaOf(t))),
  )
}

/** "defended her own plan": what is the actor's is no other party's. */
function isOwn({ sentence, actors }: Candidate, object: Token): boolean {
  return childrenOf(sentence, object, 'nmod:poss').some(
    (p) => p.upos === 'PRON' || actors.some((a) => a.token.form === p.form),
  )
}

function objects(candidate: Candidate): readonly Token[] {
  const { sentence, trigger, rule, target } = candidate
  if (/frame\.(?:call-for|ask-for)$/.test(rule)) return target === undefined ? [] : [target]
  const object = objectOfVerb(sentence, trigger)
  if (object === undefined || object.i < trigger.i) return []
  return [object, ...childrenOf(sentence, object, 'conj')]
}
