/** The title of a plain text: a first line that is a headline, and what stands below it. */

/** Splits off the first line when it is a title. */
export function splitTitle(text: string): { readonly title?: string; readonly body: string } {
  const trimmed = text.trim()
  const newline = trimmed.indexOf('\n')
  if (newline < 0) return { body: trimmed }
  const first = trimmed.slice(0, newline).trim()
  const rest = trimmed.slice(newline + 1)
  const body = rest.trim()
  if (body === '' || !isTitle(first, body, /^\s*\n/.test(rest))) return { body: trimmed }
  return { title: first, body }
}

const LABEL =
  /^(?:published|posted|updated|by|advertisement|recommended|related|share|home|news|menu|\d{1,2} |list of)\b/i

/** A headline: no end of sentence, not long, and set off by a blank line, by capitals, or by being much shorter than what follows. */
function isTitle(first: string, body: string, isSetOff: boolean): boolean {
  const words = first.split(/\s+/)
  if (first.length > 300 || words.length > 32 || words.length < 2 || LABEL.test(first)) return false
  if (/[.;:,]["'”’)]?$/.test(first) && !/\b\p{Lu}\.\p{Lu}\.$/u.test(first)) return false
  // A dateline or a bullet begins a body.
  if (/^[-–•*]\s|\)\s[-–—]\s/.test(first)) return false
  const [second = '', third = ''] = body.split('\n', 2).map((line) => line.trim())
  // a standfirst below the title, and below that the line of the date
  if (isSetOff || LABEL.test(third)) return true
  const long = words.filter((w) => w.length > 3 && /^\p{L}/u.test(w))
  const capitals = long.filter((w) => /^\p{Lu}/u.test(w)).length
  const isTitleCase = long.length >= 2 && capitals / long.length > 0.7
  return (
    words.length <= 24 &&
    (isTitleCase || (second.length > first.length * 1.3 && /[.!?]["'”’)]?$/.test(second)) || LABEL.test(second))
  )
}
