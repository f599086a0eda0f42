/** Changes and differences as a page: what it was, what it is, and why. */
import type { Names } from '../lists/names.js'
import { type Block, joined, type Line, type Page, quiet, run, type Section, strong } from '../page/page.js'
import { dateText, instantText } from '../wording/dates.js'
import { memberText } from '../wording/members.js'
import { counted } from '../wording/numbers.js'
import type { Cause } from './causes.js'
import type { ChangeLine } from './changes.js'
import { type DifferenceLine, DOSSIER_KINDS } from './difference.js'
import type { FieldChange } from './fields.js'

type NameOf = Names['nameOf']

/** The feed, revision by revision. */
export function changesPage(lines: readonly ChangeLine[], nameOf: NameOf, next?: string): Page {
  const revisions = [...new Set(lines.map((l) => l.revision))]
  const sections = revisions.map((revision): Section => {
    const own = lines.filter((l) => l.revision === revision)
    const [first] = own
    return {
      title: `Revision ${revision}, ${instantText(first?.at ?? '')}: ${first?.cause.what ?? ''}`,
      blocks: withCauses(ordered(own), nameOf),
      ...(assertions(own) === 0 ? {} : { more: `and ${counted(assertions(own), 'assertion')} (--kind assertion)` }),
    }
  })
  const more = next === undefined ? [] : [[quiet(`There is more: --after ${next}, or --limit 0 for all`)]]
  return { facts: lines.length === 0 ? [[quiet('Nothing has changed since.')]] : more, sections }
}

/** What differs between two revisions, kind by kind. */
export function differencePage(lines: readonly DifferenceLine[], from: number, to: number, nameOf: NameOf): Page {
  const kinds = [...new Set(lines.map((l) => l.of))]
  const shared = sharedCauses(lines)
  const sum = (['added', 'changed', 'withdrawn', 'restored'] as const).flatMap((word) => {
    const n = lines.filter((l) => l.change === word).length
    return n === 0 ? [] : [`${n} ${word}`]
  })
  return {
    facts: [
      [quiet(`From revision ${from} to revision ${to}: ${sum.join(', ') || 'no difference'}`)],
      ...(shared === undefined ? [] : shared.map(causeLine)),
    ],
    sections: kinds.map((kind): Section => {
      const own = lines.filter((l) => l.of === kind)
      return { title: counted(own.length, kind), blocks: own.map((l) => entry(l, shared ? [] : l.causes, nameOf)) }
    }),
  }
}

/** Causes that all differences share, which are told once. */
function sharedCauses(lines: readonly DifferenceLine[]): readonly Cause[] | undefined {
  const text = (l: DifferenceLine) => l.causes.map(causeText).join('; ')
  const [first, second] = lines
  return first && second && lines.every((l) => text(l) === text(first)) ? first.causes : undefined
}

/** Assertions stand in events, statements and figures; a feed of nothing else shows them. */
const isShown = (lines: readonly ChangeLine[]) =>
  lines.every((l) => l.of === 'assertion') ? () => true : (l: ChangeLine) => l.of !== 'assertion'
const assertions = (lines: readonly ChangeLine[]) => lines.length - lines.filter(isShown(lines)).length

/** What an editor asks for first comes first. */
function ordered(lines: readonly ChangeLine[]): readonly ChangeLine[] {
  const place = (l: ChangeLine) => (DOSSIER_KINDS.includes(l.of) ? DOSSIER_KINDS.indexOf(l.of) : DOSSIER_KINDS.length)
  return lines.filter(isShown(lines)).sort((a, b) => place(a) - place(b))
}

/** A cause that all changes of a revision share is told once. */
function withCauses(lines: readonly ChangeLine[], nameOf: NameOf): readonly Block[] {
  const [first] = lines
  const isShared = first && lines.length > 1 && lines.every((l) => causeText(l.cause) === causeText(first.cause))
  if (!first || !isShared) return lines.map((l) => entry(l, [l.cause], nameOf))
  return [{ block: 'prose', line: causeLine(first.cause) }, ...lines.map((l) => entry(l, [], nameOf))]
}

