/** "She said the border will stay shut, adding that ...": whoever said goes on speaking. */
import { at, attach, child, isVerb, REPORTING, type Repair, type WorkToken, type WorkTree } from './work-tree.js'

/** Participles that nearly always go on from a verb of speech. */
const GOES_ON =
  /^(?:adding|noting|stressing|insisting|saying|warning|arguing|claiming|emphasising|emphasizing|reiterating|alleging)$/

export const participialSpeech: Repair = {
  id: 'participial-speech',
  reason: 'a participle of speech behind a comma was hung on the reported clause instead of the verb of speech',
  apply(tree) {
    let changed = false
    for (const token of tree.tokens) {
      if (!GOES_ON.test(token.lower) || !/^(?:advcl|xcomp|conj|acl|parataxis)/.test(token.deprel)) continue
      if (at(tree, token.i - 1)?.form !== ',' || child(tree, token.i, 'nsubj', 'aux') !== undefined) continue
      const speech = speechAbove(tree, token)
      if (speech !== undefined) changed = attach(tree, token, speech.i, 'advcl') || changed
    }
    return changed
  },
}

/** The nearest verb of speech, with a subject, above the reported clause that the participle hangs in. */
function speechAbove(tree: WorkTree, token: WorkToken): WorkToken | undefined {
  let below = token
  for (let step = 0; step < 8; step++) {
    const head = at(tree, below.head)
    if (head === undefined) return undefined
    if (step === 0 && isVerb(head) && REPORTING.has(head.lemma)) return undefined
    if (
      below.deprel === 'ccomp' &&
      isVerb(head) &&
      REPORTING.has(head.lemma) &&
      head.i < token.i &&
      child(tree, head.i, 'nsubj') !== undefined
    )
      return head
    below = head
  }
  return undefined
}
