/**
 * Lemmas by rule: the rule of the longest known suffix of the word under its tag says how many letters to cut and what
 * to put instead; whole words (marked `^`) are the exceptions. The rules are learnt from treebanks by `train.ts`.
 */

export interface LemmaRule {
  readonly cut: number
  readonly add: string
}
/** Rules by `tag suffix`. */
export type LemmaRules = ReadonlyMap<string, LemmaRule>

export const longestSuffix = 6
/** Tags whose lemma keeps the capitals of the form. */
const keepsCase = (tag: string): boolean => tag === 'NNP' || tag === 'NNPS'

/** The form that rules work on. */
export const lemmaBase = (form: string, tag: string): string => (keepsCase(tag) ? form : form.toLowerCase())

/** Finds the rule of a word: as a whole, else by its longest suffix. */
function ruleOf(base: string, tag: string, rules: LemmaRules): LemmaRule | undefined {
  const whole = rules.get(`${tag} ^${base}`)
  if (whole) return whole
  for (let n = Math.min(longestSuffix, base.length); n >= 0; n--) {
    const rule = rules.get(`${tag} ${base.slice(base.length - n)}`)
    if (rule) return rule
  }
  return undefined
}

/** Endings that spelling takes from a verb before -ed, -ing and -s: `provok` + e, `smel` + l. */
function spelledOut(stem: string, isWord: (word: string) => boolean): string {
  if (stem.length < 3 || isWord(stem)) return stem
  return [`${stem}e`, stem + stem.slice(-1)].find(isWord) ?? stem
}

/**
 * `lemmaOf('stopped', 'VBD', rules)` is `stop`. The form is taken with straight quotes; `isWord` helps with verbs
 * that no rule knows.
 */
export function lemmaOf(form: string, tag: string, rules: LemmaRules, isWord?: (word: string) => boolean): string {
  const base = lemmaBase(form, tag)
  const rule = ruleOf(base, tag, rules)
  if (!rule || rule.cut > base.length) return base
  const lemma = base.slice(0, base.length - rule.cut) + rule.add
  if (lemma === '') return base
  const guessed = isWord && rule.cut > 0 && /^VB[DGNZ]$/.test(tag) && !rules.has(`${tag} ^${base}`)
  return guessed ? spelledOut(lemma, isWord) : lemma
}

/** One rule a line: tag, suffix, letters to cut, letters to add, separated by tabs. */
export function readLemmaRules(lines: readonly string[]): LemmaRules {
  const rules = new Map<string, LemmaRule>()
  for (const line of lines) {
    const [tag, suffix, cut, add] = line.split('\t')
    if (tag !== undefined) rules.set(`${tag} ${suffix ?? ''}`, { cut: Number(cut), add: add ?? '' })
  }
  return rules
}
