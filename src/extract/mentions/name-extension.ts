/** How far the name of a body runs on: "Ministry of Trade and Industry", "University of the North". */
import type { Directory } from '../../actors/index.js'
import type { SentenceView } from './sentence-view.js'

const JOINS = /^(of|for|on)$/
/** Bodies named for what they deal with: "Committee on Trade", "Centre for Peace". */
const DEALS_WITH =
  /^(committee|commission|council|conference|institute|ministry|department|office|centre|center|agency|fund|society|foundation|organisation|organization|school|alliance|association|bureau|board|campaign|forum|initiative|network|coalition|programme|program|service|union|authority|panel|federation)$/

/** Last token of the name that begins at `first`; `last` when it does not run on. */
export function bodyExtension(view: SentenceView, first: number, last: number, directory: Directory): number {
  const { tokens, words } = view
  const makes = [first, last].some((i) => {
    const form = tokens[i]?.form ?? ''
    return (
      directory.nameHead(form, 'first') !== undefined ||
      (directory.kind(words[i] ?? '') !== undefined && directory.office(words[i] ?? '') === undefined)
    )
  })
  if (!makes) return last
  let end = last
  for (let steps = 0; steps < 3; steps++) {
    const join = tokens[end + 1]
    if (join === undefined || !JOINS.test(join.form)) break
    if (join.form !== 'of' && ![first, last].some((i) => DEALS_WITH.test(words[i] ?? ''))) break
    let next = end + 2
    if (/^the$/i.test(tokens[next]?.form ?? '')) next += 1
    if (!view.nameish(next)) break
    end = runOn(view, next)
  }
  return end
}

function runOn(view: SentenceView, from: number): number {
  let end = from
  for (let i = from; i < view.tokens.length; i++) {
    if (view.nameish(i)) {
      end = i
      continue
    }
    const form = view.tokens[i]?.form ?? ''
    if (form === '&' && view.nameish(i + 1)) continue
    if (form === 'and' && view.nameish(i + 1) && view.tokens[i + 1]?.deprel === 'conj' && !startsNew(view, i + 1))
      continue
    break
  }
  return end
}

/** After "and" an own subject begins: "the Bank of Doe and Reuters said". */
function startsNew(view: SentenceView, i: number): boolean {
  const head = view.tokens[i]?.head ?? -1
  const governor = view.tokens[head]
  return governor === undefined || governor.deprel.startsWith('nsubj') || governor.deprel === 'root'
}
