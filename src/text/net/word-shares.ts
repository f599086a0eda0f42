/**
 * What words and incoming tags add to the gates of the first layer. The share of a word follows from its form alone,
 * so it is worked out once and kept; when the store is full it starts anew, which changes no result.
 */
import { ownCopy } from '../own-copy.js'
import { groupCount, groups, type Inventory, inputSize, tagGroup, wordRows } from './features.js'
import { type FourBitTable, unpackFourBits } from './four-bits.js'
import { padded } from './layout.js'
import { inputScale, type NetworkWeights } from './network-weights.js'

const keptWords = 4096
const atOnce = 64
const wide = padded(inputSize)

export class WordShares {
  private readonly slots = new Map<string, number>()
  private readonly input: number
  private readonly fixed: number
  private readonly words: number
  private readonly tags: number
  private readonly bytes: number

  constructor(
    private readonly weights: NetworkWeights,
    private readonly inventory: Inventory,
    private readonly vectors: FourBitTable,
  ) {
    const { machine, sizes } = weights
    this.bytes = 8 * sizes.hidden * 4
    this.input = machine.take(wide * 4 * atOnce)
    this.fixed = machine.take(wide * 2 * atOnce + 64)
    this.words = machine.take(keptWords * this.bytes)
    this.tags = machine.take(sizes.inTags * this.bytes)
    this.fillTags()
  }

  /** Address of the share of an incoming tag, with the bias. */
  tag(row: number): number {
    return this.tags + row * this.bytes
  }
  /** Address of the share of a word in its slot. */
  word(slot: number): number {
    return this.words + slot * this.bytes
  }
  /** Slots of the words (at most 4096 different ones), good until the next call. */
  slotsOf(forms: readonly string[]): Int32Array {
    const fresh = new Set<string>()
    for (const form of forms) if (!this.slots.has(form)) fresh.add(form)
    if (this.slots.size + fresh.size > keptWords) {
      this.slots.clear()
      for (const form of forms) fresh.add(form)
    }
    const list = [...fresh]
    for (let from = 0; from < list.length; from += atOnce) this.fillWords(list.slice(from, from + atOnce))
    return Int32Array.from(forms, (form) => this.slots.get(form) as number)
  }

  private fillTags(): void {
    const { machine, sizes } = this.weights
    const offset = groups.slice(0, tagGroup).reduce((n, g) => n + g.dim, 0)
    for (let row = 0; row < sizes.inTags; row++) {
      machine.floats.fill(0, this.input / 4, this.input / 4 + wide)
      this.weights.tableRow('in.tag', row, this.input / 4 + offset)
      machine.kernels.quantise(this.fixed, this.input, wide, inputScale)
      machine.kernels.fillRows(this.tag(row), this.bytes, this.weights.vector('one'), 1, 8 * sizes.hidden)
      this.weights.multiply(this.tag(row), this.fixed, wide * 2, 'one', 1, 1)
    }
  }
  private fillWords(forms: readonly string[]): void {
    const { machine } = this.weights
    machine.floats.fill(0, this.input / 4, this.input / 4 + forms.length * wide)
    const rows = new Int32Array(groupCount)
    forms.forEach((form, i) => {
      wordRows(form, this.inventory, rows, 0)
      let at = this.input / 4 + i * wide
      groups.forEach((group, g) => {
        if (g === 0) unpackFourBits(this.vectors, rows[g] as number, machine.floats, at)
        else if (g !== tagGroup) this.weights.tableRow(`in.${group.name}`, rows[g] as number, at)
        at += group.dim
      })
    })
    machine.kernels.quantise(this.fixed, this.input, forms.length * wide, inputScale)
    const slot = this.slots.size
    this.weights.multiply(this.word(slot), this.fixed, wide * 2, 'one', forms.length, 0)
    forms.forEach((form, i) => {
      this.slots.set(ownCopy(form), slot + i)
    })
  }
}
