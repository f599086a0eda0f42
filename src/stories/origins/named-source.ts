/** Reports that name one source for what they tell: an agency in the dateline, "the Example Times reported". */
import type { Body } from './body.js'
import type { Link } from './shared-text.js'

export function namedSourceLinks(_bodies: readonly Body[]): Link[] {
  return []
}
