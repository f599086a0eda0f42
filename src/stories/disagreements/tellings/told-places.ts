/** One act that reports place in different countries, or inside and outside somebody's waters. */
import { areOneThing, mayBeOneDoer } from './same-thing.js'
import { meets, type Phrase, type TellingMember } from './telling-member.js'
import { areTwoVoices, type Clash } from './told-outcomes.js'

const PLACED = /^(?:in|at|off|inside|near|outside|within)$/
const LOCATED =
  /^(?:meet|board|seize|sink|intercept|capture|arrest|detain|kill|shoot|hit|crash|sign|gather|hide|land|die|find|attack|fire|hold|stop|bomb|strike|ram|drop|agree|talk|shoot down|collide|confer)$/
const MEETING = /^(?:meeting|talk|summit|conference|negotiation|ceremony)$/

export function placeClash(a: TellingMember, b: TellingMember): Clash | undefined {
  if (a.source.report.id === b.source.report.id || !areTwoVoices(a, b)) return undefined
  if (a.not || b.not || a.modality !== 'actual' || b.modality !== 'actual') return undefined
  if (a.days && b.days && (a.days.from > b.days.to || b.days.from > a.days.to)) return undefined
  return areOneMeeting(a, b)
    ? between(a, b, meetingPlace(a), meetingPlace(b))
    : isOnePlacedAct(a, b)
      ? between(a, b, placeOf(a), placeOf(b))
      : undefined
}

function between(a: TellingMember, b: TellingMember, x: Phrase | undefined, y: Phrase | undefined): Clash | undefined {
  if (x === undefined || y === undefined || !areApart(x, y)) return undefined
  return {
    a,
    b,
    attribute: 'where',
    type: 'conflict',
    why: 'the places that the reports give for it exclude each other',
    values: [x.words, y.words],
    matter: `where ${[a.concept, b.concept].sort()[0]}`,
  }
}

function isOnePlacedAct(a: TellingMember, b: TellingMember): boolean {
  if (a.concept !== b.concept || !LOCATED.test(a.act) || a.thing === undefined || b.thing === undefined) return false
  return areOneThing(a, b, a.thing, b.thing) && mayBeOneDoer(a, b)
}

/** Both name the same two sides as those who met. */
function areOneMeeting(a: TellingMember, b: TellingMember): boolean {
  if (!isMeeting(a) || !isMeeting(b) || a.days === undefined || b.days === undefined) return false
  const [x, y] = [a.who?.names ?? new Set<string>(), b.who?.names ?? new Set<string>()]
  return [...x].filter((n) => y.has(n)).length >= 2
}

const isMeeting = (m: TellingMember): boolean => m.act === 'meet' || meetingPhrase(m) !== undefined
const meetingPhrase = (m: TellingMember): Phrase | undefined =>
  m.phrases.find((p) => PLACED.test(p.role.role) && MEETING.test(p.role.noun))

const meetingPlace = (m: TellingMember): Phrase | undefined => (m.act === 'meet' ? placeOf(m) : meetingPhrase(m))

const placeOf = (m: TellingMember): Phrase | undefined =>
  m.phrases.find((p) => PLACED.test(p.role.role) && (isWaters(p) || p.places.size > 0)) ??
  m.phrases.find((p) => isOpenSea(p))

const isWaters = (p: Phrase): boolean => p.role.noun === 'water' || p.role.noun === 'waters' || isOpenSea(p)
const isOpenSea = (p: Phrase): boolean => /\binternational waters\b|\bhigh seas\b/i.test(p.words)

/** Waters of a state against those of none; places in different states. */
function areApart(x: Phrase, y: Phrase): boolean {
  if (isWaters(x) && isWaters(y)) {
    if (isOpenSea(x) !== isOpenSea(y)) return true
    return x.names.size > 0 && y.names.size > 0 && !meets(x.names, y.names)
  }
  if (isWaters(x) || isWaters(y)) return false
  return x.places.size > 0 && y.places.size > 0 && !meets(x.places, y.places)
}
