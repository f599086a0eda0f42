/** "Aid to the region amounts to 40 million a year.": a sentence without a finite verb, because its verb was taken for a plural noun. */
import { readPackageFile } from '../package-file.js'
import { at, type Repair, type WorkToken, type WorkTree } from './work-tree.js'

let lemmas: ReadonlySet<string> | undefined

/** Verbs whose third person looks like a plural noun. */
function isNounOrVerb(lemma: string): boolean {
  lemmas ??= new Set(
    (JSON.parse(readPackageFile('lexicon/text/noun-or-verb.json')) as { lemmas: string }).lemmas.split(' '),
  )
  return lemmas.has(lemma)
}

const FINITE = /^(?:VBD|VBP|VBZ|MD)$/
const LEFT_PARTS = /^(?:case|det|amod|nummod|compound|nmod:poss|flat)/

export const finiteVerb: Repair = {
  id: 'finite-verb',
  reason: 'the only verb of a sentence was taken for a plural noun',
  apply(tree) {
    const { tokens } = tree
    const last = tokens[tokens.length - 1]
    if (tokens.length < 6 || tokens.length > 60 || last?.form !== '.' || tokens.some((t) => FINITE.test(t.xpos)))
      return false
    if (!/^\p{Lu}/u.test(tokens[0]?.form ?? '')) return false
    const verb = tokens.find((t) => isCandidate(tree, t))
    return verb !== undefined && makeVerb(tree, verb)
  },
}

/** A plural noun, verb by the list, with a noun before it and the beginning of a complement behind. */
function isCandidate(tree: WorkTree, token: WorkToken): boolean {
  if (token.xpos !== 'NNS' || !isNounOrVerb(token.lemma)) return false
  const before = at(tree, token.i - 1)
  const after = at(tree, token.i + 1)
  if (before === undefined || after === undefined || token.i < 1) return false
  if (!/^(?:NOUN|PROPN)$/.test(before.upos) && before.lower !== 'it') return false
  return /^(?:ADP|DET|SCONJ|ADV|PART|PRON)$/.test(after.upos) && after.lower !== 'of'
}

function makeVerb(tree: WorkTree, verb: WorkToken): boolean {
  const noun = at(tree, verb.i - 1)
  const oldRoot = tree.tokens.find((t) => t.head < 0)
  if (noun === undefined || oldRoot === undefined) return false
  const wasRoot = oldRoot.i === verb.i
  const formerHead = verb.head
  const formerRelation = verb.deprel
  // The noun before it takes the place that the supposed noun had, with its articles and prepositions.
  for (const t of tree.tokens) {
    if (t.head === verb.i && t.i < noun.i && LEFT_PARTS.test(t.deprel)) t.head = noun.i
  }
  noun.head = wasRoot ? verb.i : formerHead
  noun.deprel = wasRoot ? 'nsubj' : formerRelation
  const subject = wasRoot ? noun : oldRoot
  if (subject.i > verb.i || !/^(?:NN|NNP|PRP|VBG)$/.test(subject.xpos)) return false
  subject.head = verb.i
  subject.deprel = 'nsubj'
  for (const t of tree.tokens) {
    if (t === subject || t === verb) continue
    if (t.head === subject.i && (t.i > verb.i || t.deprel === 'punct')) t.head = verb.i
    if (t.head === verb.i && t.i > verb.i && t.deprel.startsWith('nmod'))
      t.deprel = t.deprel === 'nmod' ? 'obl' : t.deprel.replace('nmod', 'obl')
    if (t.i > verb.i && t.head === noun.i && t.deprel === 'nmod') {
      t.head = verb.i
      t.deprel = 'obl'
    }
  }
  verb.head = -1
  verb.deprel = 'root'
  verb.upos = 'VERB'
  verb.xpos = 'VBZ'
  verb.feats = { Mood: 'Ind', Number: 'Sing', Person: '3', Tense: 'Pres', VerbForm: 'Fin' }
  return true
}
