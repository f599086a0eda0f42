/** The conditions of a frame (`when` in `lexicon/events/nouns.json`) tested on a noun in its tree. */
import { headOf, type Sentence, type Token } from '../../text/index.js'
import { lemmaOf } from '../ties/index.js'
import { inClass } from './lexicon.js'
import { modifiers, phrases } from './noun-phrases.js'
import type { Parties } from './parties.js'
import { headIs } from './when.js'

const ARMED =
  /^(air|missile|drone|rocket|military|artillery|naval|aerial|deadly|retaliatory|lethal|bombing|preemptive|pre-emptive|precision)$/
const VERBAL =
  /^(legislative|partisan|personal|verbal|political|scathing|rhetorical|heart|panic|legal|media|online|counter|twitter|relentless|sharp)$/
const LABOUR =
  /^(hunger|labour|labor|general|rail|wage|lightning|wildcat|teacher|miner|worker|nurse|pilot|union|nationwide|transport)$/

/** Does the condition hold for the noun? */
export function fitsNoun(condition: string, sentence: Sentence, noun: Token, parties: Parties): boolean {
  const all = modifiers(sentence, noun)
  const of = phrases(sentence, noun, 'of')
  switch (condition) {
    case 'armed-strike':
      if (all.some((m) => LABOUR.test(m.lemma.toLowerCase()))) return false
      return (
        all.some((m) => ARMED.test(m.lemma.toLowerCase())) ||
        phrases(sentence, noun, 'on').length + phrases(sentence, noun, 'against').length > 0
      )
    case 'physical':
      return !all.some((m) => VERBAL.test(m.lemma.toLowerCase()))
    case 'no-quantity':
      return !all.some((m) => /^(good|great|raw|bad|big)$/.test(m.lemma.toLowerCase()))
    case 'no-of':
      return of.length === 0
    case 'troops':
      return (
        [...of, ...all].some((t) => inClass('troops', lemmaOf(t))) ||
        all.some((t) => /^(military|naval|troop)$/i.test(t.lemma))
      )
    case 'party': {
      const named = ['with', 'between', 'among'].flatMap((p) => phrases(sentence, noun, p))
      return named.some(
        (t) => parties.own(sentence, t).length > 0 || parties.within(sentence, t, () => false).length > 0,
      )
    }
    case 'given': {
      const head = headOf(sentence, noun)
      return (
        head !== undefined && /^(receive|get|give|provide|send|donate|offer|extend|approve|announce)$/.test(head.lemma)
      )
    }
    case 'phone':
      return all.some((m) => /^(phone|telephone|video)$/i.test(m.lemma))
    case 'joint':
      return all.some((m) => /^(joint|military|naval|war|bilateral)$/i.test(m.lemma))
    case 'weapon-test':
      return [...of, ...all].some((t) => inClass('nuclear', lemmaOf(t)))
    default: {
      const [preposition = '', wanted = ''] = condition.split('=')
      return phrases(sentence, noun, preposition).some((t) => headIs(sentence, t, wanted, parties))
    }
  }
}
