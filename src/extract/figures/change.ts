/** Rise and fall: is a word one of them, and does a figure tell by how much something changed? */
import type { Piece } from './pieces.js'
import type { UnitHere } from './unit-here.js'
import { changeWords } from './words.js'

/** `up` for `rose`, `down` for `fell`; undefined for other words. */
const changeAt = (word: string): 'up' | 'down' | undefined => changeWords.get(word)

/** `rose $1.37 to $84.90`, `up 2 percent to`: the first says by how much, the second where it ended. */
export function isChangedBy(pieces: readonly Piece[], at: number): boolean {
  for (let k = at - 1; k >= 0 && k > at - 4; k--) {
    const word = pieces[k]?.lower ?? ''
    if (changeAt(word) !== undefined) return true
    if (!/^(?:by|a|another|further|just|only|some|about|nearly|almost|around|as|much|than|more|over)$/.test(word))
      return false
  }
  return false
}

/** A word of change in the `span` words before. */
export function changedBefore(pieces: readonly Piece[], at: number, span: number): boolean {
  for (let k = at; k > at - span && k >= 0; k--) {
    const word = pieces[k]?.lower ?? ''
    if (/^[.;!?]$/.test(word)) return false
    if (changeAt(word) !== undefined) return true
  }
  return false
}

/** `raise $5m`, `lost $2m`, `cut 2,000 jobs` tell what was raised, lost or cut, not by how much something changed. */
const TRANSITIVE =
  /^(?:rais|add|los[et]|cut|reduc|boost|shed|expand|lower|hik|slash|trim|gain(?:s|ing)?$|advance|higher$|growth$|improve|spike|advanc)/

const isAmountOf = (word: string, before: string, kind: UnitHere['kind'] | 'none'): boolean =>
  kind === 'percent' ? before !== 'the' : kind === 'money' && !TRANSITIVE.test(word)

const FILLERS =
  /^(?:another|a|an|further|additional|of|only|just|as|much|whopping|record|nearly|over|sharply|some|roughly|percentage|steeply|slightly|total)$/

/** `rose [by about] 5 percent`, `a 5 percent increase`. A level (`rose to 5`) is no change. */
export function changeOf(
  pieces: readonly Piece[],
  from: number,
  to: number,
  kind: UnitHere['kind'] | 'none',
): 'up' | 'down' | undefined {
  let by = false
  for (let at = from - 1, steps = 0; at >= 0 && steps < 8; at--, steps++) {
    const word = pieces[at]?.lower ?? ''
    const change = changeAt(word)
    // "makes up 18 percent"
    if (word === 'up' && /^ma(?:ke|kes|de|king)$/.test(pieces[at - 1]?.lower ?? '')) return undefined
    if (change !== undefined) return by || isAmountOf(word, pieces[at - 1]?.lower ?? '', kind) ? change : undefined
    if (word === 'by') by = true
    else if (by ? /^[.,;:!?"“”()]$/.test(word) : steps > 4 || !FILLERS.test(word)) break
    if (pieces[at]?.line) break
  }
  const next = pieces[to]?.lower ?? ''
  const skip = /^(?:year|annual|quarterly|monthly|net|price|pay|wage|sharp)$/.test(next) ? 1 : 0
  const noun = pieces[to + skip]?.lower ?? ''
  return /^(?:increase|rise|jump|gain|surge|hike|growth|drop|fall|decline|decrease|reduction|cut|plunge|slump|dip|loss|boost|raise|higher|lower|spike)$/.test(
    noun,
  )
    ? changeAt(noun)
    : undefined
}
