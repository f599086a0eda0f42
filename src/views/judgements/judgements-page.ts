/** Judgements on who is whom as a page: those of users with their numbers, then those of the rules, with why. */
import type { Judgement } from '../../model/index.js'
import { type Block, type Page, quiet, run, strong } from '../page/page.js'
import { dateText } from '../wording/dates.js'

/** A judgement with what people call the two by. */
export interface NamedJudgement {
  /** Of those that somebody made, in the order of their making; rules' have none. */
  readonly number?: number
  readonly record: Judgement
  readonly names: readonly [string, string]
}

export function judgementsPage(listed: readonly NamedJudgement[]): Page {
  if (listed.length === 0) return { facts: [[quiet('Nobody has judged who is whom yet.')]], sections: [] }
  const [byUsers, byRules] = [
    listed.filter((l) => l.number !== undefined),
    listed.filter((l) => l.number === undefined),
  ]
  return {
    facts: [],
    sections: [
      ...(byUsers.length === 0
        ? []
        : [{ title: 'Judged', blocks: byUsers.map(block), more: 'rapport undo N takes one back' }]),
      ...(byRules.length === 0
        ? []
        : [{ title: 'By rule; a judgement of yours goes first', blocks: byRules.map(block) }]),
    ],
  }
}

function block({ number, record, names: [a, b] }: NamedJudgement): Block {
  const { verdict, undone, by, at, why } = record
  const who = at === '' ? `rule ${by}` : `${by}, ${dateText(at.slice(0, 10))}`
  return {
    block: 'entry',
    lead: number === undefined ? '–' : String(number),
    head: [strong(verdict), run(`  ${a} / ${b}`), ...(undone === true ? [run(' (undone)', 'alert')] : [])],
    body: [[quiet(why === undefined ? who : `${who}: ${why}`)]],
  }
}
