/** A few runs of words that stand for a whole text: those whose numbers are least, the same ones in every copy. */
import type { ReportVersion } from '../../model/index.js'
import { ownWords } from '../origins/body.js'
import { runsOf } from '../origins/shingles.js'
import { wordsOf } from '../words/words.js'

/** Copies are cut from the end, so that the opening speaks for itself. */
const OPENING_RUNS = 60

/** The least runs of the whole and the least of the opening, each ascending. */
export function textMarks(
  report: ReportVersion,
  whole: number,
  opening: number,
): { whole: number[]; opening: number[] } {
  const runs = runsOf(wordsOf(ownWords(report)))
  return { whole: least(runs, whole), opening: least(runs.slice(0, OPENING_RUNS), opening) }
}

/** The `n` least of different numbers, ascending. */
function least(runs: readonly number[], n: number): number[] {
  const out: number[] = []
  for (const run of runs) {
    if (run >= (out[n - 1] ?? Number.POSITIVE_INFINITY) || out.includes(run)) continue
    let at = out.length
    while (at > 0 && (out[at - 1] ?? 0) > run) at--
    out.splice(at, 0, run)
    if (out.length > n) out.pop()
  }
  return out
}
