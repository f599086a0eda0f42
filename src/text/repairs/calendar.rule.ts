/** "announced the move on Tuesday", "Mensah on Monday recalled": a day or month tells when the verb happened, not which noun. */
import { at, attach, child, isVerb, type Repair, type WorkToken, type WorkTree } from './work-tree.js'

const DAY = /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|today|tomorrow|tonight)$/
const MONTH =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan\.|feb\.|aug\.|sept\.|oct\.|nov\.|dec\.)$/
/** Nouns that are times themselves ("on the morning of") or that a day names ("Monday's meeting" stays as it is). */
const TIME = new Set(
  'morning afternoon evening night day week weekend month year season summer winter spring autumn anniversary date deadline hour time eve midnight noon business end beginning start close'.split(
    ' ',
  ),
)

/** Happenings that are fixed for a day themselves: "a meeting on Friday" can be announced on any other. */
const HAPPENING = new Set(
  'meeting session conference summit forum talk discussion presentation visit flight crash attack strike raid election vote hearing workshop trial ceremony protest rally match game referendum ceasefire interview publication appointment trip funeral exercise drill parade launch explosion bombing battle rescue arrival departure scare invasion uprising coup war massacre siege offensive operation revolution treaty agreement remark death killing arrest shooting riot storm earthquake'.split(
    ' ',
  ),
)

export const calendar: Repair = {
  id: 'calendar',
  reason: 'a day or a month behind an object was hung on the noun before it',
  apply(tree) {
    let changed = false
    for (const token of tree.tokens) {
      if (token.upos !== 'PROPN' && token.upos !== 'NOUN') continue
      const isDay = DAY.test(token.lower)
      if (!isDay && !(MONTH.test(token.lower) && token.upos === 'PROPN')) continue
      changed = lift(tree, token, isDay) || changed
    }
    return changed
  },
}

function lift(tree: WorkTree, time: WorkToken, isDay: boolean): boolean {
  if (time.deprel !== 'nmod' && time.deprel !== 'nmod:unmarked') return false
  const marker = child(tree, time.i, 'case')
  if (marker === undefined ? !isDay : !/^(?:on|in)$/.test(marker.lower)) return false
  const noun = at(tree, time.head)
  if (
    noun === undefined ||
    isVerb(noun) ||
    TIME.has(noun.lemma) ||
    HAPPENING.has(noun.lemma) ||
    noun.upos === 'NUM' ||
    noun.upos === 'ADV'
  )
    return false
  const first = marker?.i ?? time.i
  if (first < noun.i) return false
  const place = verbAbove(tree, noun, first, isDay && !/^to/.test(time.lower))
  if (place === undefined) return false
  return attach(tree, time, place, time.deprel === 'nmod' ? 'obl' : 'obl:unmarked')
}

/** The verb that `noun` is an argument of, where a time behind the noun belongs to the verb. */
function verbAbove(tree: WorkTree, noun: WorkToken, time: number, isWeekday: boolean): number | undefined {
  let top: WorkToken = noun
  for (let step = 0; step < 4; step++) {
    const head = at(tree, top.head)
    if (head === undefined) return undefined
    if (isVerb(head)) {
      if (/^(?:obj|iobj)$/.test(top.deprel) && head.i < top.i) return head.i
      if (/^obl/.test(top.deprel) && head.i < top.i && step === 0) return head.i
      // "In a speech on Monday, Mensah recalled": the day of the adjunct before the subject is the day of the act.
      if (/^obl/.test(top.deprel) && top.i < head.i && isWeekday && at(tree, lastOf(tree, noun, time))?.form === ',')
        return head.i
      // "Mensah on Monday recalled": the time stands right before the verb.
      if (/^nsubj/.test(top.deprel) && step === 0 && (noun.upos === 'PROPN' || noun.upos === 'PRON') && time > noun.i) {
        return noun.i < time && time < head.i && isWeekday ? head.i : undefined
      }
      return undefined
    }
    if (!/^(?:nmod|flat|appos|compound|conj)/.test(top.deprel) || top.i < head.i) return undefined
    top = head
  }
  return undefined
}

/** The token behind the day that begins at `from`. */
function lastOf(tree: WorkTree, noun: WorkToken, from: number): number {
  let k = from
  while (
    k < tree.tokens.length &&
    k - from < 6 &&
    /^(?:on|in|last|next|this|late|early)$/.test(at(tree, k)?.lower ?? '')
  )
    k++
  return k > noun.i && at(tree, k)?.lower !== 'yesterday' ? k + 1 : -1
}
