/** Figures and events of two versions, matched sentence by sentence, and what became of each. */
import type { EventReading, FigureReading, SaidByLink } from '../../model/index.js'
import type { VersionChange, VersionChangeType } from './change.js'
import { hasSaying, hedgesIn } from './hedges.js'
import type { VersionText } from './version-text.js'
import { sameWords, wordsChanged, wordsOf } from './words-alike.js'

export interface Sides {
  readonly a: VersionText
  readonly b: VersionText
  /** Sentences of `b` by the sentences of `a` that they go back to. */
  readonly sentences: ReadonlyMap<number, number>
}

/** A change on the words of both versions, with the sentences around them. */
export function changeOf(
  sides: Sides,
  type: VersionChangeType,
  what: string,
  at: { readonly a?: Place; readonly b?: Place },
): VersionChange {
  const before = at.a && sides.a.words(at.a)
  const after = at.b && sides.b.words(at.b)
  const sentenceA = at.a && sides.a.sentence(at.a.sentence)
  const sentenceB = at.b && sides.b.sentence(at.b.sentence)
  const headline = (at.a && sides.a.isHeadline(at.a.sentence)) || (at.b && sides.b.isHeadline(at.b.sentence))
  return {
    type,
    what,
    ...(before ? { before } : {}),
    ...(after ? { after } : {}),
    ...(sentenceA ? { sentence_before: sentenceA.words } : {}),
    ...(sentenceB ? { sentence_after: sentenceB.words } : {}),
    ...(headline ? { in_headline: true } : {}),
    size: Math.max(1, wordsChanged(before?.words ?? '', after?.words ?? '')),
  }
}

export interface Place {
  readonly start: number
  readonly end: number
  readonly sentence: number
}

/**
 * Matches items of both versions: first within sentences that belong together, then anywhere.
 * @param alike how well two fit, 0 for not at all
 */
export function matched<T extends { readonly sentence: number }>(
  { sentences }: Sides,
  a: readonly T[],
  b: readonly T[],
  alike: (x: T, y: T, together: boolean) => number,
): { readonly pairs: readonly (readonly [T, T])[]; readonly gone: readonly T[]; readonly come: readonly T[] } {
  const scored = a
    .flatMap((x, i) =>
      b.map((y, j) => {
        const together = sentences.get(x.sentence) === y.sentence
        const fit = alike(x, y, together)
        return { i, j, fit: fit === 0 ? 0 : fit + (together ? 10 : 0) }
      }),
    )
    .filter((p) => p.fit > 0)
    .sort((p, q) => q.fit - p.fit || p.i - q.i || p.j - q.j)
  const left = new Set(a.keys())
  const right = new Set(b.keys())
  const pairs: (readonly [number, number])[] = []
  for (const { i, j } of scored) {
    if (!left.has(i) || !right.has(j)) continue
    left.delete(i)
    right.delete(j)
    pairs.push([i, j])
  }
  const at = (list: readonly T[], indexes: Iterable<number>) => [...indexes].flatMap((i) => list[i] ?? [])
  return {
    pairs: pairs
      .sort(([i], [k]) => i - k)
      .flatMap(([i, j]) => {
        const [x, y] = [a[i], b[j]]
        return x === undefined || y === undefined ? [] : [[x, y] as const]
      }),
    gone: at(a, left),
    come: at(b, right),
  }
}

const amount = (f: FigureReading) =>
  JSON.stringify([f.value ?? null, f.low ?? null, f.high ?? null, f.bound, f.unit, f.change ?? null])

export function figureChanges(sides: Sides): readonly VersionChange[] {
  const alike = (x: FigureReading, y: FigureReading, together: boolean): number => {
    const sameMeasure = sameWords(x.measure, y.measure)
    const sameUnit = x.unit === y.unit
    if (amount(x) === amount(y) && (sameMeasure || together)) return 5
    if (sameMeasure && sameUnit) return together ? 4 : 2
    return together && (sameUnit || sameMeasure) ? 1 : 0
  }
  const { pairs, gone, come } = matched(sides, sides.a.version.reading.figures, sides.b.version.reading.figures, alike)
  return [
    ...pairs.flatMap(([x, y]) =>
      amount(x) === amount(y) ? [] : [changeOf(sides, 'figure changed', x.measure || x.unit, { a: x, b: y })],
    ),
    ...gone.map((x) => changeOf(sides, 'figure dropped', x.measure || x.unit, { a: x })),
    ...come.map((y) => changeOf(sides, 'figure added', y.measure || y.unit, { b: y })),
  ]
}

