/**
 * Who announced a measure, where and through which medium: the verb above the act ("announced that it will halt"), or a
 * later sentence that points back to it ("announced the move on Tuesday").
 */
import type { Span } from '../../model/index.js'
import {
  childOf,
  childrenOf,
  headOf,
  readPackageFile,
  relation,
  type Sentence,
  subtreeSpan,
  type Token,
} from '../../text/index.js'
import { lemmaOf } from '../ties/index.js'
import { actorToken } from './actor-token.js'
import { objectOfVerb } from './object-of-verb.js'
import { prepositionOf } from './preposition.js'

interface Settings {
  readonly announcing: ReadonlySet<string>
  readonly moves: ReadonlySet<string>
  readonly medium: ReadonlySet<string>
  readonly venue: ReadonlySet<string>
}

let known: Settings | undefined

function settings(): Settings {
  if (known === undefined) {
    const raw = JSON.parse(readPackageFile('lexicon/events/claims.json')) as {
      announcing: string
      moves: string
      settings: { medium: string; venue: string }
    }
    const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))
    known = {
      announcing: set(raw.announcing),
      moves: set(raw.moves),
      medium: set(raw.settings.medium),
      venue: set(raw.settings.venue),
    }
  }
  return known
}

export interface Attribute {
  readonly name: string
  readonly value: string
  readonly at: Span
}

/** "announced the move", "unveiled the measure": the verb and who announces. */
export interface Pointing {
  readonly sentence: Sentence
  readonly verb: Token
  readonly object: Token
  readonly actor?: Token
}

/** A verb of announcing whose object only points to a measure told elsewhere. */
export function pointingOf(sentence: Sentence, verb: Token): Pointing | undefined {
  const { announcing, moves } = settings()
  if (relation(verb) === 'acl' && verb.xpos === 'VBN') return madeKnownBy(sentence, verb)
  if (!announcing.has(verb.lemma)) return undefined
  const object = objectOfVerb(sentence, verb)
  if (object === undefined || !moves.has(lemmaOf(object))) return undefined
  const definite = childrenOf(sentence, object, 'det').some((d) => /^(the|this|that)$/i.test(d.form))
  const told = childrenOf(sentence, object, 'nmod', 'acl').some((c) =>
    ['of', 'to', 'for', 'against', 'from', ''].includes(prepositionOf(sentence, c)),
  )
  if (!definite || told) return undefined
  const actor = actorToken(sentence, verb)?.token
  return { sentence, verb, object, ...(actor ? { actor } : {}) }
}

/** "the announcement, made by the minister", "a step announced by the minister". */
function madeKnownBy(sentence: Sentence, verb: Token): Pointing | undefined {
  const { announcing, moves } = settings()
  const object = headOf(sentence, verb)
  const actor = childOf(sentence, verb, 'obl:agent')
  if (object === undefined || actor === undefined || !moves.has(lemmaOf(object))) return undefined
  const made = /^(?:make|deliver|read)$/.test(verb.lemma) && lemmaOf(object) === 'announcement'
  return made || announcing.has(verb.lemma) ? { sentence, verb, object, actor } : undefined
}

export const isAnnouncing = (lemma: string): boolean => settings().announcing.has(lemma)

const PLACES = new Set(['in', 'at', 'on', 'during', 'through', 'via', 'to'])

/** Medium and venue told beside a verb of saying: "in an interview", "at a summit in Geneva", "on X". */
export function settingOf(sentence: Sentence, verb: Token, text: string): readonly Attribute[] {
  const { medium, venue } = settings()
  const found: Attribute[] = []
  const speaking = childrenOf(sentence, verb, 'advcl').filter(
    (a) => /^(speak|write|talk|post|appear)$/.test(a.lemma) && childOf(sentence, a, 'nsubj') === undefined,
  )
  for (const base of [verb, ...speaking]) {
    for (const phrase of childrenOf(sentence, base, 'obl', 'advcl', 'iobj', 'obj')) {
      const preposition = prepositionOf(sentence, phrase)
      if (!PLACES.has(preposition) && phrase.deprel !== 'iobj' && phrase.deprel !== 'obj') continue
      const words = [phrase, ...childrenOf(sentence, phrase, 'nmod', 'compound', 'flat', 'appos')]
      const lemmas = words.map(lemmaOf)
      const name = lemmas.some((l) => medium.has(l))
        ? 'medium'
        : venue.has(lemmaOf(phrase)) && preposition !== ''
          ? 'venue'
          : undefined
      if (name === undefined || (phrase.deprel === 'obj' && name !== 'medium')) continue
      const at = subtreeSpan(
        sentence,
        phrase,
        (c) => c.deprel === 'acl:relcl' || c.deprel === 'advcl' || c.deprel === 'case' || c.deprel === 'det',
      )
      found.push({ name, value: text.slice(at.start, at.end).replace(/\s+/g, ' '), at })
    }
  }
  return found
}
