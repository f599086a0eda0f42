/** `rapport read`: reports in, dossier out. */
import { existsSync } from 'node:fs'
import { InvalidArgumentError } from 'commander'
import type { Problem, Progress, ReadAnswer } from '../../app/index.js'
import { type LedgerOption, type Register, withExamples, withLedger } from '../command.js'
import { CommandFailure, EXIT, usage } from '../exit.js'
import type { Io } from '../io.js'

interface ReadOptions extends LedgerOption {
  readonly directory?: string | false
  readonly ties?: string | false
  readonly jobs?: number
  readonly json?: boolean
  readonly log?: boolean
}

export const registerRead: Register = (program, io, end) => {
  const command = program
    .command('read')
    .summary('read reports into the ledger and print the dossier of their stories')
    .description(
      'Reads reports into the ledger and prints the dossier of the stories they belong to. Folders are read with all ' +
        'that lies in them (.txt .json .jsonl .ndjson), links followed; - reads standard input. Reading a text again changes ' +
        'nothing. Where there is much to read, all cores read; what comes out is the same, byte for byte.\n\n' +
        'Ends with 0 when every input was read, 2 when a file of your own is wrong (nothing is read), 3 when some inputs ' +
        'could not be read (the others are kept), 130 when Ctrl-C stopped it between two reports (what was read is kept).',
    )
    .argument('<files...>', 'files, folders, or - for standard input')
    .option('--directory <file>', 'actors of your own, YAML or JSON: names, country, sector, offices with their dates')
    .option('--no-directory', 'without the actors of your own that the ledger was read with before')
    .option('--ties <file>', 'words of your own for kinds of ties, YAML or JSON')
    .option('--no-ties', 'without the words for ties that the ledger was read with before')
    .option('--jobs <n>', 'threads that read where there is much to read (default: one a core)', jobs)
    .option('--json', 'print the records that changed, as NDJSON, instead of the dossier')
    .option('--log', 'tell every report on standard error as soon as it is on the disk and no crash can lose it')
  withExamples(withLedger(command), [
    ['rapport read reports/', 'every report in a folder'],
    ['rapport read a.txt b.txt --ledger gulf.db', 'two files, into a ledger of your own'],
    ['curl -s https://example.org/feed.jsonl | rapport read -', 'what comes in on standard input'],
    ['rapport read today.jsonl --json | jq .kind', 'what changed, for programs'],
    ['rapport read reports/ --directory actors.yaml', 'with actors of your own'],
  ])
  command.action(async (files: string[], options: ReadOptions) => {
    const { knowledgeFrom, readInto } = await import('../../app/index.js')
    const knowledge = await knowledgeFrom(options)
    if ('problem' in knowledge) throw usage(`nothing was read:\n${knowledge.problem}`)
    // A slip in the only name makes no ledger.
    if (!existsSync(options.ledger) && files.every((f) => f !== '-' && !existsSync(f)))
      throw new CommandFailure(EXIT.data, files.map((f) => `${f}: there is no such file or folder`).join('\nrapport: '))
    const line = new ProgressLine(io)
    const answer = await readInto({
      paths: files,
      ledger: options.ledger,
      stdin: io.stdin,
      now: io.now,
      knowledge,
      ...(options.jobs === undefined ? {} : { jobs: options.jobs }),
      signal: io.signal,
      onProgress: (p) => line.show(p),
      ...(options.log
        ? { onKept: (reports) => void io.err.write(reports.map((r) => `kept ${r.report} ${r.is}\n`).join('')) }
        : {}),
    })
    try {
      await line.clear()
      if (options.json) await printChanges(io, answer)
      else {
        const { printDossiers } = await import('../dossiers.js')
        await printDossiers(io, answer.view, answer.stories)
      }
      await account(io, answer)
      await tellOwnFiles(io, answer, options)
      await tellImported(io, answer)
    } finally {
      await answer.ledger.close()
    }
    end(answer.result.interrupted ? EXIT.interrupted : answer.problems.some(isBad) ? EXIT.data : EXIT.done)
  })
}

function jobs(text: string): number {
  const count = Number(text)
  if (!Number.isInteger(count) || count < 1 || count > 256)
    throw new InvalidArgumentError('It has to be a whole number from 1 to 256.')
  return count
}

async function printChanges(io: Io, { view, result }: ReadAnswer): Promise<void> {
  const { byRecord, ndjsonLine } = await import('../../export/index.js')
  const changed = await view.changedSince(result.before.number)
  for (const record of [...changed].sort(byRecord)) await io.out.write(ndjsonLine(record, { content: false }))
}

/** Tells people what became of the inputs. */
async function account(io: Io, { result, problems, view }: ReadAnswer): Promise<void> {
  for (const p of problems) await io.err.write(`rapport: ${problemText(p)}\n`)
  const bad = problems.filter(isBad).length
  const parts = [
    `${result.added} read`,
    ...(result.known > 0 ? [`${result.known} known already`] : []),
    ...(result.unread > 0 ? [`${result.unread} kept unread (rapport list reports)`] : []),
    ...(bad > 0 ? [`${bad} not usable`] : []),
  ]
  const revision =
    result.after.number === result.before.number
      ? `revision ${view.revision.number} stands`
      : `revision ${view.revision.number}`
  await io.err.write(`rapport: ${parts.join(', ')}; ${revision} of ${view.place}\n`)
  if (result.interrupted) {
    await io.err.write(
      `rapport: stopped with ${result.left} inputs left; what was read is kept, and the same command goes on from there\n`,
    )
  }
}

/** What came by import cannot be put together with what is read now. */
async function tellImported(io: Io, { view }: ReadAnswer): Promise<void> {
  const count = await view.unreadImports()
  if (count > 0)
    await io.err.write(
      `rapport: ${count} ${count === 1 ? 'report' : 'reports'} of ${view.place} came by import, without readings: what is read now is not put together with them until they are read here too\n`,
    )
}

/** What a user gave once is used again, and that is said. */
async function tellOwnFiles(io: Io, { view }: ReadAnswer, options: ReadOptions): Promise<void> {
  const held = await view.ownFiles()
  if (held.directory !== undefined && options.directory === undefined)
    await io.err.write('rapport: read with the actors of your own that were given before (--no-directory: without)\n')
  if (held.ties !== undefined && options.ties === undefined)
    await io.err.write('rapport: read with the words for ties that were given before (--no-ties: without)\n')
}

const problemText = (p: Problem) => `${p.level === 'error' ? '' : `${p.level}: `}${p.where}: ${p.what}; ${p.todo}`
const isBad = (p: Problem) => p.level === 'error'

/** One line on standard error that tells how far a long run is; nothing in the first second. */
class ProgressLine {
  private readonly start: number
  private last = 0
  private drawn = false

  constructor(private readonly io: Io) {
    this.start = io.now().getTime()
  }

  show(p: Progress): void {
    const now = this.io.now().getTime()
    const pause = this.io.err.isTerminal ? 100 : 5000
    if (now - this.start < 1000 || now - this.last < pause) return
    this.last = now
    const text =
      p.stage === 'reading'
        ? `${p.inputs} of ${p.of} inputs done, reports so far: ${p.reports}`
        : `putting the reports together`
    void this.io.err.write(this.io.err.isTerminal ? `\r\u001b[K${text}` : `rapport: ${text}\n`)
    this.drawn = true
  }

  async clear(): Promise<void> {
    if (this.drawn && this.io.err.isTerminal) await this.io.err.write('\r\u001b[K')
  }
}
