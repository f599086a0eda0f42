/** The files that the guide shows are files that the program takes. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readUserDirectory } from '../../src/actors/index.js'
import { readUserTies } from '../../src/extract/index.js'

const guide = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'guide', 'add-your-own-knowledge.md'), 'utf8')
const [actors = '', ties = ''] = [...guide.matchAll(/```yaml\n([^`]*)```/g)].map((m) => m[1] ?? '')

describe('the guide to one’s own knowledge', () => {
  it('shows a directory and ties that are taken', () => {
    const directory = readUserDirectory(actors)
    expect(directory).toMatchObject({ entries: [{ name: 'Skerry Watch' }, { name: 'Ingrid Halvorsen' }] })
    expect(readUserTies(ties)).toMatchObject({ rows: [expect.anything()] })
  })
})
