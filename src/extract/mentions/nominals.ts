/** Descriptions: "the foreign minister", "French officials", "his government", "the two countries". */
import type { BodyKind, Directory, OfficeWord, PeopleWord } from '../../actors/index.js'
import type { Token } from '../../text/index.js'
import type { NameFound, NominalFound } from './candidate.js'
import { officeFrom, ownerAfter, ownerBefore } from './offices.js'
import type { SentenceView } from './sentence-view.js'

interface NounFound {
  readonly length: number
  readonly office?: OfficeWord
  readonly kind?: BodyKind
  readonly people?: PeopleWord
}

/** All descriptions of a sentence; `names` are the names found before in it. */
export function nominalsIn(
  view: SentenceView,
  names: readonly NameFound[],
  directory: Directory,
): readonly NominalFound[] {
  const found: NominalFound[] = []
  const taken = new Set<number>()
  for (const name of names) for (let i = name.first; i <= name.last; i++) taken.add(i)
  const titles = new Set<number>()
  for (const name of names)
    if (name.titleStart !== undefined) for (let i = name.titleStart; i < name.first; i++) titles.add(i)
  for (let i = 0; i < view.tokens.length; i++) {
    if (taken.has(i) || titles.has(i)) continue
    const noun = nounAt(view, i, directory)
    if (noun === undefined || noun.people?.class === 'adjective') continue
    const last = i + noun.length - 1
    const head = view.tokens[last]
    if (head === undefined || !isNounHead(view, last, noun)) continue
    if (names.some((name) => name.first === last + 1 && name.class === 'person' && noun.office !== undefined)) continue
    // "the rebel Northern Front": only says what the name is.
    if (
      head.deprel === 'compound' &&
      names.some((name) => name.first === last + 1 && head.head >= name.first && head.head <= name.last)
    )
      continue
    const described = describe(view, i, last, head, noun, names, directory)
    if (!isBare(view, described)) found.push(described)
    i = last
  }
  return found
}

function nounAt(view: SentenceView, i: number, directory: Directory): NounFound | undefined {
  if ((view.words[i] ?? '') === '') return undefined
  const office = directory.officeAt(view.words, i) ?? singular(view, i, directory)
  const kind = directory.kindAt(view.words, i)
  const people = directory.people(view.words[i] ?? '')
  const longest = Math.max(office?.length ?? 0, kind?.length ?? 0, people === undefined ? 0 : 1)
  if (longest === 0) return undefined
  if (office !== undefined && office.office.level === 'title' && office.length === longest) return undefined
  return {
    length: longest,
    ...(office !== undefined && office.length === longest ? { office: office.office } : {}),
    ...(kind !== undefined && kind.length === longest ? { kind: kind.kind } : {}),
    ...(people !== undefined && longest === 1 ? { people } : {}),
  }
}

/** "ministers", "ambassadors": offices in the plural. */
function singular(view: SentenceView, i: number, directory: Directory) {
  for (let length = 3; length >= 1; length--) {
    const last = view.words[i + length - 1]
    if (last === undefined || !(last.endsWith('s') || last.endsWith('men'))) continue
    const before = view.words.slice(i, i + length - 1)
    if (before.includes('')) continue
    for (const stem of stems(last)) {
      const office = directory.office([...before, stem].join(' '))
      if (office !== undefined) return { length, office }
    }
  }
  return undefined
}

function stems(word: string): readonly string[] {
  if (word.endsWith('men')) return [`${word.slice(0, -3)}man`]
  return word.endsWith('ies') ? [word.slice(0, -1), `${word.slice(0, -3)}y`] : [word.slice(0, -1)]
}

/** Common noun (or a capitalised office) that heads its phrase, not part of a longer compound that is known itself. */
function isNounHead(view: SentenceView, last: number, noun: NounFound): boolean {
  const token = view.tokens[last]
  if (token === undefined) return false
  if (/^(elect|designate)$/.test(token.lemma) && noun.office !== undefined) return true
  if (token.upos === 'VERB' || token.upos === 'AUX' || token.upos === 'ADV' || token.upos === 'ADP') return false
  if (token.upos === 'ADJ' && noun.people === undefined && noun.length === 1) return false
  if (token.upos === 'ADJ' && token.deprel === 'amod') return false
  const next = view.tokens[last + 1]
  if (next !== undefined && /^[-–]$/.test(next.form) && next.start === token.end) return false
  if (next !== undefined && token.deprel === 'compound' && token.head === last + 1 && noun.kind === undefined)
    return false
  if (token.upos === 'PROPN' && noun.office === undefined && noun.kind?.type !== 'government')
    return (
      !/^\p{Lu}/u.test(token.form) ||
      last === 0 ||
      /^(the|this|its|their|our)$/i.test(view.tokens[last - noun.length]?.form ?? '')
    )
  return true
}

/** Singular nouns that name a body without an article. */
const NO_ARTICLE =
  /^(police|parliament|congress|opposition|customs|riot police|military police|nato|government|state media|state television|state tv|interpol|downing street)$/

