/** The weights of the network in the memory of the kernels: packed matrices, biases, and tables of 8-bit rows. */
import { layoutOf, type NetSizes, type Parameter } from './layout.js'
import { Machine } from './machine.js'
import { floatsOf, type Weights, WeightsError } from './weights-file.js'

/** Fixed point of LSTM outputs and of inputs. */
export const stateScale = 16384
export const inputScale = 4096

interface Matrix {
  readonly packed: number
  readonly scale: number
  readonly columns: number
  readonly pairs: number
}
interface Table {
  readonly codes: Int8Array
  readonly scales: Float32Array
  readonly columns: number
}

const signed = (bytes: Uint8Array): Int8Array => new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)

export class NetworkWeights {
  readonly machine: Machine
  readonly sizes: NetSizes
  private readonly tables = new Map<string, Table>()
  private readonly matrices = new Map<string, Matrix>()
  private readonly vectors = new Map<string, { readonly address: number; readonly width: number }>()

  constructor(weights: Weights, bytes: number) {
    this.sizes = weights.head.sizes
    this.machine = new Machine(bytes)
    const list = new Map(layoutOf(this.sizes).list.map((p) => [p.name, p]))
    for (const p of list.values()) {
      if (p.name.startsWith('in.')) this.tables.set(p.name, readTable(weights, p))
      else if (p.rows === 1) this.putVector(p.name, readVector(weights, p))
    }
    const matrix = (name: string, ...parts: string[]): void => {
      this.matrices.set(
        name,
        this.readMatrix(
          weights,
          parts.map((part) => list.get(part) as Parameter),
        ),
      )
    }
    matrix('one', 'lstm1f.w', 'lstm1b.w')
    matrix('two', 'lstm2f.w', 'lstm2b.w')
    for (const name of ['lstm1f.u', 'lstm1b.u', 'lstm2f.u', 'lstm2b.u', 'tag.w', 'arc.u', 'rel.out']) matrix(name, name)
    matrix('top', 'arc.w', 'rel.w')
    this.join('one', 'lstm1f.b', 'lstm1b.b')
    this.join('two', 'lstm2f.b', 'lstm2b.b')
    this.join('top', 'arc.b', 'rel.b')
  }

  private putVector(name: string, values: Float32Array): void {
    this.vectors.set(name, { address: this.machine.put(values), width: values.length })
  }
  /** Address of a bias or of another single row. */
  vector(name: string): number {
    const found = this.vectors.get(name)
    if (!found) throw new WeightsError(`the weights have no ${name}`)
    return found.address
  }
  /** A copy of a single row. */
  vectorValues(name: string): Float32Array {
    const at = this.vector(name) / 4
    return this.machine.floats.slice(at, at + (this.vectors.get(name)?.width ?? 0))
  }
  matrix(name: string): Matrix {
    return this.matrices.get(name) as Matrix
  }
  /** out (m rows) = or += input times the matrix. */
  multiply(out: number, input: number, inputStride: number, name: string, m: number, add: 0 | 1): void {
    const { packed, scale, columns, pairs } = this.matrix(name)
    this.machine.kernels.product(out, columns * 4, input, inputStride, packed, scale, m, columns, pairs, add)
  }
  /** Writes a row of a table as floats from `at`. */
  tableRow(name: string, row: number, at: number): void {
    const { codes, scales, columns } = this.tables.get(name) as Table
    const scale = scales[row] as number
    const { floats } = this.machine
    for (let d = 0; d < columns; d++) floats[at + d] = (codes[row * columns + d] as number) * scale
  }

  private join(name: string, ...parts: string[]): void {
    this.putVector(name, Float32Array.from(parts.flatMap((part) => [...this.vectorValues(part)])))
  }
  /** Puts matrices with the same rows side by side and packs them. */
  private readMatrix(weights: Weights, parts: readonly Parameter[]): Matrix {
    const rows = parts[0]?.rows ?? 0
    const columns = parts.reduce((n, p) => n + p.width, 0)
    const codes = new Int8Array(rows * columns)
    const scale = new Float32Array(columns)
    let at = 0
    for (const p of parts) {
      const source = signed(weights.section(p.name))
      if (source.length !== p.rows * p.columns)
        throw new WeightsError(`the weights ${p.name} have another size than stated`)
      for (let r = 0; r < rows; r++) codes.set(source.subarray(r * p.columns, (r + 1) * p.columns), r * columns + at)
      const unit = /^lstm1.\.w$/.test(p.name) ? inputScale : stateScale
      floatsOf(weights.section(`${p.name}.scale`)).forEach((s, i) => {
        scale[at + i] = s / unit
      })
      at += p.width
    }
    const pairs = (rows + 1) >> 1
    const packed = this.machine.take(columns * pairs * 4)
    // the codes pass through the end of the memory, which is free while the weights are read
    const pass = this.machine.bytes.length - ((codes.length + 63) & ~63)
    this.machine.bytes.set(new Uint8Array(codes.buffer), pass)
    this.machine.kernels.packWeights(packed, pass, rows, columns)
    return { packed, scale: this.machine.put(scale), columns, pairs }
  }
}

function readVector(weights: Weights, p: Parameter): Float32Array {
  const out = new Float32Array(p.width)
  out.set(floatsOf(weights.section(p.name)))
  return out
}
function readTable(weights: Weights, p: Parameter): Table {
  const codes = signed(weights.section(p.name))
  if (codes.length !== p.rows * p.columns) throw new WeightsError(`the table ${p.name} has another size than stated`)
  return { codes, scales: floatsOf(weights.section(`${p.name}.scale`)), columns: p.columns }
}
