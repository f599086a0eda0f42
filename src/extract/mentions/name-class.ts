/** What a name that the directory does not know is taken for, from its own words and from its place in the sentence. */
import type { Directory, NameHead } from '../../actors/index.js'
import { childrenOf, headOf, type Token } from '../../text/index.js'
import type { NameClass } from './candidate.js'
import type { SentenceView } from './sentence-view.js'

export interface Guess {
  readonly class: NameClass
  readonly sector?: NameHead['sector']
  readonly rule: string
}

const ACRONYM = /^[A-Z][A-Z0-9.&]{1,8}s?$/
/** Words that begin places and also much else. */
const WEAK_FIRST =
  /^(new|el|abu|san|los|las|east|west|north|south|northern|southern|eastern|western|central|upper|lower|greater|republic|city|town|khan|dar|deir|umm|tel|ho|villa|st|saint)$/
const WEAK_LAST =
  /^(house|hall|park|station|base|camp|state|area|field|point|pass|hill|mount|port|school|times|post|star|standard|mirror|review|capital|energy|oil|gas|sa|ag|brothers|group|united|service|services|mission|team|unit|lines|games|communications|order|guard|daily|tower|mine|zone|coast)$/

export function guessClass(
  view: SentenceView,
  first: number,
  last: number,
  directory: Directory,
  titled: boolean,
): Guess {
  const { tokens } = view
  const forms = tokens.slice(first, last + 1).filter((t) => t.upos !== 'PUNCT')
  const opening = forms[0]?.form ?? ''
  const closing = forms[forms.length - 1]?.form ?? ''
  if (titled) return { class: 'person', rule: 'mentions.title-before-name@1' }
  const given = directory.givenName(opening)
  if (forms.length >= 2) {
    if (/^government$/i.test(closing)) return { class: 'government', sector: 'GOV', rule: 'mentions.last-word@1' }
    const ending = directory.nameHead(closing, 'last')
    const person = (given !== undefined || directory.familyName(opening) === 'first') && forms.length <= 4
    if (ending !== undefined && !(person && WEAK_LAST.test(closing.toLowerCase())))
      return fromHead(ending, 'mentions.last-word@1')
    const beginning = directory.nameHead(opening, 'first')
    if (beginning !== undefined && !person && !WEAK_FIRST.test(opening.toLowerCase()))
      return fromHead(beginning, 'mentions.first-word@1')
    if (person) return { class: 'person', rule: 'mentions.given-name@1' }
    if (beginning !== undefined) return fromHead(beginning, 'mentions.first-word@1')
    const kind = directory.kind(closing)
    if (kind !== undefined && kind.type !== 'place')
      return { class: kind.type, sector: kind.sector, rule: 'mentions.last-word@1' }
  }
  if (forms.length === 1 && isPeopleWord(opening, directory))
    return { class: 'thing', rule: 'mentions.people-as-adjective@1' }
  if (forms.length === 1 && /\p{Ll}\p{Lu}/u.test(opening) && !/^(Mc|Mac|De|Di|La|Le|Van|O)\p{Lu}/u.test(opening))
    return { class: 'organisation', rule: 'mentions.inner-capital@1' }
  if (forms.some((t) => /^\d/.test(t.form)) && forms.length <= 2 && !/^\d+(st|nd|rd|th)$/.test(opening))
    return { class: 'thing', rule: 'mentions.type-number@1' }
  if (forms.length === 1 && directory.nameHead(opening, 'first')?.makes === 'thing')
    return { class: 'thing', rule: 'mentions.thing@1' }
  if (forms.length === 1 && opening.length === 1) return { class: 'thing', rule: 'mentions.single-letter@1' }
  if (forms.length === 1 && ACRONYM.test(opening) && view.casing && (opening.length <= 5 || first > 1))
    return { class: 'organisation', rule: 'mentions.acronym@1' }
  if (beforePlaceNoun(view, first, last)) return { class: 'place', rule: 'mentions.before-place-noun@1' }
  return fromPosition(view, first, last, forms.length, directory)
}

/** "Yazidi", "Islamist", "Muslim": what somebody is, no name. */
const isPeopleWord = (word: string, directory: Directory): boolean =>
  directory.people(word)?.class === 'population' ||
  directory.people(word)?.class === 'adjective' ||
  directory.people(`${word}s`)?.class === 'population' ||
  directory.kind(`${word}s`)?.type === 'armed group'

const fromHead = (head: NameHead, rule: string): Guess => ({ class: head.makes, sector: head.sector, rule })

/** "Asir region", "Kivu province". */
function beforePlaceNoun(view: SentenceView, first: number, last: number): boolean {
  const next = view.tokens[last + 1]
  if (
    next === undefined ||
    !/^(region|province|district|city|town|village|state|airport|river|port|island|islands|area|governorate|valley|peninsula|county|neighbou?rhood|suburb|prefecture|municipality|airbase|border|mountains|desert|coast|pass|crossing|bridge|dam|square)$/.test(
      next.form,
    )
  )
    return false
  return view.tokens.slice(first, last + 1).some((t) => t.head === next.i)
}

const PLACE_PREPOSITION =
  /^(above|below|via|in|near|at|outside|around|across|throughout|toward|towards|into|inside|off)$/
