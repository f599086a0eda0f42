/** `rapport changes`: the feed of what the ledger learnt and took back. */
import { Option } from 'commander'
import { answering, type ViewOptions, withCoordinates } from '../answering.js'
import { type Register, withExamples } from '../command.js'
import { EXIT, usage } from '../exit.js'
import { storyNamed } from '../find.js'
import { wholeNumber } from '../numbers.js'
import { afterOption, storyOption } from '../options.js'

interface ChangesOptions extends ViewOptions {
  readonly since: string
  readonly kind?: string
  readonly story?: string
  readonly limit?: number
  readonly after?: string
  readonly json?: boolean
}

const KINDS = ['report', 'origin', 'actor', 'judgement', 'event', 'assertion', 'tie', 'condition', 'statement'] as const
const MORE_KINDS = ['figure', 'disagreement', 'story'] as const
const ROWS_SHOWN = 100

export const registerChanges: Register = (program, io, end) => {
  const command = program
    .command('changes')
    .summary('tell what changed since a revision or a date, and why')
    .description(
      'Tells every record that was added, changed field by field or withdrawn with its reason, in the order of revisions, ' +
        'and what brought it about: which reports came in, or which judgement was passed.',
    )
    .requiredOption('--since <when>', 'a revision (7), a date (end of the day, UTC) or an instant; 0 for all')
    .addOption(new Option('--kind <kind>', 'only records of this kind').choices([...KINDS, ...MORE_KINDS]))
    .addOption(storyOption())
    .option('--limit <n>', `changes shown, 0 for all (default: ${ROWS_SHOWN}, with --json all)`, wholeNumber)
    .addOption(afterOption())
    .option('--json', 'print the feed as NDJSON, the receipt last')
  withExamples(withCoordinates(command), [
    ['rapport changes --since 6', 'what revision 7 and later ones brought'],
    ['rapport changes --since 2031-03-03 --kind tie', 'which ties changed after that day'],
    ['rapport changes --since 0 --json | jq \'select(.change == "withdrawn")\'', 'what was taken back, and why'],
  ])
  command.action(async (options: ChangesOptions) => {
    const { revisionOf } = await import('../../app/index.js')
    await answering(io, options, {
      json: options.json ?? false,
      query: async (known, ledger) => ({
        view: 'changes',
        since: await before(revisionOf(ledger, options.since), known.revision.number),
        limit: options.limit ?? (options.json ? 0 : ROWS_SHOWN),
        ...(options.kind === undefined ? {} : { kind: options.kind }),
        ...(options.story === undefined ? {} : { story: (await storyNamed(known, options.story)).id }),
        ...(options.after === undefined ? {} : { after: options.after }),
      }),
    })
    end(EXIT.done)
  })
}

/** A revision that is still to come is a slip of the pen, and not a ledger in which nothing has changed. */
async function before(since: Promise<number>, last: number): Promise<number> {
  const number = await since
  if (number > last) throw usage(`there is no revision ${number} to tell changes since: the last is ${last}`)
  return number
}
