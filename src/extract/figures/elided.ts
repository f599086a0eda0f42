/** Numbers whose noun stands elsewhere: "the number of boats held is 38", "..., not 42 as Oslo claims", "it was 90". */
import type { FigureReading, Mention } from '../../model/index.js'
import { childOf, childrenOf, headOf, relation, type Sentence, type Token } from '../../text/index.js'
import type { MeasuredFigure } from './measured.js'
import { caseOf, phraseOf, withParticiple } from './phrases.js'
import { singular } from './words.js'

export interface Elided {
  readonly measure: string
  readonly unit: string
  readonly verb?: Token
}

const COUNT_WORDS = /^(?:number|total|tally|count)$/
const none = () => false

/** `the number of boats held by Mali is 38`, `put the number of its herders expelled at 1,400`: the boats, the herders. */
export function numberOf(text: string, sentence: Sentence, figure: MeasuredFigure): Elided | undefined {
  if (figure.unit !== '' || figure.unitKind !== 'none') return undefined
  const word = sentence.tokens.findLast((t) => t.end <= figure.start && COUNT_WORDS.test(t.lemma.toLowerCase()))
  const of =
    word && childrenOf(sentence, word, 'nmod').find((n) => n.i > word.i && caseOf(sentence, n) === 'of' && isPlural(n))
  if (word === undefined || of === undefined || of.start > figure.start) return undefined
  const between = text.slice(of.end, figure.start)
  if (/[;:]|\d/.test(between) || !LINKED.test(between)) return undefined
  const next = sentence.tokens[of.i + 1]
  const verb = [of, word]
    .flatMap((n) => childrenOf(sentence, n, 'acl'))
    .concat(next ?? [])
    .find((v) => v.xpos === 'VBN' && v.deprel !== 'acl:relcl' && v.end < figure.start)
  const measure = withParticiple(phraseOf(sentence, of, none), verb, sentence)
  return { measure, unit: singular(of.form), ...(verb === undefined ? {} : { verb }) }
}

const LINKED =
  /\b(?:is|was|were|are|be|been|at|to|by|reached|hit|passed|exceeded|topped|totalled|numbered|as)\s+(?:(?:now|only|just|about|around|some|nearly|almost|over|at least|more than|up to|still|closer|roughly) )*$/i

const isPlural = (noun: Token): boolean => /^NNP?S$/.test(noun.xpos) || noun.lemma.toLowerCase() === 'people'

/** `60 were children`: the number is the subject of what is counted. */
export function toldOf(sentence: Sentence, figure: MeasuredFigure, head: Token): Elided | undefined {
  if (figure.unit !== '' || figure.unitKind !== 'none' || figure.counted !== undefined) return undefined
  const noun = relation(head) === 'nsubj' ? headOf(sentence, head) : undefined
  if (noun === undefined || noun.i < head.i || !isPlural(noun) || childOf(sentence, noun, 'cop') === undefined)
    return undefined
  return { measure: phraseOf(sentence, noun, none), unit: singular(noun.form) }
}

const CONTRAST = /\b(?:not|instead of|rather than|as opposed to)\s+(?:(?:the|just|only|its|their) )*$/i
const SAME = /\b(?:the|that) (?:figure|number|total|tally|count)\s+(?:as|at|was|is|to be)\s+$/i
const SUM = /\b(?:the|that) (?:sum|amount|figure) (?:as|at|was|is|to be|be) (?:about )?$/i
const IT = /\bit (?:was|is|were|had been)\s+(?:(?:only|just|about|some|nearly|at least|more than) )?$/i

/** Is the number set against the one before it: "38, not 42"? */
export const isContrasted = (text: string, sentence: Sentence, figure: MeasuredFigure): boolean =>
  CONTRAST.test(text.slice(Math.max(sentence.start, figure.start - 30), figure.start))

