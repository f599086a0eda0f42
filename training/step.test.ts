/** The gradient of the network agrees with finite differences of its loss. */
import { describe, expect, it } from 'vitest'
import { groupCount, groups } from '../src/text/net/features.js'
import { layoutOf, type NetSizes } from '../src/text/net/layout.js'
import { emptyCorpus } from './corpus.js'
import { Arena, instantiateKernels, sharedMemory } from './kernels.js'
import { initialise, placesOf } from './loop.js'
import { random } from './random.js'
import { makeStep } from './step.js'

const sizes: NetSizes = { hidden: 8, arc: 8, rel: 8, words: 12, inTags: 6, tags: 5, labels: 7 }

function tinyProblem() {
  const lengths = [6, 4, 4, 1]
  const corpus = emptyCorpus(lengths.length, 15, 1)
  const source = random(5)
  let at = 0
  lengths.forEach((length, s) => {
    corpus.starts[s] = at
    for (let i = 0; i < length; i++) {
      for (let q = 0; q < groupCount; q++) {
        const rows = q === 0 ? 4 : q === 1 ? sizes.words : q === 2 ? sizes.inTags : (groups[q]?.size ?? 1)
        const row = corpus.rows[0]
        if (row) row[(at + i) * groupCount + q] = source.below(rows)
      }
      corpus.tags[at + i] = source.below(sizes.tags)
      corpus.labels[at + i] = source.below(sizes.labels)
      corpus.heads[at + i] = (i + 2) % (length + 1) === i + 1 ? 0 : (i + 2) % (length + 1)
    }
    at += length
  })
  corpus.starts[lengths.length] = at
  const places = placesOf(sizes, 4, 4 << 20)
  const memory = sharedMemory(places.bytes)
  const floats = new Float32Array(memory.buffer)
  initialise(floats, places, sizes, 3)
  for (let i = 0; i < 400; i++) floats[places.vectors / 4 + i] = source.next() - 0.5
  const machine = {
    kernels: instantiateKernels(memory),
    floats,
    sizes,
    weights: places.weights,
    vectors: places.vectors,
  }
  const step = makeStep(machine, corpus, { group: 0.1, word: 0.1, output: 0.2 })
  const items = lengths.map((length, sentence) => ({ sentence, variant: 0, length }))
  const run = (seed: number | undefined): number => {
    const arena = new Arena(places.arenas[0], places.arenas[0] + places.arenaBytes)
    const loss = step(items, places.gradients[0], arena, seed === undefined ? undefined : random(seed), 1)
    return loss.arcs + loss.labels + loss.tags
  }
  return { run, floats, places }
}

describe('the gradient', () => {
  it.each([undefined, 9])('agrees with finite differences for every parameter (dropout seed %s)', (seed) => {
    const { run, floats, places } = tinyProblem()
    const { list, floats: total } = layoutOf(sizes)
    run(seed)
    const gradient = floats.slice(places.gradients[0] / 4, places.gradients[0] / 4 + total)
    const source = random(2)
    for (const p of list) {
      const largest = Array.from(
        { length: p.rows * p.columns },
        (_, i) => p.offset + Math.floor(i / p.columns) * p.width + (i % p.columns),
      )
        .sort((a, b) => Math.abs(gradient[b] ?? 0) - Math.abs(gradient[a] ?? 0))
        .slice(0, 3)
      const some = [...largest, p.offset + source.below(p.rows) * p.width + source.below(p.columns)]
      for (const i of some) {
        const at = places.weights / 4 + i
        const kept = floats[at] ?? 0
        floats[at] = kept + 0.01
        const up = run(seed)
        floats[at] = kept - 0.01
        const down = run(seed)
        floats[at] = kept
        const slope = (up - down) / 0.02
        expect(
          Math.abs((gradient[i] ?? 0) - slope),
          `${p.name}[${i - p.offset}] ${gradient[i]} against ${slope}`,
        ).toBeLessThan(0.01 + 0.02 * Math.abs(slope))
      }
    }
  })
})
