/** Who began it, who mediated, who decided: each side or report names another. */
import { areOneThing } from './same-thing.js'
import { meets, type Phrase, type TellingMember } from './telling-member.js'
import { areTwoVoices, type Clash } from './told-outcomes.js'

const STATE = /^[A-Z]{3}$/
const VIOLENT = /^(?:attack|fire|shoot|shell|bomb|raid|storm|ambush|strike|assault|fire first|shoot first)$/

/** "A's troops attacked a post", A's neighbour says; "B's patrol opened fire", A says. */
export function blameClash(a: TellingMember, b: TellingMember): Clash | undefined {
  const [x, y] = [attackerOf(a), attackerOf(b)]
  if (x === undefined || y === undefined || meets(x.states, y.states)) return undefined
  const isMutual = isAccused(a, y.states) && isAccused(b, x.states)
  const isOne = areNear(a, b) || (areSameDays(a, b) && sharedAround(a, b) >= 2)
  if (!isOne || !(isMutual || (x.first && y.first && areTwoVoices(a, b)))) return undefined
  return {
    a,
    b,
    attribute: 'actors',
    type: 'conflict',
    why: 'each side has the other as the one who began it',
    values: [x.words, y.words],
    matter: 'actors began',
  }
}

interface Attacker {
  readonly states: ReadonlySet<string>
  readonly words: string
  readonly first: boolean
}

/** Forces of one state that open fire or attack. */
function attackerOf(m: TellingMember): Attacker | undefined {
  if (m.not || (m.modality !== 'actual' && m.modality !== 'alleged')) return undefined
  const isFire = m.act === 'open' && m.whom?.role.noun === 'fire'
  const isShots = m.phrases.find((p) => /^(?:who|whom)$/.test(p.role.role) && p.role.noun === 'shot')
  if (!VIOLENT.test(m.act) && !isFire && isShots === undefined) return undefined
  const side =
    isShots === m.who || m.who === undefined ? m.phrases.find((p) => /^(?:by|from)$/.test(p.role.role)) : m.who
  const states = statesIn(side)
  if (side === undefined || states.size !== 1) return undefined
  return { states, words: side.words, first: /\bfirst\b/i.test(wordsAround(m)) }
}

const isAccused = (m: TellingMember, others: ReadonlySet<string>): boolean =>
  m.speaker?.country !== undefined && others.has(m.speaker.country)

const BROKERING = /^(?:broker|mediate|arrange|negotiate|facilitate)$/
const DEAL = /^(?:deal|truce|ceasefire|agreement|accord|pact|peace|settlement|release|exchange|swap|armistice)$/

/** "brokered by X"; "Y takes the credit"; "the work of Z". */
export function mediatorClash(a: TellingMember, b: TellingMember): Clash | undefined {
  const [x, y] = [mediatorOf(a), mediatorOf(b)]
  if (x === undefined || y === undefined || !areTwoVoices(a, b) || meets(x.states, y.states)) return undefined
  if (a.days && b.days && (a.days.from > b.days.to || b.days.from > a.days.to)) return undefined
  const isOne =
    x.deal !== undefined && y.deal !== undefined
      ? areOneThing(a, b, x.deal, y.deal)
      : areNear(a, b) && a.source.report.id === b.source.report.id
  if (!isOne) return undefined
  return {
    a,
    b,
    attribute: 'actors',
    type: 'conflict',
    why: 'somebody else is named as the one who brought it about',
    values: [x.side.words, y.side.words],
    matter: 'actors mediator',
  }
}

