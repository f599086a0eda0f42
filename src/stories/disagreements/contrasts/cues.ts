/** Patterns by which a sentence says that somebody contradicts somebody, built from the list of cues. */
import cues from '../../../../lexicon/stories/contrast-cues.json' with { type: 'json' }

const anyOf = (words: readonly string[]): string =>
  `(?:${[...words].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).join('|')})`

const DENY = anyOf(cues.deny)
const REJECT = anyOf(cues.reject)
const CLAIM = `${anyOf(cues.claims)}s?`
const FALSE = anyOf(cues.untrue)
const SAYS = anyOf(cues.says)
/** Up to three words before a noun: "the latest foreign media". */
const BEFORE_NOUN = `(?:(?!that\\b|of\\b|and\\b|or\\b)[\\p{L}’'.-]+\\s){0,5}?`
const ADVERB = `(?:\\p{L}+ly\\s)?`
const QUOTE = `[“"'‘]?`
const WAS = `(?:is|are|was|were|has been|have been|had been|being)`
const UNTRUE = `(?:${WAS}\\s${QUOTE}(?:just\\s|all\\s)?${ADVERB}${FALSE}\\b|${anyOf(cues.unreal)}\\b)`

const pattern = (source: string): RegExp => new RegExp(source, 'iu')

/** "denied that ...", "denied any ...", "denied having ...", "denied it had ...". */
export const DENIES_CLAUSE = pattern(
  `\\b(?<cue>${DENY})\\s(?:categorically\\s|strongly\\s|again\\s)?(?:that\\s(?!(?:${CLAIM})\\b)|(?=(?:any|all|having|ever|being)\\s)|(?=\\p{L}+ing\\s)|(?=(?:it|they|he|she|there|we|its|his|her|their|the|a|an|\\p{Lu}\\p{L}+)\\s(?:[\\p{L}’'-]+\\s){0,4}?(?:had|has|have|was|were|is|are|would|will|did)\\b))(?<claim>.+)`,
)
/** "rejected the charge that ...", "denied reports of ...". */
export const DENIES_CLAIM_THAT = pattern(
  `\\b(?<cue>${DENY}|${REJECT})\\s(?:as\\s${ADVERB}${FALSE}\\s)?${BEFORE_NOUN}(?<noun>${CLAIM})\\b(?:(?:[^.;:,]|\\b(?:mr|mrs|ms|dr)\\.){0,80}?\\s)?(?:that|according to which)\\s(?<claim>.+)`,
)
export const DENIES_CLAIM_OF = pattern(
  `\\b(?<cue>${DENY}|${REJECT})\\s(?:as\\s${ADVERB}${FALSE}\\s)?${BEFORE_NOUN}(?<noun>${CLAIM})\\s(?:of|about)\\s(?<claim>.+)`,
)
/** "denied this", "rejected the account": what is contradicted was told before. */
export const DENIES_BEFORE = pattern(
  `\\b(?<cue>${DENY})\\s(?:(?:this|that|it|both|these|those|as much|any such thing|everything)\\b(?!\\s(?:had|has|was|were|is|are|would|will)\\b)|(?<matter>(?:any|all)\\s${anyOf(cues.matters)}|${anyOf(cues.matters)})(?=[.,;]|\\s(?:and|but)\\b|$))`,
)
export const REJECTS_BEFORE = pattern(
  `\\b(?<cue>${DENY}|${REJECT})\\s${BEFORE_NOUN}(?<noun>${CLAIM})(?=[.,;:)”"]|\\s(?:and|but|as|in|on|by|from|made|saying|calling|yesterday)\\b|$)`,
)
export const REJECTS_THAT = pattern(`\\b(?<cue>${REJECT})\\s(?:this|that)(?=[.,;]|\\sas\\b)`)
/** "..., which the ministry denies", "..., a claim that he rejected". */
export const WHICH_DENIES = pattern(
  `,\\s(?:which|something|a\\s${BEFORE_NOUN}(?<noun>${CLAIM})(?:\\s(?:that|which))?)\\s(?<by>[^,;:]{2,70}?)\\s(?:(?:has|have|had|have all|both)\\s)?${ADVERB}(?<cue>${DENY}|${REJECT})\\b`,
)
export const ALTHOUGH_DENIES = pattern(
  `\\b(?:although|though|but|while|despite|even though)\\s(?<by>[^,;:]{2,70}?)\\s(?:(?:has|have|had)\\s)?${ADVERB}(?<cue>${DENY})(?:\\s(?:this|it|that))?(?=[.,;]|$)`,
)
/** "it was denied by the ministry" */
export const DENIED_BY = pattern(
  `\\b(?:this|that|it|the\\s(?<noun>${CLAIM}))\\s(?:was|were|is|has been|have been|had been)\\s${ADVERB}(?<cue>denied|rejected|disputed|contradicted|dismissed|refuted|contested)\\sby\\b`,
)

