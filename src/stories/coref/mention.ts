/** A mention of a happening as it is compared with others: its head word, who and what stands with it, its sentence. */
import { childrenOf, headOfSpan, type Language, type Sentence, subtreeTokens, type Token } from '../../text/index.js'
import { mentionKey } from '../words/mention-key.js'
import { stem } from '../words/stem.js'
import { STOPWORDS } from '../words/stopwords.js'
import { contentStems, wordsOf } from '../words/words.js'

/** A document whose mentions are given. */
export interface MentionDocument {
  readonly id: string
  readonly text: string
  readonly mentions: readonly { readonly id: string; readonly start: number; readonly end: number }[]
}

export interface EventMention {
  readonly document: string
  readonly id: string
  /** Sentence of the document, from 0. */
  readonly sentence: number
  readonly words: string
  /** Key of the head, brought to one form. */
  readonly key: string
  readonly lemma: string
  readonly verb: boolean
  readonly speech: boolean
  readonly pronoun: boolean
  readonly stems: ReadonlySet<string>
  readonly vector: Float32Array | undefined
  /** Content stems of who does it, of who or what it is done to, and of everything that stands with it. */
  readonly doer: ReadonlySet<string>
  readonly done: ReadonlySet<string>
  readonly around: ReadonlySet<string>
  /** Names, times and numbers of its clause. */
  readonly names: ReadonlySet<string>
  readonly times: ReadonlySet<string>
  readonly numbers: ReadonlySet<string>
  readonly governor: string
  readonly sentenceStems: readonly string[]
  readonly documentStems: readonly string[]
  /** What tells the document's happening from a like one: names, times and numbers of the whole document. */
  readonly documentNames: ReadonlySet<string>
  readonly documentTimes: ReadonlySet<string>
  readonly documentNumbers: ReadonlySet<string>
  /** "into" and "out" tell two acts of one verb apart. */
  readonly particle: string
}

const TIME =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december|today|yesterday|tonight|tomorrow|weekend|morning|evening|night|afternoon|(?:19|20)\d\d)$/
const SPEECH =
  /^(?:say|tell|state|report|add|claim|announce|note|comment|declare|confirm|write|ask|reply|speak|statement|explain|warn|deny)$/

const PARTICLE = /\s(in|into|out|up|down|off|on|over|away|back|through|to)(?: of)?$/

const timesIn = (tokens: readonly Token[]): ReadonlySet<string> =>
  new Set(tokens.map((t) => t.form.toLowerCase()).filter((w) => TIME.test(w)))
const numbersIn = (tokens: readonly Token[]): ReadonlySet<string> =>
  new Set(tokens.filter((t) => t.upos === 'NUM' && /\d/.test(t.form)).map((t) => t.form))

/** All mentions of a document, with the grammar around them. */
export function mentionsOf(document: MentionDocument, language: Language): EventMention[] {
  const { text } = document
  const { sentences } = language.analyse(text)
  const documentStems = contentStems(text)
  const tokens = sentences.flatMap((s) => s.tokens)
  const whole = {
    documentNames: new Set(tokens.filter((t) => t.upos === 'PROPN').map((t) => stem(t.form.toLowerCase()))),
    documentTimes: timesIn(tokens),
    documentNumbers: numbersIn(tokens),
  }
  return [...document.mentions]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map((m): EventMention => {
      const at = sentences.findIndex((s) => s.start <= m.start && m.start < s.end)
      const sentence = sentences[Math.max(0, at)]
      const inside = sentence?.tokens.filter((t) => t.start < m.end && t.end > m.start) ?? []
      const head = (sentence && inside.length > 0 && headOfSpan(sentence, m.start, m.end)) || inside.at(-1)
      const words = text.slice(m.start, m.end)
      const lemma = (head?.lemma ?? words).toLowerCase()
      const roles = sentence && head ? rolesOf(sentence, head) : NO_ROLES
      const clause = sentence && head ? clauseTokens(sentence, head) : []
      return {
        document: document.id,
        id: m.id,
        sentence: Math.max(0, at),
        words: words.toLowerCase(),
        key: mentionKey(words) || stem(lemma),
        lemma,
        verb: head?.upos === 'VERB' || head?.upos === 'AUX',
        speech: SPEECH.test(lemma),
        pronoun: head?.upos === 'PRON' || head?.upos === 'DET',
        stems: new Set(contentStems(words)),
        vector: meanVector(words, language),
        ...roles,
        names: new Set(clause.filter((t) => t.upos === 'PROPN').map((t) => stem(t.form.toLowerCase()))),
        times: timesIn(clause),
        numbers: numbersIn(clause),
        particle: PARTICLE.exec(words.toLowerCase())?.[1] ?? '',
        ...whole,
        governor: governorOf(sentence, head),
        sentenceStems: sentence ? contentStems(text.slice(sentence.start, sentence.end)) : [],
        documentStems,
      }
    })
}

