// Kernels for reading with the trained network, compiled by `npx tsx scripts/build-kernels.ts` (AssemblyScript, SIMD).
// Weights are 8-bit numbers held in 16 bits, activations 16-bit fixed point, sums 32-bit; pointers and strides in bytes.

@inline function ld(p: usize): v128 { return v128.load(p) }
@inline function ma(s: v128, a: v128, b: v128): v128 { return f32x4.add(s, f32x4.mul(a, b)) }
@inline function dot(s: v128, a: v128, b: v128): v128 { return i32x4.add(s, i32x4.dot_i16x8_s(a, b)) }
@inline function put(c: usize, s: v128, scale: v128, add: i32): void {
  const v = f32x4.mul(f32x4.convert_i32x4_s(s), scale)
  v128.store(c, add ? f32x4.add(ld(c), v) : v)
}

/** Packs 8-bit weights (k rows, n columns, row by row) into panels of 8 columns with pairs of rows side by side. */
export function packWeights(dst: usize, src: usize, k: i32, n: i32): void {
  for (let j = 0; j < n; j += 8) {
    for (let p = 0; p < k; p += 2) {
      for (let q = j; q < j + 8; q++) {
        store<i16>(dst, q < n ? <i16>load<i8>(src + p * n + q) : 0)
        store<i16>(dst + 2, q < n && p + 1 < k ? <i16>load<i8>(src + (p + 1) * n + q) : 0)
        dst += 4
      }
    }
  }
}

/** C (m x n floats) = or += (A (16-bit, `pairs` pairs a row) times packed weights) * scale by column. */
export function product(c: usize, ldc: usize, a: usize, lda: usize, b: usize, scale: usize, m: i32, n: i32, pairs: i32, add: i32): void {
  for (let j = 0; j < n; j += 8) {
    const panel = b + (<usize>(j >> 3)) * (<usize>pairs) * 32
    const f0 = ld(scale), f1 = v128.load(scale, 16)
    scale += 32
    let cj = c + (<usize>j) * 4
    let ai = a
    let i = 0
    for (; i + 4 <= m; i += 4) {
      let s00 = i32x4.splat(0), s01 = s00, s10 = s00, s11 = s00, s20 = s00, s21 = s00, s30 = s00, s31 = s00
      let a0 = ai, a1 = a0 + lda, a2 = a1 + lda, a3 = a2 + lda
      let bp = panel
      const end = panel + (<usize>pairs) * 32
      while (bp < end) {
        const b0 = ld(bp), b1 = v128.load(bp, 16)
        let x = v128.load32_splat(a0)
        s00 = dot(s00, x, b0); s01 = dot(s01, x, b1)
        x = v128.load32_splat(a1)
        s10 = dot(s10, x, b0); s11 = dot(s11, x, b1)
        x = v128.load32_splat(a2)
        s20 = dot(s20, x, b0); s21 = dot(s21, x, b1)
        x = v128.load32_splat(a3)
        s30 = dot(s30, x, b0); s31 = dot(s31, x, b1)
        a0 += 4; a1 += 4; a2 += 4; a3 += 4
        bp += 32
      }
      put(cj, s00, f0, add); put(cj + 16, s01, f1, add); cj += ldc
      put(cj, s10, f0, add); put(cj + 16, s11, f1, add); cj += ldc
      put(cj, s20, f0, add); put(cj + 16, s21, f1, add); cj += ldc
      put(cj, s30, f0, add); put(cj + 16, s31, f1, add); cj += ldc
      ai += lda * 4
    }
    for (; i < m; i++) {
      let s0 = i32x4.splat(0), s1 = s0
      let bp = panel
      for (let p = 0; p < pairs; p++) {
        const x = v128.load32_splat(ai + (<usize>p) * 4)
        s0 = dot(s0, x, ld(bp)); s1 = dot(s1, x, v128.load(bp, 16))
        bp += 32
      }
      put(cj, s0, f0, add); put(cj + 16, s1, f1, add)
      cj += ldc
      ai += lda
    }
  }
}

