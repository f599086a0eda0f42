/** On whose word a record stands: each report that asserts it, with its origin and the voice behind it. */
import type { Assertion, Modality } from '../../model/index.js'

export interface Testimony {
  readonly assertion: string
  readonly report: string
  readonly origin: string
  /** Who is behind it in the end: a named speaker, or else the origin itself. */
  readonly voice: string
  /** How well the voice is known: by name, as the report's own word, or not at all. */
  readonly known: 'named' | 'outlet' | 'anonymous'
  readonly denies: boolean
  /** Tells as threatened, demanded or possible what others tell as done: no witness for its being done. */
  readonly less: boolean
}

const DENIAL: ReadonlySet<Modality> = new Set(['denied', 'negated'])

/** What an assertion testifies of a record that is told with the given modality. */
export function testimonyOf(a: Assertion, origin: string, told: Modality | undefined): Testimony {
  const speaker = a.said_by.filter((s) => s.level !== 'outlet').at(-1)
  const known = speaker === undefined ? 'outlet' : speaker.anonymous ? 'anonymous' : 'named'
  const voice = known === 'named' ? `${speaker?.actor ?? speaker?.name.toLowerCase()}` : `${known} ${origin}`
  const stance = stanceOf(a.modality, told)
  const own = { denies: stance === 'denies', less: stance === 'says less' }
  return { assertion: a.id, report: a.report, origin, voice, known, ...own }
}

const DONE: ReadonlySet<Modality> = new Set(['actual', 'ordered', 'announced'])
const TALK: ReadonlySet<Modality> = new Set(['threatened', 'demanded', 'hypothetical'])

/**
 * How an assertion stands to a record that is told with a modality: who only threatens does not witness that it was done, and
 * who denies it witnesses the contrary.
 */
export function stanceOf(asserted: Modality, told: Modality | undefined): 'says so' | 'says less' | 'denies' {
  if (DENIAL.has(asserted)) return told !== undefined && DENIAL.has(told) ? 'says so' : 'denies'
  const talk = TALK.has(asserted) || (asserted === 'planned' && told === 'actual')
  return talk && told !== undefined && DONE.has(told) ? 'says less' : 'says so'
}

/**
 * How many sources agree independently of each other: three origins that all name one minister are one voice, and one
 * origin that quotes three ministers is one report of it.
 */
export function independent(testimonies: readonly Testimony[]): number {
  const origins = new Set(testimonies.map((t) => t.origin))
  const voices = new Set(testimonies.map((t) => t.voice))
  return Math.min(origins.size, voices.size)
}
