/** Features that only the tree can tell: person and number of verbs from their subject, voice, gerund, imperative. */
import type { Feats } from './feats.js'

interface Node {
  readonly form: string
  readonly lemma: string
  readonly upos: string
  readonly xpos: string
  readonly head: number
  readonly deprel: string
  feats: Feats
}

const isSubject = (deprel: string): boolean => /^[nc]subj/.test(deprel)
const isAuxiliary = (deprel: string): boolean => deprel === 'aux' || deprel === 'aux:pass' || deprel === 'cop'
const gerundRelations = new Set(['acl', 'amod', 'xcomp', 'csubj', 'csubj:pass', 'ccomp', 'csubj:outer'])

/** Person and number that a word gives to its verb; two joined subjects are plural. */
function agreementOf(tokens: readonly Node[], subject: number, verb: number): { person: string; number: string } {
  const token = tokens[subject] as Node
  if (token.feats.PronType === 'Rel' || (token.xpos === 'WDT' && token.deprel.startsWith('nsubj'))) {
    const clause = verb
    if (tokens[clause]?.deprel.startsWith('acl:relcl')) {
      const noun = tokens[clause]?.head ?? -1
      if (noun >= 0 && noun !== subject) return agreementOf(tokens, noun, -1)
    }
  }
  const joined = tokens.some((t, i) => t.head === subject && t.deprel === 'conj' && i > subject && t.upos !== 'VERB')
  const either = tokens.some((t) => t.deprel === 'cc' && t.lemma === 'or' && tokens[t.head]?.head === subject)
  const plural = token.feats.Number === 'Plur' || token.feats.Number === 'Ptan' || (joined && !either)
  const counted = token.upos === 'NUM' && token.lemma !== 'one'
  return { person: token.feats.Person ?? '3', number: plural || counted ? 'Plur' : 'Sing' }
}

/** The subject of a verb: its own, or that of the verb it is joined to. */
function subjectOf(tokens: readonly Node[], verb: number): readonly [subject: number, verb: number] | undefined {
  let at = verb
  for (let steps = 0; at >= 0 && steps < 8; steps++) {
    const subject = tokens.findIndex((t) => t.head === at && isSubject(t.deprel) && t.deprel !== 'nsubj:outer')
    if (subject >= 0) return [subject, at]
    if (tokens[at]?.deprel !== 'conj') return undefined
    at = tokens[at]?.head ?? -1
  }
  return undefined
}

function finiteFeats(tokens: readonly Node[], i: number): Feats {
  const token = tokens[i] as Node
  const verb = isAuxiliary(token.deprel) ? token.head : i
  const found = subjectOf(tokens, verb)
  const past = token.xpos === 'VBD'
  const base = { ...token.feats, Mood: token.feats.Mood ?? 'Ind' }
  if (!found) return { Number: past ? 'Sing' : 'Plur', Person: '3', ...base }
  let { person, number } = agreementOf(tokens, found[0], found[1])
  const form = token.form.toLowerCase()
  if (form === 'am' || form === "'m" || form === '’m') [person, number] = ['1', 'Sing']
  else if (form === 'was') number = 'Sing'
  else if (person === '3' && (!past || form === 'were')) number = 'Plur'
  return { ...base, Number: number, Person: person }
}

function participleFeats(tokens: readonly Node[], i: number): Feats {
  const token = tokens[i] as Node
  const rest = { ...token.feats } as Record<string, string>
  delete rest.Voice
  const children = tokens.filter((t) => t.head === i)
  const passive = children.some((t) => t.deprel === 'aux:pass')
  const perfect = children.some((t) => t.deprel === 'aux' && t.lemma === 'have')
  const joined =
    token.deprel === 'conj' && tokens[token.head]?.xpos === 'VBN' ? tokens[token.head]?.feats.Voice : 'Pass'
  const voice = passive ? 'Pass' : perfect ? undefined : joined
  return voice === undefined ? rest : { ...rest, Voice: voice }
}

function gerundFeats(tokens: readonly Node[], i: number): Feats {
  const token = tokens[i] as Node
  if (token.feats.ExtPos) return token.feats
  const helped = tokens.some((t) => t.head === i && t.deprel.startsWith('aux'))
  const head = tokens[token.head]
  const like =
    token.deprel === 'conj' && head?.xpos === 'VBG' ? head.feats.VerbForm === 'Ger' : gerundRelations.has(token.deprel)
  return !helped && like ? { VerbForm: 'Ger' } : { Tense: 'Pres', VerbForm: 'Part' }
}

function baseFeats(tokens: readonly Node[], i: number): Feats {
  const token = tokens[i] as Node
  const children = tokens.filter((t) => t.head === i)
  const bound = children.some((t) => t.deprel.startsWith('aux') || (t.deprel === 'mark' && t.xpos === 'TO'))
  const subject = children.some((t) => isSubject(t.deprel))
  const head = tokens[token.head]
  const free = token.deprel === 'root' || token.deprel === 'parataxis'
  const joined = token.deprel === 'conj' && head?.xpos === 'VB' && head.feats.Mood === 'Imp'
  if (!bound && !subject && (free || joined)) return { Mood: 'Imp', VerbForm: 'Fin' }
  return { VerbForm: 'Inf' }
}

const objectRelations = /^(obj|iobj|obl|nmod|xcomp|dislocated|conj)/

/** `it`, `you` and `her` do not show their case. */
function pronounFeats(tokens: readonly Node[], i: number): Feats {
  const token = tokens[i] as Node
  if (token.feats.Case !== 'Nom' && token.feats.Case !== 'Acc') return token.feats
  if (!/^(it|you|y'all|ya)$/i.test(token.form)) return token.feats
  const first = token.deprel === 'conj' ? tokens[token.head] : token
  const governed = tokens.some((t) => t.head === i && t.deprel === 'case')
  return { ...token.feats, Case: governed || objectRelations.test(first?.deprel ?? '') ? 'Acc' : 'Nom' }
}

/** Is a wh-word relative or interrogative? Decided by the clause around it. */
function whFeats(tokens: readonly Node[], i: number): Feats {
  const token = tokens[i] as Node
  if (token.feats.PronType !== 'Rel' && token.feats.PronType !== 'Int') return token.feats
  const free = tokens.some((t) => t.head === i && t.deprel.endsWith(':relcl'))
  let at = i
  for (let steps = 0; steps < 6 && at >= 0; steps++) {
    const deprel = tokens[at]?.deprel ?? 'root'
    if (deprel.endsWith(':relcl')) return { ...token.feats, PronType: 'Rel' }
    if (at !== i && /^(ccomp|advcl|csubj|root|parataxis|acl)/.test(deprel)) break
    at = tokens[at]?.head ?? -1
  }
  return { ...token.feats, PronType: free ? 'Rel' : 'Int' }
}

/** Changes the features of the tokens of one sentence in place. */
export function featsInTree(tokens: readonly Node[]): void {
  tokens.forEach((token, i) => {
    if (token.xpos === 'VBD' || token.xpos === 'VBP') token.feats = finiteFeats(tokens, i)
    else if (token.xpos === 'PRP') token.feats = pronounFeats(tokens, i)
    else if (token.xpos === 'WP' || token.xpos === 'WRB') token.feats = whFeats(tokens, i)
    else if (token.upos !== 'VERB') return
    else if (token.xpos === 'VBN') token.feats = participleFeats(tokens, i)
    else if (token.xpos === 'VBG') token.feats = gerundFeats(tokens, i)
    else if (token.xpos === 'VB') token.feats = baseFeats(tokens, i)
  })
}