/** Sixteen-bit fixed point: dst = round(src * scale), cut to the range; n a multiple of 8. */
export function quantise(dst: usize, src: usize, n: i32, scale: f32): void {
  const s = f32x4.splat(scale)
  for (let i = 0; i < n; i += 8) {
    const a = i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(ld(src), s)))
    const b = i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(v128.load(src, 16), s)))
    v128.store(dst, i16x8.narrow_i32x4_s(a, b))
    src += 32; dst += 16
  }
}

/** Rational approximation of tanh (degrees 13 and 6), absolute error below 1e-6. */
@inline function tanh4(x: v128): v128 {
  x = f32x4.max(f32x4.min(x, f32x4.splat(7.90531)), f32x4.splat(-7.90531))
  const q = f32x4.mul(x, x)
  let n = f32x4.splat(-2.76076847742355e-16)
  n = ma(f32x4.splat(2.00018790482477e-13), n, q)
  n = ma(f32x4.splat(-8.60467152213735e-11), n, q)
  n = ma(f32x4.splat(5.12229709037114e-08), n, q)
  n = ma(f32x4.splat(1.48572235717979e-05), n, q)
  n = ma(f32x4.splat(6.37261928875436e-04), n, q)
  n = ma(f32x4.splat(4.89352455891786e-03), n, q)
  n = f32x4.mul(n, x)
  let d = f32x4.splat(1.19825839466702e-06)
  d = ma(f32x4.splat(1.18534705686654e-04), d, q)
  d = ma(f32x4.splat(2.26843463243900e-03), d, q)
  d = ma(f32x4.splat(4.89352518554385e-03), d, q)
  return f32x4.div(n, d)
}
@inline function sigmoid4(x: v128): v128 {
  const half = f32x4.splat(0.5)
  return ma(half, half, tanh4(f32x4.mul(x, half)))
}
@inline function fixed4(x: v128): v128 {
  return i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(x, f32x4.splat(16384))))
}

/** x = tanh(x) over m rows of n floats with stride ldx. */
export function tanhRows(x: usize, ldx: usize, m: i32, n: i32): void {
  for (let r = 0; r < m; r++) {
    for (let o: usize = 0; o < (<usize>n) * 4; o += 16) v128.store(x + o, tanh4(ld(x + o)))
    x += ldx
  }
}
/** dst (16 bit) = tanh(a + b), n a multiple of 8. */
export function pairTanh(dst: usize, a: usize, b: usize, n: i32): void {
  for (let i = 0; i < n; i += 8) {
    const x = fixed4(tanh4(f32x4.add(ld(a), ld(b))))
    const y = fixed4(tanh4(f32x4.add(v128.load(a, 16), v128.load(b, 16))))
    v128.store(dst, i16x8.narrow_i32x4_s(x, y))
    a += 32; b += 32; dst += 16
  }
}
/** One step of an LSTM for m rows: gates i f o g; the cells of the first mp rows go on, the others start; h is 16 bit. */
export function lstmStep(gates: usize, ldg: usize, c: usize, mp: i32, h: usize, ldh: usize, m: i32, size: i32): void {
  const w = (<usize>size) * 4
  for (let r = 0; r < m; r++) {
    for (let o: usize = 0; o < w; o += 32) {
      const g = gates + o
      let c0 = f32x4.mul(sigmoid4(ld(g)), tanh4(ld(g + 3 * w)))
      let c1 = f32x4.mul(sigmoid4(v128.load(g, 16)), tanh4(ld(g + 3 * w + 16)))
      if (r < mp) {
        c0 = ma(c0, sigmoid4(ld(g + w)), ld(c + o))
        c1 = ma(c1, sigmoid4(ld(g + w + 16)), ld(c + o + 16))
      }
      v128.store(c + o, c0)
      v128.store(c + o + 16, c1)
      const x = fixed4(f32x4.mul(sigmoid4(ld(g + 2 * w)), tanh4(c0)))
      const y = fixed4(f32x4.mul(sigmoid4(ld(g + 2 * w + 16)), tanh4(c1)))
      v128.store(h + (o >> 1), i16x8.narrow_i32x4_s(x, y))
    }
    gates += ldg; c += w; h += ldh
  }
}
/** dst = a + b, n floats (a multiple of 4). */
export function sum(dst: usize, a: usize, b: usize, n: i32): void {
  for (let i = 0; i < n; i += 4) {
    v128.store(dst, f32x4.add(ld(a), ld(b)))
    dst += 16; a += 16; b += 16
  }
}
/** Every row of C (m rows, stride ldc) = bias (n floats). */
export function fillRows(c: usize, ldc: usize, bias: usize, m: i32, n: i32): void {
  for (let i = 0; i < m; i++) { memory.copy(c, bias, (<usize>n) * 4); c += ldc }
}