/** "the claim that ... was an invention" */
export const CLAIM_IS_FALSE: readonly RegExp[] = ['that', '(?:on|about|concerning)', 'of'].map((word) =>
  pattern(`\\b(?<noun>${CLAIM})\\b(?:[^.;]{0,70}?\\s)?${word}\\s(?<claim>[^;]{4,220}?),?\\s(?<cue>${UNTRUE})`),
)
/** "called the report false" */
export const CALLED_FALSE = pattern(
  `\\b(?<cue>call|calls|called|calling|describe[sd]?|describing|dismiss(?:es|ed|ing)?|brand(?:s|ed|ing)?|label(?:s|led|ed)?|reject(?:s|ed|ing)?|denounce[sd]?)\\s(?:(?:the|that|this|these|those|such|its|his|her|their|all)\\s)?${BEFORE_NOUN}(?<noun>${CLAIM}|this|that|it)\\b(?:\\s(?:that|of)\\s(?<claim>[^;]{4,200}?))?,?\\s(?:as\\s|to be\\s)?${QUOTE}(?:an?\\s)?(?:\\p{L}+ly\\s)?${FALSE}\\b`,
)
/** "it is not true that ..." */
export const NOT_TRUE_THAT = pattern(
  `\\b(?<cue>it\\s(?:is|was|’s|'s)\\s(?:simply\\s|just\\s)?(?:${FALSE})|no truth in (?:the )?${CLAIM})\\sthat\\s(?<claim>.+)`,
)
/** "That is a lie": what is contradicted was told before. */
export const THIS_IS_FALSE = pattern(
  `(?:^|[“"‘;:,]\\s?|\\bsaid\\s(?:that\\s)?|\\bsays\\s(?:that\\s)?)(?<cue>(?:this|that|it|these|those|the\\s${BEFORE_NOUN}(?<noun>${CLAIM})|they)\\s${UNTRUE})`,
)

/** ", as the ministry claims" behind a "not" */
export const AS_SAID = pattern(
  `,?\\s(?<cue>(?:as|like)\\s(?<who>[^,;:.]{2,60}?)\\s(?:has\\s|have\\s|had\\s)?(?:earlier\\s|previously\\s)?${SAYS})(?=[.,;:)”"]|\\s(?:it|he|she|they|on|last|in|earlier|the)\\b|$)`,
)
/** "contrary to what the ministry said", "contrary to the ministry's claim that ..." */
export const CONTRARY = pattern(
  `\\b(?<cue>contrary to\\s(?:what\\s(?<who>[^,;]{2,60}?)\\s(?:has\\s|have\\s|had\\s)?(?:been\\s)?${SAYS}\\b[^,;.]*|(?<whose>[^,;]{0,60}?)\\b${CLAIM}\\b(?:[^,;]{0,40}?\\sthat\\s(?<claim>[^,;]+))?[^,;.]*))`,
)
export const NEGATION = /\b(?:not|never|no|none|nobody|nothing|neither|without)\b|n['’]t\b/iu

/** "had said last week that ..." */
export const HAD_SAID = pattern(
  `\\bhad\\s(?:earlier\\s|previously\\s|initially\\s|originally\\s|at first\\s|first\\s|already\\s|still\\s)?(?<cue>said|told|claimed|announced|insisted|reported|stated|put|spoken of|given|maintained|written)\\b`,
)

/** "blamed the army for ..." */
export const BLAMES =
  /\b(?<cue>blam(?:e|es|ed|ing)|(?:held|holds?|holding)\s[^,;.]{2,50}\sresponsible|attribut(?:e|es|ed|ing))\b/iu

/** "corrected its figure from 12 to 9", "withdrew its report that ..." */
export const CORRECTS = pattern(
  `\\b(?<cue>${anyOf(cues.correct)})\\s(?:(?:itself|himself|herself|themselves)\\b|(?:its|his|her|their|the|that|this|an?)\\s(?:own\\s)?${BEFORE_NOUN}(?<noun>${CLAIM})\\b)(?:[^.;]{0,40}?\\sthat\\s(?<claim>[^;]+))?`,
)
export const WRONGLY_SAID = pattern(
  `\\b(?:wrongly|erroneously|mistakenly|falsely)\\s(?<cue>said|reported|stated|claimed|announced|wrote)\\s(?:that\\s)?(?<claim>[^;]+)`,
)
export const ACCUSES = pattern(`\\b${anyOf(cues.accuses)}\\b`)
export const SAYS_SO = pattern(`\\b${SAYS}\\b|\\baccording to\\b|\\b${anyOf(cues.accuses)}\\b`)
export const COUNTS = pattern(`\\b${anyOf(cues.counts)}\\b`)
export const IS_ACCUSATION = pattern(`^(?:${anyOf(cues.accusations)})s?$`)
const BENEFIT = pattern(`^(?:any|all|further)?\\s?(?:further\\s)?${anyOf(cues.benefits)}\\b`)
const OPINION = pattern(`\\b${anyOf(cues.opinion)}\\b`)
/** What only may be is a view. */
const MAY_BE = /^[^,]{0,60}\b(?:may|might)\s(?:be\s)?\p{Ll}/u
const PERSONAL = pattern(`\\b${anyOf(cues.personal)}\\b`)

/** Is it told of facts that others may look into: no opinion, no private matter, nothing that is granted or refused? */
export const isOfFacts = (claim: string): boolean =>
  !BENEFIT.test(claim) && !OPINION.test(claim) && !PERSONAL.test(claim) && !MAY_BE.test(claim)

const UNSAID =
  /(?:\b(?:not|never|neither|nor|or|cannot|to|would|could|might|may|should|must|will|without|if)|n['’]t)\s(?:\p{L}+ly\s)?$/iu

/** "did not deny", "neither confirmed nor denied", "declined to confirm or deny" contradict nobody. */
export const isSaid = (text: string, cue: number): boolean => !UNSAID.test(text.slice(0, cue))
