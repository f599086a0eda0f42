/** `rapport show`: one record as a card. */
import { asking, type LedgerOption, type Register, withExamples, withLedger } from '../command.js'
import { EXIT } from '../exit.js'
import { recordNamed } from '../find.js'
import { textOptions } from '../io.js'

export const registerShow: Register = (program, io, end) => {
  const command = program
    .command('show')
    .summary('show one record with the words that it stands on')
    .description(
      'Shows one record: its fields, the words of the reports that it stands on, and since when it is known.',
    )
    .argument('<id>', 'id of a record, or so much of its beginning that only one has it')
    .option('--json', 'print the record as one line of JSON')
  withExamples(withLedger(command), [
    ['rapport show evt_9f2c', 'an event'],
    ['rapport show rep_04d1', 'a report with its text'],
    ['rapport show tie_31aa --json', 'for programs'],
  ])
  command.action(async (id: string, options: LedgerOption & { json?: boolean }) => {
    await asking(io, options, async (view) => {
      const record = await recordNamed(view, id)
      if (options.json) {
        const { ndjsonLine } = await import('../../export/index.js')
        await io.out.write(ndjsonLine(record, { content: false }))
      } else {
        const { cardPage, renderText } = await import('../../views/index.js')
        await io.out.write(renderText(await cardPage(view, record), textOptions(io)))
      }
    })
    end(EXIT.done)
  })
}
