/** The act that a verb tells: a frame that holds, or a change of a tie; moods aside. */
import { type PloverType, TIE_EFFECTS, type TieEffect, type TieKind } from '../../model/index.js'
import { childrenOf, type Sentence, type Token } from '../../text/index.js'
import { lemmaOf, type Nature, tieInPhrase, tieOfVerb, typeOfChange } from '../ties/index.js'
import { type EffectRow, eventLexicon, type Frame } from './lexicon.js'
import { objectOfVerb } from './object-of-verb.js'
import type { Parties } from './parties.js'
import { roleTokens } from './roles.js'
import { meantByPronoun, toldByClause } from './told-object.js'
import { verbKeys } from './verb-keys.js'
import { headIs, holds } from './when.js'

export interface Act {
  readonly rule: string
  readonly frame?: Frame
  readonly type: PloverType
  readonly mode?: string
  readonly to: readonly string[]
  readonly tie?: {
    readonly kind: TieKind
    readonly effect: TieEffect
    readonly nature: Nature
    readonly words: readonly Token[]
  }
  readonly extra: readonly Token[]
}

/** The act that a verb tells with its arguments, moods aside. */
export function actOf(sentence: Sentence, verb: Token, parties: Parties): Act | undefined {
  const lexicon = eventLexicon()
  for (const key of verbKeys(sentence, verb)) {
    for (const frame of lexicon.verbs.get(key) ?? []) {
      if (!holds(frame.when, sentence, verb, parties)) continue
      const object = objectOfVerb(sentence, verb)
      if (frame.id === 'ban' && object !== undefined && isMetaphor(object)) continue
      const tie = frameTie(sentence, verb, frame, object, parties)
      const extra =
        object !== undefined &&
        frame.when.some((alternatives) => alternatives.some((a) => a.startsWith('obj=') && !a.includes('@'))) &&
        object.upos === 'NOUN'
          ? [object]
          : []
      return {
        rule: `frame.${frame.id}`,
        frame,
        type: frame.type,
        ...(frame.mode ? { mode: frame.mode } : {}),
        to: frame.to,
        ...(tie ? { tie } : {}),
        extra,
      }
    }
  }
  return changeOf(sentence, verb, parties)
}

/** Phrases of the verb that stand right after its object. */
function following(sentence: Sentence, verb: Token, object: Token): readonly Token[] {
  return childrenOf(sentence, verb, 'obl').filter((o) => {
    const first = childrenOf(sentence, o, 'case')[0]
    return first !== undefined && first.i === object.i + 1
  })
}

const METAPHORS = 'metaphor'
export const isMetaphor = (object: Token): boolean =>
  eventLexicon().classes.get(METAPHORS)?.has(lemmaOf(object)) === true

