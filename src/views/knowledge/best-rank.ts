/**
 * The best of several assertions on one attribute of one thing, by a rule that can be read off: a correction before what
 * it corrects, more independent origins before fewer, a named speaker before the report's own word before nobody named,
 * stated before interpreted before inferred. Certainty of extraction has no say, and what is withdrawn is no candidate.
 */
import {
  type Assertion,
  BASES,
  byText,
  canonicalJson,
  type Disagreement,
  type LedgerRecord,
} from '../../model/index.js'
import { independent, type Testimony } from './testimony.js'

type Candidate = Extract<LedgerRecord, { kind: 'assertion' }>

const KNOWN = { named: 0, outlet: 1, anonymous: 2 } as const

/**
 * Reasons by assertion id, for those that are the best of several on an attribute.
 * @param published day of each report, EDTF; '' unknown
 */
export function bestAssertions(
  assertions: readonly Candidate[],
  testimonyOf: (assertion: Candidate) => Testimony,
  disagreements: readonly Disagreement[],
  published: (report: string) => string,
): ReadonlyMap<string, string> {
  const standing = assertions.filter((a) => a.rank !== 'withdrawn')
  const reasons = new Map<string, string[]>()
  for (const { about, attribute, all } of byAttribute(standing)) {
    if (all.length < 2) continue
    const corrections = disagreements.filter(
      (d) => d.type === 'correction' && d.about === about && d.attribute === attribute,
    )
    const support = (a: Candidate) =>
      independent(all.filter((o) => givenValue(o, attribute) === givenValue(a, attribute)).map(testimonyOf))
    const isLater = (a: Candidate) => corrections.some((d) => lastSide(d, published)?.assertions.includes(a.id))
    const [best, next] = [...all].sort(
      (a, b) =>
        Number(isLater(b)) - Number(isLater(a)) ||
        support(b) - support(a) ||
        KNOWN[testimonyOf(a).known] - KNOWN[testimonyOf(b).known] ||
        BASES.indexOf(a.basis) - BASES.indexOf(b.basis) ||
        byText(a.id, b.id),
    )
    if (!best || !next) continue
    const why = isLater(best)
      ? 'a later correction'
      : support(best) > support(next)
        ? `${support(best)} independent origins against ${support(next)}`
        : testimonyOf(best).known !== testimonyOf(next).known
          ? { named: 'a named speaker', outlet: 'the report’s own word', anonymous: '' }[testimonyOf(best).known]
          : best.basis !== next.basis
            ? best.basis
            : 'equal to others, the first by id'
    reasons.set(best.id, [...(reasons.get(best.id) ?? []), `${attribute.replaceAll('_', ' ')}: ${why}`])
  }
  return new Map([...reasons].map(([id, why]) => [id, `best of several on ${why.join('; ')}`]))
}

interface Rivals {
  readonly about: string
  readonly attribute: string
  readonly all: Candidate[]
}

function byAttribute(assertions: readonly Candidate[]): readonly Rivals[] {
  const out = new Map<string, Rivals>()
  for (const a of [...assertions].sort((x, y) => byText(x.id, y.id))) {
    for (const attribute of Object.keys(a.values)) {
      const key = `${a.about} ${attribute}`
      const known = out.get(key)
      if (known) known.all.push(a)
      else out.set(key, { about: a.about, attribute, all: [a] })
    }
  }
  return [...out].sort(([x], [y]) => byText(x, y)).map(([, rivals]) => rivals)
}

const givenValue = (a: Assertion, name: string): string => canonicalJson(a.values[name] ?? null).toLowerCase()

/** The side that was published last, when that can be told. */
function lastSide(d: Disagreement, published: (report: string) => string): Disagreement['sides'][number] | undefined {
  const days = d.sides.map((s) => s.reports.map(published).sort(byText).at(-1) ?? '')
  const last = [...days].sort(byText).at(-1) ?? ''
  return last === '' || days.filter((day) => day === last).length > 1 ? undefined : d.sides[days.indexOf(last)]
}
