/** Which goods a telling of a trade measure is about, and which way they go: "imports of maize", "gas supplies". */

export interface Goods {
  /** "maize imports", "trade in tin". */
  readonly words: string
  readonly preposition: 'from' | 'to' | 'with'
}

const FLOW = '(imports?|exports?|shipments?|deliveries|supplies|flows|sales|purchases)'
const OF = new RegExp(
  `\\b${FLOW} of (?:\\p{Lu}\\p{Ll}+ )?((?:\\p{Ll}+ )??\\p{Ll}+)(?=[,.;:]|$| (?:from|to|and|on|until|after|by|with|in|into|over|for|as|that|which|because)\\b)`,
  'u',
)
const BEFORE = new RegExp(`\\b(\\p{Ll}+(?:-\\p{Ll}+)?) ${FLOW}\\b`, 'u')
const TRADE_IN = /\b(?:trade|exports|imports|dealings)\b[^.]{0,30} in (\p{Ll}+)\b/u
/** What stands before a flow without being goods. */
const NO_GOODS =
  /^(?:all|the|its|their|his|her|our|some|any|most|more|new|further|other|foreign|total|annual|yearly|of|on|and|or|in|for|to|from|with|that|these|those|halting|halts?|suspend\w*|stop\w*|end\w*|ban\w*|resum\w+|cut\w*|block\w*|freez\w+|froze|restrict\w*|allow\w*|limit\w*|boost\w*|reduc\w+|restor\w+|restart\w*|curb\w*|tax\w*|raise\w*|increas\w+|illegal|legal|global|world|bilateral|direct|two-way)$/
const NO_TRADE =
  /^(?:response|retaliation|protest|return|answer|turn|full|part|general|future|recent|place|force|doubt|exchange|all|the|its|an?)$/
const INWARDS = /^(?:imports?|purchases)$/

export function goodsIn(sentence: string): Goods | undefined {
  const of = OF.exec(sentence)
  if (of && !NO_GOODS.test(of[2] ?? '')) return goods(of[2], of[1])
  const before = BEFORE.exec(sentence)
  if (before && !NO_GOODS.test(before[1] ?? '')) return goods(before[1], before[2])
  const within = TRADE_IN.exec(sentence)
  return within?.[1] === undefined || NO_TRADE.test(within[1])
    ? undefined
    : { words: `trade in ${within[1]}`, preposition: 'with' }
}

function goods(what = '', flow = ''): Goods {
  const many = /s$/.test(flow) ? flow : `${flow}s`
  return { words: `${what} ${many}`, preposition: INWARDS.test(flow) ? 'from' : 'to' }
}
