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
import { daysInFocus } from './directory-offices.js'
import { type EntityDraft, freeze } from './entity-draft.js'
import { findNames } from './find-names.js'
import { firstPersons, sideOf, type Voice } from './first-person.js'
import { History, isMainSubject, isSubject } from './history.js'
import { nominalsIn } from './nominals.js'
import { commonNouns, isOpeningNoun } from './opening-nouns.js'
import { type Learned, sameStates, statesOfPersons } from './person-states.js'
import { pronounsIn } from './pronouns.js'
import { NameResolver } from './resolve-names.js'
import { resolveNominal } from './resolve-nominals.js'
import { resolvePronoun, type Spoken } from './resolve-pronouns.js'
import { viewOf } from './sentence-view.js'
import { type SpokenStretch, spokenStretches } from './speakers.js'
import { openingSurname, surnamesOf } from './surnames.js'

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
  const nouns = commonNouns(analysis)
  for (const sentence of analysis.sentences) {
    const view = viewOf(
      sentence,
      directory,
      dates.filter((d) => d.sentence === sentence.index),
    )
    const named = findNames(view, directory).filter((name) => !isOpeningNoun(name, nouns()))
    const linked = linkAppositions(view, named, nominalsIn(view, named, directory))
    names.push(...linked.names)
    candidates.push(...linked.names, ...linked.nominals, ...pronounsIn(view))
  }
  const surnames = surnamesOf(names)
  for (const sentence of analysis.sentences) {
    const opening = openingSurname(sentence, surnames)
    if (opening === undefined || candidates.some((c) => c.sentence === sentence && c.first === 0)) continue
    names.push(opening)
    candidates.push(opening)
  }
  candidates.sort((a, b) => a.sentence.index - b.sentence.index || a.first - b.first || b.last - a.last)
  const spoken = spokenStretches(analysis)
  const dayOf = daysInFocus(dates, context.published)
  // What a pass learns of persons' states and offices and of who speaks, the next reads "his government" with.
  let assembled = assemble(context, candidates, names, { states: new Map(), spoken, speakers: new Map(), dayOf })
  let learned = statesOfPersons(assembled.resolver.drafts)
  const quotes = spoken.some((s) => s.speaker !== undefined)
  for (let pass = 0; pass < 2 && (learned.size > 0 || (quotes && pass === 0)); pass++) {
    assembled = assemble(context, candidates, names, { states: learned, spoken, speakers: assembled.speakers, dayOf })
    const more = statesOfPersons(assembled.resolver.drafts)
    if (sameStates(more, learned)) break
    learned = more
  }
  const { mentions, refused, resolver, speakers } = assembled
  const { drafts } = resolver
  const voices = spoken.flatMap((stretch): readonly Voice[] => {
    const speaker = drafts.get(speakers.get(stretch) ?? '')
    return speaker === undefined ? [] : [{ start: stretch.start, end: stretch.end, speaker }]
  })
  mentions.push(...firstPersons(analysis, voices, drafts, context.directory))
  return { mentions: mentions.sort(bySpan), entities: freeze(drafts), refused }
}

/** What the passes before have learnt. */
interface Known {
  readonly states: ReadonlyMap<string, Learned>
  readonly spoken: readonly SpokenStretch[]
  readonly dayOf: (sentence: number) => string | undefined
  /** Key of the entity that speaks in a quotation. */
  readonly speakers: ReadonlyMap<SpokenStretch, string>
}

interface Assembled {
  readonly resolver: NameResolver
  readonly mentions: Mention[]
  readonly refused: RefusalReading[]
  readonly speakers: ReadonlyMap<SpokenStretch, string>
}

