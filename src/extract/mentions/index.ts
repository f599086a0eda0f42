/** Who and what is named, described or pronounced in the report. */
import {
  bySpan,
  type DateExpression,
  type Entity,
  type Mention,
  partitionPoint,
  type RefusalReading,
} from '../../model/index.js'
import type { Context } from '../context.js'
import { linkAppositions } from './appositions.js'
import { type Candidate, type NameFound, type NominalFound, spanOf } from './candidate.js'
import { freeze } from './entity-draft.js'
import { findNames } from './find-names.js'
import { History, isSubject } from './history.js'
import { nominalsIn } from './nominals.js'
import { type Learned, sameStates, statesOfPersons } from './person-states.js'
import { pronounsIn } from './pronouns.js'
import { NameResolver } from './resolve-names.js'
import { resolveNominal } from './resolve-nominals.js'
import { resolvePronoun } from './resolve-pronouns.js'
import { viewOf } from './sentence-view.js'

export interface Mentions {
  /** Sorted by position. */
  readonly mentions: readonly Mention[]
  readonly entities: readonly Entity[]
  readonly refused: readonly RefusalReading[]
}

/** Finds mentions and groups them into the entities of the report. */
export function findMentions(context: Context, dates: readonly DateExpression[]): Mentions {
  const { analysis, directory } = context
  const candidates: Candidate[] = []
  const names: NameFound[] = []
  for (const sentence of analysis.sentences) {
    const view = viewOf(
      sentence,
      directory,
      dates.filter((d) => d.sentence === sentence.index),
    )
    const named = findNames(view, directory)
    const linked = linkAppositions(view, named, nominalsIn(view, named, directory))
    names.push(...linked.names)
    candidates.push(...linked.names, ...linked.nominals, ...pronounsIn(view))
  }
  candidates.sort((a, b) => a.sentence.index - b.sentence.index || a.first - b.first || b.last - a.last)
  // What a pass learns of persons' states and offices, the next reads "his government" and "the president" with.
  let assembled = assemble(context, candidates, names, new Map())
  let learned = statesOfPersons(assembled.resolver.drafts)
  for (let pass = 0; pass < 2 && learned.size > 0; pass++) {
    assembled = assemble(context, candidates, names, learned)
    const more = statesOfPersons(assembled.resolver.drafts)
    if (sameStates(more, learned)) break
    learned = more
  }
  const { mentions, refused, resolver } = assembled
  return { mentions: mentions.sort(bySpan), entities: freeze(resolver.drafts), refused }
}

interface Assembled {
  readonly resolver: NameResolver
  readonly mentions: Mention[]
  readonly refused: RefusalReading[]
}

function assemble(
  context: Context,
  candidates: readonly Candidate[],
  names: readonly NameFound[],
  learned: ReadonlyMap<string, Learned>,
): Assembled {
  const { directory, text } = context
  const resolver = new NameResolver(text, directory)
  resolver.prepare(names, learned)
  const history = new History()
  const mentions: Mention[] = []
  const refused: RefusalReading[] = []
  const inQuotes = quotedAt(context)
  for (const candidate of candidates) {
    const span = spanOf(candidate)
    const quoted = inQuotes(span.start)
    const found = entityOf(candidate, resolver, history, quoted, context)
    if (found === undefined) {
      if (candidate.form === 'pronoun')
        refused.push({
          sentence: candidate.sentence.index,
          at: span,
          candidate: 'mention',
          rule: candidate.rule,
          why: 'no one actor before it fits',
        })
      continue
    }
    for (const entity of [found.entity, ...('also' in found ? (found.also ?? []) : [])])
      mentions.push({
        ...span,
        sentence: candidate.sentence.index,
        head: { start: candidate.head.start, end: candidate.head.end },
        form: candidate.form,
        entity: entity.index,
        use: found.use,
        rule: found.rule,
      })
    found.entity.mentions += 1
    history.add({
      entity: found.entity,
      sentence: candidate.sentence.index,
      at: candidate.head.i,
      subject: isSubject(candidate.head),
      quoted,
      use: found.use,
      form: candidate.form,
    })
  }
  return { resolver, mentions, refused }
}

function entityOf(candidate: Candidate, resolver: NameResolver, history: History, quoted: boolean, context: Context) {
  switch (candidate.form) {
    case 'name':
      return resolver.resolve(candidate)
    case 'nominal': {
      if (candidate.first === candidate.last && candidate.head.upos === 'PROPN' && !candidate.definiteArticle) {
        const bearer = resolver.bearer(candidate.head.form)
        if (bearer !== undefined) return { entity: bearer, use: 'actor' as const, rule: 'mentions.surname@1' }
      }
      if (candidate.namedBy !== undefined) {
        const named = resolver.resolve(candidate.namedBy)
        if (named !== undefined) return { ...named, rule: 'mentions.apposition@1' }
      }
      const owner = ownerOf(candidate, resolver, history, quoted)
      const found = resolveNominal(candidate, {
        text: context.text,
        drafts: resolver.drafts,
        history,
        directory: context.directory,
        owner,
      })
      return { ...found, use: 'actor' as const }
    }
    case 'pronoun': {
      const entity = resolvePronoun(candidate, history, quoted)
      return entity === undefined ? undefined : { entity, use: 'actor' as const, rule: candidate.rule }
    }
  }
}

function ownerOf(found: NominalFound, resolver: NameResolver, history: History, quoted: boolean) {
  if (found.ownerName !== undefined) return resolver.resolve(found.ownerName)?.entity
  if (found.owner === undefined) return undefined
  const pronoun = pronounsIn({
    sentence: found.sentence,
    tokens: [found.owner],
    words: [],
    casing: true,
    nameish: () => false,
  })[0]
  return pronoun === undefined ? undefined : resolvePronoun(pronoun, history, quoted)
}

/** Tells whether an offset lies inside quotation marks. */
function quotedAt(context: Context): (offset: number) => boolean {
  const outer = context.analysis.quotations.filter((q) => q.depth === 0 && !q.short)
  return (offset) => {
    const before = outer[partitionPoint(outer.length, (i) => (outer[i]?.start ?? 0) <= offset) - 1]
    return before !== undefined && offset < before.end
  }
}
