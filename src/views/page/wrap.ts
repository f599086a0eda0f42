/** Breaks a line of runs into lines of at most so many columns, at spaces where there are any. */
import { columnsOf, displayWidth, printable } from './display-width.js'
import type { Line, Run, Style } from './page.js'

interface Piece {
  readonly text: string
  readonly style: Style | undefined
}

/** Words with the style of each part: a word may begin in one run and end in another. */
function words(line: Line): Piece[][] {
  const out: Piece[][] = []
  let word: Piece[] = []
  const end = () => {
    if (word.length > 0) out.push(word)
    word = []
  }
  for (const { text, style } of line) {
    for (const part of printable(text).split(/( )/)) {
      if (part === ' ') end()
      else if (part !== '') word.push({ text: part, style })
    }
  }
  end()
  return glued(out)
}

/** A dot between two remarks stays with what follows it, a lone digit with what stands before it. */
function glued(words: readonly Piece[][]): Piece[][] {
  const out: Piece[][] = []
  for (const word of words) {
    const last = out.at(-1)
    if (last && (textOf(last) === '·' || /^\d$/.test(textOf(word))))
      last.push({ text: ' ', style: word[0]?.style }, ...word)
    else out.push([...word])
  }
  return out
}

const textOf = (word: readonly Piece[]) => word.map((p) => p.text).join('')
const widthOf = (word: readonly Piece[]) => word.reduce((sum, p) => sum + displayWidth(p.text), 0)

/** A word that is wider than the line, in parts that are not. */
function broken(word: readonly Piece[], width: number): Piece[][] {
  const out: Piece[][] = []
  let part: Piece[] = []
  let used = 0
  for (const { text, style } of word) {
    for (const character of text) {
      const columns = columnsOf(character)
      if (used + columns > width && part.length > 0) {
        out.push(part)
        part = []
        used = 0
      }
      const last = part.at(-1)
      if (last !== undefined && last.style === style) part[part.length - 1] = { text: last.text + character, style }
      else part.push({ text: character, style })
      used += columns
    }
  }
  return part.length > 0 ? [...out, part] : out
}

/** Wrapped lines; an empty line stays one empty line. */
export function wrap(line: Line, width: number): readonly Line[] {
  const room = Math.max(8, width)
  const lines: Run[][] = []
  let current: Run[] = []
  let used = 0
  for (const whole of words(line)) {
    for (const word of widthOf(whole) > room ? broken(whole, room) : [whole]) {
      const columns = widthOf(word)
      if (used > 0 && used + 1 + columns > room) {
        lines.push(current)
        current = []
        used = 0
      }
      if (used > 0)
        append(current, { text: ' ', style: current.at(-1)?.style === word[0]?.style ? word[0]?.style : undefined })
      for (const piece of word) append(current, piece)
      used += (used > 0 ? 1 : 0) + columns
    }
  }
  if (current.length > 0 || lines.length === 0) lines.push(current)
  return lines
}

function append(line: Run[], { text, style }: Piece): void {
  const last = line.at(-1)
  if (last !== undefined && last.style === style) line[line.length - 1] = { ...last, text: last.text + text }
  else line.push(style === undefined ? { text } : { text, style })
}