export function eventChanges(sides: Sides): readonly VersionChange[] {
  const { a, b } = sides
  const trigger = (t: VersionText, e: EventReading) => t.slice(e.trigger).toLowerCase()
  const alike = (x: EventReading, y: EventReading, together: boolean): number => {
    const sameTrigger = trigger(a, x) === trigger(b, y)
    const sameTie = x.tie?.kind === y.tie?.kind
    if (x.type === y.type && sameTie && (together || sameTrigger)) return sameTrigger ? 5 : 3
    return together && (sameTrigger || (x.tie !== undefined && sameTie)) ? 2 : 0
  }
  const { pairs, gone, come } = matched(sides, a.version.reading.events, b.version.reading.events, alike)
  const place = (e: EventReading): Place => ({ ...e.clause, sentence: e.sentence })
  return [
    ...pairs.flatMap(([x, y]) => {
      const at = { a: place(x), b: place(y) }
      const about = `${trigger(b, y)}: `
      const changes: VersionChange[] = []
      if (x.modality !== y.modality)
        changes.push(changeOf(sides, 'modality changed', `${about}${x.modality} → ${y.modality}`, at))
      if (x.tie && y.tie && x.tie.effect !== y.tie.effect)
        changes.push(changeOf(sides, 'effect changed', `${y.tie.kind}: ${x.tie.effect} → ${y.tie.effect}`, at))
      const [was, is] = [dateOf(a, x), dateOf(b, y)]
      if (was !== is)
        changes.push(changeOf(sides, 'date changed', `${about}${was || 'no date'} → ${is || 'no date'}`, at))
      const attribution = attributionChange(x.saidBy, y.saidBy)
      // Where a word of saying stands in the sentence, that nobody says it may only have escaped the reader.
      const isOwnWord = (t: VersionText, e: EventReading) =>
        e.saidBy.length > 0 || !hasSaying(t.sentences[e.sentence] ?? '')
      if (attribution && isOwnWord(a, x) && isOwnWord(b, y))
        changes.push(changeOf(sides, attribution.type, `${about}${attribution.what}`, at))
      return changes
    }),
    ...gone.map((x) => changeOf(sides, 'claim dropped', trigger(a, x), { a: place(x) })),
    ...come.map((y) => changeOf(sides, 'claim added', trigger(b, y), { b: place(y) })),
  ]
}

const dateOf = (t: VersionText, e: EventReading): string =>
  e.date === undefined ? '' : (t.version.reading.dates[e.date]?.edtf ?? '')

/** How well the one who says it is known: by name, as the report itself, or not at all. */
const standing = (links: readonly SaidByLink[]): number => {
  const last = links.at(-1)
  return last === undefined ? 2 : last.anonymous ? 1 : 3
}

function attributionChange(
  a: readonly SaidByLink[],
  b: readonly SaidByLink[],
): { readonly type: VersionChangeType; readonly what: string } | undefined {
  const name = (links: readonly SaidByLink[]) => links.at(-1)?.name ?? 'the report itself'
  const what = `${name(a)} → ${name(b)}`
  const [was, is] = [standing(a), standing(b)]
  // What the report said itself and now puts into another's mouth is taken back a little, whoever that is.
  if (is === 1 && was > 1) return { type: 'attribution softened', what }
  if (was === 1 && is > 1) return { type: 'attribution hardened', what }
  if (a.length === 0 && b.length > 0) return { type: 'attribution softened', what }
  if (b.length === 0 && a.length > 0) return { type: 'attribution hardened', what }
  return sameWords(name(a), name(b)) ? undefined : { type: 'attribution changed', what }
}

/** Words of hearsay and of doubt that came into a sentence or went out of it. */
export function hedgeChanges(sides: Sides): readonly VersionChange[] {
  return [...sides.sentences].flatMap(([i, j]) => {
    const [x, y] = [sides.a.sentences[i] ?? '', sides.b.sentences[j] ?? '']
    if (wordsOf(x).join(' ') === wordsOf(y).join(' ')) return []
    const [was, is] = [hedgesIn(x), hedgesIn(y)]
    const spanA = sides.a.version.reading.sentences[i]
    const spanB = sides.b.version.reading.sentences[j]
    if (!spanA || !spanB) return []
    const at = { a: { ...spanA, sentence: i }, b: { ...spanB, sentence: j } }
    const told = (list: readonly string[]) => (list.length === 0 ? 'said plainly' : list.join(', '))
    const changes: VersionChange[] = []
    const of = (key: 'hearsay' | 'perhaps') => `${told(was[key])} → ${told(is[key])}`
    if (is.hearsay.length !== was.hearsay.length) {
      const softer = is.hearsay.length > was.hearsay.length
      changes.push(changeOf(sides, softer ? 'attribution softened' : 'attribution hardened', of('hearsay'), at))
    }
    if (is.perhaps.length !== was.perhaps.length) changes.push(changeOf(sides, 'modality changed', of('perhaps'), at))
    return changes
  })
}
