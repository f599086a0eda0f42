/** Claims: how a document, a finding or an accusation is characterised, how somebody answers it, what office he holds. */
import { byText, type ClaimReading, type Span } from '../../model/index.js'
import {
  childOf,
  childrenOf,
  headOf,
  objectOf,
  readPackageFile,
  relation,
  type Sentence,
  subjectOf,
  subtreeSpan,
  type Token,
} from '../../text/index.js'
import type { Context } from '../context.js'
import { lemmaOf } from '../ties/index.js'
import { saidByAt } from './attribution.js'
import { negationOf } from './clause-mood.js'
import type { EventInputs } from './inputs.js'
import type { Parties } from './parties.js'

interface Row {
  readonly id: string
  readonly attribute: string
  readonly value: string
  readonly heads: ReadonlySet<string>
  readonly words: ReadonlySet<string>
}

interface Lexicon {
  readonly rows: readonly Row[]
  readonly answerHeads: ReadonlySet<string>
  readonly answers: ReadonlyMap<string, string>
  readonly negated: Readonly<Record<string, string>>
  readonly stances: ReadonlyMap<string, string>
}

let known: Lexicon | undefined
const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

function lexicon(): Lexicon {
  if (known !== undefined) return known
  const raw = JSON.parse(readPackageFile('lexicon/events/claims.json')) as {
    rows: { id: string; attribute: string; value: string; heads: string; words: string }[]
    answers: { heads: string; values: Record<string, string>; 'negated-value': Record<string, string> }
    stances: { supports: string; opposes: string }
  }
  const answers = new Map<string, string>()
  for (const [value, verbs] of Object.entries(raw.answers.values))
    for (const verb of verbs.split(' ')) answers.set(verb, value)
  const stances = new Map<string, string>()
  for (const [value, verbs] of [
    ['supports', raw.stances.supports],
    ['opposes', raw.stances.opposes],
  ] as const)
    for (const verb of verbs.split(' ')) stances.set(verb, value)
  known = {
    rows: raw.rows.map((r) => ({
      id: r.id,
      attribute: r.attribute,
      value: r.value,
      heads: set(r.heads),
      words: set(r.words),
    })),
    answerHeads: set(raw.answers.heads),
    answers,
    negated: raw.answers['negated-value'],
    stances,
  }
  return known
}

const OPPOSITE: Readonly<Record<string, string>> = {
  classified: 'public',
  public: 'not public',
  inconclusive: 'conclusive',
  conclusive: 'inconclusive',
  discredited: 'not discredited',
  confirmed: 'unconfirmed',
  unconfirmed: 'confirmed',
  unlawful: 'lawful',
  lawful: 'unlawful',
}

/** The noun that a characterising word describes; that of "which" is what the clause is about. */
function described(sentence: Sentence, word: Token): Token | undefined {
  const noun = describedAt(sentence, word)
  if (noun === undefined || !/^(?:which|that)$/i.test(noun.form)) return noun
  let verb = headOf(sentence, noun)
  for (let step = 0; step < 3 && verb !== undefined && verb.deprel !== 'acl:relcl'; step++)
    verb = headOf(sentence, verb)
  return verb?.deprel === 'acl:relcl' ? headOf(sentence, verb) : noun
}

/** Modified, predicated of, or in an appended clause. */
function describedAt(sentence: Sentence, word: Token): Token | undefined {
  const head = headOf(sentence, word)
  const rel = relation(word)
  if (rel === 'amod' || rel === 'acl') return head
  const subject = childOf(sentence, word, 'nsubj', 'nsubj:pass')
  if (subject !== undefined) return subject
  if (head === undefined) return undefined
  if (rel === 'advcl' || rel === 'xcomp' || rel === 'conj') {
    const above = childOf(sentence, head, 'nsubj:pass', 'nsubj')
    if (rel === 'advcl') return above ?? head
    return above ?? (rel === 'conj' ? describedAt(sentence, head) : undefined)
  }
  if (head.upos === 'VERB' && (rel === 'advmod' || rel === 'dep' || rel === 'parataxis'))
    return (
      childOf(sentence, head, 'nsubj:pass', 'nsubj') ?? (relation(head) === 'acl' ? headOf(sentence, head) : undefined)
    )
  return rel === 'obl' || rel === 'compound' ? head : undefined
}

const DEFINITE = /^(the|this|that|these|those)$/i

