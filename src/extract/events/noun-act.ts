/** The act a noun names, by a frame of `lexicon/events/nouns.json` or as a change of a tie ("the suspension of aid"). */
import type { PloverType, TieEffect, TieKind } from '../../model/index.js'
import { childrenOf, headOf, type Sentence, type Token } from '../../text/index.js'
import { lemmaOf, tieInPhrase, typeOfChange } from '../ties/index.js'
import { frameTie } from './act.js'
import type { TieFinding } from './candidate.js'
import { eventLexicon, type Frame } from './lexicon.js'
import { phrases } from './noun-phrases.js'
import { fitsNoun } from './noun-when.js'
import type { Parties } from './parties.js'

/** What a noun tells, before who did it to whom. */
export interface NounAct {
  readonly rule: string
  readonly frame?: Frame
  readonly type: PloverType
  readonly mode?: string
  readonly to: readonly string[]
  readonly ofRecipient: boolean
  readonly bare: boolean
  readonly reciprocal: boolean
  readonly tie?: TieFinding
}

/** "lifted its suspension of exports", "the freeze was ended": what was stopped goes on. */
function isLifted(sentence: Sentence, noun: Token, effect: TieEffect): boolean {
  if (effect !== 'suspended' && effect !== 'reduced') return false
  const verb = headOf(sentence, noun)
  if (verb === undefined || !/^(?:obj|nsubj:pass)$/.test(noun.deprel)) return false
  return /^(?:lift|end|drop|scrap|revoke|rescind|cancel|reverse|remove|abandon|undo|waive|withdraw)$/.test(verb.lemma)
}

/** The act of a noun, when it names one. */
export function actOfNoun(sentence: Sentence, noun: Token, parties: Parties): NounAct | undefined {
  const lexicon = eventLexicon()
  const lemma = lemmaOf(noun)
  for (const frame of lexicon.nouns.get(lemma) ?? []) {
    if (!frame.when.every((alternatives) => alternatives.some((c) => fitsNoun(c, sentence, noun, parties)))) continue
    const tie = frameTie(sentence, noun, frame, noun, parties)
    return {
      rule: `frame.${frame.id}`,
      frame,
      type: frame.type,
      ...(frame.mode ? { mode: frame.mode } : {}),
      to: frame.to,
      ofRecipient: frame.of === 'recipient',
      bare: frame.flags.has('bare'),
      reciprocal: frame.flags.has('recip'),
      ...(tie ? { tie: { kind: tie.kind, effect: tie.effect, words: tie.words } } : {}),
    }
  }
  const change = lexicon.changeNouns.get(lemma)
  if (change === undefined) return undefined
  const carried = [
    ...['of', 'to', 'in', 'on', 'for'].flatMap((p) => phrases(sentence, noun, p)),
    ...childrenOf(sentence, noun, 'compound'),
  ]
  for (const phrase of carried) {
    const tie = tieInPhrase(sentence, phrase)
    if (tie === undefined || (change.only !== undefined && !change.only.has(tie.kind.replaceAll(' ', '-')))) continue
    const effect: TieEffect = isLifted(sentence, noun, change.effect as TieEffect)
      ? 'resumed'
      : (change.effect as TieEffect)
    const { type, mode } = typeOfChange(tie.kind, tie.nature, effect)
    return {
      rule: `change-noun.${change.id}`,
      type,
      ...(mode ? { mode } : {}),
      to: ['from', 'with', 'to', 'against', 'on', 'of', 'in'],
      ofRecipient: true,
      bare: !/^(end|start|opening|launch|increase|limit|cut|break|hike|review|extension)$/.test(lemma),
      reciprocal: false,
      tie: { kind: tie.kind as TieKind, effect, words: tie.words },
    }
  }
  return undefined
}
