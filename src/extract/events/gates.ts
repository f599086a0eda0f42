/** The gates that a candidate passes before it is recorded, in order; each refusal names its rule. */
import type { Candidate } from './candidate.js'
import { fittingGate } from './gate-fitting.js'
import { opinionGate } from './gate-opinion.js'
import { politicsGate } from './gate-politics.js'
import { surePartiesGate } from './gate-sure-parties.js'
import { tellingGate } from './gate-telling.js'
import type { Stage } from './stage.js'
import type { Verdict } from './verdict.js'

const GATES: readonly ((candidate: Candidate, stage: Stage) => Verdict | undefined)[] = [
  fittingGate,
  politicsGate,
  surePartiesGate,
  tellingGate,
  opinionGate,
]

/** Why the candidate is kept out, if a gate closes. */
export function closedGate(candidate: Candidate, stage: Stage): Verdict | undefined {
  for (const gate of GATES) {
    const verdict = gate(candidate, stage)
    if (verdict !== undefined) return verdict
  }
  return undefined
}
