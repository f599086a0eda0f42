/** The political actors of a report by place in its trees: who stands at a token, and who is named inside its phrase. */
import type { Entity, Mention } from '../../model/index.js'
import { childrenOf, headOfSpan, type Quotation, relation, type Sentence, type Token } from '../../text/index.js'

import { reporterOf } from './reporter.js'

/** One argument of an event: the head of its phrase, the entity if it is known, and why it stands there. */
export interface Party {
  readonly token: Token
  readonly entity?: number
  readonly mention?: Mention
  /** `own`: in its own place beside the trigger; others name the reason. */
  readonly how: string
}

const PERSONAL = new Set([
  'person',
  'government',
  'state',
  'organisation',
  'armed group',
  'population',
  'company',
  'other',
])

/** Nouns that are sometimes taken for a body but never act. */
const NO_PARTY = /^(order|region|power|term|move|decision|measure|report|statement|document)$/

export class Parties {
  private readonly byToken = new Map<string, Mention>()
  private readonly inOrder: readonly Mention[]

  constructor(
    readonly entities: readonly Entity[],
    mentions: readonly Mention[],
    sentences: readonly Sentence[],
    private readonly quotations: readonly Quotation[] = [],
  ) {
    this.inOrder = [...mentions].sort((a, b) => a.start - b.start)
    const sorted = [...mentions].sort((a, b) => a.end - a.start - (b.end - b.start))
    for (const mention of sorted) {
      const sentence = sentences[mention.sentence]
      if (sentence === undefined) continue
      const head =
        sentence.tokens.find((t) => t.start === mention.head.start) ?? headOfSpan(sentence, mention.start, mention.end)
      const tree = headOfSpan(sentence, mention.start, mention.end)
      if (mention.form === 'nominal' && NO_PARTY.test(tree?.lemma ?? '')) continue
      for (const token of [head, tree]) if (token !== undefined) this.place(sentence, token, mention)
      // "Former President Jane Doe urged": the title heads the phrase
      const title =
        tree === undefined || !/^(flat|appos|compound)$/.test(relation(tree)) ? undefined : sentence.tokens[tree.head]
      if (
        title !== undefined &&
        tree !== undefined &&
        mention.form === 'name' &&
        title.i === tree.i - 1 &&
        /^(NOUN|PROPN)$/.test(title.upos)
      ) {
        if (!this.byToken.has(`${sentence.index}:${title.i}`)) this.place(sentence, title, mention)
      }
    }
  }

  /** A name wins over a description with the same head ("Doe, a former pilot"). */
  private place(sentence: Sentence, token: Token, mention: Mention): void {
    const key = `${sentence.index}:${token.i}`
    const known = this.byToken.get(key)
    if (known === undefined || known.form !== 'name' || mention.form === 'name') this.byToken.set(key, mention)
  }

  mentionAt(sentence: Sentence, token: Token): Mention | undefined {
    return this.byToken.get(`${sentence.index}:${token.i}`)
  }

  entityAt(sentence: Sentence, token: Token): Entity | undefined {
    const mention = this.mentionAt(sentence, token)
    return mention && this.entities[mention.entity]
  }

  /** Do both places stand in the same outermost quotation, or both outside any? */
  sameQuotation(a: Token, b: Token): boolean {
    const at = (token: Token): number =>
      this.quotations.findIndex((q) => q.depth === 0 && !q.short && q.start <= token.start && token.end <= q.end)
    return at(a) === at(b)
  }

  /** ISO-3 of an entity, through what it belongs to. */
  countryOf(index: number | undefined): string | undefined {
    for (let at = index, step = 0; at !== undefined && step < 5; step++) {
      const entity = this.entities[at]
      if (entity === undefined) return undefined
      if (entity.country !== undefined) return entity.country
      at = entity.memberOf
    }
    return undefined
  }

  /** Can the entity act or be acted upon in politics? A place can when it is a state or lies in one. */
  isPolitical(entity: Entity | undefined): boolean {
    return entity !== undefined && (PERSONAL.has(entity.type) || entity.country !== undefined)
  }

  isState(entity: Entity | undefined): boolean {
    return (
      entity !== undefined &&
      (entity.type === 'state' ||
        entity.type === 'government' ||
        (entity.type === 'place' && entity.key.startsWith('state:')))
    )
  }

