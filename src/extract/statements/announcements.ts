/**
 * Statements that a report only mentions: "they had seen her announcement on social media" tells that she announced it and
 * where; "the order to “halt all patrols”" quotes the one whose order it is.
 */
import { childOf, childrenOf, hasRelation, type Sentence, subtreeSpan, type Token } from '../../text/index.js'
import type { Attribution } from './attribution.js'
import { isMedium } from './circumstance-words.js'
import { classesOf } from './lexicon.js'
import type { View } from './view.js'

const ANNOUNCED =
  /^(?:announcement|statement|declaration|message|address|speech|remark|comment|pledge|promise|order|decision)$/
const ORDERED = /^(?:order|directive|instruction|decree|demand|call|decision|pledge|promise|warning|threat)$/

export function announcements(view: View, kept: readonly Attribution[]): readonly Attribution[] {
  const found: Attribution[] = []
  const claimed = new Set(kept.map((a) => a.head))
  for (const sentence of view.sentences) {
    if (!view.isReadable(sentence)) continue
    for (const noun of sentence.tokens) {
      if (noun.upos !== 'NOUN' || claimed.has(noun)) continue
      const own = mentioned(sentence, noun) ?? quotedOrder(view, sentence, noun) ?? characterised(view, sentence, noun)
      if (own !== undefined) found.push(own)
    }
  }
  return found
}

/** "Mora's announcement on social media", "her announcement, shared on X": an owner and a medium. */
function mentioned(sentence: Sentence, noun: Token): Attribution | undefined {
  const owner = childOf(sentence, noun, 'nmod:poss')
  if (owner === undefined || !ANNOUNCED.test(noun.lemma)) return undefined
  const where = childrenOf(sentence, noun, 'nmod', 'acl', 'obl').some(
    (c) =>
      c.i > noun.i &&
      (isMedium(sentence, c) || childrenOf(sentence, c, 'obl', 'nmod').some((o) => isMedium(sentence, o))),
  )
  if (!where) return undefined
  const span = subtreeSpan(
    sentence,
    noun,
    (c) => c.head === noun.i && c.i > noun.i && !hasRelation(c, ['compound', 'flat']),
  )
  return make(sentence, noun, owner, 'announcement', span)
}

/** "the order to “halt all patrols”" after "Mora's announcement": her words, told by somebody else. */
function quotedOrder(view: View, sentence: Sentence, noun: Token): Attribution | undefined {
  if (!ORDERED.test(noun.lemma)) return undefined
  const first = sentence.tokens[noun.i + 1]
  if (first === undefined || first.form.toLowerCase() !== 'to') return undefined
  for (const k of view.touching[sentence.index] ?? []) {
    const q = view.quotations[k]
    // The parser often hangs the infinitive elsewhere; the words stand side by side all the same.
    if (q === undefined || q.start < first.end || q.start - first.end > 30) continue
    const owner = childOf(sentence, noun, 'nmod:poss') ?? ownerBefore(sentence, noun)
    return owner === undefined
      ? undefined
      : make(sentence, noun, owner, 'quoted order', { start: first.start, end: q.end })
  }
  return undefined
}

/** "Berg’s characterisation of the general as “reckless”": what one is called by the owner of the noun. */
function characterised(view: View, sentence: Sentence, noun: Token): Attribution | undefined {
  if (!CHARACTERISED.test(noun.lemma)) return undefined
  const owner = namedOwner(sentence, noun) ?? childOf(sentence, noun, 'nmod:poss')
  const of = sentence.tokens[noun.i + 1]
  const first = sentence.tokens[noun.i + 2]
  if (owner === undefined || first === undefined || of?.form.toLowerCase() !== 'of') return undefined
  const as = sentence.tokens.slice(noun.i + 3, noun.i + 16).find((t) => t.form.toLowerCase() === 'as')
  if (as === undefined) return undefined
  const quoted = (view.touching[sentence.index] ?? [])
    .map((k) => view.quotations[k])
    .find((q) => q !== undefined && q.start >= as.end && q.start - as.end <= 12)
  const stop = sentence.tokens.slice(as.i + 1).find((t) => t.upos === 'PUNCT' || t.upos === 'VERB' || t.upos === 'ADP')
  const end = quoted?.end ?? sentence.tokens[(stop?.i ?? sentence.tokens.length) - 1]?.end ?? as.end
  const made = make(sentence, noun, owner, 'characterisation', { start: first.start, end })
  const name = nameBefore(sentence, owner)
  return name === undefined ? made : { ...made, source: { ...made.source, span: name } }
}

/** Last word of the name before "’s": parsers split "Secretary of State Ola Berg’s" in odd ways. */
function namedOwner(sentence: Sentence, noun: Token): Token | undefined {
  const mark = sentence.tokens[noun.i - 1]
  const last = sentence.tokens[noun.i - 2]
  return mark?.xpos === 'POS' && last?.upos === 'PROPN' ? last : undefined
}

/** The run of names, titles and "of" that ends in a word. */
function nameBefore(sentence: Sentence, last: Token): { readonly start: number; readonly end: number } | undefined {
  if (last.upos !== 'PROPN') return undefined
  let at = last.i
  const isName = (t: Token | undefined) =>
    t !== undefined && /^\p{Lu}/u.test(t.form) && t.upos !== 'VERB' && t.upos !== 'ADP'
  while (isName(sentence.tokens[at - 1]) || (sentence.tokens[at - 1]?.form === 'of' && isName(sentence.tokens[at - 2])))
    at--
  return { start: sentence.tokens[at]?.start ?? last.start, end: last.end }
}

const CHARACTERISED = /^(?:characteri[sz]ation|description|depiction|portrayal|denunciation|condemnation|dismissal)$/

/** Owner of the last announcement or decision that the sentence tells of before the noun. */
function ownerBefore(sentence: Sentence, noun: Token): Token | undefined {
  for (let i = noun.i - 1; i >= 0; i--) {
    const t = sentence.tokens[i]
    if (t === undefined || t.upos !== 'NOUN') continue
    const owner = childOf(sentence, t, 'nmod:poss')
    const tells = classesOf(t.lemma, 'NOUN').some((c) => c === 'speech' || c === 'intention')
    if (owner !== undefined && tells) return owner
  }
  return undefined
}

function make(
  sentence: Sentence,
  noun: Token,
  owner: Token,
  rule: string,
  content: { readonly start: number; readonly end: number },
): Attribution {
  const span = subtreeSpan(sentence, owner, (c) => c.head === owner.i && (c.deprel === 'case' || c.deprel === 'punct'))
  return {
    sentence,
    head: noun,
    cue: { start: noun.start, end: noun.end },
    content: { rule, pieces: [content], marks: [rule] },
    source: { span, head: owner, features: [] },
    rule,
    likelihood: 0.7,
  }
}
