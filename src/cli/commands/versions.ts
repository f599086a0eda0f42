/** `rapport versions`: the stored versions of a report that was edited. */
import { answering, type ViewOptions, withCoordinates } from '../answering.js'
import { type Register, withExamples } from '../command.js'
import { EXIT, usage } from '../exit.js'
import { recordNamed } from '../find.js'

export const registerVersions: Register = (program, io, end) => {
  const command = program
    .command('versions')
    .summary('list the versions of a report')
    .description('Lists the versions of a report that came in, the oldest first. rapport diff compares two of them.')
    .argument('<report>', 'id of a report, or its beginning')
    .option('--json', 'print versions as NDJSON, the receipt last')
  withExamples(withCoordinates(command), [
    ['rapport versions rep_04d1', 'when it came in, and when again'],
    ['rapport diff rep_04d1 --versions 1,2', 'what the edit changed'],
  ])
  command.action(async (id: string, options: ViewOptions & { json?: boolean }) => {
    await answering(io, options, {
      json: options.json ?? false,
      query: async (known) => {
        const record = await recordNamed(known, id)
        if (record.kind !== 'report') throw usage(`${record.id} is no report, and only reports have versions`)
        return { view: 'versions', report: record.id }
      },
    })
    end(EXIT.done)
  })
}
