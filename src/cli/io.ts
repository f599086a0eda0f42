/** What the command line touches of the world, handed in so that tests can stand in its place. */

export interface OutStream {
  /** Resolves when the reader is ready for more. */
  write(text: string): Promise<void>
  readonly isTerminal: boolean
  readonly columns?: number
}

export interface Io {
  readonly out: OutStream
  readonly err: OutStream
  readonly stdin: AsyncIterable<Uint8Array | string>
  readonly env: Readonly<Record<string, string | undefined>>
  readonly now: () => Date
  /** Aborted by the first Ctrl-C. */
  readonly signal: AbortSignal
}

const DEFAULT_WIDTH = 100
const WIDEST = 120

/** How text is drawn on standard output: `COLUMNS` first, then the terminal; colour only on a terminal. */
export function textOptions({ out, env }: Io): { readonly width: number; readonly colour: boolean } {
  const asked = Number(env.COLUMNS)
  const width = Number.isInteger(asked) && asked > 0 ? asked : Math.min(out.columns ?? DEFAULT_WIDTH, WIDEST)
  const colour = out.isTerminal && !env.NO_COLOR && env.TERM !== 'dumb'
  return { width, colour }
}
