/**
 * Lemmas of the verbs that the event lexicon knows, by their inflected forms: a lemmatiser that guesses from endings
 * makes "blam" of "blamed" and "raide" of "raided".
 */
import type { Sentence, Token } from '../../text/index.js'
import { eventLexicon } from './lexicon.js'

const IRREGULAR: Readonly<Record<string, string>> = {
  shoot: 'shot',
  freeze: 'froze frozen',
  seek: 'sought',
  withdraw: 'withdrew withdrawn',
  break: 'broke broken',
  fight: 'fought',
  strike: 'struck stricken',
  overthrow: 'overthrew overthrown',
  hold: 'held',
  meet: 'met',
  give: 'gave given',
  take: 'took taken',
  throw: 'threw thrown',
  send: 'sent',
  lend: 'lent',
  sell: 'sold',
  buy: 'bought',
  leave: 'left',
  sink: 'sank sunk',
  slay: 'slew slain',
  stand: 'stood',
  speak: 'spoke spoken',
  go: 'went gone',
  come: 'came come',
  forgive: 'forgave forgiven',
  forbid: 'forbade forbidden',
  undertake: 'undertook undertaken',
  tell: 'told',
  say: 'said',
  think: 'thought',
  know: 'knew known',
  see: 'saw seen',
  hear: 'heard',
  write: 'wrote written',
  swear: 'swore sworn',
  choose: 'chose chosen',
  begin: 'began begun',
  keep: 'kept',
  make: 'made',
  find: 'found',
  bring: 'brought',
  feed: 'fed',
  lead: 'led',
  drive: 'drove driven',
  fly: 'flew flown',
  steal: 'stole stolen',
  shut: 'shut',
  cut: 'cut',
  put: 'put',
  set: 'set',
  quit: 'quit',
  hit: 'hit',
  let: 'let',
  beat: 'beat beaten',
  bid: 'bid',
  lay: 'laid',
  pay: 'paid',
  bow: 'bowed',
  win: 'won',
  get: 'got gotten',
  mean: 'meant',
  understand: 'understood',
  show: 'showed shown',
  rethink: 'rethought',
  rebuild: 'rebuilt',
  hang: 'hanged hung',
  burn: 'burnt',
  retake: 'retook retaken',
  recede: 'receded',
  stick: 'stuck',
  undergo: 'underwent undergone',
}

const VOWEL = /[aeiou]/

/** Regular and irregular forms of a verb. */
export function formsOf(verb: string): readonly string[] {
  const irregular = IRREGULAR[verb]?.split(' ')
  const s = /(s|x|z|ch|sh)$/.test(verb) ? `${verb}es` : /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`
  const ends = verb.endsWith('e') ? verb.slice(0, -1) : verb
  const doubled =
    /[^aeiou][aeiou][bdgklmnprt]$/.test(verb) || /[^aeiou]u[aeiou]t$/.test(verb) ? verb + verb.slice(-1) : undefined
  const syllables = verb
    .replace(/e$/, '')
    .split(/[^aeiouy]+/)
    .filter((v) => VOWEL.test(v)).length
  const past =
    irregular ??
    (verb.endsWith('e')
      ? [`${verb}d`]
      : /[^aeiou]y$/.test(verb)
        ? [`${verb.slice(0, -1)}ied`]
        : doubled !== undefined
          ? syllables === 1
            ? [`${doubled}ed`]
            : [`${doubled}ed`, `${verb}ed`]
          : [`${verb}ed`])
  const ing = verb.endsWith('ee')
    ? [`${verb}ing`]
    : verb.endsWith('ie')
      ? [`${verb.slice(0, -2)}ying`]
      : doubled !== undefined
        ? syllables === 1
          ? [`${doubled}ing`]
          : [`${doubled}ing`, `${verb}ing`]
        : [`${ends}ing`]
  return [verb, s, ...past, ...ing]
}

let known: ReadonlyMap<string, string> | undefined

function lemmaByForm(): ReadonlyMap<string, string> {
  if (known !== undefined) return known
  const { verbs, changeVerbs, chainVerbs } = eventLexicon()
  const found = new Map<string, string>()
  for (const key of [...verbs.keys(), ...changeVerbs.keys(), ...chainVerbs.keys()]) {
    const verb = key.split(/[_-]/)[0] ?? key
    for (const form of formsOf(verb)) if (!found.has(form)) found.set(form, verb)
  }
  // "found" is rather the past of find, "left" of leave, "saw" of see: irregular forms win over founders and the like
  for (const [verb, forms] of Object.entries(IRREGULAR))
    for (const form of forms.split(' '))
      if (found.get(form) === undefined || found.get(form) === form) found.set(form, verb)
  known = found
  return found
}

/** "for bombing boats": a gerund with an object is a verb, whatever the tagger says. */
function asGerund(token: Token, sentence: Sentence): Token {
  if (token.upos !== 'NOUN' || !/ing$/.test(token.form)) return token
  const verb = lemmaByForm().get(token.form.toLowerCase())
  const governs =
    verb !== undefined &&
    sentence.tokens.some((t) => t.head === token.i && (t.deprel === 'obj' || (t.deprel === 'mark' && t.i < token.i)))
  return governs && verb !== undefined ? { ...token, upos: 'VERB', xpos: 'VBG', lemma: verb } : token
}

function mended(given: Token, sentence: Sentence): Token {
  const token = asGerund(given, sentence)
  if (token.upos !== 'VERB') return token
  const { verbs, changeVerbs, chainVerbs } = eventLexicon()
  const lemma = token.lemma.toLowerCase()
  if (verbs.has(lemma) || changeVerbs.has(lemma) || chainVerbs.has(lemma))
    return lemma === token.lemma ? token : { ...token, lemma }
  const better = lemmaByForm().get(token.form.toLowerCase())
  return better === undefined ? token : { ...token, lemma: better }
}

/** The sentence with lemmas that the event lexicon knows. */
export function withKnownLemmas(sentence: Sentence): Sentence {
  const tokens = sentence.tokens.map((token) => mended(token, sentence))
  return tokens.every((t, i) => t === sentence.tokens[i]) ? sentence : { ...sentence, tokens }
}
