/** The word lists of this part, read once: cues with their counts, verbs, nouns and adjectives by what they tell. */
import { readPackageFile } from '../../text/index.js'

export interface Cue {
  /** How often it was a cue in some 840 articles of news. */
  readonly count: number
  /** Shares of direct and mixed content. */
  readonly direct: number
  readonly mixed: number
  /** Share with the speaker before the content. */
  readonly speakerFirst: number
}

export interface Lexicon {
  /** By lemma, or lemma and particle: `call`, `call for`. */
  readonly cues: ReadonlyMap<string, Cue>
  /** Classes by `v lemma`, `n lemma`, `a lemma`. */
  readonly classes: ReadonlyMap<string, readonly string[]>
  /** Nouns of things that are written or shown and "say" something. */
  readonly documents: ReadonlySet<string>
  /** "according to plan": nouns that measure and say nothing. */
  readonly notSources: ReadonlySet<string>
  /** Verbs of what goes on in a mind or is done without words. */
  readonly mind: ReadonlySet<string>
  /** Adjectives of attitude that are shown by speaking: "was clear that". */
  readonly outspoken: ReadonlySet<string>
  /** Verbs over an infinitive that is really said: "went on to say". */
  readonly realised: ReadonlySet<string>
}

interface Words {
  readonly verbs: Readonly<Record<string, string>>
  readonly nouns: Readonly<Record<string, string>>
  readonly adjectives: Readonly<Record<string, string>>
  readonly documents: string
  readonly notSources: string
  readonly mind: string
  readonly outspoken: string
  readonly realised: string
}

let known: Lexicon | undefined

export function lexicon(): Lexicon {
  known ??= load()
  return known
}

function load(): Lexicon {
  const words = JSON.parse(readPackageFile('lexicon/statements/words.json')) as Words
  const classes = new Map<string, string[]>()
  for (const [letter, lists] of [
    ['v', words.verbs],
    ['n', words.nouns],
    ['a', words.adjectives],
  ] as const)
    for (const [name, list] of Object.entries(lists))
      for (const word of new Set(list.split(' '))) {
        const key = `${letter} ${word}`
        classes.set(key, [...(classes.get(key) ?? []), name])
      }
  return {
    cues: new Map(
      readPackageFile('lexicon/statements/cues.tsv')
        .split('\n')
        .filter((line) => line !== '' && !line.startsWith('#'))
        .map((line) => {
          const [cue = '', count, direct, mixed, first] = line.split('\t')
          return [
            cue,
            { count: Number(count), direct: Number(direct), mixed: Number(mixed), speakerFirst: Number(first) },
          ]
        }),
    ),
    classes,
    documents: new Set(words.documents.split(' ')),
    notSources: new Set(words.notSources.split(' ')),
    mind: new Set(words.mind.split(' ')),
    outspoken: new Set(words.outspoken.split(' ')),
    realised: new Set(words.realised.split(' ')),
  }
}

/** British spellings are looked up under the American one when they are not listed themselves. */
export function cueOf(lemma: string, particle?: string): Cue | undefined {
  const { cues } = lexicon()
  const key = particle === undefined ? lemma : `${lemma} ${particle}`
  return (
    cues.get(key) ??
    cues.get(
      key
        .replace(/ise\b/, 'ize')
        .replace(/our(?=\b|e)/, 'or')
        .replace(/yse\b/, 'yze'),
    )
  )
}

const LETTER: Readonly<Record<string, string>> = { VERB: 'v', AUX: 'v', NOUN: 'n', ADJ: 'a' }

export function classesOf(lemma: string, upos: string): readonly string[] {
  return lexicon().classes.get(`${LETTER[upos] ?? '-'} ${lemma}`) ?? []
}
