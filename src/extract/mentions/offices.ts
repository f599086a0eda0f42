/** Offices in the words around a name: "former French Foreign Minister", "the president of X", ", head of the agency". */
import type { Directory, Sense } from '../../actors/index.js'
import type { OfficeFound } from './candidate.js'
import { matchAt } from './name-match.js'
import type { SentenceView } from './sentence-view.js'

const FORMER = /^(former|formerly|ex|then|late|deposed|ousted|onetime|erstwhile|toppled|disgraced|sometime)$/
/** Words that may stand between a state's name and an office. */
const BETWEEN =
  /^(new|outgoing|caretaker|designate|acting|interim|deputy|senior|chief|top|special|assistant|current|long|time|longtime|veteran|prominent|leading|retired|first|second|incoming|newly|elected|appointed|right|left|wing|hard|line|liberal|conservative|moderate|exiled|opposition|principal|associate|permanent|official|military|army|navy|air|force|naval|political|presidential|regional|local|joint|state|national|federal|main|popular|powerful|influential|embattled|far|centre|center|populist|reformist|self|styled|transitional|caretaker|two|three|four|several|other|many|some)$/

/** The office that stands at `first..last`, with whose it is. */
export function officeFrom(
  view: SentenceView,
  first: number,
  last: number,
  directory: Directory,
): OfficeFound | undefined {
  // "Unification Minister": the last word alone is listed.
  const found = directory.officeAt(view.words, first) ?? directory.officeAt(view.words, last)
  const at = view.tokens[first]
  const to = view.tokens[last]
  if (found === undefined || at === undefined || to === undefined) return undefined
  if (found.office.level === 'title') return undefined
  const left = ownerBefore(view, first - 1, directory)
  const right = left.of === '' ? ownerAfter(view, last + 1, directory) : undefined
  const country = left.country ?? right?.country
  return {
    word: found.office,
    office: {
      title: view.tokens
        .slice(first, last + 1)
        .map((t) => t.form.toLowerCase())
        .join(' ')
        .replace(/ - /g, '-')
        .replace(/\.$/, ''),
      of: left.of !== '' ? left.of : (right?.of ?? ''),
      ...standingOf(view, left.former || /^ex-/i.test(at.form), left.first, last),
      at: { start: at.start, end: to.end },
    },
    ...(country === undefined ? {} : { country }),
  }
}

/** "former", "then-", "acting", "outgoing", "-elect": how the office is held, from the words in and around it. */
function standingOf(
  view: SentenceView,
  former: boolean,
  first: number,
  last: number,
): Pick<OfficeFound['office'], 'former' | 'standing'> {
  const words = view.words.slice(Math.max(0, first - 2), last + 3)
  const inside = view.words.slice(first, last + 1)
  if (inside.includes('outgoing') || words.slice(0, 2).includes('outgoing')) return { standing: 'outgoing' }
  if (/^(elect|designate)$/.test(view.words[last] ?? '') || /^(elect|designate)$/.test(view.words[last + 2] ?? ''))
    return { standing: 'elect' }
  if (inside.some((w) => /^(incoming|designate)$/.test(w)) || /-(elect|designate)$/.test(view.tokens[last]?.form ?? ''))
    return { standing: 'elect' }
  if (inside.some((w) => /^(acting|interim|caretaker)$/.test(w))) return { standing: 'acting' }
  if (!former) return {}
  const then = words.slice(0, last - Math.max(0, first - 2)).includes('then')
  return then ? { former: true, standing: 'then' } : { former: true }
}

/** "officials in Rome" are the state's; "reporters in Rome" need not be. */
const IN_CHARGE = /^(officials?|authorities|government|police|rulers?|leaders?|leadership|regime)$/

interface Owner {
  readonly of: string
  readonly country?: string
  readonly former: boolean
  /** First token that belongs to the office's phrase. */
  readonly first: number
  /** Last token of an owner after "of". */
  readonly last?: number
}

