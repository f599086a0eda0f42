/** The JSON Schema files are those of the model. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { schemaFiles } from '../../scripts/schema.js'

describe('schema/', () => {
  it('holds one current file for every record, and nothing else (npm run schema writes them)', () => {
    const files = schemaFiles()
    expect(readdirSync('schema').sort()).toEqual([...files.keys()].sort())
    for (const [name, content] of files) expect(readFileSync(`schema/${name}`, 'utf8'), name).toBe(content)
  })
})
