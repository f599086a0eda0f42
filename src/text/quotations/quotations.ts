/**
 * Quotations of a text, found from the marks alone and before sentences are split: nested, unbalanced, and running over
 * paragraphs with the opening mark repeated. One pass over the marks.
 */
import type { Block } from '../lines.js'
import type { Quotation } from '../tree.js'
import { type Family, type Mark, marksOf } from './marks.js'

interface Open {
  readonly mark: Mark
  readonly continues: boolean
  readonly order: number
}

/** A quotation that never closes in its own block may still close within so many blocks after it. */
const REACH = 4

/**
 * All quotations between marks, in order of their start.
 * @example
 * findQuotations('“Enough,” she said.', blocksOf('“Enough,” she said.'))[0]?.inner // { start: 1, end: 8 }
 */
export function findQuotations(text: string, blocks: readonly Block[]): readonly Quotation[] {
  const marks: Mark[] = []
  for (const [k, block] of blocks.entries()) marksOf(text, block.start, block.end, k, marks)
  const closers = nextClosers(marks)
  const straight = countStraight(marks)
  const found: Quotation[] = []
  const stack: Open[] = []
  const depths = new Map<Family, number>()

  const finish = (open: Open, end: number, innerEnd: number, close: string | undefined, depth: number) => {
    depths.set(open.mark.family, (depths.get(open.mark.family) ?? 1) - 1)
    const trimmed = close === undefined ? trimEnd(text, open.mark.end, innerEnd) : innerEnd
    if (trimmed <= open.mark.end && close === undefined) return
    found.push({
      start: open.mark.start,
      end: close === undefined ? trimmed : end,
      inner: { start: open.mark.end, end: trimmed },
      open: open.mark.text,
      ...(close === undefined ? {} : { close }),
      depth,
      continues: open.continues,
      short: false,
    })
  }
  /** Drops what stands above position `k` of the stack without a closing mark; it ends where its own block ends, at most at `limit`. */
  const abandon = (k: number, limit: number) => {
    for (
      let open = stack.length > k ? stack.pop() : undefined;
      open !== undefined;
      open = stack.length > k ? stack.pop() : undefined
    ) {
      const blockEnd = blocks[open.mark.block]?.end ?? limit
      // A single mark that never closes is an apostrophe.
      if (open.mark.family === 'single') depths.set('single', (depths.get('single') ?? 1) - 1)
      else finish(open, Math.min(blockEnd, limit), Math.min(blockEnd, limit), undefined, stack.length)
    }
  }

  let block = 0
  for (const [k, mark] of marks.entries()) {
    if (mark.block !== block) {
      // At a block end only what still gets its closing mark stays open.
      const keep = stack.findIndex((open) => !closesLater(open, k, marks, closers))
      if (keep >= 0 && !(mark.isFirst && mark.canOpen && stack[keep]?.mark.family === mark.family))
        abandon(keep, Number.POSITIVE_INFINITY)
      block = mark.block
    }
    const openCount = depths.get(mark.family) ?? 0
    const at = openCount > 0 ? lastOf(stack, mark) : -1
    const top = at >= 0 ? stack[at] : undefined
    if (top !== undefined && mark.isFirst && mark.canOpen && top.mark.block !== mark.block) {
      // The opening mark repeated at a new paragraph: the same speech goes on.
      abandon(at + 1, Number.POSITIVE_INFINITY)
      stack.pop()
      const previous = blocks[mark.block - 1]?.end ?? mark.start
      finish(top, previous, previous, undefined, stack.length)
      push(mark, true)
    } else if (top !== undefined && (closes(mark, closers[k] ?? -1) || isMisspaced(top.mark, mark, straight))) {
      abandon(at + 1, mark.start)
      stack.pop()
      finish(top, mark.end, mark.start, mark.text, stack.length)
    } else if (mark.canOpen && (mark.family !== 'single' || (closers[k] ?? -1) >= 0)) {
      if (top !== undefined && !canNest(top.mark, mark, closers[k] ?? -1, marks)) abandon(at, mark.start)
      push(mark, false)
    }
  }
  abandon(0, Number.POSITIVE_INFINITY)
  return found.sort((a, b) => a.start - b.start || b.end - a.end)

  function push(mark: Mark, continues: boolean) {
    stack.push({ mark, continues, order: stack.length })
    depths.set(mark.family, (depths.get(mark.family) ?? 0) + 1)
  }
}