/** Finds the claims of a report, sorted by position. */
export function findClaims(context: Context, inputs: EventInputs, parties: Parties): readonly ClaimReading[] {
  const found: ClaimReading[] = []
  const { text } = context
  const { rows, answerHeads, answers, negated, stances } = lexicon()
  const phrase = (sentence: Sentence, token: Token): Span =>
    subtreeSpan(sentence, token, (c) =>
      ['acl:relcl', 'acl', 'appos', 'advcl', 'parataxis', 'case', 'punct'].includes(c.deprel),
    )
  const say = (
    sentence: Sentence,
    rule: string,
    attribute: string,
    value: string,
    about: { token: Token; entity?: number },
    at: Span,
    certainty: number,
  ): void => {
    const span = phrase(sentence, about.token)
    found.push({
      sentence: sentence.index,
      words: [
        { ...span, role: 'name' },
        { ...at, role: 'value' },
      ],
      rule: `claims.${rule}@1`,
      certainty,
      basis: 'stated',
      about: {
        ...(about.entity === undefined ? {} : { entity: about.entity }),
        words: text.slice(span.start, span.end).replace(/\s+/g, ' '),
        at: span,
      },
      attribute,
      value,
      at,
      saidBy: saidByAt(at, inputs.statements),
    })
  }
  for (const sentence of context.analysis.sentences) {
    for (const token of sentence.tokens) {
      const lemma = token.lemma.toLowerCase()
      const form = token.form.toLowerCase().replace(/^now-/, '')
      for (const row of rows) {
        if (!row.words.has(form) && !row.words.has(lemma)) continue
        if (token.upos === 'VERB' && token.xpos !== 'VBN' && token.xpos !== 'VBD' && !row.words.has(form)) continue
        const passive = token.upos !== 'VERB' || token.xpos === 'VBN'
        if (!passive) continue
        const noun = described(sentence, token)
        if (noun === undefined || !row.heads.has(lemmaOf(noun))) continue
        const copular = childOf(sentence, token, 'cop', 'aux:pass') !== undefined || relation(token) === 'advcl'
        const not =
          negationOf(sentence, token) ??
          (relation(token) === 'xcomp' ? negationOf(sentence, headOf(sentence, token) ?? token) : undefined)
        const unsure = childrenOf(sentence, token, 'mark').some((m) => m.form.toLowerCase() === 'if')
        const value = not === undefined && !unsure ? row.value : (OPPOSITE[row.value] ?? `not ${row.value}`)
        const start = Math.min(token.start, not?.start ?? token.start)
        say(
          sentence,
          row.id,
          row.attribute,
          value,
          entityOf(sentence, noun, parties),
          copular ? { start, end: token.end } : { start: token.start, end: token.end },
          0.8,
        )
        break
      }
      if (token.upos !== 'VERB') continue
      const answer = answers.get(lemma)
      const object = answer === undefined ? undefined : relativeObject(sentence, token)
      if (answer !== undefined && object !== undefined && answerHeads.has(lemmaOf(object))) {
        const subject = subjectOf(sentence, token)?.token
        const entity = subject && parties.mentionAt(sentence, subject)?.entity
        if (subject !== undefined && entity !== undefined) {
          const not = negationOf(sentence, token)
          const value = not === undefined ? answer : (negated[answer] ?? `not ${answer}`)
          say(
            sentence,
            'answer',
            'response',
            value,
            { token: object, entity },
            { start: Math.min(not?.start ?? token.start, token.start), end: token.end },
            0.75,
          )
        }
      }
      const stance = stances.get(lemma)
      if (stance !== undefined) {
        const subject = subjectOf(sentence, token)?.token
        const entity = subject && parties.mentionAt(sentence, subject)?.entity
        const target =
          objectOf(sentence, token) ??
          childrenOf(sentence, token, 'obl').find((o) =>
            childrenOf(sentence, o, 'case').some((c) => c.lemma === 'with'),
          )
        const owner = target && partyName(sentence, target, parties)
        if (
          subject !== undefined &&
          entity !== undefined &&
          target !== undefined &&
          owner !== undefined &&
          owner !== entity &&
          negationOf(sentence, token) === undefined
        ) {
          say(
            sentence,
            'stance',
            'stance',
            stance,
            { token: target, entity },
            { start: token.start, end: token.end },
            0.65,
          )
        }
      }
    }
  }
  for (const [index, entity] of inputs.entities.entries()) {
    for (const office of entity.offices) {
      const sentence = context.analysis.sentences.find((s) => s.start <= office.at.start && office.at.end <= s.end)
      if (sentence === undefined) continue
      const of = office.of === '' ? '' : ` of ${office.of}`
      found.push({
        sentence: sentence.index,
        words: [{ ...office.at, role: 'name' }],
        rule: 'claims.office@1',
        certainty: 0.85,
        basis: 'stated',
        about: { entity: index, words: entity.name, at: office.at },
        attribute: 'office',
        value: `${office.former ? 'former ' : ''}${office.title}${of}`,
        at: office.at,
        saidBy: [],
      })
    }
  }
  return found.sort((a, b) => a.at.start - b.at.start || a.at.end - b.at.end || byText(a.rule, b.rule))
}

function entityOf(sentence: Sentence, noun: Token, parties: Parties): { token: Token; entity?: number } {
  const entity = parties.mentionAt(sentence, noun)?.entity
  return { token: noun, ...(entity === undefined ? {} : { entity }) }
}

function partyName(sentence: Sentence, token: Token, parties: Parties): number | undefined {
  return parties.mentionAt(sentence, token)?.entity ?? parties.within(sentence, token, () => false)[0]?.entity
}

/** Object of a verb; for "allegations which he denied" the noun before. */
function relativeObject(sentence: Sentence, verb: Token): Token | undefined {
  const object = objectOf(sentence, verb)
  if (object !== undefined && object.upos !== 'PRON') return object
  let at: Token | undefined = verb
  if (at.deprel === 'acl:relcl') {
    at = headOf(sentence, at)
    if (at !== undefined && relation(at) === 'nmod' && !DEFINITE.test(at.form)) {
      const outer = headOf(sentence, at)
      return lexicon().answerHeads.has(lemmaOf(at)) ? at : outer
    }
    return at
  }
  return object
}