/** State or body named before an office, reading leftwards from `from`. */
export function ownerBefore(view: SentenceView, from: number, directory: Directory): Owner {
  let former = false
  let of = ''
  let first = from + 1
  for (let k = from, steps = 0; k >= 0 && steps < 8; steps++) {
    const word = view.words[k] ?? ''
    const form = view.tokens[k]?.form ?? ''
    const name = nameEndingAt(view, k, directory)
    if (name !== undefined) {
      const best = name.senses[0]?.entry
      return {
        of: of === '' ? (best?.name ?? '') : of,
        ...(best?.country === undefined ? {} : { country: best.country }),
        former: former || formerBefore(view, name.first - 1),
        first: formerBefore(view, name.first - 1) ? name.first - 1 : name.first,
      }
    }
    if (FORMER.test(word)) former = true
    else if (/^['’]s?$/.test(form) || /^[-–,]$/.test(form) || BETWEEN.test(word)) {
      if (form === ',') break
    } else if (!modifiesAfter(view, k, from)) {
      const kind = kindEndingAt(view, k, directory)
      if (kind === undefined) break
      of = of === '' ? kind.noun : of
      first = kind.first
      k = kind.first - 1
      continue
    }
    // A hyphen or a possessive counts only with the name before it.
    if (!/^['’]s?$|^[-–]$/.test(form)) first = k
    k -= 1
  }
  return { of, former, first }
}

/** An adjective or noun inside the phrase: "immigration" of "Malaysian immigration authorities". */
function modifiesAfter(view: SentenceView, k: number, from: number): boolean {
  const token = view.tokens[k]
  if (token === undefined) return false
  if (token.upos !== 'ADJ' && token.upos !== 'NOUN' && !/^VB[GN]$/.test(token.xpos)) return false
  return (token.deprel === 'amod' || token.deprel === 'compound') && token.head > k && token.head <= from + 4
}

const formerBefore = (view: SentenceView, k: number): boolean => FORMER.test(view.words[k] ?? '')

/** State or body after "of", "for", "at": the president of X. */
export function ownerAfter(view: SentenceView, from: number, directory: Directory): Owner | undefined {
  const join = view.tokens[from]?.form ?? ''
  const inside = join === 'in' && IN_CHARGE.test(view.words[from - 1] ?? '')
  if (!/^(of|for|at)$/.test(join) && !inside) return undefined
  let next = from + 1
  if (/^(the|its|a)$/i.test(view.tokens[next]?.form ?? '')) next += 1
  const match = matchAt(view, next, directory)
  const best = match?.senses[0]?.entry
  if (match !== undefined && best !== undefined) {
    const country = best.country
    return {
      of: best.name,
      ...(country === undefined ? {} : { country }),
      former: false,
      first: from,
      last: next + match.length - 1,
    }
  }
  if (inside) return undefined
  let last = next
  while (view.nameish(last + 1)) last += 1
  if (view.nameish(next)) return { of: textOf(view, next, last), former: false, first: from, last }
  const kind = directory.kindAt(view.words, next)
  if (kind !== undefined) return { of: kind.kind.noun, former: false, first: from, last: next + kind.length - 1 }
  return undefined
}

const textOf = (view: SentenceView, first: number, last: number): string =>
  view.tokens
    .slice(first, last + 1)
    .map((t) => t.form)
    .join(' ')
    .replace(/ - /g, '-')

/** Directory name whose last token is `k`. */
export function nameEndingAt(
  view: SentenceView,
  k: number,
  directory: Directory,
): { readonly first: number; readonly senses: readonly Sense[] } | undefined {
  if ((view.words[k] ?? '') === '') return undefined
  for (let first = Math.max(0, k - 5); first <= k; first++) {
    const match = matchAt(view, first, directory)
    if (match !== undefined && first + match.length - 1 === k) return { first, senses: match.senses }
  }
  return undefined
}

function kindEndingAt(
  view: SentenceView,
  k: number,
  directory: Directory,
): { readonly first: number; readonly noun: string } | undefined {
  for (let first = Math.max(0, k - 3); first <= k; first++) {
    const found = directory.kindAt(view.words, first)
    if (found !== undefined && first + found.length - 1 === k) return { first, noun: found.kind.noun }
  }
  return undefined
}

/** Office in lower case right before a name: "French foreign minister Jane Doe". */
export function officeBefore(
  view: SentenceView,
  nameFirst: number,
  directory: Directory,
): { readonly found: OfficeFound; readonly first: number } | undefined {
  for (let first = Math.max(0, nameFirst - 5); first < nameFirst; first++) {
    const office = directory.officeAt(view.words, first)
    if (office === undefined || first + office.length !== nameFirst || office.office.level === 'title') continue
    const found = officeFrom(view, first, nameFirst - 1, directory)
    return found === undefined ? undefined : { found, first }
  }
  return undefined
}

/** Office in apposition after a name: ", the deputy foreign minister of X,". */
export function officeAfter(view: SentenceView, nameLast: number, directory: Directory): OfficeFound | undefined {
  const opening = view.tokens[nameLast + 1]?.form ?? ''
  if (!/^(,|\(|–|—)$/.test(opening)) return undefined
  for (let i = nameLast + 2; i < Math.min(view.tokens.length, nameLast + 12); i++) {
    const token = view.tokens[i]
    if (token === undefined || /^[,;).]$/.test(token.form)) return undefined
    const office = directory.officeAt(view.words, i)
    if (office !== undefined && office.office.level !== 'title') {
      const last = i + office.length - 1
      const after = last + 1
      if (view.nameish(after)) return undefined
      if (/^['’]s?$/.test(view.tokens[after]?.form ?? '')) return undefined
      return officeFrom(view, i, last, directory)
    }
    if (token.upos === 'VERB' || token.upos === 'AUX' || token.upos === 'PRON' || token.upos === 'SCONJ')
      return undefined
    if (token.upos === 'ADP' || token.upos === 'CCONJ') return undefined
  }
  return undefined
}
