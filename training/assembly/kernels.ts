// Dense kernels for training, compiled by `npx tsx scripts/build-kernels.ts` (AssemblyScript, f32x4 SIMD, shared memory).
// Pointers and strides are in bytes. A packed matrix is a row of panels of 8 columns: [column / 8][row][8].

@inline function ld(p: usize): v128 { return v128.load(p) }
@inline function splat(p: usize): v128 { return v128.load32_splat(p) }
@inline function ma(s: v128, a: v128, b: v128): v128 { return f32x4.add(s, f32x4.mul(a, b)) }

/** Packs B (k rows, n columns, strides sp and sj) into panels of 8 columns; missing columns become 0. */
export function pack(dst: usize, src: usize, sp: usize, sj: usize, k: i32, n: i32): void {
  for (let j = 0; j < n; j += 8) {
    const w = n - j
    if (w >= 8 && sj == 4) {
      let s = src + (<usize>j) * 4
      for (let p = 0; p < k; p++) {
        v128.store(dst, v128.load(s))
        v128.store(dst, v128.load(s, 16), 16)
        dst += 32
        s += sp
      }
    } else {
      for (let p = 0; p < k; p++) {
        let s = src + (<usize>p) * sp + (<usize>j) * sj
        for (let q = 0; q < 8; q++) {
          store<f32>(dst, q < w ? load<f32>(s) : 0)
          dst += 4
          s += sj
        }
      }
    }
  }
}

