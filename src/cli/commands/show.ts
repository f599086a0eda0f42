/** `rapport show`: one record as a card. */
import { answering, type ViewOptions, withCoordinates } from '../answering.js'
import { type Register, withExamples } from '../command.js'
import { EXIT } from '../exit.js'
import { recordNamed } from '../find.js'

export const registerShow: Register = (program, io, end) => {
  const command = program
    .command('show')
    .summary('show one record with the words that it stands on')
    .description(
      'Shows one record: its fields, the words of the reports that it stands on, its ratings, and since when it is known. ' +
        'With --json the line after the record is the receipt of the answer.',
    )
    .argument('<id>', 'id of a record, or so much of its beginning that only one has it')
    .option('--json', 'print the record as one line of JSON')
  withExamples(withCoordinates(command), [
    ['rapport show evt_9f2c', 'an event'],
    ['rapport show rep_04d1', 'a report with its text'],
    ['rapport show tie_31aa --known-at 2031-03-07', 'a tie as it was known then'],
    ['rapport show tie_31aa --json', 'for programs'],
  ])
  command.action(async (id: string, options: ViewOptions & { json?: boolean }) => {
    await answering(io, options, {
      json: options.json ?? false,
      query: async (known) => ({ view: 'show', id: (await recordNamed(known, id)).id }),
    })
    end(EXIT.done)
  })
}
