/** What all commands share: the ledger option, the examples in the help, opening a view and closing it again. */
import type { Command } from 'commander'
import type { LedgerView } from '../app/index.js'
import type { ExitCode } from './exit.js'
import type { Io } from './io.js'

/** Adds a command to the program; `end` takes its exit code. */
export type Register = (program: Command, io: Io, end: (code: ExitCode) => void) => void

export interface LedgerOption {
  readonly ledger: string
}

export const withLedger = (command: Command): Command =>
  command.option('--ledger <file>', 'the ledger, one SQLite file', './rapport.db')

/** Examples under the help of a command: what to type, and what it does. */
export function withExamples(command: Command, examples: readonly (readonly [string, string])[]): Command {
  const width = Math.max(...examples.map(([line]) => line.length))
  const lines = examples.map(([line, what]) => `  ${line.padEnd(width)}  ${what}`)
  return command.addHelpText('after', `\nExamples:\n${lines.join('\n')}`)
}

/** Tells when a run that was cut short left something out of the ledger. */
export async function tellPending(io: Io, view: LedgerView): Promise<void> {
  const pending = await view.pending()
  if (pending.length === 0) return
  const reports = pending.length === 1 ? '1 report is' : `${pending.length} reports are`
  await io.err.write(`rapport: ${reports} stored but not put together yet; rapport read with any of them finishes it\n`)
}
