/** Letters of reliability that a user gives to outlets, after the Admiralty code; F, "cannot be judged", for all others. */
import type { Report } from '../../model/index.js'

export const LETTERS = ['A', 'B', 'C', 'D', 'E', 'F'] as const
export type Letter = (typeof LETTERS)[number]

/** Letter by outlet name or by host of the address, in lower case. */
export type Letters = ReadonlyMap<string, Letter>

export const NO_LETTERS: Letters = new Map()

/**
 * Reads a file of letters: one outlet a line, the letter first (`B  Baltic Wire`), `#` begins a remark; or a JSON object
 * from outlet to letter.
 */
export function readLetters(text: string): Letters | { readonly problem: string } {
  const rows = text.trimStart().startsWith('{') ? jsonRows(text) : lineRows(text)
  if (rows === undefined) return { problem: 'it is neither lines such as "B  Name of the outlet" nor a JSON object' }
  const letters = new Map<string, Letter>()
  for (const { outlet, letter, where } of rows) {
    if (!isLetter(letter)) return { problem: `${where}: ${letter || 'nothing'} is no letter from A to F` }
    if (keyOf(outlet) === '') return { problem: `${where}: no outlet is named` }
    const known = letters.get(keyOf(outlet))
    if (known !== undefined && known !== letter)
      return { problem: `${where}: ${outlet} has the letter ${known} already` }
    letters.set(keyOf(outlet), letter)
  }
  return letters
}

interface Row {
  readonly outlet: string
  readonly letter: string
  readonly where: string
}

function lineRows(text: string): readonly Row[] | undefined {
  return text.split('\n').flatMap((line, i): Row[] => {
    const [, letter = '', outlet = ''] = /^\s*(\S*)\s*(.*?)\s*$/.exec(line.replace(/(^|\s)#.*$/, '')) ?? []
    return letter === '' ? [] : [{ outlet, letter, where: `line ${i + 1}` }]
  })
}

function jsonRows(text: string): readonly Row[] | undefined {
  try {
    const read: unknown = JSON.parse(text)
    if (read === null || typeof read !== 'object') return undefined
    return Object.entries(read).map(([outlet, letter]) => ({ outlet, letter: String(letter), where: outlet }))
  } catch {
    return undefined
  }
}

const isLetter = (text: string): text is Letter => (LETTERS as readonly string[]).includes(text)
const keyOf = (outlet: string) => outlet.trim().replace(/\s+/g, ' ').toLowerCase()

/** The letter of a report's outlet, by its name or by the host of its address. */
export function letterOf(report: Pick<Report, 'outlet' | 'url'>, letters: Letters): Letter {
  const host = report.url === undefined ? undefined : /^https?:\/\/(?:www\.)?([^/:?#]+)/i.exec(report.url)?.[1]
  const byName = report.outlet === undefined ? undefined : letters.get(keyOf(report.outlet))
  return byName ?? (host === undefined ? undefined : letters.get(host.toLowerCase())) ?? 'F'
}
