/** "The report called for sanctions.": a sentence without a finite verb, because its past tense was taken for a participle. */
import { at, child, children, type Repair, type WorkToken, type WorkTree } from './work-tree.js'

const FINITE = /^(?:VBD|VBP|VBZ|MD)$/
/** Pasts that look like their participle; others, "taken" or "given", can be nothing else. */
const SAME_FORM =
  /^(?:.{2,}ed|said|told|met|held|led|left|kept|sent|hit|cut|put|set|found|made|paid|sold|lost|won|built|brought|bought|sought|fought|caught|taught|thought|felt|dealt|heard|spent|struck|stood|laid|shut|shot|spread|rebuilt|upheld|withheld|halted|vowed)$/
/** Participles that a fragment may well hang on its noun: "A plan aimed at peace." */
const FRAGMENT = new Set(
  'aim base know locate relate dedicate involve design entitle title bear name dub date link tie own concern suppose expect schedule destine situate see need require use make take give write spend renown'.split(
    ' ',
  ),
)

export const pastVerb: Repair = {
  id: 'past-verb',
  reason: 'the only verb of a sentence, in the past tense, was taken for a participle',
  apply(tree) {
    const { tokens } = tree
    let changed = false
    for (const token of tokens)
      if (token.xpos === 'VBN' && SAME_FORM.test(token.lower)) changed = retag(tree, token) || changed
    return raiseVerb(tree) || changed
  },
}

/** Where no verb is finite: the participle of the root becomes the root. */
function raiseVerb(tree: WorkTree): boolean {
  const { tokens } = tree
  const last = [...tokens].reverse().find((t) => !/^["”’)\]]$/.test(t.form))
  if (tokens.length < 5 || tokens.length > 70 || last?.form !== '.' || tokens.some((t) => FINITE.test(t.xpos)))
    return false
  const root = tokens.find((t) => t.head < 0)
  if (root === undefined || !/^(?:NOUN|PROPN|PRON)$/.test(root.upos)) return false
  const verb = tokens.find((t) => t.head === root.i && isCandidate(tree, t))
  return verb !== undefined && raise(tree, verb, root)
}

/** A participle behind the root that has what an active verb has. */
function isCandidate(tree: WorkTree, token: WorkToken): boolean {
  if (token.xpos !== 'VBN' || token.deprel !== 'acl' || !SAME_FORM.test(token.lower) || FRAGMENT.has(token.lemma))
    return false
  if (child(tree, token.i, 'aux', 'obl:agent', 'mark') !== undefined || at(tree, token.i + 1)?.lower === 'by')
    return false
  if (child(tree, token.i, 'obj', 'ccomp', 'xcomp') !== undefined)
    return token.lemma !== 'call' || child(tree, token.i, 'ccomp') !== undefined
  return children(tree, token.i).some(
    (o) =>
      o.deprel === 'obl' && o.i > token.i && /^(?:for|on|to|against|into)$/.test(child(tree, o.i, 'case')?.lower ?? ''),
  )
}

/** A "participle" with a subject of its own and no auxiliary is a past tense: only its name was wrong. */
function retag(tree: WorkTree, verb: WorkToken): boolean {
  let hasSubject = false
  for (const t of tree.tokens) {
    if (t.head !== verb.i) continue
    if (/^(?:aux|cop|nsubj:pass|obl:agent)/.test(t.deprel)) return false
    if (t.deprel === 'nsubj' && t.i < verb.i) hasSubject = true
  }
  if (!hasSubject) return false
  makePast(verb)
  return true
}

function raise(tree: WorkTree, verb: WorkToken, subject: WorkToken): boolean {
  verb.head = -1
  verb.deprel = 'root'
  subject.head = verb.i
  subject.deprel = 'nsubj'
  for (const t of tree.tokens) {
    if (t.head !== subject.i || t === verb) continue
    if (t.deprel === 'punct' && t.i > verb.i) t.head = verb.i
    else if (t.i > verb.i) {
      t.head = verb.i
      t.deprel = t.deprel.startsWith('nmod') ? t.deprel.replace('nmod', 'obl') : t.deprel
    }
  }
  makePast(verb)
  return true
}

function makePast(verb: WorkToken): void {
  verb.upos = 'VERB'
  verb.xpos = 'VBD'
  verb.feats = { Mood: 'Ind', Tense: 'Past', VerbForm: 'Fin' }
}
