/** `rapport search`: reports and records that hold words, the best first. */
import { Option } from 'commander'
import { answering, type ViewOptions, withCoordinates } from '../answering.js'
import { type Register, withExamples } from '../command.js'
import { EXIT, usage } from '../exit.js'
import { wholeNumber } from '../numbers.js'
import { afterOption } from '../options.js'

interface SearchOptions extends ViewOptions {
  readonly kind?: string
  readonly limit: number
  readonly after?: string
  readonly json?: boolean
}

const KINDS = ['report', 'story', 'actor', 'event', 'tie', 'statement', 'figure', 'condition', 'disagreement'] as const

export const registerSearch: Register = (program, io, end) => {
  const command = program
    .command('search')
    .summary('find reports and records by their words')
    .description(
      'Finds what holds all the words, in any form of theirs (suspend finds suspended), the best first. "Several words" ' +
        'have to follow each other, suspen* is a beginning, -word must not be there; everything else means just itself.',
    )
    .argument('<words...>', 'words to look for')
    .addOption(new Option('--kind <kind>', 'only records of this kind').choices(KINDS))
    .option('--limit <n>', 'hits shown', wholeNumber, 20)
    .addOption(afterOption())
    .option('--json', 'print hits as NDJSON, the receipt last')
  withExamples(withCoordinates(command), [
    ['rapport search harbour agreement', 'everything that holds both words'],
    ['rapport search \'"closed meeting"\' --kind report', 'reports with these words in a row'],
    ['rapport search sailors --known-at 2031-03-07', 'what was found then'],
  ])
  command.action(async (words: string[], options: SearchOptions) => {
    const { isSearchable, isSearchPlace } = await import('../../views/index.js')
    // What the shell took the quotes from is still a phrase.
    const text = words.map((w) => (/\s/.test(w) && !w.includes('"') ? `"${w}"` : w)).join(' ')
    if (!isSearchable(text)) throw usage('there is no word to look for in it: name one that has to be there')
    if (options.after !== undefined && !isSearchPlace(options.after))
      throw usage(`this is no place in a search: ${options.after}`)
    if (options.limit === 0) throw usage('--limit has to be 1 or more for a search')
    await answering(io, options, {
      json: options.json ?? false,
      query: async () => ({
        view: 'search',
        words: text,
        limit: options.limit,
        ...(options.kind === undefined ? {} : { kind: options.kind }),
        ...(options.after === undefined ? {} : { after: options.after }),
      }),
    })
    end(EXIT.done)
  })
}