  /** "the two countries", "both sides": the two states named last before, each by the mention that named it. */
  pairAt(sentence: Sentence, token: Token): readonly Party[] {
    if (!PAIRED.test(token.lemma) || token.xpos !== 'NNS') return []
    const both = childrenOf(sentence, token, 'nummod', 'det', 'amod').some((c) => /^(?:two|both)$/i.test(c.form))
    if (!both || childrenOf(sentence, token, 'nmod', 'acl').length > 0) return []
    const told = new Map<string, { readonly party: Party; count: number }>()
    for (let i = this.inOrder.length - 1; i >= 0; i--) {
      const mention = this.inOrder[i]
      if (mention === undefined || mention.start >= token.start) continue
      if (token.start - mention.start > PAIR_REACH) break
      const country = this.countryOf(mention.entity)
      if (country === undefined || mention.form === 'pronoun' || !this.isState(this.entities[mention.entity])) continue
      const known = told.get(country)
      if (known !== undefined) known.count++
      else
        told.set(country, {
          party: { token, entity: mention.entity, mention, how: 'the two states named before' },
          count: 1,
        })
    }
    // a third state that is named as often makes the pair unsure
    const [first, second, third] = [...told.values()].sort((a, b) => b.count - a.count)
    if (first === undefined || second === undefined || (third !== undefined && third.count >= second.count)) return []
    return [first.party, second.party].sort((a, b) => (a.mention?.start ?? 0) - (b.mention?.start ?? 0))
  }

  /** The states other than `own` that a sentence names as actors, each by its first mention. */
  statesIn(sentence: number, own: string): readonly Mention[] {
    const found = new Map<string, Mention>()
    for (const mention of this.inOrder) {
      if (mention.sentence !== sentence || mention.form === 'pronoun') continue
      const country = this.countryOf(mention.entity)
      if (country === undefined || country === own || !this.isState(this.entities[mention.entity])) continue
      if (!found.has(country)) found.set(country, mention)
    }
    return [...found.values()]
  }

  /** Same entity, or state and its own government. */
  same(a: number | undefined, b: number | undefined): boolean {
    if (a === undefined || b === undefined) return false
    if (a === b) return true
    const x = this.entities[a]
    const y = this.entities[b]
    if (x === undefined || y === undefined) return false
    return x.key === y.key || (this.isState(x) && this.isState(y) && x.country !== undefined && x.country === y.country)
  }

  /** The party at the token itself with those coordinated to it. */
  own(sentence: Sentence, token: Token, how = 'own'): readonly Party[] {
    const found: Party[] = []
    const all = [token, ...childrenOf(sentence, token, 'conj')]
    for (const at of all) {
      const mention = this.mentionAt(sentence, at)
      if (mention !== undefined && at === token && all.length > 1 && this.sharesNoun(sentence, at, mention, all))
        continue
      if (mention !== undefined && this.isPolitical(this.entities[mention.entity]))
        found.push({ token: at, entity: mention.entity, mention, how })
      else if (at !== token && COUNTERPART.test(at.lemma))
        found.push(
          ...childrenOf(sentence, at, 'amod', 'compound').flatMap((c) => this.own(sentence, c, 'inside the phrase')),
        )
    }
    if (found.length === 0 && token.upos === 'PRON') {
      const reporter = reporterOf(sentence, token)
      if (reporter !== undefined) {
        const named = this.own(sentence, reporter, 'the one who says so')
        return named.length > 0
          ? named
          : this.within(sentence, reporter, () => false, new Set(['of'])).map((p) => ({
              ...p,
              how: 'the one who says so',
            }))
      }
    }
    return found
  }

  /** "Malian and Chadian fishermen": the first adjective is no party beside the fishermen. */
  private sharesNoun(sentence: Sentence, token: Token, mention: Mention, all: readonly Token[]): boolean {
    const entity = this.entities[mention.entity]
    if (entity === undefined || !this.isState(entity) || token.form.toLowerCase() === entity.name.toLowerCase())
      return false
    if (token.upos === 'NOUN' || mention.end - mention.start !== token.end - token.start) return false
    return all.some((other) => {
      const noun = other === token ? undefined : this.mentionAt(sentence, other)
      return noun?.form === 'nominal' && !this.isState(this.entities[noun.entity])
    })
  }

