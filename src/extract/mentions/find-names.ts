/** All names of a sentence with the offices around them and the acronyms in brackets behind them. */
import type { Directory } from '../../actors/index.js'
import { headOf } from '../../text/index.js'
import type { NameFound } from './candidate.js'
import { nameChunks } from './name-chunks.js'
import { headToken } from './name-class.js'
import { nameFeatures } from './name-features.js'
import { matchAt } from './name-match.js'
import { judgeName } from './name-model.js'
import { namesIn } from './name-parts.js'
import { officeAfter, officeBefore } from './offices.js'
import type { SentenceView } from './sentence-view.js'

/** `model` false: by rules alone, as the model's training sees them. */
export function findNames(view: SentenceView, directory: Directory, model = true): readonly NameFound[] {
  const names: NameFound[] = []
  let reached = -1
  for (const chunk of nameChunks(view)) {
    if (chunk.last <= reached) continue
    const found = namesIn(view, { first: Math.max(chunk.first, reached + 1), last: chunk.last }, directory)
    names.push(...found.names)
    reached = found.last
  }
  lowerCaseNames(view, names, directory)
  names.sort((a, b) => a.first - b.first)
  const named = withConjuncts(names)
  return withAliases(
    view,
    named.map((name) => {
      const ruled = withOffices(view, name, directory)
      return model ? withModel(view, ruled, directory) : ruled
    }),
  )
}

/** Names that the directory writes in lower case: "peshmerga". */
function lowerCaseNames(view: SentenceView, names: NameFound[], directory: Directory): void {
  for (let i = 0; i < view.tokens.length; i++) {
    const form = view.tokens[i]?.form ?? ''
    if (!/^\p{Ll}{4,}/u.test(form) || names.some((n) => n.first <= i && i <= n.last)) continue
    const match = matchAt(view, i, directory)
    const best = match?.senses[0]
    if (match === undefined || best === undefined || best.form === 'adjective') continue
    const head = headToken(view, i, i + match.length - 1)
    if (head === undefined) continue
    names.push({
      form: 'name',
      sentence: view.sentence,
      first: i,
      last: i + match.length - 1,
      head,
      class: best.entry.type,
      senses: match.senses,
      offices: [],
      rule: 'mentions.directory-name@1',
    })
  }
}

/** Rules that no statistics overrule. */
const CERTAIN =
  /the-plural|the-water|plays-for|title-before-name|office-before-name|type-number|people-as-adjective|single-letter|thing@/
/** The model must stand this far before its second choice; further where a word of the name itself tells. */
const MARGIN = 0.5
const MARGIN_AGAINST_WORD = 2.5

/** The model's word on names that the directory does not know. */
function withModel(view: SentenceView, name: NameFound, directory: Directory): NameFound {
  if (name.senses !== undefined || name.offices.length > 0 || name.country !== undefined || CERTAIN.test(name.rule))
    return name
  // "told El Norte": places are not told things.
  const governor = headOf(view.sentence, name.head)
  if (name.class === 'place' && governor?.lemma === 'tell' && /^i?obj$/.test(name.head.deprel))
    return { ...name, class: 'organisation', rule: 'mentions.told@1' }
  const { label, margin, named } = judgeName(nameFeatures(view, name, directory))
  // A name of no kind is rather of the likeliest than of none, where it hardly looks like a thing.
  if (name.class === 'unknown' && named !== undefined && view.casing && !isDetermined(view, name))
    return { ...name, class: named, rule: 'mentions.name-model@1' }
  if (margin < (/-word@|kind-as-name@/.test(name.rule) ? MARGIN_AGAINST_WORD : MARGIN)) return name
  // A proper noun that acts is rarely a thing.
  if (
    label === 'thing' &&
    name.rule === 'mentions.subject@1' &&
    margin < MARGIN_AGAINST_WORD &&
    name.head.upos === 'PROPN'
  )
    return name
  const same =
    label === name.class || (label === 'organisation' && /^(company|armed group|government)$/.test(name.class))
  return same || (label === 'thing' && name.class === 'unknown')
    ? name
    : { ...name, class: label, rule: 'mentions.name-model@1' }
}

/** Opens the sentence or stands behind "the", "our": such capitals say little. */
const isDetermined = (view: SentenceView, { first }: NameFound): boolean =>
  first === 0 ||
  /^(the|a|an|this|that|these|those|my|your|his|her|its|our|their)$/i.test(view.tokens[first - 1]?.form ?? '')

function withOffices(view: SentenceView, name: NameFound, directory: Directory): NameFound {
  if (name.senses !== undefined && name.class !== 'person') return name
  const before = name.titleStart === undefined ? officeBefore(view, name.first, directory) : undefined
  const isPerson =
    name.class === 'person' || (before !== undefined && name.senses === undefined && name.class !== 'armed group')
  if (!isPerson) return name
  const after = officeAfter(view, name.last, directory)
  const state = stateAfterName(view, name, directory)
  const offices = [
    ...name.offices.map((o) =>
      state === undefined || o.country !== undefined || o.office.of !== ''
        ? o
        : { ...o, country: state.country, office: { ...o.office, of: state.name } },
    ),
    ...(before === undefined ? [] : [before.found]),
    ...(after === undefined ? [] : [after]),
  ]
  return {
    ...name,
    class: 'person',
    offices,
    ...(before === undefined ? {} : { titleStart: before.first, rule: 'mentions.office-before-name@1' }),
  }
}

/** "President Jane Doe of Norway". */
function stateAfterName(
  view: SentenceView,
  name: NameFound,
  directory: Directory,
): { readonly country: string; readonly name: string } | undefined {
  if (view.tokens[name.last + 1]?.form !== 'of' || name.titleStart === undefined) return undefined
  const first = /^the$/i.test(view.tokens[name.last + 2]?.form ?? '') ? name.last + 3 : name.last + 2
  const entry = matchAt(view, first, directory)?.senses[0]?.entry
  return entry?.type === 'state' && entry.country !== undefined
    ? { country: entry.country, name: entry.name }
    : undefined
}

/** "X and Y", "X, Y and Z": an unknown name beside a known one is of its class. */
function withConjuncts(names: readonly NameFound[]): readonly NameFound[] {
  return names.map((name) => {
    if (name.class !== 'unknown' || name.head.deprel !== 'conj') return name
    const first = names.find(
      (n) => n !== name && n.class !== 'unknown' && name.head.head >= n.first && name.head.head <= n.last,
    )
    if (first === undefined) return name
    const type = first.class === 'state' ? 'place' : first.class
    return /^(person|place|organisation|company|armed group)$/.test(type)
      ? { ...name, class: type, rule: 'mentions.coordinated@1' }
      : name
  })
}

/** "Syrian Relief Union (SRU)": the acronym is the same body. */
function withAliases(view: SentenceView, names: readonly NameFound[]): readonly NameFound[] {
  return names.map((name, i) => {
    const before = names[i - 1]
    const gap = before === undefined ? 0 : name.first - before.last
    if (
      before === undefined ||
      view.tokens[name.first - 1]?.form !== '(' ||
      !(gap === 2 || (gap === 3 && /^['’]s?$/.test(view.tokens[before.last + 1]?.form ?? '')))
    )
      return name
    if (view.tokens[name.last + 1]?.form !== ')' || name.first !== name.last) return name
    const form = view.tokens[name.first]?.form ?? ''
    if (!/^[\p{Lu}\d.-]{2,10}$/u.test(form) || before.class === 'place' || before.class === 'person') return name
    return { ...name, aliasOf: before }
  })
}