const MARKS = { added: '+', changed: '~', withdrawn: '-', restored: '+' } as const

function entry(l: ChangeLine | DifferenceLine, causes: readonly Cause[], nameOf: NameOf): Block {
  return {
    block: 'entry',
    lead: MARKS[l.change],
    head: [strong(`${l.of} `), run(l.title), ...(l.change === 'added' ? [] : [run(` ${l.change}`, 'alert')])],
    ref: l.ref,
    body: [
      ...(l.reason === undefined ? [] : [[run(`reason: ${l.reason}`)]]),
      ...(l.replaced_by === undefined ? [] : [[run(`said now of: ${l.replaced_by.join(', ')}`)]]),
      ...l.fields.map((f) => fieldLine(f, nameOf)),
      ...causes.map((c) => causeLine(c)),
    ],
  }
}

function fieldLine(f: FieldChange, nameOf: NameOf): Line {
  const name = quiet(`${f.field.replaceAll('_', ' ')}: `)
  if (f.added !== undefined || f.removed !== undefined) {
    const [came, went] = [listText(f.added ?? [], nameOf), listText(f.removed ?? [], nameOf)]
    if (came === went) return [name, run('the same words, elsewhere in the text')]
    const parts = [
      ...(f.added ? [[run(`+ ${listText(f.added, nameOf)}`)]] : []),
      ...(f.removed ? [[run(`− ${listText(f.removed, nameOf)}`)]] : []),
    ]
    return [name, ...joined(parts, '; ')]
  }
  return [name, run(valueText(f.before, nameOf)), quiet(' → '), strong(valueText(f.after, nameOf))]
}

const SHOWN = 3

function listText(values: readonly unknown[], nameOf: NameOf): string {
  const shown = values.slice(0, SHOWN).map((v) => valueText(v, nameOf))
  return [...shown, ...(values.length > SHOWN ? [`and ${values.length - SHOWN} more`] : [])].join(', ')
}

const LONGEST = 120

function valueText(value: unknown, nameOf: NameOf): string {
  if (value === undefined) return '(nothing)'
  if (value === '') return '(unknown)'
  if (typeof value === 'string') return cut(/^\d{4}-\d\d/.test(value) ? dateText(value) : nameOf(value))
  if (typeof value !== 'object' || value === null) return String(value)
  if (Array.isArray(value)) return listText(value, nameOf)
  const known = memberText(value, nameOf)
  if (known !== undefined) return cut(known)
  const words = 'quote' in value && typeof value.quote === 'string' ? [`“${value.quote}”`] : undefined
  const members = Object.entries(value).filter(([key]) => key !== 'evidence')
  return cut((words ?? members.map(([k, v]) => `${k.replaceAll('_', ' ')} ${valueText(v, nameOf)}`)).join(', '))
}

const cut = (text: string) => {
  const plain = text.replace(/\s+/g, ' ')
  return plain.length <= LONGEST ? plain : `${plain.slice(0, LONGEST)} … (${text.length} characters)`
}

const causeLine = (c: Cause): Line => [quiet(causeText(c))]

function causeText(c: Cause): string {
  const reports = c.reports.map((r) => {
    const is =
      r.is === 'new' ? 'came in' : r.is === 'a new version' ? `came in as version ${r.version}` : 'was read again'
    return `${r.report} (${[r.outlet, r.title].filter((p) => p !== undefined).join(': ') || 'untitled'}) ${is}`
  })
  const more = c.more === undefined ? [] : [`and ${counted(c.more, 'more report')}`]
  const judged = (c.judgements ?? []).map((j) => `judgement ${j}`)
  const why = [...reports, ...more, ...judged].join(', ') || c.what
  return `because revision ${c.revision}: ${why}`
}
