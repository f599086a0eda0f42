/** The conditions of a frame (`when` in `lexicon/events/verbs.json`) tested on a verb in its tree. */
import { childOf, childrenOf, type Sentence, subjectOf, type Token } from '../../text/index.js'
import { joinedLemma, lemmaOf } from '../ties/index.js'
import { actorToken } from './actor-token.js'
import { inClass } from './lexicon.js'
import { objectOfVerb } from './object-of-verb.js'
import type { Parties } from './parties.js'
import { prepositionOf } from './preposition.js'
import { contentClause, infinitiveOf, roleTokens } from './roles.js'

/** Is the phrase's head, or the noun it is a kind of, in the class? `@actor`, `@state`, `@org` ask for an entity. */
export function headIs(sentence: Sentence, token: Token, name: string, parties: Parties): boolean {
  if (name.startsWith('@')) {
    if (token.upos === 'PRON' && name === '@actor' && parties.own(sentence, token).length > 0) return true
    const all = [token, ...childrenOf(sentence, token, 'conj')]
    return (
      all.some((t) => {
        const entity = parties.entityAt(sentence, t)
        if (entity === undefined) return false
        if (name === '@state')
          return parties.isState(entity) || (entity.type === 'place' && entity.country !== undefined)
        if (name === '@org') return entity.type === 'organisation'
        if (name === '@armed') return isArmed(sentence, t, parties)
        if (name === '@being')
          return (
            entity.type === 'person' ||
            entity.type === 'population' ||
            entity.type === 'armed group' ||
            (entity.type !== 'place' && (t.upos === 'PRON' || isArmed(sentence, t, parties)))
          )
        return entity.type !== 'place' || parties.isState(entity)
      }) ||
      (name === '@actor' &&
        /^(counterpart|leader|official|envoy|delegation|team|side|firm|company|group|ship|boat|vessel)s?$/.test(
          lemmaOf(token),
        ) &&
        parties.within(sentence, token, () => false, new Set(['of'])).length > 0)
    )
  }
  const lemma = lemmaOf(token)
  const joined = joinedLemma(sentence, token)
  if (joined !== undefined && inClass(name, joined)) return true
  // "sanctions list": a class may name a compound
  if (childrenOf(sentence, token, 'compound', 'amod').some((c) => inClass(name, `${c.form.toLowerCase()}-${lemma}`)))
    return true
  if (inClass(name, lemma) || inClass(name, token.form.toLowerCase())) return true
  const carried =
    /^(number|group|series|round|list|state|pair|dozen|hundred|thousand|lot|couple|member|team|total|majority|some|most|all|half|part|rest|many|several|remainder|bulk|wave|handful|worth)$/.test(
      lemma,
    ) ||
    token.upos === 'NUM' ||
    token.upos === 'SYM'
  if (carried)
    return childrenOf(sentence, token, 'nmod').some(
      (n) => prepositionOf(sentence, n) === 'of' && headIs(sentence, n, name, parties),
    )
  return childrenOf(sentence, token, 'conj').some((c) => inClass(name, lemmaOf(c)))
}

const BAD = 'bad-word'

function predicateWords(sentence: Sentence, verb: Token): readonly Token[] {
  const heads = [
    ...childrenOf(sentence, verb, 'xcomp'),
    ...childrenOf(sentence, verb, 'obl', 'advcl').filter(
      (o) => prepositionOf(sentence, o) === 'as' || childrenOf(sentence, o, 'mark').some((m) => m.form === 'as'),
    ),
  ]
  return heads.flatMap((h) => [h, ...childrenOf(sentence, h)])
}