function mediatorOf(
  m: TellingMember,
): { readonly states: ReadonlySet<string>; readonly side: Phrase; readonly deal: Phrase | undefined } | undefined {
  if (m.not || m.modality !== 'actual') return undefined
  const isCredit = /^(?:take|claim|deserve)$/.test(m.act) && m.whom?.role.noun === 'credit'
  const isWork = /^(?:do)$/.test(m.act) && m.whom?.role.noun === 'work'
  const isWorkOf = m.act === 'work' && m.phrases.some((p) => p.role.role === 'of')
  const deal = m.phrases.find((p) => DEAL.test(p.role.noun))
  if (!(BROKERING.test(m.act) && deal !== undefined) && !isCredit && !isWork && !isWorkOf) return undefined
  const side = isWorkOf ? m.phrases.find((p) => p.role.role === 'of') : m.who
  const states = statesIn(side)
  return side === undefined || states.size === 0 ? undefined : { states, side, deal }
}

const ORDERING = /^(?:order|decide|authorise|authorize|command|decree|approve)$/
const PERSONALLY = /\b(?:personally|himself|herself|in person|alone|on (?:his|her) own)\b/i

/** "The decision was taken personally by X" of what Y announced; "X decided to" and "ordered by Y". */
export function deciderClash(a: TellingMember, b: TellingMember): Clash | undefined {
  return decidedOver(a, b) ?? decidedOver(b, a)
}

function decidedOver(a: TellingMember, b: TellingMember): Clash | undefined {
  if (a.source.report.id === b.source.report.id || a.not || b.not || a.modality !== 'actual') return undefined
  const taken = a.act === 'take' && /^(?:decision|step|measure)$/.test(a.whom?.role.noun ?? '')
  if (!taken && !ORDERING.test(a.act)) return undefined
  const p = personOf(a.who)
  if (p === undefined) return undefined
  const isPersonal = PERSONALLY.test(wordsAround(a))
  const decides = ORDERING.test(b.act) && b.modality === 'actual' ? personOf(b.who) : undefined
  const announces =
    isPersonal && (b.modality === 'announced' || b.modality === 'planned') && b.voice?.startsWith('person:')
      ? b.voice
      : undefined
  const q = decides ?? announces
  if (q === undefined || q === p) return undefined
  const states = decides === undefined ? new Set([b.speaker?.country ?? '']) : statesIn(b.who)
  if (!meets(statesIn(a.who), states)) return undefined
  const isOne = decides === undefined ? sharedWith(a, b) >= 2 : meets(toDo(a), toDo(b)) && sharedAround(a, b) >= 2
  if (!isOne) return undefined
  return {
    a,
    b,
    attribute: 'announced_by',
    type: 'conflict',
    why: 'each report names somebody else as the one who decided it',
    values: [a.who?.words ?? '', b.who?.words && decides !== undefined ? b.who.words : (b.saidBy.at(-1)?.name ?? q)],
    matter: 'announced_by',
  }
}

const personOf = (p: Phrase | undefined): string | undefined =>
  [p?.key, p?.apposed].find((k) => k?.startsWith('person:') === true)

const toDo = (m: TellingMember): ReadonlySet<string> =>
  new Set(
    m.phrases.flatMap((p) => (p.role.role === 'to do' || p.role.role === 'whom' ? [p.concept, p.actConcept] : [])),
  )

/** How much of the other's act and thing the sentences around speak of. */
const sharedWith = (a: TellingMember, b: TellingMember): number =>
  [b.concept, b.thing?.concept ?? '', ...(b.thing?.kinds ?? [])].filter((c) => c.length > 1 && a.around.has(c)).length

const sharedAround = (a: TellingMember, b: TellingMember): number => [...a.around].filter((c) => b.around.has(c)).length

const statesIn = (p: Phrase | undefined): ReadonlySet<string> =>
  new Set([...(p?.names ?? [])].filter((n) => STATE.test(n)))

const areNear = (a: TellingMember, b: TellingMember): boolean =>
  a.source.report.id === b.source.report.id && Math.abs(a.telling.sentence - b.telling.sentence) <= 1

function areSameDays(a: TellingMember, b: TellingMember): boolean {
  const [x, y] = [a.days ?? a.printed, b.days ?? b.printed]
  return x === undefined || y === undefined || (x.from <= y.to && y.from <= x.to)
}

const wordsAround = (m: TellingMember): string => m.source.report.text.slice(m.telling.at.start, m.telling.at.end)
