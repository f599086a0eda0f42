/**
 * One event from many tellings. Tellings that say most are joined first (both sides named, dated narrowly); those that
 * say less then go to the one group they fit best, so that a vague telling never bridges two different events.
 */
import { byText, type DayRange, dayRange, directionOf } from '../../model/index.js'
import { DisjointSets } from '../words/disjoint-sets.js'
import { containment, jaccard } from '../words/words.js'
import type { EventMember } from './event-members.js'
import { compareSides } from './parties.js'

/** Days by which two tellings of one act may differ: announced on one day, in force on another. */
const SLACK = 3

/** Tellings of the same event together, in a fixed order. */
export function joinEvents(members: readonly EventMember[]): EventMember[][] {
  const sorted = [...members].sort(byPlace)
  const blocks = new Map<string, EventMember[]>()
  for (const member of sorted) {
    const key = blockOf(member)
    const block = blocks.get(key)
    if (block) block.push(member)
    else blocks.set(key, [member])
  }
  return [...blocks.entries()]
    .sort(([a], [b]) => byText(a, b))
    .flatMap(([, block]) => apartFromThreats(block))
    .flatMap(joinBlock)
}

/** A threat that was in print before the deed is an act of its own; one told beside the deed is another word for it. */
function apartFromThreats(block: readonly EventMember[]): readonly (readonly EventMember[])[] {
  const threats = block.filter((m) => m.event.modality === 'threatened')
  const others = block.filter((m) => m.event.modality !== 'threatened')
  const isCarriedOut = others.some(
    (a) =>
      a.event.modality === 'actual' &&
      threats.some((b) => {
        const printed = dayRange(b.source.report.published.edtf)
        return a.days !== undefined && printed !== undefined && a.days.from > printed.to
      }),
  )
  return isCarriedOut ? [others, threats] : [block]
}

const byPlace = (a: EventMember, b: EventMember): number =>
  byText(a.source.report.id, b.source.report.id) || a.event.trigger.start - b.event.trigger.start || a.index - b.index

function blockOf(member: EventMember): string {
  const { event } = member
  const negative = event.modality === 'negated' ? ' not' : ''
  const way = isExpulsion(member) ? ' expulsion' : ''
  return event.tie ? `tie ${event.tie.kind} ${directionOf(event.tie.effect)}${way}` : `type ${event.type}${negative}`
}

/** To send the other's envoys away is another act than to call one's own home. */
const isExpulsion = (m: EventMember): boolean => /^(?:expel|expuls|oust|eject|kick|throw|threw)/i.test(m.trigger)

/** Tellings that cannot be told apart by anything compared here. */
interface Node {
  readonly members: EventMember[]
  readonly first: EventMember
  readonly reports: Set<string>
}

function joinBlock(block: readonly EventMember[]): EventMember[][] {
  const nodes = collapse(block)
  const sets = new DisjointSets(nodes.length)
  const done: number[] = []
  for (const rank of [0, 1, 2, 3]) {
    const now = nodes.flatMap((n, i) => (rankOf(n.first) === rank ? [i] : []))
    const before = clustersOf(done, sets)
    const left: number[] = []
    for (const i of now) {
      const best = bestCluster(nodes, i, before)
      if (best === undefined) left.push(i)
      else sets.join(i, best)
    }
    joinAmong(nodes, left, sets)
    done.push(...now)
  }
  return sets.groups().map((g) => g.flatMap((i) => nodes[i]?.members ?? []).sort(byPlace))
}

/** 0: both sides and a narrow date; 1: both sides; 2: one side and a date; 3: less. */
function rankOf(m: EventMember): number {
  const both = m.actorMarks.size > 0 && m.recipientMarks.size > 0
  return both ? (m.days ? 0 : 1) : m.days ? 2 : 3
}

