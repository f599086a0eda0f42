/** Reads a tab-separated list of the lexicon: comment lines begin with `#`, several values of a cell part at `;`. */
import { readPackageFile } from '../text/index.js'

export type Row = readonly (readonly string[])[]

/** Rows of `lexicon/actors/NAME.tsv`, each cell as its list of values. */
export function readRows(name: string): readonly Row[] {
  const rows: Row[] = []
  for (const line of readPackageFile(`lexicon/actors/${name}.tsv`).split('\n')) {
    if (line === '' || line.charCodeAt(0) === 35) continue
    rows.push(line.split('\t').map((cell) => (cell === '' ? [] : cell.split(';').filter((value) => value !== ''))))
  }
  return rows
}
