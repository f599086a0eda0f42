/** A folder of its own for one test, removed when the test is over. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'rapport-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