/** A verb of change with a tie as its object: "halt arms purchases from Y", "stop sharing intelligence with Y". */
function changeOf(sentence: Sentence, verb: Token, parties: Parties): Act | undefined {
  const lexicon = eventLexicon()
  const rows = verbKeys(sentence, verb).flatMap((key) => lexicon.changeVerbs.get(key) ?? [])
  if (rows.length === 0) return undefined
  const object = objectOfVerb(sentence, verb)
  const to = ['obl:from', 'obl:with', 'obl:to', 'obl:against', 'obl:on', 'obj']
  if (object !== undefined && object.upos !== 'PRON') {
    const tie = tieInPhrase(sentence, object, following(sentence, verb, object))
    if (tie !== undefined) {
      const row = rows.find((r) => r.only === undefined || r.only.has(tie.kind.replaceAll(' ', '-')))
      if (row === undefined || isIdle(row.effect, verb, tie)) return undefined
      const effect = row.effect === 'ended' && isPartial(sentence, object) ? 'reduced' : row.effect
      const { type, mode } = typeOfChange(tie.kind, tie.nature, effect)
      return {
        rule: `change.${row.id}`,
        type,
        ...(mode ? { mode } : {}),
        to: ['obj', ...to],
        tie: { kind: tie.kind, nature: tie.nature, effect, words: tie.words },
        extra: [object],
      }
    }
  }
  const told =
    object === undefined || object.upos === 'PRON'
      ? meantByPronoun(sentence, verb, (v) => actOf(sentence, v, parties)?.tie)
      : toldByClause(sentence, verb, object, parties)
  const plain = rows.find(
    (r) => told !== undefined && (r.only === undefined || r.only.has(told.tie.kind.replaceAll(' ', '-'))),
  )
  if (told !== undefined && plain !== undefined && !isIdle(plain.effect, verb, told.tie)) {
    const { type, mode } = typeOfChange(told.tie.kind, told.tie.nature, plain.effect)
    return {
      rule: `change.${plain.id}-told`,
      type,
      ...(mode ? { mode } : {}),
      to: [
        ...['obj.with', 'obj.to', 'obl:to', 'obl:with', 'obl:from'].map((r) => `gerund:${told.beside.i}:${r}`),
        ...to,
      ],
      tie: { ...told.tie, effect: plain.effect },
      extra: object === undefined ? [] : [object],
    }
  }
  const gerund = childrenOf(sentence, verb, 'xcomp', 'ccomp', 'obj', 'advcl').find(
    (c) => c.upos === 'VERB' && c.xpos === 'VBG' && c.i > verb.i && c.i - verb.i < 8,
  )
  const row = rows.find((r) => r.only === undefined)
  if (
    gerund !== undefined &&
    row !== undefined &&
    [
      'stop',
      'halt',
      'cease',
      'end',
      'quit',
      'suspend',
      'resume',
      'restart',
      'begin',
      'start',
      'discontinue',
      'freeze',
      'pause',
    ].includes(verb.lemma)
  ) {
    const inner = actOf(sentence, gerund, parties)
    if (inner === undefined) return carriedBy(sentence, gerund, row, parties)
    // "has begun withdrawing troops": the gerund tells the act, to begin it only that it goes on
    if (row.effect === 'opened' || UNDOING.has(inner.tie?.effect ?? 'affirmed')) return undefined
    const hostile = ['ASSAULT', 'COERCE', 'SANCTION', 'MOBILIZE', 'THREATEN'].includes(inner.type)
    const verbal = ['ACCUSE', 'REQUEST', 'REJECT', 'PROTEST'].includes(inner.type)
    if (verbal) return undefined
    const kind = inner.tie?.kind ?? (inner.type === 'ASSAULT' ? 'hostilities' : helpingTie(gerund, inner))
    if (kind === undefined) return undefined
    const nature: Nature = hostile ? 'hostile' : 'cooperative'
    const { type, mode } = typeOfChange(kind, nature, row.effect)
    return {
      rule: `change.${row.id}-doing`,
      type,
      ...(mode ? { mode } : {}),
      to: inner.to.map((role) => `gerund:${gerund.i}:${role}`),
      tie: { kind, nature, effect: row.effect, words: [gerund, ...inner.extra] },
      extra: [gerund, ...inner.extra],
    }
  }
  return undefined
}

/** "stopped training Y's troops", "stopped funding Y". */
function helpingTie(gerund: Token, inner: Act): TieKind | undefined {
  if (inner.type !== 'AID') return undefined
  if (/^(?:train|arm|equip)$/.test(gerund.lemma)) return 'military aid'
  return /^(?:fund|finance|subsidi[sz]e|bankroll)$/.test(gerund.lemma) ? 'economic aid' : undefined
}

const STOPPED: ReadonlySet<TieEffect> = new Set(['suspended', 'ended', 'reduced', 'resumed'])
/** "aid workers", "rescue workers": helpers whom one sends, no labour that moves. */
const HELPING = /^(?:aid|relief|rescue|health|medical|emergency|charity|humanitarian|peace)$/i

/** "stopped sending workers to Y": no act of its own, but one that carries a tie. */
function carriedBy(sentence: Sentence, gerund: Token, row: EffectRow, parties: Parties): Act | undefined {
  const object = objectOfVerb(sentence, gerund)
  if (object === undefined || !STOPPED.has(row.effect)) return undefined
  if (childrenOf(sentence, object).some((t) => HELPING.test(t.form))) return undefined
  const tie = tieOfVerb(gerund.lemma.toLowerCase(), (name) => name !== '' && headIs(sentence, object, name, parties))
  if (tie?.kind !== 'visas and travel') return undefined
  const { type, mode } = typeOfChange(tie.kind, tie.nature, row.effect)
  const to = ['obl:to', 'obj.to', 'obl:from', 'obj.from']
  return {
    rule: `change.${row.id}-doing`,
    type,
    ...(mode ? { mode } : {}),
    to: [...to.map((role) => `gerund:${gerund.i}:${role}`), 'obl:to', 'obl:from'],
    tie: { ...tie, effect: row.effect, words: [gerund, object] },
    extra: [gerund, object],
  }
}

/** "reviewed bilateral relations" is talk; what is imposed is never exports or aid. */
const isIdle = (effect: TieEffect, verb: Token, tie: { readonly kind: TieKind; readonly nature: Nature }): boolean =>
  (effect === 'under review' && /^(?:diplomatic relations|security cooperation|negotiations)$/.test(tie.kind)) ||
  (effect === 'opened' && tie.nature === 'cooperative' && /^(?:impose|slap|levy|enforce)$/.test(verb.lemma))

/** Effects that a gerund brings by itself; to stop or resume bringing them is no plain change. */
const UNDOING: ReadonlySet<string> = new Set(['ended', 'suspended', 'reduced', 'under review'])

/** "limited the flow of gas": less of it, not none. */
const RESTRAINING = /^(?:limit|curb|restrict)$/

