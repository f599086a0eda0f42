/** One act of which reports name different doers: who ordered it, whose men blew it up. */
import { areOneThing, doerOf } from './same-thing.js'
import { meets, type Phrase, type TellingMember } from './telling-member.js'
import { areTwoVoices, type Clash } from './told-outcomes.js'

const ORDERING = /^(?:order|decide|authorise|authorize|command|decree|give order|instruct|approve)$/
const VIOLENT =
  /^(?:blow up|attack|bomb|shoot down|sink|ram|torch|hijack|kidnap|abduct|destroy|hit|strike|shell|storm|poison|hack|kill|murder|assassinate|sabotage|cut|burn|plant|lay|fire|ambush|raid|seize|loot|derail)$/

/** "The president, and not her minister, gave the order", and a report that has it from the minister. */
export function contrastClash(a: TellingMember, b: TellingMember): Clash | undefined {
  return contrasted(a, b) ?? contrasted(b, a)
}

function contrasted(a: TellingMember, b: TellingMember): Clash | undefined {
  const not = a.phrases.find((p) => p.role.role === 'not who')
  if (not === undefined || a.who === undefined || a.source.report.id === b.source.report.id) return undefined
  if (a.not || b.not) return undefined
  const does = b.who !== undefined && isMeant(not, b.who.key, undefined) && a.concept === b.concept
  const says = isMeant(not, b.voice, b.speaker, a.named) && (a.concept === b.concept || toDo(a).has(b.concept))
  if (!does && !says) return undefined
  return clash(
    a,
    b,
    a.who.words,
    b.saidBy.at(-1)?.name ?? not.words.replace(/^(?:and\s+)?not\s+/i, ''),
    'announced_by',
    'the one names a doer and says that it was not the one whom the other has',
  )
}

/** By name, or "the foreign minister" of a state that the sentence is about. */
function isMeant(
  not: Phrase,
  key: string | undefined,
  speaker: TellingMember['speaker'],
  named?: ReadonlySet<string>,
): boolean {
  if (key === undefined) return false
  if (not.key === key) return true
  if (speaker?.country === undefined || named?.has(speaker.country) !== true) return false
  return speaker.titles.some((t) => t !== '' && not.words.toLowerCase().includes(t))
}

/** Concepts of what is ordered: "ordered the company to stop deliveries". */
const toDo = (m: TellingMember): ReadonlySet<string> =>
  new Set(
    m.phrases.flatMap((p) =>
      p.role.role === 'to do' ? [p.concept, p.actConcept] : p.role.role === 'whom' ? [p.concept] : [],
    ),
  )

export function doerClash(a: TellingMember, b: TellingMember): Clash | undefined {
  if (a.source.report.id === b.source.report.id || !areTwoVoices(a, b) || a.concept !== b.concept) return undefined
  if (a.modality !== 'actual' || b.modality !== 'actual' || a.not || b.not) return undefined
  const [x, y] = [doerOf(a), doerOf(b)]
  if (x === undefined || y === undefined || a.thing === undefined || b.thing === undefined) return undefined
  if (a.days && b.days && (a.days.from > b.days.to || b.days.from > a.days.to)) return undefined
  if (!areOneThing(a, b, a.thing, b.thing)) return undefined
  if (ORDERING.test(a.act)) {
    if (!isPerson(x) || !isPerson(y) || keyOf(x) === keyOf(y) || areForeign(x, y)) return undefined
    return clash(a, b, x.words, y.words, 'announced_by', 'each report names somebody else as the one who ordered it')
  }
  if (!VIOLENT.test(a.act) || meets(x.names, y.names)) return undefined
  const areKnown = x.names.size + x.kinds.size > 0 && y.names.size + y.kinds.size > 0
  const isCertain = a.thing.kinds.size + a.thing.names.size > 0 && b.thing.kinds.size + b.thing.names.size > 0
  if (!areKnown || !isCertain || x.concept === y.concept || (x.names.size === 0 && y.names.size === 0)) return undefined
  return clash(a, b, x.words, y.words, 'actors', 'each report names somebody else as the one who did it')
}

const keyOf = (p: Phrase): string | undefined => p.key
/** Of two known states. */
const areForeign = (x: Phrase, y: Phrase): boolean =>
  !meets(x.names, y.names) && [x, y].every((p) => [...p.names].some((n) => /^[A-Z]{3}$/.test(n)))
const isPerson = (p: Phrase): boolean => p.key?.startsWith('person:') === true

function clash(a: TellingMember, b: TellingMember, x: string, y: string, attribute: string, why: string): Clash {
  return {
    a,
    b,
    attribute,
    type: 'conflict',
    why,
    values: [x, y],
    matter: attribute === 'announced_by' ? attribute : `${attribute} ${a.concept}`,
  }
}
