/** `rapport dossier`: one story on one page. */
import { Option } from 'commander'
import { answering, askedOf, type ViewOptions, withCoordinates } from '../answering.js'
import { type Register, withExamples } from '../command.js'
import { draw } from '../dossiers.js'
import { EXIT, usage } from '../exit.js'
import { storyNamed } from '../find.js'
import { FORMATS, type Format } from '../formats.js'
import { wholeNumber } from '../numbers.js'

interface DossierOptions extends ViewOptions {
  readonly format: Format
  readonly limit: number
  readonly whole?: boolean
}

/** So many stories are printed when nobody named one. */
const SHOWN_STORIES = 8
const LOT = 500
/** Stories that are not printed are counted so far. */
const COUNTED = 1_000_000

export const registerDossier: Register = (program, io, end) => {
  const command = program
    .command('dossier')
    .summary('print the dossier of a story')
    .description(
      'Prints the dossier of a story: the state of each tie, the timeline, where the accounts differ, who said what, figures, ' +
        'reports. Without STORY it prints them all, the largest first. Every line ends in a reference that rapport show opens.',
    )
    .argument('[story]', 'id of a story (or its beginning), or words of its title')
    .addOption(new Option('--format <format>', 'how it is written').choices(FORMATS).default('text'))
    .option('--limit <n>', 'stories printed when none is named, 0 for all', wholeNumber, SHOWN_STORIES)
    .option('--whole', 'every row of every section, however many there are')
  withExamples(withCoordinates(command), [
    ['rapport dossier', 'the largest stories'],
    ['rapport dossier sto_3fa2 --whole', 'one story, nothing left out'],
    ['rapport dossier harbour --published-by 2031-03-05', 'what could be known on that day'],
    ['rapport dossier harbour --format html > harbour.html', 'a page to send to somebody'],
    ['rapport dossier harbour --format json | jq .ties', 'for programs'],
  ])
  command.action(async (name: string | undefined, options: DossierOptions) => {
    const { stories, left } = await storiesAsked(name, options)
    if (options.format === 'html' && stories.length > 1) {
      throw usage(
        `an HTML page holds one story, and there are ${stories.length + left}: name one (rapport list stories)`,
      )
    }
    if (stories.length === 0)
      await io.err.write(`rapport: ${options.ledger} holds no stories yet: rapport read FILE fills it\n`)
    for (const [i, story] of stories.entries()) {
      if (i > 0 && options.format === 'text') await io.out.write('\n\n')
      if (i > 0 && options.format === 'md') await io.out.write('\n---\n\n')
      await answering(io, options, {
        json: options.format === 'json',
        whole: true,
        toldByPage: true,
        uncut: options.whole ?? false,
        draw: (page) => draw(io, page, options.format),
        query: async () => ({ view: 'dossier', story }),
      })
    }
    if (left > 0)
      await io.err.write(
        `rapport: and ${left} more ${left === 1 ? 'story' : 'stories'}: --limit 0 prints all, rapport list stories names them\n`,
      )
    end(EXIT.done)
  })
}

/** Ids of the stories to print, and how many more there are. */
async function storiesAsked(name: string | undefined, options: DossierOptions) {
  const { openPinned } = await import('../../app/index.js')
  const { knownAt, ledger } = askedOf(options)
  const pinned = await openPinned({ ledger, ...(knownAt === undefined ? {} : { knownAt }) }, async () => undefined)
  try {
    const { view } = pinned
    if (name !== undefined) return { stories: [(await storyNamed(view, name)).id], left: 0 }
    const stories: string[] = []
    let after: string | undefined
    do {
      const limit = options.limit === 0 ? LOT : options.limit - stories.length
      const page = await view.page('story', { limit, ...(after === undefined ? {} : { after }) })
      stories.push(...page.records.map((s) => s.id))
      after = page.next
    } while (after !== undefined && (options.limit === 0 || stories.length < options.limit))
    if (after === undefined) return { stories, left: 0 }
    return { stories, left: (await view.count('story', { most: COUNTED })) - stories.length }
  } finally {
    await pinned.close()
  }
}