/** C (m x n, row stride ldc, columns padded to 8) = or += A (element (i,p) at a + i*sai + p*sap) times packed B. */
export function gemm(c: usize, ldc: usize, a: usize, sai: usize, sap: usize, b: usize, m: i32, n: i32, k: i32, acc: i32): void {
  for (let j = 0; j < n; j += 8) {
    const panel = b + (<usize>j) * (<usize>k) * 4
    let cj = c + (<usize>j) * 4
    let ai = a
    let i = 0
    for (; i + 4 <= m; i += 4) {
      let c0 = cj, c1 = c0 + ldc, c2 = c1 + ldc, c3 = c2 + ldc
      let s00 = f32x4.splat(0), s01 = s00, s10 = s00, s11 = s00, s20 = s00, s21 = s00, s30 = s00, s31 = s00
      if (acc) {
        s00 = ld(c0); s01 = v128.load(c0, 16)
        s10 = ld(c1); s11 = v128.load(c1, 16)
        s20 = ld(c2); s21 = v128.load(c2, 16)
        s30 = ld(c3); s31 = v128.load(c3, 16)
      }
      let a0 = ai, a1 = a0 + sai, a2 = a1 + sai, a3 = a2 + sai
      let bp = panel
      for (let p = 0; p < k; p++) {
        const b0 = ld(bp), b1 = v128.load(bp, 16)
        let x = splat(a0)
        s00 = ma(s00, x, b0); s01 = ma(s01, x, b1)
        x = splat(a1)
        s10 = ma(s10, x, b0); s11 = ma(s11, x, b1)
        x = splat(a2)
        s20 = ma(s20, x, b0); s21 = ma(s21, x, b1)
        x = splat(a3)
        s30 = ma(s30, x, b0); s31 = ma(s31, x, b1)
        a0 += sap; a1 += sap; a2 += sap; a3 += sap
        bp += 32
      }
      v128.store(c0, s00); v128.store(c0, s01, 16)
      v128.store(c1, s10); v128.store(c1, s11, 16)
      v128.store(c2, s20); v128.store(c2, s21, 16)
      v128.store(c3, s30); v128.store(c3, s31, 16)
      cj += ldc * 4
      ai += sai * 4
    }
    for (; i < m; i++) {
      let s0 = f32x4.splat(0), s1 = s0, t0 = s0, t1 = s0
      if (acc) { s0 = ld(cj); s1 = v128.load(cj, 16) }
      let a0 = ai
      let bp = panel
      let p = 0
      for (; p + 2 <= k; p += 2) {
        let x = splat(a0)
        s0 = ma(s0, x, ld(bp)); s1 = ma(s1, x, v128.load(bp, 16))
        x = splat(a0 + sap)
        t0 = ma(t0, x, v128.load(bp, 32)); t1 = ma(t1, x, v128.load(bp, 48))
        a0 += sap * 2
        bp += 64
      }
      if (p < k) { const x = splat(a0); s0 = ma(s0, x, ld(bp)); s1 = ma(s1, x, v128.load(bp, 16)) }
      v128.store(cj, f32x4.add(s0, t0)); v128.store(cj, f32x4.add(s1, t1), 16)
      cj += ldc
      ai += sai
    }
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

/** x = tanh(x), n floats (n a multiple of 4). */
export function tanhAll(x: usize, n: i32): void {
  for (let i = 0; i < n; i += 4) { v128.store(x, tanh4(ld(x))); x += 16 }
}
/** d *= 1 - y * y. */
export function tanhBack(d: usize, y: usize, n: i32): void {
  const one = f32x4.splat(1)
  for (let i = 0; i < n; i += 4) {
    const v = ld(y)
    v128.store(d, f32x4.mul(ld(d), f32x4.sub(one, f32x4.mul(v, v))))
    d += 16; y += 16
  }
}
/** x *= y. */
export function mulAll(x: usize, y: usize, n: i32): void {
  for (let i = 0; i < n; i += 4) { v128.store(x, f32x4.mul(ld(x), ld(y))); x += 16; y += 16 }
}
/** x += y. */
export function addAll(x: usize, y: usize, n: i32): void {
  for (let i = 0; i < n; i += 4) { v128.store(x, f32x4.add(ld(x), ld(y))); x += 16; y += 16 }
}
/** Every row of C (m rows, stride ldc) = bias (n floats). */
export function fillRows(c: usize, ldc: usize, bias: usize, m: i32, n: i32): void {
  for (let i = 0; i < m; i++) { memory.copy(c, bias, (<usize>n) * 4); c += ldc }
}
/** bias gradient += column sums of C. n a multiple of 4. */
export function sumRows(d: usize, c: usize, ldc: usize, m: i32, n: i32): void {
  for (let j = 0; j < n; j += 4) {
    let s = ld(d)
    let p = c
    for (let i = 0; i < m; i++) { s = f32x4.add(s, ld(p)); p += ldc }
    v128.store(d, s)
    d += 16; c += 16
  }
}

/** One step of an LSTM for m rows: gates (i f o g, size 4h, in place), previous cells for the first mp rows. */
export function lstmStep(gates: usize, ldg: usize, cprev: usize, ldp: usize, mp: i32, c: usize, tc: usize, ldc: usize, h: usize, ldh: usize, m: i32, size: i32): void {
  const w = (<usize>size) * 4
  for (let r = 0; r < m; r++) {
    for (let o: usize = 0; o < w; o += 16) {
      const g = gates + o
      const vi = sigmoid4(ld(g)), vf = sigmoid4(ld(g + w)), vo = sigmoid4(ld(g + 2 * w)), vg = tanh4(ld(g + 3 * w))
      let vc = f32x4.mul(vi, vg)
      if (r < mp) vc = ma(vc, vf, ld(cprev + o))
      const vt = tanh4(vc)
      v128.store(g, vi); v128.store(g + w, vf); v128.store(g + 2 * w, vo); v128.store(g + 3 * w, vg)
      v128.store(c + o, vc); v128.store(tc + o, vt); v128.store(h + o, f32x4.mul(vo, vt))
    }
    gates += ldg; cprev += ldp; c += ldc; tc += ldc; h += ldh
  }
}
/**
 * The step backwards: gates hold activations and receive the gradient before the activation; dc (one row a sentence) is
 * carried; dh comes from above, dhr (one row a sentence) from the step after.
 */
export function lstmBack(gates: usize, ldg: usize, cprev: usize, ldp: usize, mp: i32, tc: usize, ldc: usize, dh: usize, ldh: usize, dhr: usize, dc: usize, m: i32, size: i32): void {
  const w = (<usize>size) * 4
  const one = f32x4.splat(1)
  for (let r = 0; r < m; r++) {
    for (let o: usize = 0; o < w; o += 16) {
      const g = gates + o
      const vi = ld(g), vf = ld(g + w), vo = ld(g + 2 * w), vg = ld(g + 3 * w), vt = ld(tc + o)
      const vh = f32x4.add(ld(dh + o), ld(dhr + o))
      const vd = ma(ld(dc + o), f32x4.mul(vh, vo), f32x4.sub(one, f32x4.mul(vt, vt)))
      let df = f32x4.splat(0)
      if (r < mp) df = f32x4.mul(vd, ld(cprev + o))
      v128.store(g, f32x4.mul(f32x4.mul(vd, vg), f32x4.mul(vi, f32x4.sub(one, vi))))
      v128.store(g + w, f32x4.mul(df, f32x4.mul(vf, f32x4.sub(one, vf))))
      v128.store(g + 2 * w, f32x4.mul(f32x4.mul(vh, vt), f32x4.mul(vo, f32x4.sub(one, vo))))
      v128.store(g + 3 * w, f32x4.mul(f32x4.mul(vd, vi), f32x4.sub(one, f32x4.mul(vg, vg))))
      v128.store(dc + o, f32x4.mul(vd, vf))
    }
    gates += ldg; cprev += ldp; tc += ldc; dh += ldh; dhr += w; dc += w
  }
}

/** Sum of squares of n floats. */
export function sumSquares(x: usize, n: i32): f64 {
  let s: f64 = 0
  for (let i = 0; i < n; i += 1024) {
    let v = f32x4.splat(0)
    const e = min(i + 1024, n)
    for (let k = i; k < e; k += 4) { const y = ld(x); v = ma(v, y, y); x += 16 }
    s += <f64>f32x4.extract_lane(v, 0) + <f64>f32x4.extract_lane(v, 1) + <f64>f32x4.extract_lane(v, 2) + <f64>f32x4.extract_lane(v, 3)
  }
  return s
}
/** Adam on n floats; clears the gradient; keeps a running mean of the weights in e (weight 1 - ed on the new value). */
export function adam(w: usize, g: usize, m1: usize, m2: usize, e: usize, n: i32, scale: f32, rate: f32, b1: f32, b2: f32, eps: f32, ed: f32): void {
  const vs = f32x4.splat(scale), vr = f32x4.splat(rate), v1 = f32x4.splat(b1), v2 = f32x4.splat(b2), ve = f32x4.splat(eps)
  const u1 = f32x4.splat(1 - b1), u2 = f32x4.splat(1 - b2), ke = f32x4.splat(ed), ue = f32x4.splat(1 - ed), zero = f32x4.splat(0)
  for (let i = 0; i < n; i += 4) {
    const x = f32x4.mul(ld(g), vs)
    const a = ma(f32x4.mul(v1, ld(m1)), u1, x)
    const b = ma(f32x4.mul(v2, ld(m2)), u2, f32x4.mul(x, x))
    v128.store(m1, a); v128.store(m2, b); v128.store(g, zero)
    const y = f32x4.sub(ld(w), f32x4.div(f32x4.mul(vr, a), f32x4.add(f32x4.sqrt(b), ve)))
    v128.store(w, y)
    v128.store(e, ma(f32x4.mul(ke, ld(e)), ue, y))
    w += 16; g += 16; m1 += 16; m2 += 16; e += 16
  }
}
