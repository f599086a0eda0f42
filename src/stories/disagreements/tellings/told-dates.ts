/** One act that two reports place on different days. */
import { type DayRange, isoDay } from '../../../model/index.js'
import { areOneThing, mayBeOneDoer } from './same-thing.js'
import { meets, type TellingMember } from './telling-member.js'
import { areTwoVoices, type Clash } from './told-outcomes.js'

/** Acts done once to a thing; what may be done again and again is not compared. */
const ONCE =
  /^(?:sign|conclude|ratify|agree|renew|extend|found|create|establish|build|abolish|annex|negotiate|approve|adopt|kill|sink|bury|hijack|crash|shoot down|blow up|kidnap|abduct|assassinate|capture|seize|close|shut|open|reopen|inaugurate|launch|suspend|halt|freeze|break off|cancel|withdraw|recall|expel|arrest|detain|free|release|raid|storm|board|occupy|invade|end|expire|begin|start|enter force|take effect|come force|resign|die|declare|ban|lift|publish|buy|lease|grant|join|leave|recognise|recognize)$/
/** Days, and years, that two tellings of one act may be apart. */
const DAYS_APART = 45
const YEARS_APART = 6

export function dateClash(a: TellingMember, b: TellingMember): Clash | undefined {
  if (a.source.report.id === b.source.report.id || !areTwoVoices(a, b)) return undefined
  if (a.concept !== b.concept || !ONCE.test(a.act) || !ONCE.test(b.act)) return undefined
  if (a.modality !== 'actual' || b.modality !== 'actual') return undefined
  const { days: x, thing: s } = a
  const { days: y, thing: t } = b
  if (!x || !y || !s || !t || !areFar(x, y)) return undefined
  if (!areOneThing(a, b, s, t) || !mayBeOneDoer(a, b)) return undefined
  // What is told by a bare noun may be another of its kind.
  const isPlain = s.kinds.size + s.names.size === 0 && t.kinds.size + t.names.size === 0
  if (isPlain && !(a.who && b.who && meets(a.who.names, b.who.names))) return undefined
  return {
    a,
    b,
    attribute: 'when',
    type: 'conflict',
    why: 'the days that the reports give for it have none in common',
    values: [edtf(x), edtf(y)],
    matter: `when ${a.concept} ${s.concept}`,
  }
}

const edtf = (d: DayRange): string => {
  const [from, to] = [isoDay(d.from), isoDay(d.to)]
  if (from === to) return from
  return from.endsWith('-01-01') && to.endsWith('-12-31') ? from.slice(0, 4) : `${from}/${to}`
}

/** No day in common, yet near enough to be meant for one: days by weeks, years by a few years. */
function areFar(x: DayRange, y: DayRange): boolean {
  const gap = Math.max(x.from, y.from) - Math.min(x.to, y.to)
  if (gap <= 0) return false
  const width = Math.max(x.to - x.from, y.to - y.from)
  if (width <= 8) return gap <= DAYS_APART
  return width <= 366 && x.to - x.from > 300 && y.to - y.from > 300 && gap <= YEARS_APART * 366
}
