/** Invented reports on a fishing dispute, dated on different days, as files for the command line. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export interface DisputeFile {
  readonly name: string
  readonly published?: string
  readonly text: string
  readonly outlet: string
}

export const DISPUTE: readonly DisputeFile[] = [
  {
    name: 'first',
    outlet: 'Fjord Times',
    published: '2031-03-04',
    text: 'Norway suspended its fishing agreement with Chile on Monday, Foreign Minister Astrid Lund said. At least 12 boats were seized, the navy said.',
  },
  {
    name: 'second',
    outlet: 'Harbour News',
    published: '2031-03-06',
    text: 'Norway suspended its fishing agreement with Chile on Monday. Chile recalled its ambassador to Norway on Wednesday. At least 14 boats were seized, officials said.',
  },
  {
    name: 'third',
    outlet: 'Valparaiso Post',
    published: '2031-04-10',
    text: 'Norway resumed its fishing agreement with Chile on Wednesday. “The quarrel is over,” President Tomas Araya of Chile said.',
  },
]

/** Writes the reports, one file each, and gives their paths. */
export function disputeFiles(folder: string, which: readonly DisputeFile[] = DISPUTE): readonly string[] {
  mkdirSync(folder, { recursive: true })
  return which.map(({ name, ...report }) => {
    const path = join(folder, `${name}.json`)
    writeFileSync(path, JSON.stringify({ id: `dispute-${name}`, ...report }))
    return path
  })
}
