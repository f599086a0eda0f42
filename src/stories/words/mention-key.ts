/** Under which word a mention of an event is compared with others: its head, brought to one form and one near word. */
import { conceptOf } from './concepts.js'
import { stem } from './stem.js'
import { STOPWORDS } from './stopwords.js'
import { wordsOf } from './words.js'

/** Verbs that are bent beyond what a stemmer undoes. */
const IRREGULAR: Readonly<Record<string, string>> = Object.fromEntries(
  `said say,told tell,held hold,shot shoot,won win,lost lose,met meet,left leave,fell fall,fallen fall,rose rise,risen rise,
took take,taken take,gave give,given give,went go,gone go,came come,found find,bought buy,brought bring,caught catch,
sold sell,sent send,spent spend,struck strike,stricken strike,hit hit,hurt hurt,cut cut,broke break,broken break,
began begin,begun begin,fought fight,fled flee,flew fly,flown fly,grew grow,grown grow,led lead,beat beat,beaten beat,
bit bite,bitten bite,blew blow,blown blow,built build,burnt burn,chose choose,chosen choose,dealt deal,drew draw,
drawn draw,drove drive,driven drive,ate eat,felt feel,forbade forbid,froze freeze,frozen freeze,hid hide,hidden hide,
kept keep,knew know,known know,laid lay,lent lend,made make,meant mean,paid pay,ran run,rang ring,sank sink,sunk sink,
saw see,seen see,sought seek,shook shake,shaken shake,slain slay,slept sleep,spoke speak,spoken speak,stole steal,
stolen steal,stood stand,stuck stick,swore swear,sworn swear,swept sweep,taught teach,thought think,threw throw,
thrown throw,tore tear,torn tear,wore wear,withdrew withdraw,withdrawn withdraw,wrote write,written write,dying die,
died die,death die,dead die,killing kill,shooting shoot,slaying slay,murdered murder,arrested arrest,loss lose,
victory win,sale sell,purchase buy,flight fly,growth grow,theft steal,thefts steal,marriage marry,married marry`
    .split(/,\s*/)
    .map((pair) => pair.trim().split(' ')),
)

/** The key; '' for a mention without content words. */
export function mentionKey(words: string): string {
  const all = wordsOf(words).map((w) => w.form)
  const content = all.filter((w) => !STOPWORDS.has(w) || IRREGULAR[w] !== undefined)
  const preposition = content.findIndex((w) => ['of', 'in', 'for', 'on', 'to', 'at'].includes(w))
  const head = (preposition > 0 ? content.slice(0, preposition) : content).at(-1) ?? all.at(-1)
  if (head === undefined) return ''
  const base = IRREGULAR[head] ?? head
  return conceptOf(stem(base))
}
