/** `rapport import`: an export as a ledger again. */
import { readable } from '../answering.js'
import { type LedgerOption, type Register, withExamples, withLedger } from '../command.js'
import { CommandFailure, EXIT } from '../exit.js'

export const registerImport: Register = (program, io, end) => {
  const command = program
    .command('import')
    .summary('fill a new ledger from an export')
    .description(
      'Fills a new ledger from NDJSON that rapport export printed. Every line is checked and every quote is held against ' +
        'its text; with one line at fault nothing is written. Exporting again gives the same bytes. Readings are no part of ' +
        'an export: reading a report into such a ledger needs the reports themselves again.',
    )
    .argument('<file>', 'the export')
  withExamples(withLedger(command), [
    ['rapport export --history > all.ndjson', 'a ledger as a text'],
    ['rapport import all.ndjson --ledger copy.db', 'and as a ledger again'],
  ])
  command.action(async (file: string, options: LedgerOption) => {
    const { importRecords, textOfFile } = await import('../../app/index.js')
    const done = await importRecords(await readable(file, textOfFile), options.ledger)
    if ('faults' in done) {
      const lines = done.faults.map((f) => `${file}:${f.line}: ${f.what}`)
      throw new CommandFailure(EXIT.data, `${lines.join('\nrapport: ')}\nrapport: nothing was written; mend the file`)
    }
    const over = done.passed_over > 0 ? `, ${done.passed_over} refusals or receipts passed over` : ''
    await io.err.write(
      `rapport: ${done.records} records${over}; revision ${done.revision.number} of ${options.ledger}\n`,
    )
    end(EXIT.done)
  })
}
