/** How far a telling has an act: in force, decided, intended; whatever is only presupposed tells nothing of it. */
import type { EventMember } from '../reconcile/event-members.js'

export type Stage = 'in force' | 'announced' | 'planned' | 'vowed' | 'threatened' | 'denied'
export const STAGES: readonly Stage[] = ['in force', 'announced', 'planned', 'vowed', 'threatened', 'denied']

/** A decision, even one that the reading takes for a plan: "his decision to leave", "ordered". */
const DECIDED = /\b(?:deci(?:sion|ded?)|order(?:s|ed|ing)?|resolved|announc\w+)\b[^;]{0,40}$/i
const VOWED = /\b(?:vow(?:s|ed|ing)?|pledg\w+|swear\w*|swore|promis\w+)\b[^;]{0,40}$/i
const THREATENED = /\bthreat(?:s|en\w*)?\b[^;]{0,40}$/i
/** What an act answers is told as done: "in response to the decision to ...", "over its move to ...". */
const ANSWERED =
  /\b(?:in (?:response|reaction|retaliation) (?:to|for)|because of|after|following|due to|over|protest\w*(?: at| against)?)\b[^;]{0,80}$/i
/** "It led them to leave": what somebody was brought to do is done. */
const BROUGHT = /\b(?:led|forced|forcing|prompt(?:ed|ing)|drove|pushed|caused|causing|compelled|moved)\b[^;.]{0,70}$/i
/** "It takes note of the decision to leave" only names it. */
const DECISION_NAMED = /\b(?:the|this|that)\s+(?:\p{Ll}+\s+)?(?:decision|move|order)\b[^;.]{0,80}$/iu
/** "The suspension", "by cutting": the act is named, not told. */
const NAMED =
  /(?:\b(?:the|an?|this|that|these|those|its|his|her|their|our|by|for|of|after|before)|[’']s)\s+(?:\p{Ll}+\s+)?$/iu
/** "Are to be suspended": a plan, whatever the reading takes it for. */
const TO_COME = /\b(?:is|are)\s+(?:\p{L}+\s+)?to\s+be\s+(?:\p{L}+ly\s+)?$/iu
const BEFORE = 110

export function stageOf(m: EventMember): Stage | undefined {
  if (m.presupposed) return undefined
  const { event, source } = m
  const sentence = source.reading.sentences.find((s) => s.start <= event.trigger.start && event.trigger.start < s.end)
  const from = Math.max(sentence?.start ?? 0, event.trigger.start - BEFORE)
  const before = source.report.text.slice(from, event.trigger.start)
  switch (event.modality) {
    case 'actual':
      if (TO_COME.test(before)) return 'announced'
      return NAMED.test(before) && !event.words.some((w) => w.role === 'modality') ? undefined : 'in force'
    case 'ordered':
    case 'announced':
    case 'planned':
    case 'threatened':
      if (ANSWERED.test(before) || BROUGHT.test(before) || DECISION_NAMED.test(before)) return undefined
      if (VOWED.test(before)) return 'vowed'
      if (event.modality === 'threatened' || THREATENED.test(before)) return 'threatened'
      if (event.modality === 'ordered' || event.modality === 'announced' || DECIDED.test(before)) return 'announced'
      return 'planned'
    case 'denied':
    case 'negated':
      return NAMED.test(before) ? undefined : 'denied'
    default:
      return undefined
  }
}
