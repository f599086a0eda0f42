/**
 * Numbers in two tellings of one act, where the words for what is counted differ: "will receive 40 tanks" and "is to
 * deliver 25 tanks", "gave him 48 hours" and "was given 72 hours".
 */
import { type DayRange, dayRange } from '../../../model/index.js'
import { type FigureMember, overlap } from '../../reconcile/join-figures.js'
import { isToll, likeActs } from '../../reconcile/outcomes.js'
import { conceptOf } from '../../words/concepts.js'
import { stem } from '../../words/stem.js'
import { compareValues } from '../compare-figures.js'
import { areOneThing, mayBeOneDoer } from './same-thing.js'
import { meets, type Phrase, type TellingMember } from './telling-member.js'
import { areTwoVoices, type Clash } from './told-outcomes.js'

/** What one side parts with and the other gets. */
const HANDED = /^(?:give|send|deliver|receive|get|buy|sell|supply|donate|lend|provide|hand over|purchase|ship)$/
const PAID = /^(?:give|offer|pay|promise|owe|transfer|grant|pledge|compensate|lend)$/
const VOTED = /^(?:vote|decide|approve|pass|back|adopt|ratify|reject)$/
const MOVED = /^(?:send|deploy|cross|move|enter|march|station|mass|dispatch|arrive)$/
/** Numbers further apart count other things. */
const MOST_APART = 4

/** What somebody asks for, or would do. */
const IF = /^(?:hypothetical|demanded|threatened)$/

interface Counted {
  readonly figure: FigureMember
  readonly phrase: Phrase
}

export type FiguresIn = (m: TellingMember) => readonly FigureMember[]

export function numberClash(
  a: TellingMember,
  b: TellingMember,
  figuresIn: FiguresIn,
  /** Does the report of a telling give such a number too? */
  knows: (m: TellingMember, figure: FigureMember) => boolean,
  printed: (m: FigureMember) => DayRange | undefined,
): Clash | undefined {
  if (!areTwoVoices(a, b) || a.not || b.not || !areLikeActs(a, b)) return undefined
  if (IF.test(a.modality) || IF.test(b.modality)) return undefined
  if (a.days && b.days && (a.days.from > b.days.to || b.days.from > a.days.to)) return undefined
  for (const x of countedIn(a, figuresIn))
    for (const y of countedIn(b, figuresIn)) {
      if (!isOneCount(a, b, x, y) || knows(a, y.figure) || knows(b, x.figure)) continue
      const found = compareValues(x.figure, y.figure, printed)
      if (found.verdict === 'agree' || found.verdict === 'other things') return undefined
      return {
        a,
        b,
        attribute: 'value',
        type: found.verdict,
        why: found.why,
        values: [spell(x.figure), spell(y.figure)],
        matter: `value ${x.figure.unit} ${x.phrase.concept}`,
      }
    }
  return undefined
}

/** "48 hours to leave", "72 hours to depart". */
export function durationClash(a: TellingMember, b: TellingMember): Clash | undefined {
  if (a.source.report.id === b.source.report.id || a.not || b.not || a.concept !== b.concept) return undefined
  if (a.duration === undefined || b.duration === undefined || a.duration.value === b.duration.value) return undefined
  const parties = (m: TellingMember) => m.phrases.filter((p) => p.role.role !== 'who' && p.role.role !== 'to do')
  const shared = parties(a).some((p) => parties(b).some((q) => p.key !== undefined && p.key === q.key))
  const alike = a.thing !== undefined && b.thing !== undefined && areOneThing(a, b, a.thing, b.thing)
  const isOneGiver = a.who?.key !== undefined && a.who.key === b.who?.key && isOpenTo(a, b)
  const person = parties(a).some((p) => parties(b).some((q) => p.concept === q.concept && meets(p.names, q.names)))
  if (!shared && !alike && !person && !isOneGiver) return undefined
  if (!GIVEN.test(a.act)) return undefined
  return {
    a,
    b,
    attribute: 'duration',
    type: 'conflict',
    why: 'the reports give different lengths of time for one thing',
    values: [a.duration.words, b.duration.words],
    matter: `duration ${a.concept}`,
  }
}

/** One of the two gives it to "him". */
const isOpenTo = (a: TellingMember, b: TellingMember): boolean =>
  [a, b].some((m) => m.phrases.some((p) => p.role.role === 'to' && /^(?:him|her|them|it)$/i.test(p.words)))

/** A time that is set once. */
const GIVEN =
  /^(?:give|set|grant|have|get|allow|extend|prolong|suspend|close|last|sentence|jail|ban|lease|postpone|delay|halt)$/

function areLikeActs(a: TellingMember, b: TellingMember): boolean {
  if (a.concept === b.concept) return true
  if (HANDED.test(a.act) && HANDED.test(b.act)) return true
  if (PAID.test(a.act) && PAID.test(b.act)) return true
  if (MOVED.test(a.act) && MOVED.test(b.act)) return true
  if (VOTED.test(a.act) && VOTED.test(b.act)) return true
  const [x] = likeActs(new Set([a.concept]))
  const [y] = likeActs(new Set([b.concept]))
  return x === y
}

