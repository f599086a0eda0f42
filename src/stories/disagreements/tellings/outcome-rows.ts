/** Of which acts only one can have become of a thing: held or freed, open or shut, put off or gone ahead. */
import outcomes from '../../../../lexicon/stories/outcomes.json' with { type: 'json' }
import { stem } from '../../words/stem.js'
import { kindOf } from './noun-kinds.js'

export interface OutcomeRow {
  readonly id: string
  readonly attribute: string
  /** Concepts of the things that the row is about. */
  readonly of: ReadonlySet<string>
  /** Tells how something came about, so that it stays so. */
  readonly cause: boolean
  /** What is planned counts too: talks that "will go ahead". */
  readonly course: boolean
  /** One state follows the other as things go on, so that the days must be known for the two to differ. */
  readonly turns: boolean
  /** The things are people, told of by what they are. */
  readonly people: boolean
  /** How far one step went; told within a few days, of that step. */
  readonly degree: boolean
  /** The side that, once told, is not undone. */
  readonly last?: number
  readonly sides: readonly ReadonlySet<string>[]
}

interface Raw {
  readonly id: string
  readonly attribute: string
  readonly is?: string
  readonly course?: boolean
  readonly turns?: boolean
  readonly people?: boolean
  readonly degree?: boolean
  readonly last?: number
  readonly of: string
  readonly sides: readonly string[]
}

const rows: readonly OutcomeRow[] = (outcomes.rows as readonly Raw[]).map((r) => ({
  id: r.id,
  attribute: r.attribute,
  of: new Set(r.of.split(' ').map((w) => kindOf(stem(w)))),
  cause: r.is === 'cause',
  course: r.course === true,
  turns: r.turns === true,
  people: r.people === true,
  degree: r.degree === true,
  ...(r.last === undefined ? {} : { last: r.last }),
  sides: r.sides.map((side) => new Set(side.split(' ').map((act) => act.replaceAll('_', ' ')))),
}))

/** The rows and sides of an act done to a thing, by concepts that name the thing. */
export function outcomesOf(
  act: string,
  things: Iterable<string>,
): readonly { readonly row: OutcomeRow; readonly side: number }[] {
  const named = [...things]
  return rows.flatMap((row) => {
    if (!named.some((t) => row.of.has(t))) return []
    const side = row.sides.findIndex((s) => s.has(act))
    return side < 0 ? [] : [{ row, side }]
  })
}
