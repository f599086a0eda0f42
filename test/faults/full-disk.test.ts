/** A disk that is full: a clear message, and what was acknowledged before stays. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openSqliteLedger } from '../../src/ledger/index.js'
import { scratchFolder } from '../made/scratch.js'
import { world } from '../made/world.js'
import { contentOf, firstOf, takeIn, wholeOf, worldLedger } from '../made/world-parts.js'

/** A small file system of its own; undefined where this user may not make one. */
function smallDisk(): string | undefined {
  const folder = join(scratchFolder(), 'disk')
  mkdirSync(folder)
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', folder], { encoding: 'utf8' })
  if (mounted.status !== 0) return undefined
  onTestFinished(() => void spawnSync('umount', ['-l', folder]))
  return folder
}

describe('a full disk', () => {
  it('ends the run with a clear message, and what was put together before is all there', async (context) => {
    const disk = smallDisk()
    if (disk === undefined) return context.skip('no right to mount a small file system here')
    const path = join(disk, 'l.db')
    const clock = { at: 0 }
    const now = () => new Date(Date.UTC(2031, 0, 1) + clock.at++)
    const reports = firstOf(world({ seed: 3, atOnce: 5 }), 4)
    const ledger = await worldLedger(path)
    await takeIn(ledger, reports, now)
    const filler = join(disk, 'filler')
    let size = 1 << 20
    for (let taken = 0; size >= 4096; ) {
      try {
        writeFileSync(`${filler}${taken++}`, Buffer.alloc(size))
      } catch {
        size >>= 1
      }
    }
    const more = firstOf(world({ seed: 4, atOnce: 5 }), 400)
    await expect(takeIn(ledger, more, now)).rejects.toMatchObject({
      name: 'LedgerError',
      message: expect.stringMatching(/full/),
    })
    await ledger.close()
    for (let i = 0; i < 64; i++) rmSync(`${filler}${i}`, { force: true })
    const again = await openSqliteLedger(path, { create: false })
    const view = await again.view()
    expect(view && (await contentOf(view))).toBe(wholeOf(reports))
    await again.close()
  })
})
