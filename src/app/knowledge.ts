/** What a user adds to the program's own knowledge: a file of actors and a file of words for ties. */
import { readFileSync } from 'node:fs'

/** Texts of the files, so that they can cross to other threads and enter the key of a reading. */
export interface Knowledge {
  readonly directory?: string
  readonly ties?: string
}

export interface KnowledgeFiles {
  readonly directory?: string
  readonly ties?: string
}

/** The texts of the files, or what is wrong with one of them, where, and what to do. */
export async function knowledgeFrom(files: KnowledgeFiles): Promise<Knowledge | { readonly problem: string }> {
  const { readUserDirectory } = await import('../actors/index.js')
  const { readUserTies } = await import('../extract/index.js')
  const texts: { directory?: string; ties?: string } = {}
  for (const [kind, path] of [
    ['directory', files.directory],
    ['ties', files.ties],
  ] as const) {
    if (path === undefined) continue
    const text = textOf(path)
    if (typeof text !== 'string') return { problem: `${path}: it cannot be read (${text.code}); check the name` }
    const parsed = kind === 'directory' ? readUserDirectory(text) : readUserTies(text)
    if ('problem' in parsed) return { problem: parsed.problem.replace(/^/gm, `${path}: `) }
    texts[kind] = text
  }
  return texts
}

function textOf(path: string): string | { readonly code: string } {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    return { code: String(error.code) }
  }
}
