/** `rapport list`: all records of a kind, one row each, page by page. */
import { dayRange } from '../../model/index.js'
import { answering, type ViewOptions, withCoordinates } from '../answering.js'
import { type Register, withExamples } from '../command.js'
import { EXIT, usage } from '../exit.js'
import { storyNamed } from '../find.js'
import { wholeNumber } from '../numbers.js'
import { afterOption, storyOption } from '../options.js'

interface ListOptions extends ViewOptions {
  readonly json?: boolean
  readonly story?: string
  readonly between?: string
  readonly limit?: number
  readonly after?: string
}

/** Written out, so that the help comes without loading the views; a test holds it to their list. */
const KINDS = 'stories, ties, events, statements, figures, conditions, disagreements, actors or reports'
const ROWS_SHOWN = 50

export const registerList: Register = (program, io, end) => {
  const command = program
    .command('list')
    .summary('list stories, ties, events, statements, figures, ...')
    .description(
      'Lists the records of one kind, one row each. The last column is a reference that rapport show opens. A list that is ' +
        'longer than its limit says how to go on. With --json the last line is the receipt of the answer.',
    )
    .argument('<kind>', KINDS)
    .addOption(storyOption())
    .option(
      '--between <dates>',
      'only what came about in these days (EDTF): 2031-03, 2031-03-03/2031-03-09, 2031-03-03/..',
    )
    .option('--limit <n>', `rows shown, 0 for all (default: ${ROWS_SHOWN}, with --json all)`, wholeNumber)
    .addOption(afterOption())
    .option('--json', 'print whole records as NDJSON')
  withExamples(withCoordinates(command), [
    ['rapport list stories', 'what the ledger is about'],
    ['rapport list ties --story harbour', 'the ties of one story'],
    ['rapport list ties --valid-at 2031-03', 'in which state they were then'],
    ['rapport list events --between 2031-03-03/..', 'what was done since Monday, the 3rd'],
    ['rapport list figures --limit 0', 'all of them'],
    ['rapport list statements --json | jq -r .content', 'for programs'],
  ])
  command.action(async (kind: string, options: ListOptions) => {
    const { DATED_LISTS, isListKind } = await import('../../views/index.js')
    if (!isListKind(kind)) throw usage(`there is no list of ${kind}; lists are: ${KINDS}`)
    const { between } = options
    if (between !== undefined && dayRange(between) === undefined)
      throw usage(
        `--between takes dates such as 2031-03, 2031-03-03/2031-03-09 or 2031-03-03/.., and not ${between || 'nothing'}`,
      )
    if (between !== undefined && !DATED_LISTS.includes(kind))
      throw usage(`${kind} have no date of their own; --between goes with ${DATED_LISTS.join(', ')}`)
    await answering(io, options, {
      json: options.json ?? false,
      query: async (known) => ({
        view: 'list',
        list: kind,
        limit: options.limit ?? (options.json ? 0 : ROWS_SHOWN),
        ...(options.story === undefined ? {} : { story: (await storyNamed(known, options.story)).id }),
        ...(between === undefined ? {} : { between }),
        ...(options.after === undefined ? {} : { after: options.after }),
      }),
    })
    end(EXIT.done)
  })
}
