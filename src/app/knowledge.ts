/** What a user adds to the program's own knowledge: a file of actors and a file of words for ties. */
import { readFileSync } from 'node:fs'
import type { Ledger, OwnFiles } from '../ledger/index.js'

/** Texts of the files, so that they can cross to other threads and enter the key of a reading. */
export type Knowledge = OwnFiles

/** Paths of the files; false for none any more. */
export interface KnowledgeFiles {
  readonly directory?: string | false
  readonly ties?: string | false
}

/**
 * What a ledger is read with: the files given now, else those that it was read with before, which it keeps. A text that is empty
 * ends what held.
 */
export async function knowledgeOf(ledger: Ledger, given: Knowledge, at: string): Promise<Knowledge> {
  await ledger.keepFiles(given, at)
  return (await (await ledger.view())?.ownFiles()) ?? {}
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
    if (path === false) {
      texts[kind] = ''
      continue
    }
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