function assemble(
  context: Context,
  candidates: readonly Candidate[],
  names: readonly NameFound[],
  known: Known,
): Assembled {
  const { directory, text } = context
  const history = new History()
  const resolver = new NameResolver(text, directory, history, context.published)
  resolver.prepare(names, known.states)
  const mentions: Mention[] = []
  const refused: RefusalReading[] = []
  const byHead = new Map<string, EntityDraft>()
  for (const candidate of candidates) {
    const span = spanOf(candidate)
    const stretch = stretchAt(known.spoken, span.start)
    const spoken = { quoted: stretch !== undefined, speaker: speakerOf(stretch, known, resolver) }
    const found = entityOf(candidate, {
      resolver,
      history,
      spoken,
      context,
      day: known.dayOf(candidate.sentence.index),
    })
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
    const { strength = 'certain' } = found
    for (const entity of [found.entity, ...('also' in found ? (found.also ?? []) : [])])
      mentions.push({
        ...span,
        sentence: candidate.sentence.index,
        head: { start: candidate.head.start, end: candidate.head.end },
        form: candidate.form,
        entity: entity.index,
        use: found.use,
        strength,
        rule: found.rule,
      })
    // A description beside the name tells no more of the person than the name does.
    if (found.rule !== 'mentions.apposition@1') found.entity.mentions += 1
    byHead.set(`${candidate.sentence.index} ${candidate.head.i}`, found.entity)
    history.add({
      entity: found.entity,
      sentence: candidate.sentence.index,
      at: candidate.head.i,
      subject: isSubject(candidate.head),
      main: isMainSubject(candidate.sentence, candidate.head),
      quoted: spoken.quoted,
      use: found.use,
      form: candidate.form,
    })
  }
  const speakers = new Map<SpokenStretch, string>()
  for (const stretch of known.spoken) {
    const entity = stretch.speaker && byHead.get(`${stretch.speaker.sentence} ${stretch.speaker.at}`)
    if (entity !== undefined) speakers.set(stretch, entity.key)
  }
  return { resolver, mentions, refused, speakers }
}

const speakerOf = (stretch: SpokenStretch | undefined, known: Known, resolver: NameResolver) =>
  stretch === undefined ? undefined : resolver.drafts.get(known.speakers.get(stretch) ?? '')

interface Scene {
  readonly resolver: NameResolver
  readonly history: History
  readonly spoken: Spoken
  readonly context: Context
  readonly day: string | undefined
}

function entityOf(candidate: Candidate, scene: Scene) {
  const { resolver, history, spoken, context } = scene
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
      const found = resolveNominal(candidate, {
        text: context.text,
        drafts: resolver.drafts,
        history,
        directory: context.directory,
        owner: ownerOf(candidate, scene),
        quoted: spoken.quoted,
        day: scene.day,
      })
      return { ...found, use: 'actor' as const }
    }
    case 'pronoun': {
      const winner = resolvePronoun(candidate, history, spoken)
      return winner === undefined
        ? undefined
        : { entity: winner.value, strength: winner.strength, use: 'actor' as const, rule: candidate.rule }
    }
  }
}

function ownerOf(found: NominalFound, { resolver, history, spoken, context }: Scene) {
  if (found.ownerName !== undefined) return resolver.resolve(found.ownerName)?.entity
  if (found.owner === undefined) return undefined
  if (/^(my|our)$/i.test(found.owner.form))
    return spoken.speaker === undefined ? undefined : sideOf(spoken.speaker, resolver.drafts, context.directory)
  const pronoun = pronounsIn({
    sentence: found.sentence,
    tokens: [found.owner],
    words: [],
    casing: true,
    nameish: () => false,
  })[0]
  return pronoun === undefined ? undefined : resolvePronoun(pronoun, history, spoken)?.value
}

/** The quotation in which an offset lies. */
function stretchAt(spoken: readonly SpokenStretch[], offset: number): SpokenStretch | undefined {
  const before = spoken[partitionPoint(spoken.length, (i) => (spoken[i]?.start ?? 0) <= offset) - 1]
  return before !== undefined && offset < before.end ? before : undefined
}
