/** The parameters of the network, by name and size: one list that training, the weights file and inference share. */
import { groups, inputSize } from './features.js'

/** Sizes that differ between networks; they stand in the head of the weights file. */
export interface NetSizes {
  /** Units of one direction of one LSTM layer. */
  readonly hidden: number
  readonly arc: number
  readonly rel: number
  /** Rows of the word table, of the table of incoming tags (row 0: none), tags and relations to choose from. */
  readonly words: number
  readonly inTags: number
  readonly tags: number
  readonly labels: number
}

export interface Parameter {
  readonly name: string
  readonly rows: number
  readonly columns: number
  /** Columns rounded up to 8, as stored in memory. */
  readonly width: number
  /** First element, counted in floats. */
  readonly offset: number
}

/** Rows are rounded up to whole groups of eight floats. */
export const padded = (n: number): number => (n + 7) & ~7

/** Signed distance from dependent to head, in 16 classes. */
export function distanceClass(dependent: number, head: number): number {
  const d = Math.abs(dependent - head)
  const c = d <= 4 ? d - 1 : d <= 6 ? 4 : d <= 10 ? 5 : d <= 18 ? 6 : 7
  return head > dependent ? c + 8 : c
}

/** All parameters in memory order, and the number of floats they take. */
export function layoutOf(s: NetSizes): { readonly list: readonly Parameter[]; readonly floats: number } {
  const list: Parameter[] = []
  let offset = 0
  const add = (name: string, rows: number, columns: number): void => {
    const width = padded(columns)
    list.push({ name, rows, columns, width, offset })
    offset += rows * width
  }
  for (const group of groups) {
    if (group.name === 'vector') continue
    add(`in.${group.name}`, group.name === 'word' ? s.words : group.name === 'tag' ? s.inTags : group.size, group.dim)
  }
  for (const layer of [1, 2]) {
    for (const way of ['f', 'b']) {
      add(`lstm${layer}${way}.w`, layer === 1 ? inputSize : 2 * s.hidden, 4 * s.hidden)
      add(`lstm${layer}${way}.u`, s.hidden, 4 * s.hidden)
      add(`lstm${layer}${way}.b`, 1, 4 * s.hidden)
    }
  }
  add('tag.w', 2 * s.hidden, s.tags)
  add('tag.b', 1, s.tags)
  add('arc.w', 2 * s.hidden, 2 * s.arc)
  add('arc.b', 1, 2 * s.arc)
  add('arc.root', 1, s.arc)
  add('arc.u', s.arc, s.arc)
  add('arc.v', 1, s.arc)
  add('arc.distance', 1, 16)
  add('rel.w', 2 * s.hidden, 2 * s.rel)
  add('rel.b', 1, 2 * s.rel)
  add('rel.root', 1, s.rel)
  add('rel.out', s.rel, s.labels)
  add('rel.outb', 1, s.labels)
  return { list, floats: offset }
}