function collapse(block: readonly EventMember[]): Node[] {
  const by = new Map<string, Node>()
  for (const m of block) {
    const words = m.event.tie ? '' : [...m.stems].sort(byText).join(' ')
    const signature = JSON.stringify([
      [...m.actorMarks].sort(byText),
      [...m.recipientMarks].sort(byText),
      m.days ?? null,
      m.event.where?.name ?? '',
      m.counted ?? '',
      m.actorMarks.size + m.recipientMarks.size === 0 ? m.source.report.id : '',
      m.event.modality === 'actual' ? '' : (m.notBefore ?? ''),
      m.event.modality === 'actual' ? m.source.report.published.edtf : '',
      m.range ?? null,
      words,
    ])
    const node = by.get(signature)
    if (node) {
      node.members.push(m)
      node.reports.add(m.source.report.id)
    } else by.set(signature, { members: [m], first: m, reports: new Set([m.source.report.id]) })
  }
  return [...by.values()]
}

function clustersOf(done: readonly number[], sets: DisjointSets): Map<number, number[]> {
  const out = new Map<number, number[]>()
  for (const i of done) {
    const root = sets.find(i)
    const list = out.get(root)
    if (list) list.push(i)
    else out.set(root, [i])
  }
  return out
}

/** The group of fuller tellings that this one fits best; none where it fits none. */
function bestCluster(
  nodes: readonly Node[],
  at: number,
  clusters: ReadonlyMap<number, readonly number[]>,
): number | undefined {
  const node = nodes[at]
  if (!node) return undefined
  let best: { root: number; score: readonly number[] } | undefined
  for (const [root, list] of clusters) {
    const fitting = list.flatMap((i) => {
      const other = nodes[i]
      return other && (fits(node.first, other.first) || echoes(node, other)) ? [other] : []
    })
    if (fitting.length === 0 || list.some((i) => contradicts(node.first, nodes[i]?.first))) continue
    const own = fitting.some((n) => n.members.some((x) => node.members.some((m) => isToldBefore(x, m)))) ? 1 : 0
    const reports = new Set(fitting.flatMap((n) => [...n.reports])).size
    const words = Math.max(...fitting.map((n) => containment(node.first.stems, n.first.stems)))
    const score = [own, closeness(node.first, fitting), reports, words]
    if (!best || isBefore(best.score, score)) best = { root, score }
  }
  return best?.root
}

/** "The halt" without its parties, in a report that has told whose halt of which tie it is. */
function echoes(node: Node, other: Node): boolean {
  const { first } = node
  if (!first.event.tie || first.actorMarks.size > 0 || first.recipientMarks.size > 0) return false
  return [...node.reports].every((r) => other.reports.has(r)) && !countsDiffer(first, other.first)
}

/** Words point back to what their own report has told already. */
const isToldBefore = (a: EventMember, b: EventMember): boolean =>
  a.source.report.id === b.source.report.id && a.event.trigger.start < b.event.trigger.start

/** A report tells the latest event before its publication. */
function closeness(m: EventMember, nodes: readonly Node[]): number {
  const published = m.source.report.published.edtf
  if (!/^\d{4}-\d\d-\d\d$/.test(published)) return 0
  const day = Date.parse(`${published}T00:00:00Z`) / 86_400_000
  const gaps = nodes.flatMap((n) => (n.first.days ? [day - n.first.days.from] : [])).filter((g) => g >= -1)
  return gaps.length === 0 ? Number.NEGATIVE_INFINITY : -Math.round(Math.min(...gaps) / 7)
}

function isBefore(a: readonly number[], b: readonly number[]): boolean {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return (a[i] ?? 0) < (b[i] ?? 0)
  return false
}

function joinAmong(nodes: readonly Node[], list: readonly number[], sets: DisjointSets): void {
  for (let x = 0; x < list.length; x++)
    for (let y = x + 1; y < list.length; y++) {
      const i = list[x] as number
      const j = list[y] as number
      const a = nodes[i]?.first
      const b = nodes[j]?.first
      if (a && b && fits(a, b)) sets.join(i, j)
    }
}

