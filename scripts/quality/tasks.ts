// The tasks of the quality gate: one development file of one suite each, named as in floors.json.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Floors } from './floors.js'

export interface Task {
  /** `dates/wikiwars`, `parse/dev-ewt`, `parse-raw/dev-ewt`, `ledger/seeds`, ... */
  readonly key: string
  readonly suite: string
  readonly gold: string
  /** Parse from plain text instead of given words. */
  readonly raw: boolean
}

/** Sentences of our own with their gold, where a suite has no news to tune on. */
const OWN = fileURLToPath(new URL('../../test/quality/own/', import.meta.url))

/** Every task that has floors and whose data is there. */
export function tasks(bench: string, floors: Floors): readonly Task[] {
  return Object.keys(floors)
    .map((key) => task(bench, key))
    .filter((t) => existsSync(t.gold))
}

function task(bench: string, key: string): Task {
  const [folder = '', file = ''] = key.split('/')
  const suite = folder === 'parse-raw' ? 'parse' : folder
  const gold =
    suite === 'parse'
      ? join(bench, '..', 'treebanks', `${file}.conllu.gz`)
      : suite === 'ledger'
        ? join(bench, 'dev', 'ledger', `${file}.gold.json`)
        : /^own(?:-|$)/.test(file)
          ? join(OWN, `${suite}${file.slice('own'.length)}.jsonl`)
          : join(bench, 'dev', suite, `${file}.jsonl.gz`)
  return { key, suite, gold, raw: folder === 'parse-raw' }
}
