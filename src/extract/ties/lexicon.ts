/** The tie kinds as data (`lexicon/ties`), read once and indexed; a user's own rows of the same shape come first. */
import { TIE_KINDS, type TieKind } from '../../model/index.js'
import { readPackageFile } from '../../text/index.js'

/** A cooperative tie is harmed by ending it, a hostile one is eased. */
export type Nature = 'cooperative' | 'hostile'

export interface TieRow {
  readonly kind: TieKind
  readonly nature: Nature
  /** Alternatives per word: `[['arms', 'weapon'], ['sale']]`. */
  readonly phrases: readonly (readonly (readonly string[])[])[]
  readonly pairs: readonly (readonly [ReadonlySet<string>, ReadonlySet<string>])[]
  readonly heads: ReadonlySet<string>
  /** Words that make the phrase a figure of speech. */
  readonly not: ReadonlySet<string>
  /** Acts that carry the tie: verb lemmas and the class of their object ('' any). */
  readonly verbs: readonly { readonly verbs: ReadonlySet<string>; readonly object: string }[]
}

/** A row as files spell it. */
export interface RawTieRow {
  readonly kind: string
  readonly nature: string
  readonly phrases?: readonly string[]
  readonly pairs?: readonly (readonly [string, string])[]
  readonly heads?: string
  readonly not?: string
  readonly verbs?: readonly string[]
}

const words = (list: string | undefined): string[] => (list ?? '').split(' ').filter((w) => w !== '')

/** The row as it is matched. */
export function toTieRow(raw: RawTieRow): TieRow {
  const kind = TIE_KINDS.find((k) => k === raw.kind)
  if (kind === undefined) throw new Error(`lexicon/ties: unknown tie kind "${raw.kind}"`)
  return {
    kind,
    nature: raw.nature === 'hostile' ? 'hostile' : 'cooperative',
    phrases: (raw.phrases ?? []).map((phrase) => words(phrase).map((word) => word.split('/'))),
    pairs: (raw.pairs ?? []).map(([a, b]) => [new Set(words(a)), new Set(words(b))] as const),
    heads: new Set(words(raw.heads)),
    not: new Set(words(raw.not)),
    verbs: (raw.verbs ?? []).map((row) => {
      const [verbs = '', object = ''] = row.split('|')
      return { verbs: new Set(words(verbs)), object: object.trim() }
    }),
  }
}

let known: readonly TieRow[] | undefined
let added: readonly TieRow[] = []

/** All rows: those a user added for this reading, then those of the package in the order of the file. */
export function tieRows(): readonly TieRow[] {
  known ??= (JSON.parse(readPackageFile('lexicon/ties/kinds.json')) as { rows: RawTieRow[] }).rows.map(toTieRow)
  return added.length === 0 ? known : [...added, ...known]
}

/** Runs one reading with a user's rows before those of the package; afterwards they are gone again. */
export function withTies<T>(rows: readonly TieRow[] | undefined, run: () => T): T {
  const before = added
  added = rows ?? before
  try {
    return run()
  } finally {
    added = before
  }
}
