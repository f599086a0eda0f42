/** Who takes part in an event on one side, as it is compared across reports. */
import type { Source } from '../item.js'
import { conceptOf } from '../words/concepts.js'
import { stem } from '../words/stem.js'
import { wordsOf } from '../words/words.js'
import type { Cast } from './cast.js'

export interface Party {
  readonly key: string
  readonly entity: number
  readonly country?: string
  readonly named: boolean
  /** What another telling of this side must share; undefined where the words could mean anybody. */
  readonly mark?: string
}

/** Nouns that stand for whoever was spoken of, or for a body of whichever state. */
const VAGUE: ReadonlySet<string> = new Set(
  `country nation state government administration order decision move measure step side sides party it they he she them
who which that this these those one others officials people agency agencies authority authorities army military navy
police force forces troops soldiers ministry minister ministers cabinet parliament intelligence president leader premier
channel channels structure structures institution institutions counterpart counterparts ally allies partner partners
relations ties region power ambassador ambassadors envoy envoys diplomat diplomats mission embassy consul`.split(/\s+/),
)

export function partiesOf(source: Source, entities: readonly number[], cast: Cast): Party[] {
  const out: Party[] = []
  for (const entity of entities) {
    const key = cast.key(source, entity)
    if (out.some((p) => p.key === key)) continue
    const country = cast.country(source, entity)
    const named = cast.isNamed(source, entity)
    const mark = country ?? (named ? key : nounMark(cast.entity(source, entity)?.name ?? ''))
    out.push({
      key,
      entity,
      named,
      ...(country === undefined ? {} : { country }),
      ...(mark === undefined ? {} : { mark }),
    })
  }
  return out
}

/** Described actors without a state are compared by their head noun: rebels are rebels in another report too. */
function nounMark(name: string): string | undefined {
  const words = wordsOf(name).map((w) => w.form)
  const head = words[words.indexOf('of') > 0 ? words.indexOf('of') - 1 : words.length - 1]
  return head === undefined || VAGUE.has(head) ? undefined : `~${conceptOf(stem(head))}`
}

/** What two mentions of one side must share: the state, or the actor itself where no state is known. */
export const marksOf = (parties: readonly Party[]): ReadonlySet<string> => new Set(parties.flatMap((p) => p.mark ?? []))

export type Sides = 'same' | 'open' | 'other'

/** `open`: one of the two does not say. */
export function compareSides(a: ReadonlySet<string>, b: ReadonlySet<string>): Sides {
  if (a.size === 0 || b.size === 0) return 'open'
  for (const mark of a) if (b.has(mark)) return 'same'
  return 'other'
}
