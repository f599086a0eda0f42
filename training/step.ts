/**
 * Forward and backward pass of the network over some sentences: adds to the gradient, returns the loss.
 * Tokens lie time-major: all first words (longest sentence first), all second words, ...; so one step of an LSTM over
 * all sentences is one matrix product.
 */
import { groupCount, groups, inputSize } from '../src/text/net/features.js'
import { distanceClass, layoutOf, type NetSizes, padded } from '../src/text/net/layout.js'
import type { Corpus } from './corpus.js'
import type { Arena, Kernels } from './kernels.js'
import type { Random } from './random.js'

export interface Dropout {
  /** Of whole groups of inputs, of word identities, of LSTM outputs. */
  readonly group: number
  readonly word: number
  readonly output: number
}
export interface Item {
  readonly sentence: number
  readonly variant: number
  readonly length: number
}
export interface Loss {
  arcs: number
  labels: number
  tags: number
  tokens: number
}
export interface Machine {
  readonly kernels: Kernels
  readonly floats: Float32Array
  readonly sizes: NetSizes
  /** Addresses of the weights and of the (frozen) word vectors. */
  readonly weights: number
  readonly vectors: number
}

/** Makes the pass: `run(items, gradient, arena, random, scale)`; without `random` nothing is dropped. */
export function makeStep(machine: Machine, corpus: Corpus, dropout: Dropout) {
  const { kernels: k, floats, sizes } = machine
  const { hidden, arc, rel } = sizes
  const at = new Map(layoutOf(sizes).list.map((p) => [p.name, p]))
  const par = (name: string) => {
    const p = at.get(name)
    if (!p) throw new Error(`no parameter ${name}`)
    return p
  }
  const width = padded(inputSize)
  const H4 = hidden * 4 // bytes of one state
  const G4 = hidden * 16 // bytes of the four gates

  return function run(
    items: readonly Item[],
    gradient: number,
    arena: Arena,
    random: Random | undefined,
    scale: number,
  ): Loss {
    arena.reset()
    const w = (name: string): number => machine.weights + par(name).offset * 4
    const g = (name: string): number => gradient + par(name).offset * 4
    const zeros = (n: number): number => {
      const p = arena.take(n)
      floats.fill(0, p / 4, p / 4 + n)
      return p
    }
    const pack = (name: string): number => {
      const p = par(name)
      const out = arena.take(p.rows * p.width)
      k.pack(out, w(name), p.width * 4, 4, p.rows, p.width)
      return out
    }
    const packTurned = (name: string): number => {
      const p = par(name)
      const out = arena.take(p.columns * padded(p.rows))
      k.pack(out, w(name), 4, p.width * 4, p.columns, p.rows)
      return out
    }
    const packRows = (src: number, ld: number, m: number, n: number): number => {
      const out = arena.take(m * padded(n))
      k.pack(out, src, ld, 4, m, n)
      return out
    }

    // ---- where the tokens lie
    const steps = items[0]?.length ?? 0
    const size = new Int32Array(steps + 1)
    for (const item of items) for (let t = 0; t < item.length; t++) size[t] = (size[t] as number) + 1
    const from = new Int32Array(steps + 1)
    for (let t = 0; t < steps; t++) from[t + 1] = (from[t] as number) + (size[t] as number)
    const n = from[steps] as number
    const rowOf = (s: number, t: number): number => (from[t] as number) + s

    // ---- input
    const x = zeros(n * width)
    const keep = new Uint8Array(n * groupCount).fill(1)
    const rows = new Int32Array(n * groupCount)
    for (let s = 0; s < items.length; s++) {
      const item = items[s] as Item
      const source = corpus.rows[item.variant] as Int32Array
      const start = corpus.starts[item.sentence] as number
      for (let t = 0; t < item.length; t++) {
        const r = rowOf(s, t)
        let o = x / 4 + r * width
        for (let q = 0; q < groupCount; q++) {
          const group = groups[q] as (typeof groups)[number]
          let row = source[(start + t) * groupCount + q] as number
          let factor = 1
          if (random) {
            if (q === 1 && random.next() < dropout.word) row = 0
            if (random.next() < dropout.group) {
              keep[r * groupCount + q] = 0
              o += group.dim
              continue
            }
            factor = 1 / (1 - dropout.group)
          }
          rows[r * groupCount + q] = row
          const base =
            q === 0 ? machine.vectors / 4 + row * 100 : w(`in.${group.name}`) / 4 + row * par(`in.${group.name}`).width
          for (let d = 0; d < group.dim; d++) floats[o + d] = (floats[base + d] as number) * factor
          o += group.dim
        }
      }
    }

    // ---- LSTM layers
    const lstm = (input: number, ld: number, layer: number) => {
      const h = arena.take(n * 2 * hidden)
      const ways = ['f', 'b'].map((way, d) => {
        const name = `lstm${layer}${way}`
        const gates = arena.take(n * 4 * hidden)
        const c = arena.take(n * hidden)
        const tc = arena.take(n * hidden)
        k.fillRows(gates, G4, w(`${name}.b`), n, 4 * hidden)
        const K = par(`${name}.w`).rows
        k.gemm(gates, G4, input, ld, 4, pack(`${name}.w`), n, 4 * hidden, K, 1)
        const u = pack(`${name}.u`)
        for (let i = 0; i < steps; i++) {
          const t = d === 0 ? i : steps - 1 - i
          const before = d === 0 ? t - 1 : t + 1
          const m = size[t] as number
          const mp = before < 0 || before >= steps ? 0 : Math.min(m, size[before] as number)
          const here = from[t] as number
          const prev = mp > 0 ? (from[before] as number) : 0
          if (mp > 0) k.gemm(gates + here * G4, G4, h + prev * 2 * H4 + d * H4, 2 * H4, 4, u, mp, 4 * hidden, hidden, 1)
          k.lstmStep(
            gates + here * G4,
            G4,
            c + prev * H4,
            H4,
            mp,
            c + here * H4,
            tc + here * H4,
            H4,
            h + here * 2 * H4 + d * H4,
            2 * H4,
            m,
            hidden,
          )
        }
        return { name, gates, c, tc, d }
      })
      const back = (dh: number, dx: number, add: number): void => {
        for (const { name, gates, c, tc, d } of ways) {
          const ut = packTurned(`${name}.u`)
          const dhr = zeros((items.length + 4) * hidden)
          const dc = zeros((items.length + 4) * hidden)
          const hprev = zeros(n * hidden)
          for (let i = 0; i < steps; i++) {
            const t = d === 0 ? steps - 1 - i : i
            const later = d === 0 ? t + 1 : t - 1
            const before = d === 0 ? t - 1 : t + 1
            const m = size[t] as number
            const here = from[t] as number
            if (later >= 0 && later < steps) {
              const ml = Math.min(m, size[later] as number)
              k.gemm(dhr, H4, gates + (from[later] as number) * G4, G4, 4, ut, ml, hidden, 4 * hidden, 0)
            }
            const mp = before < 0 || before >= steps ? 0 : Math.min(m, size[before] as number)
            const prev = mp > 0 ? (from[before] as number) : 0
            k.lstmBack(
              gates + here * G4,
              G4,
              c + prev * H4,
              H4,
              mp,
              tc + here * H4,
              H4,
              dh + here * 2 * H4 + d * H4,
              2 * H4,
              dhr,
              dc,
              m,
              hidden,
            )
          }
          for (let t = 0; t < steps; t++) {
            const before = d === 0 ? t - 1 : t + 1
            if (before < 0 || before >= steps) continue
            const mp = Math.min(size[t] as number, size[before] as number)
            for (let s = 0; s < mp; s++) {
              const a = h / 4 + (((from[before] as number) + s) * 2 + d) * hidden
              floats.copyWithin(hprev / 4 + ((from[t] as number) + s) * hidden, a, a + hidden)
            }
          }
          const dg = packRows(gates, G4, n, 4 * hidden)
          const W = par(`${name}.w`)
          k.gemm(g(`${name}.w`), G4, input, 4, ld, dg, W.rows, 4 * hidden, n, 1)
          k.gemm(g(`${name}.u`), G4, hprev, 4, H4, dg, hidden, 4 * hidden, n, 1)
          k.sumRows(g(`${name}.b`), gates, G4, n, 4 * hidden)
          k.gemm(
            dx,
            padded(W.rows) * 4,
            gates,
            G4,
            4,
            packTurned(`${name}.w`),
            n,
            W.rows,
            4 * hidden,
            d === 0 ? add : 1,
          )
        }
      }
      return { h, back }
    }
    const masked = (h: number): { out: number; mask: number } => {
      if (!random) return { out: h, mask: 0 }
      const count = n * 2 * hidden
      const out = arena.take(count)
      const mask = arena.take(count)
      const up = 1 / (1 - dropout.output)
      const limit = Math.floor(dropout.output * 65536)
      for (let i = 0; i < count; i += 2) {
        const b = random.bits()
        floats[mask / 4 + i] = (b & 0xffff) < limit ? 0 : up
        floats[mask / 4 + i + 1] = b >>> 16 < limit ? 0 : up
      }
      floats.copyWithin(out / 4, h / 4, h / 4 + count)
      k.mulAll(out, mask, count)
      return { out, mask }
    }
    const S4 = 2 * H4
    const one = lstm(x, width * 4, 1)
    const y1 = masked(one.h)
    const two = lstm(y1.out, S4, 2)
    const y2 = masked(two.h)

    // ---- a product with bias and its way back
    const dense = (input: number, ld: number, m: number, weight: string, bias: string | undefined) => {
      const p = par(weight)
      const out = arena.take(m * p.width)
      if (bias) k.fillRows(out, p.width * 4, w(bias), m, p.width)
      k.gemm(out, p.width * 4, input, ld, 4, pack(weight), m, p.width, p.rows, bias ? 1 : 0)
      return out
    }
    const denseBack = (
      input: number,
      ld: number,
      m: number,
      weight: string,
      bias: string | undefined,
      d: number,
      dx: number,
      ldx: number,
      add: number,
    ): void => {
      const p = par(weight)
      k.gemm(g(weight), p.width * 4, input, 4, ld, packRows(d, p.width * 4, m, p.width), p.rows, p.width, m, 1)
      if (bias) k.sumRows(g(bias), d, p.width * 4, m, p.width)
      k.gemm(dx, ldx, d, p.width * 4, 4, packTurned(weight), m, p.rows, p.columns, add)
    }
    /** Cross-entropy of one row of scores, which become their gradient. */
    const entropy = (o: number, count: number, wide: number, gold: number): number => {
      let max = -Infinity
      for (let j = 0; j < count; j++) max = Math.max(max, floats[o + j] as number)
      let sum = 0
      for (let j = 0; j < count; j++) {
        const e = Math.exp((floats[o + j] as number) - max)
        floats[o + j] = e
        sum += e
      }
      const p = (floats[o + gold] as number) / sum
      const f = scale / sum
      for (let j = 0; j < count; j++) floats[o + j] = (floats[o + j] as number) * f
      floats[o + gold] = (floats[o + gold] as number) - scale
      for (let j = count; j < wide; j++) floats[o + j] = 0
      return -Math.log(Math.max(p, 1e-12))
    }
    const loss: Loss = { arcs: 0, labels: 0, tags: 0, tokens: n }

    // ---- tags from the first layer
    const T = par('tag.w')
    const tagScores = dense(y1.out, S4, n, 'tag.w', 'tag.b')
    items.forEach((item, s) => {
      for (let t = 0; t < item.length; t++) {
        const gold = corpus.tags[(corpus.starts[item.sentence] as number) + t] as number
        loss.tags += entropy(tagScores / 4 + rowOf(s, t) * T.width, T.columns, T.width, gold)
      }
    })

    // ---- arcs
    const AW = par('arc.w').width
    const A4 = arc * 4
    const arcs = dense(y2.out, S4, n, 'arc.w', 'arc.b')
    k.tanhAll(arcs, n * AW)
    const turned = dense(arcs, AW * 4, n, 'arc.u', 'arc.v')
    const dArcs = zeros(n * AW)
    const dTurned = arena.take(n * arc)
    const distance = w('arc.distance') / 4
    const dDistance = g('arc.distance') / 4
    items.forEach((item, s) => {
      const L = item.length
      const start = corpus.starts[item.sentence] as number
      const wide = padded(L + 1)
      const heads = arena.take((L + 1) * arc)
      const deps = arena.take(L * arc)
      floats.copyWithin(heads / 4, w('arc.root') / 4, w('arc.root') / 4 + arc)
      for (let t = 0; t < L; t++) {
        const r = rowOf(s, t)
        const h = arcs / 4 + r * AW + arc
        floats.copyWithin(heads / 4 + (t + 1) * arc, h, h + arc)
        floats.copyWithin(deps / 4 + t * arc, turned / 4 + r * arc, turned / 4 + (r + 1) * arc)
      }
      const packedT = arena.take(arc * wide)
      k.pack(packedT, heads, 4, A4, arc, L + 1)
      const scores = arena.take(L * wide)
      k.gemm(scores, wide * 4, deps, A4, 4, packedT, L, L + 1, arc, 0)
      for (let i = 1; i <= L; i++) {
        const o = scores / 4 + (i - 1) * wide
        for (let j = 1; j <= L; j++) {
          if (j === i) floats[o + j] = -1e9
          else floats[o + j] = (floats[o + j] as number) + (floats[distance + distanceClass(i, j)] as number)
        }
        loss.arcs += entropy(o, L + 1, wide, corpus.heads[start + i - 1] as number)
        for (let j = 1; j <= L; j++) {
          if (j === i) continue
          const c = dDistance + distanceClass(i, j)
          floats[c] = (floats[c] as number) + (floats[o + j] as number)
        }
      }
      const dDeps = arena.take(L * arc)
      k.gemm(dDeps, A4, scores, wide * 4, 4, packRows(heads, A4, L + 1, arc), L, arc, L + 1, 0)
      const dHeads = arena.take((L + 1) * arc)
      k.gemm(dHeads, A4, scores, 4, wide * 4, packRows(deps, A4, L, arc), L + 1, arc, L, 0)
      k.addAll(g('arc.root'), dHeads, arc)
      for (let t = 0; t < L; t++) {
        const r = rowOf(s, t)
        floats.copyWithin(dTurned / 4 + r * arc, dDeps / 4 + t * arc, dDeps / 4 + (t + 1) * arc)
        floats.copyWithin(dArcs / 4 + r * AW + arc, dHeads / 4 + (t + 1) * arc, dHeads / 4 + (t + 2) * arc)
      }
    })
    const dy2 = arena.take(n * 2 * hidden)
    denseBack(arcs, AW * 4, n, 'arc.u', 'arc.v', dTurned, dArcs, AW * 4, 1)
    k.tanhBack(dArcs, arcs, n * AW)
    denseBack(y2.out, S4, n, 'arc.w', 'arc.b', dArcs, dy2, S4, 0)

    // ---- relations, given the right heads
    const RW = par('rel.w').width
    const rels = dense(y2.out, S4, n, 'rel.w', 'rel.b')
    const z = arena.take(n * rel)
    const relRoot = w('rel.root') / 4
    const headRow = new Int32Array(n)
    items.forEach((item, s) => {
      const start = corpus.starts[item.sentence] as number
      for (let t = 0; t < item.length; t++) {
        const r = rowOf(s, t)
        const head = corpus.heads[start + t] as number
        headRow[r] = head === 0 ? -1 : rowOf(s, head - 1)
        const a = rels / 4 + r * RW
        const b = head === 0 ? relRoot : rels / 4 + (headRow[r] as number) * RW + rel
        for (let d = 0; d < rel; d++)
          floats[z / 4 + r * rel + d] = (floats[a + d] as number) + (floats[b + d] as number)
      }
    })
    k.tanhAll(z, n * rel)
    const O = par('rel.out')
    const labelScores = dense(z, rel * 4, n, 'rel.out', 'rel.outb')
    items.forEach((item, s) => {
      for (let t = 0; t < item.length; t++) {
        const gold = corpus.labels[(corpus.starts[item.sentence] as number) + t] as number
        loss.labels += entropy(labelScores / 4 + rowOf(s, t) * O.width, O.columns, O.width, gold)
      }
    })
    const dz = arena.take(n * rel)
    denseBack(z, rel * 4, n, 'rel.out', 'rel.outb', labelScores, dz, rel * 4, 0)
    k.tanhBack(dz, z, n * rel)
    const dRels = zeros(n * RW)
    const dRelRoot = g('rel.root') / 4
    for (let r = 0; r < n; r++) {
      const head = headRow[r] as number
      const b = head < 0 ? dRelRoot : dRels / 4 + head * RW + rel
      const a = dRels / 4 + r * RW
      const source = dz / 4 + r * rel
      for (let d = 0; d < rel; d++) {
        const v = floats[source + d] as number
        floats[a + d] = v
        floats[b + d] = (floats[b + d] as number) + v
      }
    }
    denseBack(y2.out, S4, n, 'rel.w', 'rel.b', dRels, dy2, S4, 1)

    // ---- down through the layers
    if (random) k.mulAll(dy2, y2.mask, n * 2 * hidden)
    const dy1 = arena.take(n * padded(2 * hidden))
    denseBack(y1.out, S4, n, 'tag.w', 'tag.b', tagScores, dy1, S4, 0)
    two.back(dy2, dy1, 1)
    if (random) k.mulAll(dy1, y1.mask, n * 2 * hidden)
    const dx = arena.take(n * width)
    one.back(dy1, dx, 0)

    // ---- input tables
    for (let r = 0; r < n; r++) {
      let o = dx / 4 + r * width
      for (let q = 0; q < groupCount; q++) {
        const group = groups[q] as (typeof groups)[number]
        if (q > 0 && keep[r * groupCount + q] === 1) {
          const factor = random ? 1 / (1 - dropout.group) : 1
          const base = g(`in.${group.name}`) / 4 + (rows[r * groupCount + q] as number) * par(`in.${group.name}`).width
          for (let d = 0; d < group.dim; d++)
            floats[base + d] = (floats[base + d] as number) + (floats[o + d] as number) * factor
        }
        o += group.dim
      }
    }
    return loss
  }
}
