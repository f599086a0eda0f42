/** "The ministry corrected its figure", "had wrongly reported that ...", "had said last week that ...". */
import { dayRange } from '../../../model/index.js'
import type { StoryContext } from '../../reconcile/story-context.js'
import { stem } from '../../words/stem.js'
import { contentStems } from '../../words/words.js'
import { CORRECTS, HAD_SAID, isSaid, WRONGLY_SAID } from './cues.js'
import {
  actorIn,
  beside,
  type Contrast,
  clauseStart,
  keyOfSpeaker,
  type Passage,
  spanIn,
  statementsIn,
} from './passage.js'

export function takenBack(passage: Passage, context: StoryContext): Contrast[] {
  const found = corrected(passage, context) ?? wronglySaid(passage, context) ?? hadSaid(passage, context)
  return found === undefined ? [] : [found]
}

const FROM_TO = /\bfrom\s(?<old>[^,;]*?\d[^,;]*?|[^,;]{2,30}?)\sto\s(?<now>[^,;.]+)/u

function corrected(passage: Passage, context: StoryContext): Contrast | undefined {
  const { source, text, start } = passage
  const m = CORRECTS.exec(text)
  const { cue, claim } = m?.groups ?? {}
  if (!m || cue === undefined || !isSaid(text, m.index)) return undefined
  const begin = clauseStart(text, m.index)
  const who = actorIn(passage, start + begin, start + m.index)
  const shared = {
    source,
    rule: 'contrasts.corrected@1',
    type: 'correction' as const,
    cue: spanIn(passage, m.index, m.index + cue.length),
    counter: [spanIn(passage, begin, text.length)],
    ...(who === undefined ? {} : { voice: context.cast.key(source, who) }),
  }
  if (claim !== undefined) {
    const from = m.index + m[0].lastIndexOf(claim)
    return { ...shared, claim: [spanIn(passage, from, from + claim.length)], isTold: false }
  }
  const change = FROM_TO.exec(text.slice(m.index))
  const { old, now } = change?.groups ?? {}
  if (!change || old === undefined || now === undefined) return undefined
  const from = m.index + change.index + 5
  const to = m.index + change.index + change[0].length
  return {
    ...shared,
    attribute: 'value',
    claim: [spanIn(passage, from, from + old.length)],
    counter: [spanIn(passage, to - now.length, to), spanIn(passage, m.index, m.index + cue.length)],
    isTold: true,
  }
}

function wronglySaid(passage: Passage, context: StoryContext): Contrast | undefined {
  const { source, text, start } = passage
  const m = WRONGLY_SAID.exec(text)
  const { cue, claim } = m?.groups ?? {}
  if (!m || cue === undefined || claim === undefined) return undefined
  const next = beside(passage, 1) ?? beside(passage, -1)
  const from = m.index + m[0].length - claim.length
  const who = actorIn(passage, start, start + m.index)
  if (next === undefined || contentStems(claim).length < 2) return undefined
  return {
    source,
    rule: 'contrasts.wrongly-said@1',
    type: 'correction',
    claim: [spanIn(passage, from, text.length)],
    isTold: true,
    ...(who === undefined ? {} : { claimant: context.cast.key(source, who) }),
    cue: spanIn(passage, m.index, from),
    counter: [spanIn(next, 0, next.text.length), spanIn(passage, m.index, from)],
  }
}

/** Two tellings of one act with other days: the one now, the one that somebody gave before. */
function hadSaid(passage: Passage, context: StoryContext): Contrast | undefined {
  const { source, text, start, index } = passage
  const m = HAD_SAID.exec(text)
  const before = beside(passage, -1)
  if (!m || before === undefined) return undefined
  const from = m.index + m[0].length
  const own = daysIn(passage, start + from)
  const others = daysIn(before, before.start)
  if (own.length === 0 || others.length === 0) return undefined
  if (own.some((a) => others.some((b) => a.from <= b.to && b.from <= a.to))) return undefined
  const acts = actsIn(source, index, start + from)
  if (![...actsIn(source, before.index, before.start)].some((a) => acts.has(a) || [...acts].some((b) => areNear(a, b))))
    return undefined
  const who = actorIn(passage, start, start + m.index)
  const [said] = statementsIn(before)
  const claimant = who === undefined ? undefined : context.cast.key(source, who)
  const voice = keyOfSpeaker(source, said, context.cast)
  return {
    source,
    rule: 'contrasts.had-said@1',
    type: voice !== undefined && voice === claimant ? 'update' : 'conflict',
    attribute: 'when',
    claim: [spanIn(passage, from, text.length)],
    isTold: true,
    ...(claimant === undefined ? {} : { claimant }),
    cue: spanIn(passage, m.index, from),
    counter: [spanIn(before, 0, before.text.length)],
    ...(voice === undefined ? {} : { voice }),
  }
}

const FREED = new Set(['free', 'release', 'liberate'].map(stem))
const areNear = (a: string, b: string): boolean => FREED.has(a) && FREED.has(b)

const daysIn = ({ source, index }: Passage, from: number) =>
  source.reading.dates
    .filter((d) => d.sentence === index && d.start >= from && d.timex === 'DATE')
    .flatMap((d) => dayRange(d.edtf) ?? [])
    .filter((r) => r.to - r.from <= 31)

const actsIn = ({ reading }: Passage['source'], sentence: number, from: number): ReadonlySet<string> =>
  new Set(
    (reading.tellings ?? []).filter((t) => t.sentence === sentence && t.head.start >= from).map((t) => stem(t.act)),
  )