function one(condition: string, sentence: Sentence, verb: Token, parties: Parties): boolean {
  const [place = '', wanted] = condition.split('=')
  switch (place) {
    case 'obj': {
      const object = objectOfVerb(sentence, verb)
      return object !== undefined && (wanted === undefined || headIs(sentence, object, wanted, parties))
    }
    case 'iobj':
      return childOf(sentence, verb, 'iobj') !== undefined
    case 'subj': {
      const subject = subjectOf(sentence, verb)?.token
      return subject !== undefined && (wanted === undefined || headIs(sentence, subject, wanted, parties))
    }
    case 'inf': {
      const infinitive = infinitiveOf(sentence, verb)
      return infinitive !== undefined && (wanted === undefined || infinitive.lemma === wanted)
    }
    case 'that':
      return contentClause(sentence, verb) !== undefined
    case 'that-must': {
      const clause = contentClause(sentence, verb)
      return (
        clause !== undefined &&
        childrenOf(sentence, clause, 'aux').some((a) => /^(must|should|shall|need)$/i.test(a.form))
      )
    }
    case 'plural': {
      const subject = subjectOf(sentence, verb)?.token
      return (
        subject !== undefined &&
        (childOf(sentence, subject, 'conj') !== undefined || subject.feats.Number === 'Plur' || subject.xpos === 'NNS')
      )
    }
    case 'bad-predicate':
      return predicateWords(sentence, verb).some((t) => inClass(BAD, lemmaOf(t)))
    case 'terror-predicate':
      return predicateWords(sentence, verb).some((t) => inClass('terror-word', lemmaOf(t)))
    case 'guilty-word':
      return predicateWords(sentence, verb).some((t) => t.lemma === 'guilty')
    case 'with-doing':
      return sentence.tokens
        .slice(verb.i + 1, verb.i + 25)
        .some((t) => t.form === 'with' && sentence.tokens[t.i + 1]?.xpos === 'VBG')
    case 'non-grata':
      return sentence.tokens.some((t) => t.form.toLowerCase() === 'grata')
    case 'obj-pred':
      return childOf(sentence, verb, 'xcomp') !== undefined
    case 'armed': {
      const sides = [
        subjectOf(sentence, verb)?.token,
        objectOfVerb(sentence, verb),
        ...['obl:with', 'obl:against'].flatMap((r) => roleTokens(sentence, verb, r)),
      ]
      return sides.some(
        (t) =>
          t !== undefined &&
          (isArmed(sentence, t, parties) ||
            childrenOf(sentence, t, 'compound', 'amod', 'conj', 'nmod').some((c) => isArmed(sentence, c, parties))),
      )
    }
    case 'subj-armed': {
      const subject = actorToken(sentence, verb)?.token
      return (
        subject !== undefined &&
        (isArmed(sentence, subject, parties) ||
          parties.isState(parties.entityAt(sentence, subject)) ||
          childrenOf(sentence, subject, 'compound', 'amod').some((c) => isArmed(sentence, c, parties)) ||
          inClass('troops', lemmaOf(subject)))
      )
    }
    case 'no-contest':
      return !sentence.tokens.some((t) => inClass('contest-word', lemmaOf(t)) || /^\d+[-–]\d+$/.test(t.form))
    case 'subj-crowd': {
      const subject = actorToken(sentence, verb)?.token
      return subject !== undefined && parties.entityAt(sentence, subject)?.type === 'population'
    }
    case 'big-obj': {
      const object = objectOfVerb(sentence, verb)
      return (
        object !== undefined &&
        childrenOf(sentence, object, 'amod').some((m) => /^(big|good|great|raw|bad|huge)$/.test(lemmaOf(m)))
      )
    }
    case 'foreign': {
      const actor = actorToken(sentence, verb)?.token
      const object = objectOfVerb(sentence, verb)
      if (actor === undefined || object === undefined) return false
      const a = parties.countryOf(parties.mentionAt(sentence, actor)?.entity)
      const b = parties.countryOf(parties.mentionAt(sentence, object)?.entity)
      return a !== undefined && b !== undefined && a !== b
    }
    default: {
      const found = roleTokens(sentence, verb, place)
      return found.length > 0 && (wanted === undefined || found.some((t) => headIs(sentence, t, wanted, parties)))
    }
  }
}

/** `obl:on|upon|to=@actor`: prepositions that follow one another share the place and the class. */
function expand(alternatives: readonly string[]): readonly string[] {
  const found: string[] = []
  let open: string[] = []
  for (const alternative of alternatives) {
    const bare = /^[a-z]+(=|$)/.test(alternative) && open.length > 0 && !STANDING.test(alternative)
    const full = bare ? `obl:${alternative}` : alternative
    if (!full.startsWith('obl:')) {
      found.push(...open, full)
      open = []
      continue
    }
    open.push(full)
    const at = full.indexOf('=')
    if (at >= 0) {
      found.push(...open.map((o) => (o.includes('=') ? o : o + full.slice(at))))
      open = []
    }
  }
  return [...found, ...open]
}

const STANDING =
  /^(armed|subj-armed|that-must|obj|iobj|subj|inf|that|plural|foreign|obj-pred|bad-predicate|terror-predicate|guilty-word|non-grata|no-contest|subj-crowd|big-obj)(=|$)/

const ARMED_SECTORS = new Set(['MIL', 'REB', 'PRM', 'COP', 'UAF'])
const ARMED_WORDS =
  /^(rebel|militant|insurgent|gunman|gunmen|guerrilla|guerilla|fighter|militia|jihadist|soldier|troop|troops|army|force|forces|police|protester|demonstrator|tribe|gang|separatist|rioter)$/

function isArmed(sentence: Sentence, token: Token, parties: Parties): boolean {
  const entity = parties.entityAt(sentence, token)
  return (
    ARMED_WORDS.test(lemmaOf(token)) ||
    entity?.type === 'armed group' ||
    (entity?.sector !== undefined && ARMED_SECTORS.has(entity.sector))
  )
}

/** Does the frame's condition list hold for the verb? */
export function holds(
  when: readonly (readonly string[])[],
  sentence: Sentence,
  verb: Token,
  parties: Parties,
): boolean {
  return when.every((alternatives) => {
    const negative = alternatives[0]?.startsWith('!') === true
    const conditions = negative ? alternatives.map((a) => a.replace(/^!/, '')) : alternatives
    const any = expand(conditions).some((c) => one(c, sentence, verb, parties))
    return negative ? !any : any
  })
}
