/** Invented reports on a dispute over fish, as files for the command line to read. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const FISH: Readonly<Record<string, string>> = {
  'wire.json': JSON.stringify({
    id: 'fish-1',
    outlet: 'Baltic Wire',
    published: '2031-03-04',
    title: 'Finland suspends trade talks with Portugal',
    text:
      'Finland has suspended trade talks with Portugal, Foreign Minister Elina Harju said on Monday 🐟.\n\n' +
      'The suspension stands until Portugal lifts its ban on smoked fish.\n\n' +
      '“We will not wait any longer,” Harju told reporters in Helsinki. At least 30 trucks are waiting at the port of Lisbon.',
  }),
  'paper.txt':
    'Portugal recalls ambassador\n\n' +
    'Portugal recalled its ambassador to Finland on Tuesday. Prime Minister Rui Falcato accused Finland of breaking the fisheries treaty.\n\n' +
    'Finland has suspended trade talks with Portugal over a ban on smoked fish, Falcato told parliament. About 45 trucks are waiting at the port of Lisbon.\n',
  'brief.jsonl':
    `${JSON.stringify({ id: 'fish-3', outlet: 'Harbour News', published: '2031-03-05', text: 'Finland suspended trade talks with Portugal on Monday. Officials in Helsinki denied that they had broken the fisheries treaty.' })}\n` +
    `${JSON.stringify({ id: 'fish-4', language: 'fr', text: 'La Finlande a suspendu lundi les négociations commerciales avec le Portugal, a déclaré la ministre des Affaires étrangères devant la presse à Helsinki.' })}\n`,
}

/** Writes the reports into a folder and gives its path. */
export function fishFolder(parent: string): string {
  const folder = join(parent, 'fish')
  mkdirSync(folder)
  for (const [name, text] of Object.entries(FISH)) writeFileSync(join(folder, name), text)
  return folder
}
