/** Ties names to the descriptions beside them: "the minister, Jane Doe," "Jane Doe, head of the agency", "Doe is the mayor". */
import { childOf, childrenOf } from '../../text/index.js'
import type { NameFound, NominalFound } from './candidate.js'
import type { SentenceView } from './sentence-view.js'

interface Linked {
  readonly names: readonly NameFound[]
  readonly nominals: readonly NominalFound[]
}

export function linkAppositions(
  view: SentenceView,
  names: readonly NameFound[],
  nominals: readonly NominalFound[],
): Linked {
  const extra = new Map<NameFound, NominalFound[]>()
  const named = new Map<NominalFound, NameFound>()
  for (const nominal of nominals) {
    if (nominal.office === undefined || nominal.plural) continue
    const name = names.find(
      (n) => isPersonLike(n) && (follows(view, nominal, n) || precedes(view, n, nominal) || equated(view, n, nominal)),
    )
    if (name === undefined) continue
    named.set(nominal, name)
    extra.set(name, [...(extra.get(name) ?? []), nominal])
  }
  if (named.size === 0) return { names, nominals }
  const grown = new Map<NameFound, NameFound>()
  for (const [name, described] of extra) {
    const offices = [...name.offices]
    for (const { office, country, former } of described) {
      if (office === undefined || offices.some((o) => o.office.at.start === office.office.at.start)) continue
      offices.push({
        ...office,
        ...(country === undefined ? {} : { country }),
        office: { ...office.office, ...(former ? { former: true } : {}) },
      })
    }
    grown.set(name, { ...name, class: 'person', offices })
  }
  const renew = (name: NameFound): NameFound => grown.get(name) ?? name
  return {
    names: names.map((name) => {
      const own = renew(name)
      return own.aliasOf === undefined ? own : { ...own, aliasOf: renew(own.aliasOf) }
    }),
    nominals: nominals.map((nominal) => {
      const name = named.get(nominal)
      const owner = nominal.ownerName
      return {
        ...nominal,
        ...(name === undefined ? {} : { namedBy: renew(name) }),
        ...(owner === undefined ? {} : { ownerName: renew(owner) }),
      }
    }),
  }
}

const isPersonLike = (name: NameFound): boolean =>
  name.senses === undefined && (name.class === 'person' || name.class === 'unknown')

/** "the foreign minister of X, Jane Doe, ..." */
function follows(view: SentenceView, nominal: NominalFound, name: NameFound): boolean {
  const first = name.titleStart ?? name.first
  if (view.tokens[first - 1]?.form !== ',' || view.tokens[name.last + 1]?.upos !== 'PUNCT') return false
  if (name.head.deprel === 'appos' && name.head.head === nominal.head.i) return true
  return first === nominal.last + 2 && nominal.definite && name.head.deprel !== 'conj'
}

/** "Jane Doe, the foreign minister of X, ..." */
function precedes(view: SentenceView, name: NameFound, nominal: NominalFound): boolean {
  if (nominal.first <= name.last || !/^[,(–—]$/.test(view.tokens[name.last + 1]?.form ?? '')) return false
  if (nominal.head.deprel === 'appos' && nominal.head.head >= name.first && nominal.head.head <= name.last) return true
  return name.offices.some(
    (o) =>
      o.office.at.end === view.tokens[nominal.last]?.end || o.office.at.start === view.tokens[nominal.head.i]?.start,
  )
}

/** "Jane Doe is the foreign minister of X", "Jane Doe became mayor". */
function equated(view: SentenceView, name: NameFound, nominal: NominalFound): boolean {
  const { sentence } = view
  const subject = childOf(sentence, nominal.head, 'nsubj')
  if (subject !== undefined && subject === name.head)
    return (
      childrenOf(sentence, nominal.head, 'cop').length > 0 && childOf(sentence, nominal.head, 'advmod')?.lemma !== 'not'
    )
  return false
}
