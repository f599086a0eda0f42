/** `rapport list`: all records of a kind, one row each. */
import { InvalidArgumentError } from 'commander'
import { asking, type LedgerOption, type Register, withExamples, withLedger } from '../command.js'
import { EXIT, usage } from '../exit.js'
import { storyNamed } from '../find.js'
import { textOptions } from '../io.js'

interface ListOptions extends LedgerOption {
  readonly json?: boolean
  readonly story?: string
  readonly limit?: number
}

/** Written out, so that the help comes without loading the views; a test holds it to their list. */
const KINDS = 'stories, ties, events, statements, figures, conditions, disagreements, actors or reports'
const ROWS_SHOWN = 50

export const registerList: Register = (program, io, end) => {
  const command = program
    .command('list')
    .summary('list stories, ties, events, statements, figures, ...')
    .description('Lists the records of one kind, one row each. The last column is a reference that rapport show opens.')
    .argument('<kind>', KINDS)
    .option('--story <story>', 'only records of this story (id or words of its title)')
    .option('--limit <n>', `rows shown, 0 for all (default: ${ROWS_SHOWN}, with --json all)`, wholeNumber)
    .option('--json', 'print whole records as NDJSON')
  withExamples(withLedger(command), [
    ['rapport list stories', 'what the ledger is about'],
    ['rapport list ties --story harbour', 'the ties of one story'],
    ['rapport list figures --limit 0', 'all of them'],
    ['rapport list statements --json | jq -r .content', 'for programs'],
  ])
  command.action(async (kind: string, options: ListOptions) => {
    const { isListKind, listPage, listRecords, renderText } = await import('../../views/index.js')
    if (!isListKind(kind)) throw usage(`there is no list of ${kind}; lists are: ${KINDS}`)
    await asking(io, options, async (view) => {
      const story = options.story === undefined ? undefined : (await storyNamed(view, options.story)).id
      const records = await listRecords(view, kind, story === undefined ? {} : { story })
      const limit = options.limit ?? (options.json ? 0 : ROWS_SHOWN)
      const most = limit === 0 ? records.length : limit
      if (options.json) {
        const { ndjsonLine } = await import('../../export/index.js')
        for (const record of records.slice(0, most)) await io.out.write(ndjsonLine(record, { content: false }))
        if (records.length > most)
          await io.err.write(`rapport: ${most} of ${records.length} shown; --limit 0 shows all\n`)
      } else await io.out.write(renderText(await listPage(view, kind, records, most), textOptions(io)))
    })
    end(EXIT.done)
  })
}

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('It has to be a whole number.')
  return Number(text)
}
