/** The tense of the verb that a date hangs on, by the tree: does it point back or ahead? */
import { childOf, childrenOf, headOf, relation, type Sentence, type Token } from '../../text/index.js'
import type { Lean } from './anchors.js'
import { topOf } from './span-head.js'

const AHEAD_MODALS = new Set([
  'will',
  "'ll",
  'shall',
  'would',
  'may',
  'might',
  'could',
  'should',
  'must',
  'can',
  'wo',
  'ca',
])
/** Verbs and adjectives whose infinitive lies ahead of them. */
const AHEAD = new Set([
  'plan',
  'expect',
  'schedule',
  'set',
  'agree',
  'vow',
  'intend',
  'hope',
  'seek',
  'want',
  'need',
  'aim',
  'prepare',
  'due',
  'decide',
  'promise',
  'threaten',
  'order',
  'urge',
  'ask',
  'call',
  'propose',
  'slate',
  'pledge',
  'offer',
  'tell',
  'invite',
  'wait',
  'ready',
  'likely',
  'go',
  'poise',
  'project',
  'forecast',
  'instruct',
  'direct',
  'advise',
  'request',
  'design',
  'require',
])
/** Present tense that tells, judges or compares; the present of other verbs with a day announces: `opens Thursday`. */
const TELLING = new Set([
  'say',
  'be',
  'have',
  'tell',
  'report',
  'show',
  'write',
  'think',
  'believe',
  'know',
  'claim',
  'suggest',
  'indicate',
  'date',
  'mark',
  'recall',
  'remember',
  'compare',
  'remain',
  'stay',
  'stem',
  'live',
  'work',
  'accuse',
  'allege',
  'stand',
  'seem',
  'appear',
  'mean',
  'do',
  'argue',
  'describe',
  'reveal',
  'cite',
  'follow',
  'bring',
  'record',
])
/** Participles behind a noun that lie ahead: `talks planned for May`, but not `a pact agreed in May`. */
const AIMED = new Set(['plan', 'expect', 'schedule', 'set', 'slate', 'due', 'project', 'forecast', 'intend', 'propose'])
const TOLD = new Set([
  'say',
  'tell',
  'announce',
  'report',
  'add',
  'warn',
  'declare',
  'confirm',
  'vote',
  'rule',
  'decide',
  'agree',
  'order',
  'write',
  'argue',
  'insist',
  'predict',
  'promise',
  'pledge',
  'urge',
  'propose',
  'vow',
  'testify',
  'suggest',
  'approve',
  'sign',
])
const PROMISE = new Set([
  'promise',
  'pledge',
  'vow',
  'plan',
  'schedule',
  'propose',
  'threaten',
  'demand',
  'want',
  'expect',
])
const GOAL = new Set([...PROMISE, 'set', 'call', 'announce', 'slate', 'fix', 'seek', 'order', 'agree'])
const TOWARDS = new Set(['ahead', 'until', 'till', 'pending'])

/** `undefined` where the tree tells nothing. */
export function tenseLean(sentence: Sentence, start: number, end: number): Lean | undefined {
  const head = topOf(sentence, start, end)
  if (head === undefined || sentence.kind === 'heading') return undefined
  if (childrenOf(sentence, head, 'case').some((c) => TOWARDS.has(c.form.toLowerCase()))) return 'future'
  const before = sentence.tokens.find((t) => t.end <= start && start - t.end <= 1)?.form.toLowerCase()
  if (before === 'starting' || before === 'beginning' || before === 'effective') return 'future'
  if (toldBefore(sentence, start)) return 'past'
  if (isFixed(sentence, start)) return 'future'
  let at = headOf(sentence, head)
  for (let steps = 0; steps < 6 && at !== undefined; steps++) {
    if (at.upos === 'VERB' || at.upos === 'AUX' || childOf(sentence, at, 'cop') !== undefined)
      return isAimed(sentence, head, at, steps > 0) ? 'future' : tenseOf(sentence, at, 0)
    if (childrenOf(sentence, at, 'case').some((c) => TOWARDS.has(c.form.toLowerCase()))) return 'future'
    at = headOf(sentence, at)
  }
  return undefined
}

