/** Those who died, however it is told: "19 of its nationals died", "the fire took 19 lives", "the toll has risen to 23". */
import { childrenOf, headOf, objectOf, relation, type Sentence, type Token } from '../../text/index.js'
import type { MeasuredFigure } from './measured.js'

interface DeathsHere {
  readonly measure: string
  readonly unit?: string
  readonly verb?: Token
}

const PEOPLE: DeathsHere = { measure: 'people killed', unit: 'people' }
const ROSE = /^(?:rise|reach|climb|stand|hit|pass|grow|jump|increase|top|exceed|soar|mount)$/
const TOLL =
  /\b(?:(?:death )?toll|number of (?:(?:people|those|persons|civilians|\p{L}+s) )?(?:killed|dead|deaths|fatalities|who died))\b[^.;:]{0,70}$/iu
/** "gave a toll of seven", "put the death toll at 12". */
const TOLL_OF =
  /\b(?:a|the|its|their|lower|higher|official|death|provisional|preliminary) (?:death )?toll (?:of|at|as|was|is|to) (?:about |at least |some |over |more than |nearly )?$/i
const HURT = /\b(?:injur|wound|hurt|missing|road|bridge)\w*/i

/** Undefined where nobody is said to have died. */
export function deathsHere(
  text: string,
  sentence: Sentence,
  figure: MeasuredFigure,
  head: Token,
  phrase: (t: Token) => string,
): DeathsHere | undefined {
  if (figure.unitKind !== 'none') return undefined
  const noun = figure.counted?.token
  if (noun === undefined) return tollBefore(text, sentence, figure, head)
  // "19 of its nationals": the number is the head
  const above = headOf(sentence, noun)
  const top =
    relation(noun) === 'nmod' && above && figure.start <= above.start && above.end <= figure.end ? above : noun
  const verb = headOf(sentence, top)
  const named = (at: Token): DeathsHere => ({ measure: `${phrase(noun)} killed`, verb: at })
  if (/^li(?:fe|ve|ves)$/.test(noun.lemma.toLowerCase()))
    return verb && /^(?:take|claim|cost)$/.test(verb.lemma) && objectOf(sentence, verb)?.i === top.i
      ? { ...PEOPLE, verb }
      : undefined
  if (relation(top) === 'nsubj' && verb && isDying(sentence, verb)) return named(verb)
  const clause = childrenOf(sentence, noun, 'acl').find((v) => v.deprel === 'acl:relcl' && isDying(sentence, v))
  return clause && childrenOf(sentence, clause, 'nsubj').every((s) => s.upos === 'PRON') ? named(clause) : undefined
}

function isDying(sentence: Sentence, verb: Token): boolean {
  if (/^(?:die|perish|drown)$/.test(verb.lemma.toLowerCase())) return true
  return (
    verb.lemma.toLowerCase() === 'lose' && /^li(?:fe|ve|ves)$/.test(objectOf(sentence, verb)?.lemma.toLowerCase() ?? '')
  )
}

/** "The toll has risen to 23", not "by 23". */
function tollBefore(text: string, sentence: Sentence, figure: MeasuredFigure, head: Token): DeathsHere | undefined {
  const before = text.slice(sentence.start, figure.start)
  if (TOLL_OF.test(before) && !HURT.test(text.slice(figure.end, figure.end + 20))) return PEOPLE
  const toll = TOLL.exec(before)
  if (toll === null || HURT.test(toll[0]) || /\bby\s+(?:\w+ )?$/i.test(before)) return undefined
  const verb = sentence.tokens.findLast((t) => t.i < head.i && ROSE.test(t.lemma.toLowerCase()))
  return verb && verb.start >= sentence.start + toll.index ? { ...PEOPLE, verb } : undefined
}