const NO_ROLES = { doer: new Set<string>(), done: new Set<string>(), around: new Set<string>() }

function rolesOf(sentence: Sentence, head: Token): Pick<EventMention, 'doer' | 'done' | 'around'> {
  const doer = new Set<string>()
  const done = new Set<string>()
  const around = new Set<string>()
  const put = (token: Token, into: Set<string>) => {
    for (const t of subtreeTokens(sentence, token)) {
      const form = t.form.toLowerCase()
      if (t.upos === 'PUNCT' || t.upos === 'PRON' || STOPWORDS.has(form) || Math.abs(t.i - token.i) > 8) continue
      for (const w of wordsOf(form)) {
        into.add(stem(w.form))
        around.add(stem(w.form))
      }
    }
  }
  const carrier = carrierOf(sentence, head)
  for (const child of [...childrenOf(sentence, head), ...(carrier === head ? [] : childrenOf(sentence, carrier))]) {
    const by = childrenOf(sentence, child)
      .find((c) => c.deprel.startsWith('case'))
      ?.form.toLowerCase()
    if (child.deprel === 'nsubj' || child.deprel === 'nmod:poss') put(child, head.upos === 'ADJ' ? done : doer)
    else if (child.deprel === 'nsubj:pass' || child.deprel === 'obj') put(child, done)
    else if (child.deprel === 'obl:agent' || by === 'by') put(child, doer)
    else if (child.deprel.startsWith('nmod') && by === 'of') put(child, done)
    else if (child.deprel === 'compound' && child.upos === 'PROPN') put(child, doer)
    else if (/^(?:obl|nmod|iobj|compound|amod)/.test(child.deprel)) put(child, around)
  }
  // "the man accused of the attack", "police who arrested him"
  if (head.deprel.startsWith('acl')) {
    const noun = sentence.tokens[head.head]
    if (noun) put(noun, head.xpos === 'VBN' ? done : doer)
  }
  return { doer, done, around }
}

/** A noun's light verb carries its roles ("made an offer"), as does the verb above an open complement. */
function carrierOf(sentence: Sentence, head: Token): Token {
  const up = sentence.tokens[head.head]
  if (!up) return head
  if (head.deprel === 'xcomp' || head.deprel === 'conj') return up
  const light = /^(?:make|take|give|have|hold|carry|launch|commit|get|do|place)$/.test(up.lemma)
  return head.upos === 'NOUN' && head.deprel === 'obj' && light ? up : head
}

function governorOf(sentence: Sentence | undefined, head: Token | undefined): string {
  const up = head && sentence?.tokens[head.head]
  return up ? stem(up.lemma.toLowerCase()) : ''
}

/** The sentence around a head; in a long one only what stands near. */
const clauseTokens = (sentence: Sentence, head: Token): readonly Token[] =>
  sentence.tokens.filter((t) => Math.abs(t.i - head.i) <= 14)

function meanVector(words: string, language: Language): Float32Array | undefined {
  const found = wordsOf(words)
    .filter((w) => !STOPWORDS.has(w.form))
    .flatMap((w) => language.vectorOf(w.form) ?? [])
  const [first] = found
  if (!first) return undefined
  const out = new Float32Array(first.length)
  for (const v of found) for (let i = 0; i < out.length; i++) out[i] = (out[i] ?? 0) + (v[i] ?? 0)
  return out
}
