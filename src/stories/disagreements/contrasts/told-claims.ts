/** Where else the contradicted claim is told: clauses of the reports that say what the denier says was claimed. */

import type { Span } from '../../../model/index.js'
import type { Source } from '../../item.js'
import { likeness, type SaidWord, saidWords } from '../../words/said-words.js'
import type { TellingMember } from '../tellings/telling-member.js'
import type { Contrast } from './passage.js'

/** So much of the claim, by weight, another clause must tell. */
const ENOUGH = 0.6
const ENOUGH_OF_CLAIMANT = 0.4
/** ... and of who claims it a clause with the same number. */
const ENOUGH_OF_COUNT = 0.2
/** ... and in the sentence before or behind on another's word. */
const ENOUGH_BESIDE = 0.5
/** ... less by this where both name one day of the week. */
const DAY = 0.3
const NEAR_BEST = 0.8
const MOST = 4
const TOLD: ReadonlySet<string> = new Set(['actual', 'alleged', 'announced', 'planned', 'ordered'])

export interface ToldClaim {
  readonly member: TellingMember
  readonly score: number
}

/** Tellings of the claim by others than who contradicts it, the best of every report. */
export function tellingsOf(contrast: Contrast, members: readonly TellingMember[]): readonly ToldClaim[] {
  const words = claimWords(contrast)
  const total = words.reduce((n, w) => n + weightOf(w), 0)
  if (words.length < 2) return []
  const spans = [...contrast.counter, ...contrast.claim, contrast.cue]
  const days = words.flatMap((w) => (/^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/.test(w.form) ? [w.form] : []))
  const best = new Map<string, ToldClaim>()
  for (const member of members) {
    if (!TOLD.has(member.modality) || isInside(member, contrast.source, spans)) continue
    const isClaimants = isOneSpeaker(contrast.claimant, member.voice)
    const isNext = isNextTo(member, contrast)
    if (contrast.voice !== undefined && member.voice === contrast.voice) continue
    const clause = member.telling.at
    const told = saidWords(member.source.report.text.slice(clause.start, clause.end))
    const shared = words.map((w) =>
      Math.max(0, ...told.filter((t) => w.number === isNumber(t)).map((t) => alike(w, t))),
    )
    const isThatDay = days.length > 0 && days.some((d) => told.some((t) => t.form === d))
    const score = words.reduce((n, w, i) => n + weightOf(w) * (shared[i] ?? 0), 0) / total + (isThatDay ? DAY : 0)
    const isAct = told.some((t) => !t.name && isOf(member, t) && words.some((w) => !w.name && alike(w, t) >= 0.8))
    const isCounted = isClaimants && words.some((w, i) => w.number && (shared[i] ?? 0) > 0)
    if (score < (isCounted ? ENOUGH_OF_COUNT : isClaimants ? ENOUGH_OF_CLAIMANT : isNext ? ENOUGH_BESIDE : ENOUGH))
      continue
    if (shared.filter((s) => s > 0).length < (isCounted || isNext ? 1 : 2)) continue
    if (!isAct && !isClaimants && !isNext) continue
    if (told.some((t) => t.negated && isOf(member, t))) continue
    const known = best.get(member.source.report.id)
    if (known === undefined || score > known.score) best.set(member.source.report.id, { member, score })
  }
  const found = [...best.values()].sort((a, b) => b.score - a.score)
  return found.filter((f) => f.score >= (found[0]?.score ?? 0) * NEAR_BEST).slice(0, MOST)
}

/** Under one key, or under two names of one body: "foreign ministry", "ministry of foreign affairs". */
function isOneSpeaker(a: string | undefined, b: string | undefined): boolean {
  if (a === undefined || b === undefined) return false
  if (a === b) return true
  if (/^(?:person|state|gov|words)[: ]/.test(a) || /^(?:person|state|gov|words)[: ]/.test(b)) return false
  const [x, y] = [bodyOf(a), bodyOf(b)]
  return Math.min(x.size, y.size) >= 2 && ([...x].every((w) => y.has(w)) || [...y].every((w) => x.has(w)))
}
const bodyOf = (key: string): ReadonlySet<string> =>
  new Set((key.split(':').at(-1) ?? '').split(/[^\p{L}]+/u).filter((w) => w.length > 3))

/** Told in a sentence beside that of the contradiction, on somebody's word. */
const isNextTo = ({ source, telling, voice }: TellingMember, { source: own, cue }: Contrast): boolean => {
  const at = own.reading.sentences.findIndex((s) => s.start <= cue.start && cue.start < s.end)
  return source.report.id === own.report.id && voice !== undefined && Math.abs(telling.sentence - at) === 1
}

interface ClaimWord extends SaidWord {
  readonly number: boolean
}

const IDLE =
  /^(?:any|all|having|have|had|such|there|been|some|that|report|claim|media|foreign|mr|mrs|ms|morning|evening|say|said|make|made|take|took|ever|was|were|be|is|are|one|thing|matter|side)$/u
const isNumber = (w: SaidWord): boolean => /\p{N}/u.test(w.form)

function claimWords(contrast: Contrast): ClaimWord[] {
  const text = contrast.claim.map((c) => contrast.source.report.text.slice(c.start, c.end)).join(' ')
  return saidWords(text)
    .filter((w) => !IDLE.test(w.form) && !w.slight)
    .map((w) => ({ ...w, number: isNumber(w) }))
}

const weightOf = (w: SaidWord): number => (w.name ? 0.5 : Math.max(0.3, w.weight))

/** "apologised" and "apology": words that begin alike. */
const STEM = 6
function alike(a: SaidWord, b: SaidWord): number {
  const near = Math.max(0, likeness(a, b))
  if (near > 0) return near
  return a.form.length > STEM && b.form.length >= STEM && a.form.slice(0, STEM) === b.form.slice(0, STEM) ? 0.9 : 0
}

/** Is it a word of what the clause tells, not of a phrase beside? */
function isOf({ source, telling }: TellingMember, word: SaidWord): boolean {
  const head = source.report.text.slice(telling.head.start, telling.head.end).toLowerCase()
  return (
    head.split(/[^\p{L}]+/u).includes(word.form) ||
    telling.roles.some((r) => r.noun === word.form && /^(?:who|whom)$/.test(r.role))
  )
}

function isInside({ source, telling }: TellingMember, own: Source, spans: readonly Span[]): boolean {
  return (
    source.report.id === own.report.id && spans.some((s) => telling.head.start < s.end && s.start < telling.head.end)
  )
}

/** Do two contradict one claim? Nearly all words of the shorter stand in the longer. */
export function isOneClaim(a: Contrast, b: Contrast): boolean {
  const [x, y] = [claimWords(a), claimWords(b)]
  const [few, many] = x.length <= y.length ? [x, y] : [y, x]
  if (few.length < 2) return false
  const total = few.reduce((n, w) => n + weightOf(w), 0)
  const shared = few.reduce((n, w) => n + weightOf(w) * Math.max(0, ...many.map((v) => alike(w, v))), 0)
  return shared / total >= SAME_CLAIM && few.length >= many.length / 2
}
const SAME_CLAIM = 0.75
