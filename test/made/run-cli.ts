/** Runs the command line in this process, with streams that keep what is written. */
import type { Io } from '../../src/cli/io.js'
import { main } from '../../src/cli/program.js'

export interface RunOptions {
  readonly stdin?: string
  readonly env?: Readonly<Record<string, string>>
  readonly terminal?: boolean
  readonly signal?: AbortSignal
  readonly now?: string
}

export interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

export async function rapport(argv: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const kept = { out: '', err: '' }
  const stream = (to: keyof typeof kept) => ({
    write: async (text: string) => {
      kept[to] += text
    },
    isTerminal: options.terminal ?? false,
  })
  const io: Io = {
    out: stream('out'),
    err: stream('err'),
    stdin: (async function* () {
      yield options.stdin ?? ''
    })(),
    env: options.env ?? {},
    now: () => new Date(options.now ?? '2031-03-07T12:00:00.000Z'),
    signal: options.signal ?? new AbortController().signal,
  }
  return { code: await main(argv, io), ...kept }
}

/** The lines of NDJSON, parsed, the receipt among them. */
export const allParsed = (ndjson: string): Record<string, unknown>[] =>
  ndjson.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line)]))

/** The records of NDJSON, parsed. */
export const parsed = (ndjson: string): Record<string, unknown>[] =>
  allParsed(ndjson).filter((line) => line.kind !== 'receipt')
