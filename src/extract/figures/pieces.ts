/** The text as pieces for the number rules: words, digits, signs. One pass, linear. */

export interface Piece {
  readonly start: number
  readonly end: number
  readonly form: string
  readonly lower: string
  /** No space before it. */
  readonly glued: boolean
  /** A line break or clutter stands before it. */
  readonly line: boolean
  readonly digits: boolean
}

const PIECE =
  /\d+(?:[.,]\d+)*|\.\d+|U\.S\.?|[A-Za-z]\.(?=[A-Za-z]\.)(?:[A-Za-z]\.)+|km\/hr?|[A-Za-z\u00C0-\u024F]+(?:['’][A-Za-z]+)?|\S/y

/** Cuts a text into pieces. */
export function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = []
  const scanner = new RegExp(PIECE.source, 'y')
  let at = 0
  let line = true
  let last = -1
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (code <= 32 || code === 160 || (code >= 0x2000 && code <= 0x200a) || code === 0x202f) {
      if (code === 10) line = true
      at++
      continue
    }
    scanner.lastIndex = at
    const form = scanner.exec(text)?.[0] ?? text.charAt(at)
    const end = at + form.length
    const digits = (code >= 48 && code <= 57) || (code === 46 && form.length > 1)
    pieces.push({
      start: at,
      end,
      form,
      lower: form.toLowerCase().replaceAll('’', "'"),
      glued: last === at,
      line,
      digits,
    })
    at = end
    last = end
    line = false
  }
  return pieces
}