/** In the phrase, or right behind it: "goods worth roughly 640 million". */
export function isCountOf({ figure, source }: FigureMember, { role }: Phrase): boolean {
  if (role.at.start <= figure.start && figure.end <= role.at.end) return true
  if (figure.start < role.at.end || figure.start - role.at.end > 30) return false
  return /^\s*(?:worth|valued at|totalling|totaling|amounting to)\b/.test(
    source.report.text.slice(role.at.end, figure.start),
  )
}

const countedIn = (m: TellingMember, figuresIn: FiguresIn): readonly Counted[] =>
  figuresIn(m).flatMap((figure) => {
    if (isToll(figure.counted) || figure.unit === '') return []
    const phrase = m.phrases.find((p) => isCountOf(figure, p))
    return phrase === undefined ? [] : [{ figure, phrase }]
  })

/** One unit, and beside it either a name and another thing, or two names, in common. */
function isOneCount(a: TellingMember, b: TellingMember, x: Counted, y: Counted): boolean {
  const [f, g] = [x.figure, y.figure]
  if (spanOf(f, a) !== spanOf(g, b)) return false
  if (f.unit !== g.unit || f.figure.change !== g.figure.change || overlap(f, g)) return false
  if (f.unit === 'vote') return f.figure.measure === g.figure.measure && isOneVote(a, b)
  if (a.concept === b.concept && !mayBeOneDoer(a, b)) return false
  const both = [...namesIn(a)].filter((n) => namesIn(b).has(n)).length
  if (both < 2 && x.phrase.names.size > 0 && y.phrase.names.size > 0 && !meets(x.phrase.names, y.phrase.names))
    return false
  const [low, high] = [Math.min(mid(f), mid(g)), Math.max(mid(f), mid(g))]
  if (low <= 0 || high / low > MOST_APART) return false
  const isMoney = MONEY.test(f.unit)
  const names = [...namesIn(a)].filter((n) => namesIn(b).has(n)).length
  const others = [...thingsIn(a, f.unit)].filter((t) => thingsIn(b, f.unit).has(t)).length
  const each = isEach(a) && isEach(b) ? 1 : 0
  const near = high / low <= 2 && [...a.named].filter((n) => b.named.has(n)).length >= 2 ? 1 : 0
  if (
    isMoney &&
    a.concept !== b.concept &&
    !(PAID.test(a.act) && PAID.test(b.act)) &&
    !(MOVED.test(a.act) && MOVED.test(b.act))
  )
    return false
  if (isMoney) return others >= 1 && names + others + each + near >= 2
  if (MOVED.test(a.act) && MOVED.test(b.act)) return names >= 1
  return names >= 2 || (names >= 1 && others >= 1) || (names >= 1 && a.concept === b.concept)
}

/** "Five since January" and "two on Monday" are no two counts of one thing. */
function spanOf({ figure }: FigureMember, m: TellingMember): 'longer' | 'open' {
  const days = dayRange(figure.period ?? '') ?? m.days
  if (days === undefined)
    return /\b(?:since|so far|in total|this year|last year|a year|per year|annual|yearly|each year|every year)\b/i.test(
      figure.scope ?? '',
    )
      ? 'longer'
      : 'open'
  return days.to - days.from > 31 ? 'longer' : 'open'
}

/** "20,000 euros to each village" */
const isEach = (m: TellingMember): boolean => m.phrases.some((p) => /\b(?:each|every|per)\b/i.test(p.words))

/** Votes of one body on one thing: what is voted on shares two words at least. */
const isOneVote = (a: TellingMember, b: TellingMember): boolean =>
  meets(namesIn(a), namesIn(b)) && [...thingsIn(a, 'vote')].filter((t) => thingsIn(b, 'vote').has(t)).length >= 2

const MONEY =
  /dollar|euro|pound|yen|yuan|shilling|peso|rupee|rouble|ruble|franc|ringgit|taka|dinar|riyal|rand|krona|krone|lira|won|baht|real|dirham/

const namesIn = (m: TellingMember): ReadonlySet<string> => new Set(m.phrases.flatMap((p) => [...p.names]))
/** Concepts of the phrases; the unit, words of time and number, and who acts left out. */
const thingsIn = (m: TellingMember, unit: string): ReadonlySet<string> =>
  new Set(
    m.phrases
      .flatMap((p) => (p.role.role === 'who' && p.key !== undefined ? [...p.kinds] : [...p.kinds, p.concept]))
      .filter((c) => !unit.startsWith(c) && !IDLE.has(c)),
  )

const IDLE: ReadonlySet<string> = new Set(
  'year month week day fiscal calendar last million billion thousand hundred total worth amount sum number'
    .split(' ')
    .map((w) => conceptOf(stem(w))),
)

const mid = ({ figure: f }: FigureMember): number => f.value ?? f.low ?? f.high ?? 0

const spell = ({ figure: f, unit }: FigureMember): string => {
  const number =
    f.value ?? (f.low !== undefined && f.high !== undefined ? `${f.low}-${f.high}` : (f.low ?? f.high ?? ''))
  return `${f.bound === 'exact' ? '' : `${f.bound} `}${number} ${f.unit === '' ? unit : f.unit}`
}
