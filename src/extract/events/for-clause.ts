/** "called for Chile to free the crew": who is to act in a clause of "for ... to", which tells no act that was done. */
import { childOf, childrenOf, headOf, type Sentence, type Token } from '../../text/index.js'

/** "left for Chile to sign": a way, not a wish. */
const GOING = /^(leave|depart|head|sail|go|run|travel|fly|vote|start|return|make|bind|set)$/

/** The one who is to act, when the verb stands in such a clause. */
export function forSubject(sentence: Sentence, verb: Token): Token | undefined {
  const marks = childrenOf(sentence, verb, 'mark')
  const to = marks.find((m) => m.form.toLowerCase() === 'to')
  if (to === undefined) return undefined
  const own = childOf(sentence, verb, 'nsubj', 'nsubj:pass')
  if (marks.some((m) => m.form.toLowerCase() === 'for' && m.i < to.i)) return own
  const head = headOf(sentence, verb)
  if (own !== undefined || head === undefined || head.upos !== 'VERB' || GOING.test(head.lemma)) return undefined
  return childrenOf(sentence, head, 'obl').find(
    (o) => o.i === to.i - 1 && childrenOf(sentence, o, 'case').some((c) => c.form.toLowerCase() === 'for'),
  )
}
