/** Who or what was hit, as the tellings of one attack describe it: "rebel trucks", "bakery vans", "ambulances". */
import type { Disagreement } from '../../model/index.js'
import type { EventMember } from '../reconcile/event-members.js'
import type { EventGroup } from '../reconcile/event-records.js'
import { compareSides } from '../reconcile/parties.js'
import type { StoryContext } from '../reconcile/story-context.js'
import { conceptOf } from '../words/concepts.js'
import { stem } from '../words/stem.js'
import { STOPWORDS } from '../words/stopwords.js'
import { wordsOf } from '../words/words.js'
import { disagreementOf, type Saying } from './sides.js'

interface Described {
  readonly head: string
  /** What the description adds to the noun; numbers, names and places add nothing. */
  readonly modifiers: ReadonlySet<string>
}

const NUMBER_WORDS: ReadonlySet<string> = new Set(
  'two three four five six seven eight nine ten eleven twelve dozen dozens hundred hundreds thousand several'.split(
    ' ',
  ),
)

/** Words that stand for something told before, or for the attack itself. */
const VAGUE_TARGETS: ReadonlySet<string> = new Set(
  'it them him her he she they this that these those one ones others dozens country nation area region town city attack attacks strike strikes raid building place target targets'.split(
    ' ',
  ),
)

function described(words: string): Described | undefined {
  const all = wordsOf(words)
  const stop = all.findIndex(
    (w, i) => i > 0 && ['of', 'in', 'on', 'off', 'at', 'near', 'that', 'from', 'which'].includes(w.form),
  )
  const own = stop > 0 ? all.slice(0, stop) : all
  const head = own.at(-1)
  if (!head || head.capital || VAGUE_TARGETS.has(head.form)) return undefined
  const modifiers = own
    .slice(0, -1)
    .filter((w) => !w.capital && !STOPWORDS.has(w.form) && !NUMBER_WORDS.has(w.form) && !/\p{N}/u.test(w.form))
    .map((w) => conceptOf(stem(w.form)))
  return { head: conceptOf(stem(head.form)), modifiers: new Set(modifiers) }
}

/** Another noun, or other words for what kind it is; where one of them adds nothing they agree. */
function differ(a: Described, b: Described): boolean {
  if (a.head !== b.head) return !a.modifiers.has(b.head) && !b.modifiers.has(a.head)
  if (a.modifiers.size === 0 || b.modifiers.size === 0) return false
  return [...a.modifiers].every((m) => !b.modifiers.has(m))
}

export function targets(
  group: EventGroup,
  assertions: readonly string[],
  context: StoryContext,
): Disagreement | undefined {
  const told = group.members.flatMap((m, i) => {
    if (m.event.tie?.kind !== 'hostilities') return []
    return m.event.attributes
      .filter((a) => a.name === 'target' || a.name === 'object')
      .flatMap((a) => {
        const what = described(a.value)
        return what ? [{ m, i, a, what }] : []
      })
  })
  const sameAttacker = (x: EventMember, y: EventMember) => compareSides(x.actorMarks, y.actorMarks) === 'same'
  const apart = told.filter((x) =>
    told.some((y) => reportOf(x.m) !== reportOf(y.m) && sameAttacker(x.m, y.m) && differ(x.what, y.what)),
  )
  const sayings = apart.map(
    ({ m, i, a, what }): Saying => ({
      key: `${[...what.modifiers].sort().join(' ')} ${what.head}`.trim(),
      value: a.value,
      report: reportOf(m),
      assertions: [assertions[i] ?? ''],
      evidence: [m.source.evidence(a.at, 'recipient')],
    }),
  )
  return disagreementOf(
    {
      about: group.id,
      attribute: 'target',
      type: 'conflict',
      why: 'the reports describe what was hit as different things',
    },
    sayings,
    context,
  )
}

const reportOf = (m: EventMember): string => m.source.report.id