/** "cut supplies by a third", "by 30 percent": the rest goes on. */
function isPartial(sentence: Sentence, object: Token): boolean {
  const behind = sentence.tokens.slice(object.i + 1, object.i + 16)
  const by = behind.findIndex((t) => t.form.toLowerCase() === 'by')
  if (by < 0 || behind.slice(0, by).some((t) => t.upos === 'VERB' || t.upos === 'PUNCT')) return false
  return behind.slice(by + 1, by + 6).some((t) => SHARE.test(t.form))
}

const SHARE = /^(?:percent|cent|%|percentage|third|quarter|half|fifth|tenth)s?$/i

/** The tie that a frame row names: fixed, or read off the object. */
export function frameTie(
  sentence: Sentence,
  verb: Token,
  frame: Frame,
  object: Token | undefined,
  parties: Parties,
): Act['tie'] {
  if (frame.tie === undefined) return undefined
  const cut = frame.tie.lastIndexOf(' ')
  const named = frame.tie.slice(0, cut)
  const lifted = frame.tie.slice(cut + 1) === 'lifted'
  const known = TIE_EFFECTS.find((e) => e === frame.tie?.slice(cut + 1)) ?? 'ended'
  const lemma = verb.lemma.toLowerCase()
  const row = eventLexicon()
    .changeVerbs.get(lemma)
    ?.find((r) => r.only === undefined)
  const effect: TieEffect =
    RESTRAINING.test(lemma) && known === 'suspended'
      ? 'reduced'
      : lifted
        ? row?.effect === 'suspended' || row?.effect === 'reduced'
          ? row.effect
          : 'ended'
        : /^(expand|extend|tighten|reimpose|renew|resume)$/.test(lemma) && known === 'opened'
          ? /^re/.test(lemma)
            ? 'resumed'
            : 'increased'
          : known
  if (frame.tieIf !== undefined && frame.tieIf !== lemma) return undefined
  if (frame.tieOnly !== undefined && (object === undefined || !headIs(sentence, object, frame.tieOnly, parties)))
    return undefined
  if (
    frame.id === 'lift-measure' &&
    object !== undefined &&
    /^(ban|restriction|curb|quota|barrier)$/.test(lemmaOf(object)) &&
    tieInPhrase(sentence, object) === undefined
  )
    return { kind: 'trade', nature: 'hostile', effect: 'resumed', words: [object] }
  if (named !== 'from-object' && named !== 'from-with')
    return { kind: named as TieKind, nature: 'cooperative', effect, words: [verb] }
  const source = named === 'from-with' ? roleTokens(sentence, verb, 'obl:with')[0] : object
  const phrase = source && tieInPhrase(sentence, source, source === object ? following(sentence, verb, source) : [])
  const carried = tieOfVerb(lemma, (name) => source !== undefined && headIs(sentence, source, name, parties))
  // "provided expertise", "gave them documents": help, and no news of spies
  const byVerb =
    carried?.kind === 'intelligence sharing' &&
    frame.type === 'AID' &&
    !NEWS.test(source === undefined ? '' : lemmaOf(source))
      ? undefined
      : carried
  const fallback = frame.defaultTie as TieKind | undefined
  const kind =
    byVerb !== undefined && (frame.type === 'COOPERATE' || frame.type === 'AID')
      ? frame.type === 'AID' && byVerb.kind === 'arms trade'
        ? 'military aid'
        : byVerb.kind
      : (phrase?.kind ?? fallback)
  if (kind === undefined) return undefined
  const nature = phrase?.nature ?? 'cooperative'
  return {
    kind,
    nature,
    effect: byMeasure(frame, kind, effect, object),
    words: phrase?.words ?? (source ? [source] : [verb]),
  }
}

const NEWS = /^(?:intelligence|information|data|evidence|surveillance|imagery)$/

/** Kinds that go on by themselves: a curb makes them less, a ban stops them, and they go on when it is lifted. */
const FLOWS: ReadonlySet<TieKind> = new Set([
  'trade',
  'visas and travel',
  'transport',
  'airspace',
  'border',
  'energy',
  'water',
  'humanitarian access',
  'economic aid',
  'arms trade',
] satisfies TieKind[])

/** What a measure leaves of a tie: a sanction opens and ends, trade is stopped by a ban and resumed when it is lifted. */
function byMeasure(frame: Frame, kind: TieKind, effect: TieEffect, object: Token | undefined): TieEffect {
  if (!FLOWS.has(kind) || object === undefined) return effect
  if (frame.id === 'lift-measure') return effect === 'ended' || effect === 'suspended' ? 'resumed' : effect
  if (frame.id !== 'impose-other' || effect !== 'opened') return effect
  return /^(?:ban|prohibition|blockade|embargo|moratorium|freeze|boycott|siege|closure)$/.test(lemmaOf(object))
    ? 'suspended'
    : 'reduced'
}