/** `said Thursday it will`: the day of what is told stands right behind its verb. */
function toldBefore(sentence: Sentence, start: number): boolean {
  const at = sentence.tokens.findIndex((t) => t.start >= start)
  const before = sentence.tokens[at - 1]
  const verb = /^(?:on|late|early|earlier|in)$/i.test(before?.form ?? '') ? sentence.tokens[at - 2] : before
  return verb?.xpos === 'VBD' && verb.upos === 'VERB' && TOLD.has(verb.lemma.toLowerCase())
}

/** `due to open on`, `were to begin on`, `are now to meet on`: a day that was fixed, whatever became of it. */
function isFixed(sentence: Sentence, start: number): boolean {
  const at = sentence.tokens.findIndex((t) => t.start >= start)
  const before = sentence.tokens.slice(Math.max(0, at - 6), at)
  const to = before.findLastIndex((t) => t.form.toLowerCase() === 'to')
  const act = before[to + 1]
  const isAct = act !== undefined && /^(?:VERB|AUX|ADJ)$/.test(act.upos) && !/ing$/i.test(act.form)
  if (to < 1 || !isAct || before.length - to > 4) return false
  const word = before[to - 1]?.form.toLowerCase() ?? ''
  const fixing = word === 'now' || word === 'then' ? before[to - 2]?.form.toLowerCase() : word
  return /^(?:due|set|scheduled|slated|expected|planned|is|are|was|were)$/.test(fixing ?? '')
}

/** `promised elections by October`, `called a vote for May`: the day belongs to what was promised. */
function isAimed(sentence: Sentence, date: Token, verb: Token, inObject: boolean): boolean {
  if (!GOAL.has(verb.lemma.toLowerCase())) return false
  const word = childrenOf(sentence, date, 'case')[0]?.form.toLowerCase()
  return word === 'by' || word === 'for' || (inObject && (word === 'in' || word === 'on') && PROMISE.has(verb.lemma))
}

function tenseOf(sentence: Sentence, verb: Token, depth: number): Lean | undefined {
  const helpers = childrenOf(sentence, verb, 'aux', 'cop')
  const forms = helpers.map((h) => h.form.toLowerCase())
  if (forms.some((form) => AHEAD_MODALS.has(form))) return forms.includes('have') ? 'past' : 'future'
  if (helpers.some((h) => h.xpos === 'VBD') || forms.some((form) => /^(?:has|have|'ve|had|was|were|did)$/.test(form))) {
    return AHEAD.has(verb.lemma.toLowerCase()) && verb.xpos === 'VBN' && forms.some((f) => /^(?:is|are)$/.test(f))
      ? 'future'
      : 'past'
  }
  const present = forms.some((form) => /^(?:is|are|'s|'re|am|'m|be)$/.test(form))
  if (AHEAD.has(verb.lemma.toLowerCase()) && present) return 'future'
  if (verb.xpos === 'VBD') return 'past'
  if (verb.xpos === 'VBG' && present) return 'future'
  if (/^VB[ZP]$/.test(verb.xpos) && helpers.length === 0 && !TELLING.has(verb.lemma.toLowerCase())) return 'future'
  const infinitive = verb.xpos === 'VB' && childrenOf(sentence, verb, 'mark').some((m) => m.form.toLowerCase() === 'to')
  const head = headOf(sentence, verb)
  if (head === undefined || depth > 4) return undefined
  if (infinitive) {
    if (relation(verb) === 'acl' || AHEAD.has(head.lemma.toLowerCase())) return 'future'
    return tenseOf(sentence, head, depth + 1)
  }
  if (verb.xpos === 'VBN' && relation(verb) === 'acl') return AIMED.has(verb.lemma.toLowerCase()) ? 'future' : 'past'
  if (relation(verb) === 'conj' || verb.xpos === 'VBG' || verb.xpos === 'VBN') {
    return head.upos === 'VERB' || head.upos === 'AUX' ? tenseOf(sentence, head, depth + 1) : undefined
  }
  return undefined
}
