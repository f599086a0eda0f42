/** Dates in rows and ranges: `June 4-8`, `March and May 2019`, `1996-97`. */
import type { Candidate } from './candidates.js'
import { barrierBetween, type Refiner, words } from './refine-tools.js'

const LINK = new Set([
  'and',
  'or',
  'to',
  '-',
  '–',
  '—',
  ',',
  'until',
  'till',
  'through',
  'and in',
  'to the',
  'and on',
  ', and',
  ', or',
  'and early',
  'and late',
  'or early',
  'to early',
  'to late',
  'and the end of',
])

/** `in March and May 2019`, `June 3 to 9 July 2019`: the year of the later is that of the earlier. */
export const sharedYear: Refiner = (candidates, items) => {
  const out = [...candidates]
  for (let i = out.length - 2; i >= 0; i--) {
    const a = out[i]
    const b = out[i + 1]
    if (
      a?.meaning.kind !== 'date' ||
      b?.meaning.kind !== 'date' ||
      a.meaning.y !== undefined ||
      b.meaning.y === undefined
    )
      continue
    if (
      a.meaning.m === undefined ||
      b.meaning.m === undefined ||
      !LINK.has(words(items, a.to, b.from)) ||
      barrierBetween(items, a.to, b.from)
    )
      continue
    out[i] = { ...a, meaning: { ...a.meaning, y: a.meaning.m <= b.meaning.m ? b.meaning.y : b.meaning.y - 1 } }
  }
  return out
}

/** `June 4-8` and `4-8 June 2019`, `June 4 and 5`: bare day numbers beside a date are days too. */
export const dayLists: Refiner = (candidates, items) => {
  const out: Candidate[] = []
  for (const [index, candidate] of candidates.entries()) {
    const m = candidate.meaning
    if (m.kind !== 'date' || m.m === undefined || m.d === undefined) {
      out.push(candidate)
      continue
    }
    const monthFirst = items[candidate.from]?.classes.MONTH !== undefined
    const floor = out.at(-1)?.to ?? 0
    if (!monthFirst) {
      const link = items[candidate.from - 1]
      const day = items[candidate.from - 2]
      if (
        link &&
        day &&
        candidate.from - 2 >= floor &&
        /^(-|–|to|and|or)$/.test(link.lower) &&
        !day.barrier &&
        !link.barrier &&
        day.classes.DAYNUM !== undefined &&
        Number(day.classes.DAYNUM) < m.d &&
        items[candidate.from]?.lower !== 'the'
      )
        out.push({
          ...candidate,
          from: candidate.from - 2,
          to: candidate.from - 1,
          start: day.start,
          end: day.end,
          meaning: { ...m, d: Number(day.classes.DAYNUM) },
        })
      out.push(candidate)
      continue
    }
    out.push(candidate)
    const next = candidates[index + 1]
    const link = items[candidate.to]
    const day = items[candidate.to + 1]
    const after = items[candidate.to + 2]
    const free = next === undefined || next.from > candidate.to + 1
    if (
      free &&
      link &&
      day &&
      !link.barrier &&
      !day.barrier &&
      /^(-|–|to|and|or)$/.test(link.lower) &&
      day.classes.DAYNUM !== undefined &&
      Number(day.classes.DAYNUM) > m.d &&
      m.y === undefined &&
      (after === undefined ||
        after.barrier ||
        /^[^A-Za-z0-9%$-]/.test(after.form) ||
        /^(in|at|by|for|and|of|to|with|when|after|before|near|about|that|which|the)$/.test(after.lower))
    ) {
      const year = after?.form === ',' ? items[candidate.to + 3]?.classes.YEAR : undefined
      const y = typeof year === 'number' ? { y: year } : {}
      if (typeof year === 'number') out[out.length - 1] = { ...candidate, meaning: { ...m, ...y } }
      out.push({
        ...candidate,
        from: candidate.to + 1,
        to: candidate.to + (typeof year === 'number' ? 4 : 2),
        start: day.start,
        end: (typeof year === 'number' ? items[candidate.to + 3]?.end : day.end) ?? day.end,
        meaning: { ...m, ...y, d: Number(day.classes.DAYNUM) },
      })
    }
  }
  return out
}

/** `1996-97`: the second year, cut to two figures. */
export const yearSpans: Refiner = (candidates, items) =>
  candidates.flatMap((candidate) => {
    const { meaning, to } = candidate
    const dash = items[to]
    const short = items[to + 1]
    if (meaning.kind !== 'date' || meaning.y === undefined || items[to - 1]?.classes.YEAR === undefined)
      return [candidate]
    if (!/^[-–/]$/.test(dash?.form ?? '') || !dash?.glued || !short?.glued || short.classes.DAYNUM2 === undefined)
      return [candidate]
    const y = Math.floor(meaning.y / 100) * 100 + Number(short.classes.DAYNUM2)
    if (y <= meaning.y || items[to + 2]?.form === '-') return [candidate]
    return [
      candidate,
      {
        from: to + 1,
        to: to + 2,
        start: short.start,
        end: short.end,
        rule: 'absolute.year',
        meaning: { kind: 'date', y },
      },
    ]
  })