/** "elected president", "on television", "bring to justice": a singular without article tells of nobody. */
function isBare(view: SentenceView, found: NominalFound): boolean {
  if (found.plural || found.definite || found.head.upos !== 'NOUN' || !view.casing || NO_ARTICLE.test(found.noun))
    return false
  if (
    found.country !== undefined ||
    found.ownerName !== undefined ||
    (found.head.deprel === 'compound' && isPublic(found)) ||
    /^\p{Lu}/u.test(found.head.form)
  )
    return false
  return (
    !/^(a|an|one|another|any|some|no|each|every|either|neither|which|what)$/i.test(
      view.tokens[found.first - 1]?.form ?? '',
    ) && !/^(one|another|some|any)$/i.test(view.tokens[found.first]?.form ?? '')
  )
}

/** Kinds that stand as the first part of a compound: "government forces", "army base", "police chief". */
const isPublic = (found: NominalFound): boolean =>
  found.kind?.type === 'government' || /^(GOV|MIL|COP|LEG|JUD|SPY|REB)$/.test(found.kind?.sector ?? '')

const ARTICLES = /^(the|a|an|this|that|these|those)$/i

function describe(
  view: SentenceView,
  first: number,
  last: number,
  head: Token,
  noun: NounFound,
  names: readonly NameFound[],
  directory: Directory,
): NominalFound {
  const before = ownerBefore(view, first - 1, directory)
  const after = before.country === undefined ? ownerAfter(view, last + 1, directory) : undefined
  const start = leftEdge(view, Math.min(first, before.first), last)
  const owner = pronounBefore(view, start)
  const ownerName = names.find(
    (name) =>
      name.class === 'person' &&
      name.last < first &&
      (name.last === first - 1 || (name.last === first - 2 && /^['’]s?$/.test(view.tokens[first - 1]?.form ?? ''))),
  )
  const ownerOf = names.find(
    (name) => name.class === 'person' && /^of$/.test(view.tokens[last + 1]?.form ?? '') && name.first === last + 2,
  )
  const country = before.country ?? (usesOwner(noun) ? after?.country : undefined)
  const article = view.tokens[start - 1]?.form.toLowerCase() ?? ''
  const plural =
    head.feats.Number === 'Plur' || head.xpos === 'NNS' || /^(police|people|military police)$/.test(head.lemma)
  const office = noun.office === undefined ? undefined : officeFrom(view, first, last, directory)
  return {
    form: 'nominal',
    sentence: view.sentence,
    first: ownerName !== undefined ? Math.min(start, ownerName.first) : start,
    last: country !== undefined && before.country === undefined && after?.last !== undefined ? after.last : last,
    head,
    rule:
      noun.office !== undefined
        ? 'mentions.office-noun@1'
        : noun.kind !== undefined
          ? 'mentions.body-noun@1'
          : 'mentions.people-noun@1',
    noun: view.words
      .slice(first, last + 1)
      .filter((w) => w !== '')
      .join(' '),
    definite:
      /^(the|this|that|these|those)$/.test(article) ||
      owner !== undefined ||
      ownerName !== undefined ||
      before.country !== undefined ||
      (head.upos === 'PROPN' && !ARTICLES.test(article)),
    definiteArticle: article === 'the',
    plural,
    former: before.former,
    ...(office === undefined ? {} : { office }),
    ...(noun.kind === undefined ? {} : { kind: noun.kind }),
    ...(noun.people === undefined ? {} : { people: noun.people }),
    ...(country === undefined ? {} : { country }),
    ...(owner === undefined ? {} : { owner }),
    ...(ownerName === undefined && ownerOf === undefined ? {} : { ownerName: ownerName ?? ownerOf }),
  } as NominalFound
}

const usesOwner = (noun: NounFound): boolean =>
  noun.office !== undefined || noun.kind !== undefined || noun.people !== undefined

/** First token of the phrase, without its article or possessive. */
function leftEdge(view: SentenceView, from: number, last: number): number {
  let start = from
  while (start > 0) {
    const token = view.tokens[start - 1]
    if (token === undefined) break
    const inside =
      token.upos === 'ADJ' ||
      token.upos === 'NUM' ||
      (token.upos === 'NOUN' && token.deprel === 'compound') ||
      (token.upos === 'PROPN' && token.deprel === 'compound') ||
      (token.xpos === 'VBN' && token.deprel === 'amod')
    if (
      /^(least|most|more|less|many|few|several|some|other)$/i.test(token.form) &&
      !/^(other|several|many|some|few)$/i.test(token.form)
    )
      break
    if (!inside || token.head < start || token.head > last) break
    start -= 1
  }
  return start
}

function pronounBefore(view: SentenceView, start: number): Token | undefined {
  const token = view.tokens[start - 1]
  return token !== undefined && /^(his|her|its|their|our|my|your)$/i.test(token.form) ? token : undefined
}
