/** How many columns of a terminal a text takes, and what of it may not reach a terminal at all. */

// East Asian wide and full-width letters and pictographs (Unicode 15, coarse: blocks that are wide as a whole).
const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x231a, 0x231b],
  [0x23e9, 0x23ec],
  [0x25fd, 0x25fe],
  [0x2614, 0x2615],
  [0x2648, 0x2653],
  [0x267f, 0x267f],
  [0x2693, 0x2693],
  [0x26a1, 0x26a1],
  [0x26bd, 0x26be],
  [0x26d4, 0x26d4],
  [0x2705, 0x2705],
  [0x270a, 0x270b],
  [0x274c, 0x274c],
  [0x2753, 0x2755],
  [0x2795, 0x2797],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1f64f],
  [0x1f680, 0x1f6ff],
  [0x1f900, 0x1f9ff],
  [0x1fa70, 0x1faff],
  [0x20000, 0x3fffd],
]
const ZERO = /^[\p{Mn}\p{Me}\p{Cf}]$/u
const PLAIN = /^[ -~]*$/

/** Columns of one character. */
export function columnsOf(character: string): number {
  const point = character.codePointAt(0) ?? 0
  if (point < 0x300) return 1
  if (ZERO.test(character)) return 0
  for (const [from, to] of WIDE) if (point >= from && point <= to) return 2
  return 1
}

/** Columns of a text without line breaks. */
export function displayWidth(text: string): number {
  if (PLAIN.test(text)) return text.length
  let width = 0
  for (const character of text) width += columnsOf(character)
  return width
}

/** The longest beginning of `text` that takes at most `width` columns. */
function fitting(text: string, width: number): string {
  let used = 0
  let end = 0
  for (const character of text) {
    used += columnsOf(character)
    if (used > width) break
    end += character.length
  }
  return text.slice(0, end)
}

/** Shortened to `width` columns with an ellipsis where something is cut. */
export function shortened(text: string, width: number): string {
  return displayWidth(text) <= width ? text : `${fitting(text, width - 1).trimEnd()}…`
}

// Controls could drive the terminal, and direction overrides could show a text as another than it is.
const UNSAFE = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu
const RTL = '\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufeff'
const RIGHT_TO_LEFT = new RegExp(`[${RTL}](?:[${RTL}]|[\\s,.!?-](?=[${RTL}]))*`, 'g')

/** One line of text as it may be printed: controls gone, spaces single, right-to-left words kept to themselves. */
export function printable(text: string): string {
  const line = text.replace(/[\s\u2028\u2029]+/g, ' ').replace(UNSAFE, '')
  return line.replace(RIGHT_TO_LEFT, '\u2068$&\u2069')
}