/** What a number without noun counts, from the figure before it. */
export function asBefore(
  text: string,
  sentence: Sentence,
  figure: MeasuredFigure,
  before: FigureReading | undefined,
): Elided | undefined {
  if (before === undefined || before.unit === '' || figure.sentence - before.sentence > 1) return undefined
  const isBare = figure.unit === '' && figure.unitKind === 'none' && figure.counted === undefined
  if (!isBare && figure.unit !== before.unit) return undefined
  const same = { measure: before.measure, unit: before.unit }
  const lead = text.slice(Math.max(sentence.start, figure.start - 40), figure.start)
  if (figure.unitKind === 'money' && SUM.test(lead)) return same
  if (before.sentence !== figure.sentence) return isBare && SAME.test(lead) ? same : undefined
  if (CONTRAST.test(lead)) {
    const own = PROMISED.exec(text.slice(figure.end, figure.end + 40))?.[1]
    const thing = before.measure.replace(/ \p{Ll}+(?:ed|en|ld|nt|un|st|de)$/u, '')
    return own === undefined ? same : { ...same, measure: `${thing} ${own.toLowerCase()}` }
  }
  if (!isBare) return undefined
  if (SAME.test(lead) || IT.test(lead) || TOTAL.test(lead) || FORMER.test(lead) || SPEAKS.test(lead)) return same
  // "moved 3,000 soldiers ... and said only 400 were there"
  return ONLY.test(lead) && WERE.test(text.slice(figure.end, figure.end + 12)) ? same : undefined
}

const TOTAL =
  /\b(?:br(?:ing|ings|inging|ought)|tak(?:e|es|ing)|rais(?:es|ing)) (?:the|its|their) (?:total|number|figure|tally|count)\b[^,;.]{0,20} to $/i
const FORMER = /(?:\b(?:down|up) from|\bto [\d,.]+ from|, compared (?:with|to)) (?:(?:about|some|only|just) )?$/i
const SPEAKS = /\b(?:which|who|that) (?:speaks? of|talks? of|claims?|counts?|gives?|puts? it at|says? it (?:was|is)) $/i
const ONLY = /\b(?:only|just|no more than|at most|fewer than|at least|another)\s+$/i
const WERE = /^ (?:was|were|are|is|had|have|remain)/

/** `the 350 it promised`, `the 350 pledged`. */
const PROMISED =
  /^\s+(?:(?:that )?(?:it|they|he|she|[A-Z]\w+) (?:had )?)?(promised|pledged|planned|requested|demanded|offered)\b/

const SIDE = /\b(?:against|versus|compared (?:with|to)) (?:the |its )?$|\b(?:down|up) from $/i

/** A number beside another that need not be of the same source: `against the 22 that Oslo demands`. */
export const isBeside = (text: string, sentence: Sentence, figure: MeasuredFigure): boolean =>
  SIDE.test(text.slice(Math.max(sentence.start, figure.start - 30), figure.start))

/** `not 42 as Oslo claims`, `not the 42 claimed by Oslo`: whose number it is. */
export function contraster(text: string, figure: MeasuredFigure, mentions: readonly Mention[]): number | undefined {
  return mentions.find((m) => {
    if (m.start < figure.end || m.start - figure.end > 60) return false
    const before = text.slice(figure.end, m.start)
    if (CLAIMED_BY.test(before)) return true
    return AS.test(before) && CLAIMS.test(text.slice(m.end, m.end + 40))
  })?.entity
}

const AS = /^\s*,?\s*(?:\p{L}+ )?(?:(?:as|that|which) )?(?:the |its )?$/u
const CLAIMED_BY =
  /^\s*,?\s*(?:\p{L}+ )?(?:as )?(?:claimed|alleged|given|announced|reported|cited|stated|said|asserted|put out) by (?:the )?$/u
const CLAIMS =
  /^\s+(?:ha[sd] )?(?:claim(?:s|ed)?|sa(?:ys?|id)|alleg(?:es|ed)|insist(?:s|ed)?|maintain(?:s|ed)?|assert(?:s|ed)?|report(?:s|ed)?|announced|stated|demand(?:s|ed)?|estimate[sd]|contend(?:s|ed)?|g[ai]ve[sn]?)\b/u

/** Things whose numbers are amounts, not counts of them: "exports rose to 14". */
const AMOUNTS =
  /^(?:price|rate|sale|export|import|share|cost|yield|reserve|earning|revenue|saving|profit|loss|tariff|fee|tax|stock|fund|supply|deposit|temperature|result|score|odds|chance|good|new|mean|relation|talk)s?$/

/** `cut its flights from 14 to seven`: flights are counted where the name of a number without noun is a plural. */
export function unitIn(sentence: Sentence, figure: MeasuredFigure, measure: string): string | undefined {
  if (figure.unit !== '' || figure.unitKind !== 'none' || figure.counted !== undefined) return undefined
  const words = measure.toLowerCase().split(' ')
  const noun = sentence.tokens.find(
    (t) => t.xpos === 'NNS' && t.start < figure.start && words[0] === t.form.toLowerCase(),
  )
  const isWhole = noun !== undefined && !AMOUNTS.test(noun.lemma.toLowerCase()) && Number.isInteger(figure.value)
  return isWhole ? singular(noun.form) : undefined
}
