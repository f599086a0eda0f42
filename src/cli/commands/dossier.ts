/** `rapport dossier`: one story on one page. */
import { Option } from 'commander'
import { asking, type LedgerOption, type Register, withExamples, withLedger } from '../command.js'
import { EXIT, usage } from '../exit.js'
import { storyNamed } from '../find.js'
import { FORMATS, type Format } from '../formats.js'

export const registerDossier: Register = (program, io, end) => {
  const command = program
    .command('dossier')
    .summary('print the dossier of a story')
    .description(
      'Prints the dossier of a story: the state of each tie, the timeline, where the accounts differ, who said what, figures,\n' +
        'reports. Without STORY it prints all, the largest first. Every line ends in a reference that rapport show opens.',
    )
    .argument('[story]', 'id of a story (or its beginning), or words of its title')
    .addOption(new Option('--format <format>', 'how it is written').choices(FORMATS).default('text'))
  withExamples(withLedger(command), [
    ['rapport dossier', 'all stories'],
    ['rapport dossier sto_3fa2', 'one story'],
    ['rapport dossier harbour --format html > harbour.html', 'a page to send to somebody'],
    ['rapport dossier harbour --format json | jq .ties', 'for programs'],
  ])
  command.action(async (name: string | undefined, options: LedgerOption & { format: Format }) => {
    await asking(io, options, async (view) => {
      const [{ bySize }, { printDossiers }] = await Promise.all([
        import('../../app/index.js'),
        import('../dossiers.js'),
      ])
      const stories = name === undefined ? bySize(await view.records('story')) : [await storyNamed(view, name)]
      if (options.format === 'html' && stories.length > 1) {
        throw usage(`an HTML page holds one story, and there are ${stories.length}: name one (rapport list stories)`)
      }
      if (stories.length === 0)
        await io.err.write(`rapport: ${view.place} holds no stories yet: rapport read FILE fills it\n`)
      await printDossiers(io, view, stories, options.format)
    })
    end(EXIT.done)
  })
}
