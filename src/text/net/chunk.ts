/**
 * A sentence that is too long for the network (a list without full stops, a page in one line) is read in parts, cut
 * where a cut does least harm; the roots of later parts hang on the root of the first as parataxis.
 */

/** Words the network reads at once. */
export const longestSentence = 200

const strong = new Set([';', ':', '.', '!', '?', '--', '—', '–', '|', '*', '•', '\u2026', '...'])
const weak = new Set([',', ')', ']', '"', '”', "'", '’'])

/** Ends of the parts, at most `longestSentence` words each, the last one `forms.length`. */
export function partEnds(forms: readonly string[]): number[] {
  const ends: number[] = []
  let from = 0
  while (forms.length - from > longestSentence) {
    let end = 0
    for (const signs of [strong, weak]) {
      for (let i = from + longestSentence; i > from + longestSentence / 2 && end === 0; i--) {
        if (signs.has(forms[i - 1] ?? '')) end = i
      }
    }
    from = end === 0 ? from + longestSentence : end
    ends.push(from)
  }
  ends.push(forms.length)
  return ends
}
