/** Words that outlive their text: a slice of a text keeps the whole of it in memory for as long as it is kept itself. */

/** V8 copies shorter pieces, and makes slices of longer ones. */
const SLICED = 13

/** The same piece, without the text that it was cut from. */
export const ownCopy = (piece: string): string =>
  piece.length < SLICED ? piece : Buffer.from(piece, 'utf16le').toString('utf16le')
