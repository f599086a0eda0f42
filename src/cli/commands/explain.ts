/** `rapport explain`: which rule, which words; and why a sentence gave nothing. */
import { answering, type ViewOptions, withCoordinates } from '../answering.js'
import { type Register, withExamples } from '../command.js'
import { EXIT } from '../exit.js'
import { recordNamed } from '../find.js'

export const registerExplain: Register = (program, io, end) => {
  const command = program
    .command('explain')
    .summary('tell which rule and which words a record comes from, or go through a report sentence by sentence')
    .description(
      'Tells of a record which rule made it from which words, and what else was considered there. Of a report it goes through ' +
        'every sentence: what it gave, and for what it did not give, which candidate was refused by which rule and why.',
    )
    .argument('<id>', 'id of a record or a report, or its beginning')
    .option('--json', 'print the explanation as one line of JSON')
  withExamples(withCoordinates(command), [
    ['rapport explain evt_9f2c', 'why this event stands'],
    ['rapport explain rep_04d1', 'a report, sentence by sentence'],
    ['rapport explain rep_04d1 --json | jq .sentences', 'for programs'],
  ])
  command.action(async (id: string, options: ViewOptions & { json?: boolean }) => {
    await answering(io, options, {
      json: options.json ?? false,
      whole: true,
      query: async (known) => ({ view: 'explain', id: (await recordNamed(known, id)).id }),
    })
    end(EXIT.done)
  })
}
