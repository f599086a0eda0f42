/** Whose "the government" and "the country" is: of the state that acted last, if that is clear. */
import { childOf, clauseOf, type Token } from '../../text/index.js'
import type { NominalFound } from './candidate.js'
import type { Given } from './described.js'
import type { EntityDraft } from './entity-draft.js'
import { isSubject, type Past } from './history.js'
import { type Ranked, type Winner, winnerOf } from './strength.js'

/** Least margins: `loose` for governments and countries, which somebody must own; `strict` for other bodies. */
export type Care = 'loose' | 'strict'

const MAIN_HERE = 3
const SUBJECT_HERE = 2
const MAIN_BEFORE = [0, 2.5, 1.25]
const SUBJECT_BEFORE = [0, 1.25, 0.5]
const NAMED = 0.5

/** The state of a definite description without one. */
export function actingState(found: NominalFound, given: Given, care: Care): Winner<string> | undefined {
  if (!found.definite) return undefined
  const { index } = found.sentence
  const scores = new Map<string, number>()
  const other = ownClauseState(found, given)
  for (const past of given.history.back(index, 2)) {
    const { country } = past.entity
    if (country === undefined || !speaksOf(past) || country === other) continue
    if (past.quoted && !given.quoted) continue
    const distance = index - past.sentence
    const score =
      distance === 0
        ? past.main
          ? MAIN_HERE
          : past.subject
            ? SUBJECT_HERE
            : NAMED
        : ((past.main ? MAIN_BEFORE[distance] : past.subject ? SUBJECT_BEFORE[distance] : undefined) ??
          NAMED / distance)
    const known = scores.get(country)
    scores.set(country, known === undefined ? score : Math.max(known, score) + 0.25)
  }
  const ranked = [...scores].map(([value, score]): Ranked<string> => ({ value, score }))
  if (ranked.length === 0 && care === 'loose') return leading(given)
  if (care === 'strict' && ranked.length > 1) return winnerOf(ranked, 1.5, 2.5)
  return winnerOf(ranked, 0.5, 1.25)
}

/** A state, its rulers and its bodies speak for it; newspapers, firms and places where things happen do not. */
function speaksOf(past: Past): boolean {
  const { entity } = past
  if (entity.sector === 'MED' || entity.type === 'company' || entity.type === 'armed group') return false
  return entity.type !== 'place' || entity.kind === 'territory' || past.use === 'place'
}

/** "Peru asked the government to pay": not its own, when a state itself is the subject of the clause. */
function ownClauseState(found: NominalFound, given: Given): string | undefined {
  const { sentence, head } = found
  if (isSubject(head) || /^(nmod|compound|appos|conj)/.test(head.deprel)) return undefined
  const verb = clauseOf(sentence, head)
  const subject: Token | undefined = childOf(sentence, verb, 'nsubj')
  if (subject === undefined || subject.i >= head.i) return undefined
  const past = given.history.newest((p) => p.sentence === sentence.index && p.at === subject.i)
  const entity = past?.entity
  return entity !== undefined && (entity.type === 'state' || entity.type === 'government') ? entity.country : undefined
}

/** The state that the report has told of at least twice as often as of any other. */
function leading(given: Given): Winner<string> | undefined {
  const counts = new Map<string, number>()
  for (const { country, sector, type, mentions } of given.drafts.list as readonly EntityDraft[])
    if (country !== undefined && sector !== 'MED' && type !== 'company')
      counts.set(country, (counts.get(country) ?? 0) + mentions)
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  if (first === undefined || first[1] < 3 || (second !== undefined && first[1] < 2 * second[1])) return undefined
  return { value: first[0], strength: 'weak' }
}
