/** Verbs around figures, from `lexicon/figures/verbs.json`. */
import { readPackageFile } from '../../text/index.js'

const lists = JSON.parse(readPackageFile('lexicon/figures/verbs.json')) as {
  readonly reporting: readonly string[]
  readonly holding: readonly string[]
  readonly levels: readonly string[]
  readonly silent: readonly string[]
  readonly states: Readonly<Record<string, string>>
  readonly participles: Readonly<Record<string, string>>
}

/** `say`, `estimate`: the subject claims what follows. */
export const reportingVerbs: ReadonlySet<string> = new Set(lists.reporting)
/** `put the toll at`, `estimated 5,000 dead`: the subject claims the figure itself. */
export const holdingVerbs: ReadonlySet<string> = new Set(lists.holding)
/** `amounts to`, `stands at`: the subject is what is measured. */
export const levelVerbs: ReadonlySet<string> = new Set(lists.levels)
/** `dead`, `wounded`: what became of the people counted. */
export const stateWords: ReadonlyMap<string, string> = new Map(Object.entries(lists.states))
const silentVerbs: ReadonlySet<string> = new Set(lists.silent)
const participles: ReadonlyMap<string, string> = new Map(Object.entries(lists.participles))

const irregular: ReadonlySet<string> = new Set(participles.values())
/** `shot`, `sunk`. */
export const isParticiple = (form: string): boolean => irregular.has(form)

const DOUBLED = /(?:pel|[^f]fer|(?:ad|com|per|sub|trans)mit|cel|trol|cur|quip|nul|bel|tal|vel)$/

/** `destroyed` for `destroy`; undefined for verbs that tell nothing of what is counted. */
export function participleOf(lemma: string): string | undefined {
  if (silentVerbs.has(lemma)) return undefined
  const known = participles.get(lemma)
  if (known !== undefined) return known
  if (!/^[a-z]{2,}$/.test(lemma)) return undefined
  if (lemma.endsWith('e')) return `${lemma}d`
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ied`
  // the last consonant is doubled after one stressed vowel: "expelled", "barred", but "visited", "covered"
  if (/^[^aeiou]*[aeiou][bdgklmnprt]$/.test(lemma) || DOUBLED.test(lemma)) return `${lemma}${lemma.at(-1)}ed`
  return `${lemma}ed`
}
