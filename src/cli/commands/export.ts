/** `rapport export`: the whole ledger in an open format. */
import { Option } from 'commander'
import { asking, type LedgerOption, type Register, withExamples, withLedger } from '../command.js'
import { EXIT } from '../exit.js'

interface ExportOptions extends LedgerOption {
  readonly content?: boolean
  readonly refusals?: boolean
  readonly history?: boolean
}

export const registerExport: Register = (program, io, end) => {
  const command = program
    .command('export')
    .summary('print the whole ledger, one record a line')
    .description(
      'Prints every record that stands now, one a line, in a fixed order; offsets count Unicode code points in the text of the\n' +
        'report. Nothing is dropped but what is asked for: withdrawn and superseded records come with --history.',
    )
    .addOption(new Option('--format <format>', 'how it is written').choices(['ndjson']).default('ndjson'))
    .option(
      '--content',
      'leave out what the ledger adds (revision, known_from, ...), so that two ledgers compare byte for byte',
    )
    .option('--refusals', 'also what was considered and not recorded')
    .addOption(new Option('--history', 'also withdrawn and superseded records').conflicts('content'))
  withExamples(withLedger(command), [
    ['rapport export > ledger.ndjson', 'everything'],
    ['rapport export --content | sha256sum', 'one sum for what the ledger says'],
    ['rapport export | jq \'select(.kind == "tie")\'', 'one kind'],
  ])
  command.action(async (options: ExportOptions) => {
    await asking(io, options, async (view) => {
      const [{ exportRecords }, { ndjsonLine }] = await Promise.all([
        import('../../app/index.js'),
        import('../../export/index.js'),
      ])
      const wanted = { refusals: options.refusals ?? false, history: options.history ?? false }
      for await (const record of exportRecords(view, wanted)) {
        await io.out.write(ndjsonLine(record, { content: options.content ?? false }))
      }
    })
    end(EXIT.done)
  })
}