  /**
   * Parties named inside a noun phrase, nearest first: possessor, adjective or compound, then phrases with of, from,
   * with, ... ; those that `skip` names (the actor's own side) are passed over.
   */
  within(
    sentence: Sentence,
    head: Token,
    skip: (entity: number) => boolean,
    prepositions?: ReadonlySet<string>,
  ): readonly Party[] {
    return this.search(sentence, head, skip, prepositions, 0)
  }

  private search(
    sentence: Sentence,
    head: Token,
    skip: (entity: number) => boolean,
    prepositions: ReadonlySet<string> | undefined,
    depth: number,
  ): readonly Party[] {
    if (depth > 3) return []
    const later: Token[] = []
    const nearer: Token[] = []
    for (const child of childrenOf(sentence, head)) {
      const rel = child.deprel
      if (rel === 'nmod:poss' || rel === 'amod' || rel === 'compound' || rel === 'flat' || rel === 'nmod:unmarked')
        nearer.push(child)
      else if (/^acl/.test(rel) && LAID.test(child.lemma))
        later.push(...childrenOf(sentence, child, 'obl').filter((o) => isUpon(sentence, o)))
      else if (rel === 'acl' && BEARING.test(child.lemma)) later.push(...childrenOf(sentence, child, 'obj'))
      else if (rel === 'appos' || (rel === 'conj' && depth > 0)) later.push(child)
      else if (rel === 'nmod' || rel === 'obl' || rel === 'nmod:desc') {
        const preposition = childrenOf(sentence, child, 'case')[0]?.lemma.toLowerCase() ?? ''
        if (prepositions === undefined ? !BESIDE.has(preposition) : prepositions.has(preposition)) later.unshift(child)
      }
    }
    later.sort((a, b) => a.i - b.i)
    const ordered =
      prepositions === undefined
        ? [...later.filter((t) => preferred(sentence, t)), ...nearer, ...later.filter((t) => !preferred(sentence, t))]
        : [...later, ...nearer]
    for (const child of ordered) {
      if (relation(child) === 'amod' && child.upos === 'VERB' && !MADE.test(child.lemma)) continue
      const own = this.own(sentence, child, 'inside the phrase').filter(
        (p) => p.entity !== undefined && !skip(p.entity) && this.isBound(p.entity),
      )
      if (own.length > 0) return own
      const deeper = this.search(sentence, child, skip, prepositions, depth + 1)
      if (deeper.length > 0) return deeper
    }
    return []
  }

  /** Worth taking out of a phrase: it has a country, a code or a name. */
  private isBound(index: number): boolean {
    const entity = this.entities[index]
    return (
      entity !== undefined &&
      (entity.country !== undefined ||
        entity.code !== undefined ||
        this.countryOf(index) !== undefined ||
        entity.type === 'person' ||
        entity.type === 'organisation' ||
        entity.type === 'armed group')
    )
  }
}

/** "the sanctions that it had imposed on Y". */
const LAID = /^(?:impose|place|put|slap|levy|introduce)$/
const isUpon = (sentence: Sentence, token: Token): boolean =>
  /^(?:on|upon|against)$/.test(childrenOf(sentence, token, 'case')[0]?.lemma.toLowerCase() ?? '')

/** "ships flying the flag of Y", "boats carrying Malians". */
const BEARING = /^(?:fly|carry|bear|transport)$/

/** Where something lies, never whose it is. */
const BESIDE = new Set(['off', 'near', 'around', 'along', 'outside'])

const COUNTERPART = /^(?:counterpart|colleague|neighbou?r|rival)$/

const PAIRED = /^(?:country|nation|state|side|neighbour|neighbor|government|capital|republic)$/
/** Characters back to the states that "the two countries" are. */
const PAIR_REACH = 600

/** "Y-made arms" come from Y; a "Y-led war" is not Y. */
const MADE = /^(make|build|supply|produce|manufacture|own|run|operate|flag)$/
const PARTNER = new Set(['from', 'with', 'against', 'to', 'between', 'by'])

/** "aid to Y", "talks with Y": the partner stands in this phrase rather than in the adjective before the noun. */
function preferred(sentence: Sentence, token: Token): boolean {
  return PARTNER.has(childrenOf(sentence, token, 'case')[0]?.lemma.toLowerCase() ?? '')
}
