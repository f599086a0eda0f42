/**
 * Writes `schema/`: JSON Schema of every public record, drawn from the zod schemas of src/model. `npm run schema` after
 * a change of a record; a test holds the files to the model.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { CONTENT_SCHEMAS, evidenceSchema, knowledgeShape, ledgerRecordSchema } from '../src/model/index.js'

/** What the zod schemas check and JSON Schema cannot say. */
const NOTE =
  'Dates are EDTF level 1, or "" when unknown; spans are half-open and count Unicode code points of the report text.'

const json = (schema: z.ZodType, title: string): string => {
  const { $schema, ...rest } = z.toJSONSchema(schema, { target: 'draft-2020-12' })
  return `${JSON.stringify({ $schema, title, description: NOTE, ...rest }, undefined, 2)}\n`
}

/** File name to content, for every record kind, a line of the export, and evidence. */
export function schemaFiles(): ReadonlyMap<string, string> {
  const files = new Map<string, string>()
  for (const [kind, schema] of Object.entries(CONTENT_SCHEMAS)) {
    files.set(`${kind}.schema.json`, json(schema.extend(knowledgeShape), `A ${kind} as the ledger keeps it`))
    files.set(`${kind}.content.schema.json`, json(schema, `A ${kind} as \`rapport export --content\` prints it`))
  }
  files.set('evidence.schema.json', json(evidenceSchema, 'The words that a field stands on'))
  files.set('record.schema.json', json(ledgerRecordSchema, 'One line of `rapport export --format ndjson`'))
  return files
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = join(dirname(dirname(fileURLToPath(import.meta.url))), 'schema')
  mkdirSync(folder, { recursive: true })
  for (const [name, content] of schemaFiles()) writeFileSync(join(folder, name), content)
}