/** Whether a mark ends what is open: it may close, is no opening mark repeated, and no possessive with the real end to come. */
function closes(mark: Mark, closer: number): boolean {
  if (!mark.canClose || (mark.canOpen && isTwoSided(mark) && mark.isFirst)) return false
  return !(mark.isDoubtful && closer >= 0)
}

/** Straight double marks in each block. */
function countStraight(marks: readonly Mark[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>()
  for (const mark of marks) if (mark.text === '"') counts.set(mark.block, (counts.get(mark.block) ?? 0) + 1)
  return counts
}

/** A straight mark with its space on the wrong side, "We agree, "Osei said: in a block with an even number they take turns. */
function isMisspaced(open: Mark, mark: Mark, straight: ReadonlyMap<number, number>): boolean {
  return (
    mark.text === '"' && open.text === '"' && open.block === mark.block && (straight.get(mark.block) ?? 0) % 2 === 0
  )
}

/** Straight marks look the same on both sides. */
function isTwoSided(mark: Mark): boolean {
  return mark.text === '"' || mark.text === "'"
}

/** A mark of the same family inside an open one: only directed marks nest, and only when both get closed. */
function canNest(outer: Mark, inner: Mark, closer: number, marks: readonly Mark[]): boolean {
  if (isTwoSided(inner)) return false
  const first = marks[closer]
  return first !== undefined && first.block === outer.block && inner.block === outer.block
}

function lastOf(stack: readonly Open[], mark: Mark): number {
  for (let k = stack.length - 1; k >= Math.max(0, stack.length - 16); k--) {
    const open = stack[k]?.mark
    if (open !== undefined && open.family === mark.family && suits(open.text, mark)) return k
  }
  return -1
}

/** Whether a mark may answer an opening one; „ is closed by “ or ”, « by », » by «. */
function suits(open: string, mark: Mark): boolean {
  if (mark.text === '“' && open !== '„') return mark.canOpen
  if (mark.text === '«') return open === '»' || mark.canOpen
  if (mark.text === '»') return open !== '»' || !mark.canOpen || true
  return true
}

/** For each mark the index of the next certain closing mark of its family in the same block, with no opening one between; -1 if none. */
function nextClosers(marks: readonly Mark[]): Int32Array {
  const next = new Int32Array(marks.length).fill(-1)
  const pending = new Map<Family, { index: number; block: number }>()
  for (let k = marks.length - 1; k >= 0; k--) {
    const mark = marks[k]
    if (mark === undefined) continue
    const known = pending.get(mark.family)
    next[k] = known !== undefined && known.block === mark.block ? known.index : -1
    if (mark.canClose && (!mark.isDoubtful || next[k] === -1)) pending.set(mark.family, { index: k, block: mark.block })
    else if (mark.canOpen && !mark.canClose && mark.family !== 'single') pending.delete(mark.family)
  }
  return next
}

/** Whether an open quotation is closed by the next mark of its family, not too far on. */
function closesLater(open: Open, from: number, marks: readonly Mark[], _closers: Int32Array): boolean {
  if (open.mark.family === 'single' && open.mark.text === "'") return false
  for (let k = from; k < Math.min(marks.length, from + 8); k++) {
    const mark = marks[k]
    if (mark === undefined || mark.block - open.mark.block > REACH) return false
    if (mark.family !== open.mark.family) continue
    if (mark.isDoubtful) continue
    return mark.canClose && !(mark.canOpen && mark.isFirst)
  }
  return false
}

function trimEnd(text: string, start: number, end: number): number {
  let e = end
  while (e > start && /\s/.test(text.charAt(e - 1))) e--
  return e
}
