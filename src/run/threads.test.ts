import { describe, expect, it, onTestFinished } from 'vitest'
import { madeReport, versionOf } from '../../test/made/build.js'
import { openThreads } from './threads.js'

const file = new URL('../../test/made/dying-thread.mjs', import.meta.url)
const saying = (text: string) => versionOf(madeReport(text, text))

describe('reading threads', () => {
  it('read what they are given, with what was handed to all of them', async () => {
    const threads = await openThreads(file, 2, { by: 'hand@1' })
    onTestFinished(() => threads.close())
    const readings = await Promise.all(Array.from({ length: 10 }, (_, i) => threads.read(saying(`report ${i}`))))
    expect(readings.map((r) => r.report)).toEqual(Array.from({ length: 10 }, (_, i) => saying(`report ${i}`).id))
    expect(readings[9]?.madeBy).toBe('hand@1')
  })

  it('fail one report when a thread dies or throws over it, and go on', async () => {
    const threads = await openThreads(file, 2, { by: 'hand@1' })
    onTestFinished(() => threads.close())
    const texts = ['a', 'exit', 'b', 'throw', 'c', 'exit', 'exit', 'd', 'e']
    const ended = await Promise.allSettled(texts.map((t) => threads.read(saying(t))))
    expect(ended.map((e) => e.status)).toEqual(texts.map((t) => (t.length === 1 ? 'fulfilled' : 'rejected')))
    expect(String((ended[3] as PromiseRejectedResult).reason)).toContain('x is undefined')
  })

  it('survive a thread that falls over between two reports', async () => {
    const threads = await openThreads(file, 1, { by: 'hand@1' })
    onTestFinished(() => threads.close())
    await threads.read(saying('fall'))
    await new Promise((r) => setTimeout(r, 100))
    expect((await threads.read(saying('after'))).madeBy).toBe('hand@1')
  })

  it('do not start from a file that fails', async () => {
    await expect(openThreads(new URL('./nowhere.mjs', file), 2, {})).rejects.toThrow()
  })
})
