/** The command line as a function: arguments in, exit code out. */
import { Command, CommanderError } from 'commander'
import type { Register } from './command.js'
import { registerChanges } from './commands/changes.js'
import { registerDiff } from './commands/diff.js'
import { registerDossier } from './commands/dossier.js'
import { registerExplain } from './commands/explain.js'
import { registerExport } from './commands/export.js'
import { registerImport } from './commands/import.js'
import { registerJudgements, registerSameAndDifferent, registerUndo } from './commands/judge.js'
import { registerList } from './commands/list.js'
import { registerRead } from './commands/read.js'
import { registerRebuild } from './commands/rebuild.js'
import { registerSearch } from './commands/search.js'
import { registerShow } from './commands/show.js'
import { registerVerify } from './commands/verify.js'
import { registerVersions } from './commands/versions.js'
import { CommandFailure, EXIT, type ExitCode, usage } from './exit.js'
import type { Io } from './io.js'
import { packageVersion } from './version.js'

const COMMANDS: readonly Register[] = [
  registerRead,
  registerDossier,
  registerList,
  registerShow,
  registerExplain,
  registerSearch,
  registerChanges,
  registerDiff,
  registerVersions,
  registerVerify,
  registerExport,
  registerImport,
  registerSameAndDifferent,
  registerUndo,
  registerJudgements,
  registerRebuild,
]

/**
 * Runs one command; `argv` is without the program itself.
 * @example await main(['list', 'stories'], io) // 0
 */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  let code: ExitCode = EXIT.done
  const writes: Promise<void>[] = []
  const program = new Command('rapport')
    .description('Reads news reports about relations between states and keeps a sourced ledger of them.')
    .version(packageVersion(), '-V, --version', 'print the version')
    .helpCommand('help [command]', 'print the help of a command')
    .addHelpText(
      'after',
      '\nExamples:\n' +
        '  rapport read reports/     read a folder of reports, print the dossier\n' +
        '  rapport show evt_9f2c     open any reference that a line ends in\n' +
        '  rapport explain rep_04d1  what each sentence gave, and why others gave nothing\n' +
        '\nThe ledger is one SQLite file, ./rapport.db unless --ledger names another.\n' +
        'Results go to standard output, messages to standard error.\n' +
        'Exit codes: 0 done, 1 something was found (verify), 2 called wrongly,\n' +
        '3 bad data (what was good is kept).',
    )
  for (const register of COMMANDS) {
    register(program, io, (c) => {
      code = c
    })
  }
  for (const command of [program, ...program.commands]) {
    command.exitOverride().helpOption('-h, --help', 'print this help')
    command.configureOutput({
      writeOut: (text) => void writes.push(io.out.write(text)),
      writeErr: (text) => void writes.push(io.err.write(text)),
      outputError: (text, write) => write(text.replace(/^error: /, 'rapport: ')),
      getOutHelpWidth: () => io.out.columns ?? 100,
    })
    command.showHelpAfterError(`(rapport${command === program ? '' : ` ${command.name()}`} --help tells more)`)
  }
  try {
    const [first, named] = argv
    if (first === 'help' && named !== undefined && !program.commands.some((c) => c.name() === named))
      throw usage(`there is no command ${named}; rapport --help lists them`)
    await program.parseAsync(argv, { from: 'user' })
    return code
  } catch (error) {
    return await failed(error, io)
  } finally {
    await Promise.all(writes)
  }
}

async function failed(error: unknown, io: Io): Promise<number> {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage
  if (error instanceof CommandFailure) {
    await io.err.write(`rapport: ${error.message}\n`)
    return error.code
  }
  if (error instanceof Error && (error.name === 'QuestionError' || error.name === 'CursorError')) {
    await io.err.write(`rapport: ${error.message}\n`)
    return EXIT.usage
  }
  if (error instanceof Error && error.name === 'LedgerError') {
    await io.err.write(`rapport: ${error.message}\n`)
    return EXIT.data
  }
  throw error
}
