/** `rapport export`: the whole ledger in an open format. */
import { Option } from 'commander'
import { askedOf, settingsOf, type ViewOptions, withCoordinates } from '../answering.js'
import { type Register, tellPending, withExamples } from '../command.js'
import { EXIT, usage } from '../exit.js'

interface ExportOptions extends ViewOptions {
  readonly content?: boolean
  readonly refusals?: boolean
  readonly history?: boolean
}

export const registerExport: Register = (program, io, end) => {
  const command = program
    .command('export')
    .summary('print the whole ledger, one record a line')
    .description(
      'Prints every record that stands now, one a line, in a fixed order; offsets count Unicode code points in the text of the ' +
        'report. Nothing is dropped but what is asked for: withdrawn and superseded records come with --history, a receipt ' +
        'as the last line with --receipt. rapport import reads it back.',
    )
    .addOption(new Option('--format <format>', 'how it is written').choices(['ndjson']).default('ndjson'))
    .option(
      '--content',
      'leave out what the ledger adds (revision, known_from, ...), so that two ledgers compare byte for byte',
    )
    .option('--refusals', 'also what was considered and not recorded')
    .addOption(new Option('--history', 'also withdrawn and superseded records').conflicts('content'))
  withExamples(withCoordinates(command), [
    ['rapport export > ledger.ndjson', 'everything'],
    ['rapport export --content | sha256sum', 'one sum for what the ledger says'],
    ['rapport export --history --known-at 7', 'all that was known in revision 7, and how it came to be'],
    ['rapport export | jq \'select(.kind == "tie")\'', 'one kind'],
  ])
  command.action(async (options: ExportOptions) => {
    const { content = false, refusals = false, history = false } = options
    if (history && (options.validAt !== undefined || options.publishedBy !== undefined))
      throw usage('--history goes with --known-at alone: it tells what was known when')
    const { exportRecords, openPinned, receiptFor, Sum } = await import('../../app/index.js')
    const { canonicalJson } = await import('../../model/index.js')
    const { ndjsonLine } = await import('../../export/index.js')
    const settings = await settingsOf(options)
    const query = { view: 'export', content, refusals, history } as const
    const pinned = await openPinned(askedOf(options), async () => query)
    try {
      const sum = new Sum()
      for await (const record of exportRecords(pinned.view, { ...query, letters: settings.letters })) {
        const line = ndjsonLine(record, { content })
        if (options.receipt) sum.add(JSON.parse(line))
        await io.out.write(line)
      }
      if (options.receipt) await io.out.write(`${canonicalJson(receiptFor(pinned.view, query, sum, settings))}\n`)
      for (const note of pinned.view.notes) await io.err.write(`rapport: ${note}\n`)
      await tellPending(io, pinned.view)
    } finally {
      await pinned.close()
    }
    end(EXIT.done)
  })
}
