import { describe, expect, it } from 'vitest'
import { InOrder } from './in-order.js'

/** Promises that are settled by hand. */
function deferred<T>() {
  let resolve: (value: T) => void = () => undefined
  const promise = new Promise<T>((r) => {
    resolve = r
  })
  return { promise, resolve }
}

describe('work in order', () => {
  it('is handed on as it was begun, whatever ends first', async () => {
    const out: number[] = []
    const line = new InOrder<number>(async (n) => void out.push(n))
    const works = [deferred<number>(), deferred<number>(), deferred<number>()]
    for (const w of works) await line.add(w.promise, 1, { pieces: 3, weight: 100 })
    for (const i of [2, 0, 1]) works[i]?.resolve(i)
    await line.finish()
    expect(out).toEqual([0, 1, 2])
  })

  it.each([
    ['pieces', { pieces: 2, weight: 100 }],
    ['weight', { pieces: 9, weight: 20 }],
  ])('waits when there is no more room for its %s', async (_, room) => {
    const out: number[] = []
    const line = new InOrder<number>(async (n) => void out.push(n))
    const works = [deferred<number>(), deferred<number>(), deferred<number>()]
    await line.add((works[0] as { promise: Promise<number> }).promise, 10, room)
    await line.add((works[1] as { promise: Promise<number> }).promise, 10, room)
    let isIn = false
    const third = line.add((works[2] as { promise: Promise<number> }).promise, 10, room).then(() => {
      isIn = true
    })
    await new Promise((r) => setImmediate(r))
    expect([isIn, out]).toEqual([false, []])
    works[0]?.resolve(0)
    await third
    expect([isIn, out]).toEqual([true, [0]])
  })
})
