/** Options that several commands take, in one set of words. */
import { type Command, Option } from 'commander'

export const storyOption = (): Option =>
  new Option('--story <story>', 'only records of this story (id or words of its title)')

export const afterOption = (): Option => new Option('--after <place>', 'goes on where the page before ended')

/** Files of a user's own knowledge, for commands that put together what was read with them. */
export const withFilesOfReading = (command: Command): Command =>
  command
    .option('--directory <file>', 'actors of your own, in place of those that the ledger was read with')
    .option('--no-directory', 'without actors of your own from now on')
    .option('--ties <file>', 'words of your own for kinds of ties, in place of those that the ledger was read with')
    .option('--no-ties', 'without words of your own for ties from now on')