/** Packs B (k rows, n columns, strides sp and sj) of floats into panels of 8 columns; missing columns become 0. */
export function packFloats(dst: usize, src: usize, sp: usize, sj: usize, k: i32, n: i32): void {
  for (let j = 0; j < n; j += 8) {
    for (let p = 0; p < k; p++) {
      let s = src + (<usize>p) * sp + (<usize>j) * sj
      for (let q = j; q < j + 8; q++) {
        store<f32>(dst, q < n ? load<f32>(s) : 0)
        dst += 4
        s += sj
      }
    }
  }
}
/** C (m x n) = A (m x k floats) times packed floats. */
export function productFloats(c: usize, ldc: usize, a: usize, lda: usize, b: usize, m: i32, n: i32, k: i32): void {
  for (let j = 0; j < n; j += 8) {
    const panel = b + (<usize>j) * (<usize>k) * 4
    let cj = c + (<usize>j) * 4
    let ai = a
    let i = 0
    for (; i + 4 <= m; i += 4) {
      let s00 = f32x4.splat(0), s01 = s00, s10 = s00, s11 = s00, s20 = s00, s21 = s00, s30 = s00, s31 = s00
      let a0 = ai, a1 = a0 + lda, a2 = a1 + lda, a3 = a2 + lda
      let bp = panel
      for (let p = 0; p < k; p++) {
        const b0 = ld(bp), b1 = v128.load(bp, 16)
        let x = v128.load32_splat(a0)
        s00 = ma(s00, x, b0); s01 = ma(s01, x, b1)
        x = v128.load32_splat(a1)
        s10 = ma(s10, x, b0); s11 = ma(s11, x, b1)
        x = v128.load32_splat(a2)
        s20 = ma(s20, x, b0); s21 = ma(s21, x, b1)
        x = v128.load32_splat(a3)
        s30 = ma(s30, x, b0); s31 = ma(s31, x, b1)
        a0 += 4; a1 += 4; a2 += 4; a3 += 4
        bp += 32
      }
      v128.store(cj, s00); v128.store(cj, s01, 16); cj += ldc
      v128.store(cj, s10); v128.store(cj, s11, 16); cj += ldc
      v128.store(cj, s20); v128.store(cj, s21, 16); cj += ldc
      v128.store(cj, s30); v128.store(cj, s31, 16); cj += ldc
      ai += lda * 4
    }
    for (; i < m; i++) {
      let s0 = f32x4.splat(0), s1 = s0
      let a0 = ai
      let bp = panel
      for (let p = 0; p < k; p++) {
        const x = v128.load32_splat(a0)
        s0 = ma(s0, x, ld(bp)); s1 = ma(s1, x, v128.load(bp, 16))
        a0 += 4
        bp += 32
      }
      v128.store(cj, s0); v128.store(cj, s1, 16)
      cj += ldc
      ai += lda
    }
  }
}
