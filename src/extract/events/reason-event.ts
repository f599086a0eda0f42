/**
 * The event that a reason names: told inside the reason ("after Peru seized the boats"), or told before and only pointed
 * back to ("in response to the expulsions", "over the arrest").
 */
import type { EventReading } from '../../model/index.js'
import type { Sentence, Token } from '../../text/index.js'
import { lemmaOf } from '../ties/index.js'

const FAR = 12
const DEFINITE = /^(?:the|this|that|these|those|such|its|their|his|her)$/i

/** What a noun that points back may have been told as. */
const TOLD_AS: readonly (readonly [RegExp, (event: EventReading) => boolean])[] = [
  [/^(?:suspension|halt|freeze|pause)$/, (e) => e.tie?.effect === 'suspended'],
  [/^(?:severance|termination|cancellation|cutoff|end)$/, (e) => e.tie?.effect === 'ended'],
  [/^(?:expulsion)$/, (e) => e.mode === 'expel'],
  [/^(?:recall)$/, (e) => e.mode === 'withdraw' && e.tie?.kind === 'representation'],
  [/^(?:arrest|detention)$/, (e) => e.mode === 'arrest'],
  [/^(?:seizure|capture)$/, (e) => e.mode === 'seize' || e.mode === 'abduct'],
  [
    /^(?:attack|strike|airstrike|raid|assault|shelling|bombing|killing|shooting|bombardment|incursion|invasion)$/,
    (e) => e.type === 'ASSAULT',
  ],
  [
    /^(?:sanction|sanctions|embargo|tariff|tariffs|ban|boycott)$/,
    (e) => e.type === 'SANCTION' || e.mode === 'restrict',
  ],
  [/^(?:closure)$/, (e) => e.mode === 'restrict' || e.mode === 'discontinue'],
  [/^(?:accusation|criticism|allegation|remark)$/, (e) => e.type === 'ACCUSE'],
  [/^(?:refusal|rejection|veto)$/, (e) => e.type === 'REJECT'],
  [/^(?:threat|ultimatum)$/, (e) => e.type === 'THREATEN'],
  [/^(?:visit|meeting|summit)$/, (e) => e.type === 'CONSULT'],
  [/^(?:protest|riot|demonstration)$/, (e) => e.type === 'PROTEST'],
  [/^(?:decision|move|measure|step|action|order)$/, (e) => e.tie !== undefined],
]

/** The events with the one that each reason names, where it is told in the report. */
export function withReasonEvents(
  events: readonly EventReading[],
  sentences: readonly Sentence[],
): readonly EventReading[] {
  return events.map((event, index) => {
    const { reason } = event
    if (reason === undefined) return event
    const inside = events.findIndex(
      (other, i) => i !== index && reason.at.start <= other.trigger.start && other.trigger.end <= reason.at.end,
    )
    const named = inside >= 0 ? inside : toldBefore(events, index, sentences[event.sentence])
    return named === undefined ? event : { ...event, reason: { ...reason, event: named } }
  })
}

function toldBefore(
  events: readonly EventReading[],
  index: number,
  sentence: Sentence | undefined,
): number | undefined {
  const event = events[index]
  const reason = event?.reason
  if (sentence === undefined || event === undefined || reason === undefined) return undefined
  const noun = pointing(sentence, reason.at.start, reason.at.end)
  const told = noun && TOLD_AS.find(([words]) => words.test(lemmaOf(noun)))?.[1]
  if (told === undefined) return undefined
  for (let i = events.length - 1; i >= 0; i--) {
    const other = events[i]
    if (other === undefined || i === index || other.trigger.start >= event.trigger.start) continue
    if (event.sentence - other.sentence > FAR) return undefined
    const own = other.actors.some((a) => event.actors.includes(a))
    if (!own && told(other)) return i
  }
  return undefined
}

/** The definite noun that ends the reason's first phrase. */
function pointing(sentence: Sentence, start: number, end: number): Token | undefined {
  const words = sentence.tokens.filter((t) => start <= t.start && t.end <= end)
  return words.find(
    (t) =>
      t.upos === 'NOUN' &&
      TOLD_AS.some(([nouns]) => nouns.test(lemmaOf(t))) &&
      words.some((d) => d.head === t.i && DEFINITE.test(d.form)),
  )
}