/** What persons do. */
export const SPEECH =
  /^(say|tell|add|write|announce|argue|claim|warn|insist|deny|believe|think|ask|accuse|explain|note|reply|respond|stress|urge|vow|call|die|marry|resign|smile|laugh|born|speak|recall|agree|acknowledge|admit|want|hope|fear|know|serve|retire|work|live)$/

function fromPosition(view: SentenceView, first: number, last: number, length: number, directory: Directory): Guess {
  const { tokens, sentence } = view
  const head = headToken(view, first, last)
  if (head === undefined) return { class: 'unknown', rule: 'mentions.unknown@1' }
  const cases = childrenOf(sentence, head, 'case').map((t) => t.form.toLowerCase())
  if (cases.some((c) => PLACE_PREPOSITION.test(c))) return { class: 'place', rule: 'mentions.place-preposition@1' }
  const before = tokens[first - 1]?.form.toLowerCase() ?? ''
  if (head.head < 0 && PLACE_PREPOSITION.test(before)) return { class: 'place', rule: 'mentions.place-preposition@1' }
  const governor = headOf(sentence, head)
  const kind = directory.kind(view.words[last] ?? '')
  if (kind !== undefined && kind.type !== 'place')
    return { class: kind.type, sector: kind.sector, rule: 'mentions.kind-as-name@1' }
  const determined = childrenOf(sentence, head, 'det').length > 0 || before === 'the'
  if (determined && length === 1 && (cases.some((c) => ALONG.test(c)) || OVER.test(governor?.lemma ?? '')))
    return { class: 'place', rule: 'mentions.the-water@1' }
  if (determined && length === 1 && directory.nameHead(tokens[last]?.form ?? '', 'last')?.makes === 'thing')
    return { class: 'thing', rule: 'mentions.thing@1' }
  if (
    determined &&
    length === 1 &&
    /\p{Ll}s$/u.test(tokens[last]?.form ?? '') &&
    /^(nsubj|obj|obl:agent)/.test(head.deprel)
  )
    return { class: 'organisation', rule: 'mentions.the-plural@1' }
  if (determined) return { class: length > 1 ? 'organisation' : 'unknown', rule: 'mentions.article@1' }
  if (cases.includes('for') && PLAYS.test(governor?.lemma ?? ''))
    return { class: 'organisation', rule: 'mentions.plays-for@1' }
  const place = placeByGovernor(cases, governor)
  if (place) return { class: 'place', rule: 'mentions.place-noun@1' }
  const subject = head.deprel.startsWith('nsubj')
  if (subject && governor !== undefined && SPEECH.test(governor.lemma))
    return { class: 'person', rule: 'mentions.subject-of-person-verb@1' }
  const flat = tokens.slice(first, last + 1).some((t) => t.deprel === 'flat' && t.head >= first && t.head <= last)
  if (length >= 2 && length <= 4 && flat) return { class: 'person', rule: 'mentions.flat-name@1' }
  const given = directory.givenName(view.words[first] ?? '')
  if (length === 1 && given !== undefined && given !== 'u') return { class: 'person', rule: 'mentions.given-name@1' }
  if (length === 2 && view.casing) return { class: 'person', rule: 'mentions.two-words@1' }
  if (subject && length === 1) return { class: 'person', rule: 'mentions.subject@1' }
  return { class: 'unknown', rule: 'mentions.unknown@1' }
}

/** "along the Drava", "crossed the Niemen": rivers, mountains. */
const ALONG = /^(over|along|across|up|down|beside|upon|through|beyond)$/
const OVER =
  /^(cross|navigate|ford|climb|ascend|bridge|overlook|bank|mouth|tributary|source|shore|valley|basin|summit|slope)$/

const PLAYS =
  /^(play|sign|coach|manage|score|debut|work|race|drive|write|record|appearance|goal|striker|goalkeeper|midfielder|defender|captain)$/

const PLACE_NOUN =
  /^(cave|caves|castle|bridge|beach|market|harbou?r|walls|hills?|valley|ruins|outside|bay|gulf|suburbs|people|bishop|battle|city|town|village|province|district|region|island|port|outskirts|suburb|north|south|east|west|centre|center|coast|siege|battle|capture|fall|streets?|native|resident|people|mayor|state|county|municipality|neighbou?rhood)$/
const TRAVEL =
  /^(go|travel|fly|arrive|return|come|move|leave|flee|sail|drive|walk|head|migrate|deport|ship|send|trip|flight|journey|road|route|visit|retreat|withdraw|march|advance)$/

/** "the town of X", "flew to X", "came from X". */
function placeByGovernor(cases: readonly string[], governor: Token | undefined): boolean {
  if (governor === undefined) return false
  if (cases.includes('of')) return PLACE_NOUN.test(governor.lemma)
  return (cases.includes('to') || cases.includes('from')) && TRAVEL.test(governor.lemma)
}

/** Token of a stretch whose governor lies outside it. */
export function headToken(view: SentenceView, first: number, last: number) {
  const { tokens } = view
  for (let i = first; i <= last; i++) {
    const token = tokens[i]
    if (token !== undefined && token.upos !== 'PUNCT' && (token.head < first || token.head > last)) return token
  }
  return tokens[last]
}