/** Other parties, or a day that cannot be the same. */
function contradicts(a: EventMember, b: EventMember | undefined): boolean {
  if (!b) return false
  if (a.days && b.days && gap(a.days, b.days) > SLACK) return true
  const other =
    compareSides(a.actorMarks, b.actorMarks) === 'other' || compareSides(a.recipientMarks, b.recipientMarks) === 'other'
  return other && !fits(a, b)
}

/** Can the two be tellings of one event? */
function fits(a: EventMember, b: EventMember): boolean {
  if (a.days && b.days && gap(a.days, b.days) > SLACK) return false
  if (isPast(a, b) || isPast(b, a) || isLater(a, b) || isLater(b, a) || countsDiffer(a, b)) return false
  const actors = compareSides(a.actorMarks, b.actorMarks)
  const recipients = compareSides(a.recipientMarks, b.recipientMarks)
  if (a.event.tie && b.event.tie) {
    if (actors !== 'other' && recipients !== 'other') return actors === 'same' || recipients === 'same'
    return within(a, b) || within(b, a)
  }
  if (actors === 'other' || recipients === 'other' || (actors === 'open' && recipients === 'open')) return false
  return alike(a, b, actors === 'same' && recipients === 'same')
}

/** A tie is mutual: who names one end of it only may name the other end than one would think. */
function within(a: EventMember, b: EventMember): boolean {
  if (a.event.modality === 'negated' || b.event.modality === 'negated') return false
  // an offer of one side is not what the other side did
  if ((a.event.tie?.effect === 'promised') !== (b.event.tie?.effect === 'promised')) return false
  const [one, none] = a.actorMarks.size === 0 ? [a.recipientMarks, a.actorMarks] : [a.actorMarks, a.recipientMarks]
  if (one.size === 0 || none.size > 0 || b.actorMarks.size === 0 || b.recipientMarks.size === 0) return false
  return [...one].every((mark) => b.actorMarks.has(mark) || b.recipientMarks.has(mark))
}

/** What is still to come when `a` is printed has not happened long before. */
function isPast(a: EventMember, b: EventMember): boolean {
  if (
    a.event.modality === 'actual' ||
    a.event.modality === 'negated' ||
    a.notBefore === undefined ||
    a.when.edtf !== ''
  )
    return false
  return b.range !== undefined && b.range.to < a.notBefore
}

/** What `a` tells as done when it is printed has not happened long after. */
function isLater(a: EventMember, b: EventMember): boolean {
  const printed = dayRange(a.source.report.published.edtf)
  return a.event.modality === 'actual' && printed !== undefined && b.days !== undefined && b.days.from > printed.to + 7
}

/** "Two convoys" and "14 convoys" were not hit in one attack. */
function countsDiffer(a: EventMember, b: EventMember): boolean {
  return a.counted !== undefined && b.counted !== undefined && a.counted !== b.counted
}

/** Events without a tie must also tell of the same thing: by words, or by kind, place and day together. */
function alike(a: EventMember, b: EventMember, sameParties: boolean): boolean {
  const shared = [...a.stems].filter((s) => b.stems.has(s)).length
  const near = jaccard(a.stems, b.stems)
  if (shared >= 2 && near >= (sameParties ? 0.25 : 0.34)) return true
  if (shared >= 3 && containment(a.stems, b.stems) >= 0.6) return true
  const sameDay = a.days !== undefined && b.days !== undefined && gap(a.days, b.days) <= 0
  if (
    sameDay &&
    sameParties &&
    a.days !== undefined &&
    a.days.to - a.days.from <= 7 &&
    (a.trigger === b.trigger || shared >= 1)
  )
    return true
  const material = a.event.type === 'ASSAULT' || a.event.type === 'MOBILIZE' || a.event.type === 'COERCE'
  const place = a.event.where && a.event.where.name === b.event.where?.name
  return material && place === true && (shared >= 1 || sameDay)
}

const gap = (a: DayRange, b: DayRange): number => Math.max(0, Math.max(a.from, b.from) - Math.min(a.to, b.to))
