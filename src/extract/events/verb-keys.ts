/** The words by which a verb is looked up: the verb with its particle, wherever a tree has put it, and the verb alone. */
import { childOf, relation, type Sentence, type Token } from '../../text/index.js'
import { objectOfVerb, particleAsCase } from './object-of-verb.js'

/** `cut_off` for "cut ... off", else the lemma. */
export function verbKeys(sentence: Sentence, verb: Token): readonly string[] {
  const lemma = verb.lemma.toLowerCase()
  const particle =
    childOf(sentence, verb, 'compound:prt')?.form.toLowerCase() ??
    adverbParticle(sentence, verb) ??
    particleAsCase(sentence, verb)?.form.toLowerCase() ??
    outOf(sentence, verb) ??
    onHold(sentence, verb) ??
    afterObject(sentence, verb)
  return particle === undefined ? [lemma] : [`${lemma}_${particle}`, lemma]
}

/** "walked out of the talks": both words were taken for prepositions. */
function outOf(sentence: Sentence, verb: Token): string | undefined {
  const [next, of] = [sentence.tokens[verb.i + 1], sentence.tokens[verb.i + 2]]
  return next?.form === 'out' && next.deprel === 'case' && of?.form === 'of' ? 'out' : undefined
}

/** "put the talks on hold", "the loan was put on ice". */
function onHold(sentence: Sentence, verb: Token): string | undefined {
  if (!/^(?:put|place|keep)$/.test(verb.lemma)) return undefined
  const on = sentence.tokens.slice(verb.i + 1, verb.i + 14).find((t) => /^(?:hold|ice)$/i.test(t.form))
  return on !== undefined && /^on$/i.test(sentence.tokens[on.i - 1]?.form ?? '') ? 'hold' : undefined
}

/** "called its ambassador home", "brought the envoy back from Y": behind the object, where a tree may take "home" for it. */
function afterObject(sentence: Sentence, verb: Token): string | undefined {
  const object = objectOfVerb(sentence, verb)
  const word = object && [sentence.tokens[object.i + 1], object].find((t) => t && /^(?:home|back)$/i.test(t.form))
  const isFree = word && word.i > verb.i + 1 && word.i - verb.i < 8 && childOf(sentence, word, 'case') === undefined
  return isFree && (word.head === verb.i || word.head === object?.i) ? word.form.toLowerCase() : undefined
}

const PARTICLES = new Set(['off', 'out', 'up', 'down', 'back', 'over', 'away', 'aside', 'in', 'home'])

function adverbParticle(sentence: Sentence, verb: Token): string | undefined {
  const next = sentence.tokens[verb.i + 1]
  if (next === undefined || next.head !== verb.i) return undefined
  return relation(next) === 'advmod' && PARTICLES.has(next.form.toLowerCase()) ? next.form.toLowerCase() : undefined
}
