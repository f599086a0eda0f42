/** `rapport rebuild`: the records of a ledger made again from its readings. */
import { type LedgerOption, type Register, withExamples, withLedger } from '../command.js'
import { EXIT, usage } from '../exit.js'
import { withFilesOfReading } from '../options.js'

interface RebuildOptions extends LedgerOption {
  readonly directory?: string | false
  readonly ties?: string | false
}

export const registerRebuild: Register = (program, io, end) => {
  const command = program
    .command('rebuild')
    .summary('put the records together again from the readings')
    .description(
      'Puts all stories together again from the stored readings, without reading a report anew. A ledger that stands as ' +
        'this program would make it stays as it is; else what differs is written as new revisions, and nothing is lost.',
    )
  withExamples(withLedger(withFilesOfReading(command)), [
    ['rapport rebuild', 'after an update of the program, or as a check'],
    ['rapport rebuild --directory actors.yaml', 'where reports were read with it'],
  ])
  command.action(async (options: RebuildOptions) => {
    const { knowledgeFrom, rebuildLedger } = await import('../../app/index.js')
    const knowledge = await knowledgeFrom(options)
    if ('problem' in knowledge) throw usage(`nothing was rebuilt:\n${knowledge.problem}`)
    const { before, after } = await rebuildLedger({ ledger: options.ledger, now: io.now, knowledge })
    const told =
      before.number === after.number
        ? `nothing differs; revision ${after.number} stands`
        : `rebuilt; revision ${before.number} is now ${after.number} (see: rapport changes --since ${before.number})`
    await io.err.write(`rapport: ${told}\n`)
    end(EXIT.done)
  })
}
