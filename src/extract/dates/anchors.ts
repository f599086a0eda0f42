/** What an expression hangs on: the day of writing or the time told before; and the year of a date that names none. */
import { type Day, dayText } from './calendar.js'

/** Where the tense around an expression points. */
export type Lean = 'past' | 'future' | 'open'

/** A time that others hang on. */
export interface Focus {
  readonly y: number
  readonly m?: number
  readonly d?: number
  readonly words: string
}

export interface Env {
  /** Day of writing; undefined when unknown, or when the text is told without regard to it. */
  readonly now?: Day
  /** Last time told. */
  readonly focus?: Focus
  /** Last quarter told: "the quarter" means it. */
  readonly quarter?: { readonly y: number; readonly n: number; readonly words: string }
  /** The text tells of long ago: expressions hang on the time told before. */
  readonly narrative: boolean
  readonly lean: Lean
}

export type Anchor = { readonly day: Day; readonly text: string; readonly m: boolean; readonly d: boolean }

export function anchorOf(env: Env, from: 'now' | 'focus' | 'running'): Anchor | undefined {
  const now = env.now && { day: env.now, text: dayText(env.now), m: true, d: true }
  const focus = env.focus && {
    day: { y: env.focus.y, m: env.focus.m ?? 1, d: env.focus.d ?? 1 },
    text: env.focus.words,
    m: env.focus.m !== undefined,
    d: env.focus.d !== undefined,
  }
  if (from === 'focus') return focus ?? now
  if (from === 'running') return env.narrative ? (focus ?? now) : now
  return env.narrative ? undefined : now
}

/** The year of a month (and day) that names none. */
export function yearFor(
  env: Env,
  m: number,
  d: number | undefined,
): { readonly y: number; readonly anchor: string } | undefined {
  if (env.now !== undefined && !env.narrative) {
    const { now } = env
    const anchor = dayText(now)
    const ahead = d === undefined ? m > now.m : m > now.m || (m === now.m && d > now.d)
    const months = m - now.m
    if (env.lean === 'future')
      return {
        y: ahead || (m === now.m && d === undefined) ? now.y : months < -2 || months >= 0 ? now.y + 1 : now.y + 1,
        anchor,
      }
    if (env.lean === 'past') return { y: ahead ? now.y - 1 : now.y, anchor }
    if (ahead) return { y: months <= 3 ? now.y : now.y - 1, anchor }
    return { y: months <= -10 && d !== undefined ? now.y + 1 : now.y, anchor }
  }
  if (env.focus === undefined || !env.narrative) return undefined
  const { y, m: fm, words } = env.focus
  if (fm !== undefined && fm >= 10 && m <= 3 && fm - m >= 8) return { y: y + 1, anchor: words }
  return { y, anchor: words }
}
