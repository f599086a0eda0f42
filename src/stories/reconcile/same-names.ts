/** Which actors of a story are one under several spellings: judged by rule, with the reason, and undoable as any judgement. */
import { byText, recordId } from '../../model/index.js'
import type { Identity } from './identity.js'
import { compareSpellings, isAcronymOf } from './spellings.js'

/** An actor of a story as its reports name it. */
export interface NamedActor {
  readonly key: string
  readonly names: readonly string[]
  readonly countries: ReadonlySet<string>
  /** Offices that reports say it holds, with their state: "NOR minister of trade". */
  readonly offices?: ReadonlySet<string>
}

/** A rule's word on two actors. */
export interface Proposal {
  readonly a: string
  readonly b: string
  readonly verdict: 'same' | 'unsure'
  readonly rule: string
  readonly why: string
}

const KINDS = /^(person|org|name|group|armed-group|company|other|body|place):/
const kindOf = (key: string): string | undefined => {
  const kind = KINDS.exec(key)?.[1]
  return kind === 'person' || kind === 'place' || kind === undefined ? kind : 'body'
}

/** By the order of keys; what somebody has judged is not judged again. */
export function proposeSame(
  actors: readonly NamedActor[],
  identity: Identity,
  isKnown: (key: string) => boolean,
): Proposal[] {
  const sorted = [...actors].sort((x, y) => byText(x.key, y.key))
  return sorted.flatMap((x, i) =>
    sorted.slice(i + 1).flatMap((y): Proposal[] => {
      const kind = kindOf(x.key)
      if (kind === undefined || kind !== kindOf(y.key) || (isKnown(x.key) && isKnown(y.key))) return []
      if (identity.verdict(actorIdOf(x.key), actorIdOf(y.key)) !== undefined) return []
      const isElsewhere =
        x.countries.size > 0 && y.countries.size > 0 && ![...x.countries].some((c) => y.countries.has(c))
      const found = isElsewhere ? undefined : compare(kind, x, y)
      return found ? [{ a: x.key, b: y.key, ...found }] : []
    }),
  )
}

const actorIdOf = (key: string): string => recordId('actor', key)

function compare(kind: string, x: NamedActor, y: NamedActor): Pick<Proposal, 'verdict' | 'rule' | 'why'> | undefined {
  for (const a of [...x.names].sort(byText))
    for (const b of [...y.names].sort(byText)) {
      if (kind === 'body' && (isAcronymOf(a, b) || isAcronymOf(b, a)))
        return { verdict: 'same', rule: 'initials@1', why: `“${a}” and “${b}”: one is the initials of the other` }
      const spelt = compareSpellings(a, b)
      if (spelt === 'other') continue
      const why = `“${a}” and “${b}” are spellings of one name`
      // A name of one word is shared by many.
      if (kind === 'person' && !(a.includes(' ') && b.includes(' ')))
        return { verdict: 'unsure', rule: 'spelling@1', why }
      if (spelt === 'same') return { verdict: 'same', rule: 'spelling@1', why }
      const [office] = spelt === 'likely' ? [...(x.offices ?? [])].filter((o) => y.offices?.has(o)).sort(byText) : []
      if (office === undefined) return { verdict: 'unsure', rule: 'spelling@1', why }
      return { verdict: 'same', rule: 'spelling-office@1', why: `${why}, and both are ${office}` }
    }
  return undefined
}
