/** Rewrites in other words: reports that tell the same rare facts in the same order. */
import type { Body } from './body.js'
import type { Link } from './shared-text.js'

export function factOrderLinks(_bodies: readonly Body[]): Link[] {
  return []
}
