/** Classes of characters, looked up by UTF-16 unit; what lies outside the Basic Multilingual Plane is settled by code point. */

export const SPACE = 0
export const LETTER = 1
export const DIGIT = 2
const OTHER = 3

const UNKNOWN = 255
const classes = new Uint8Array(0x10000).fill(UNKNOWN)

function classify(char: string): number {
  if (/\s/.test(char)) return SPACE
  if (/[\p{L}\p{M}]/u.test(char)) return LETTER
  if (/\p{N}/u.test(char)) return DIGIT
  return OTHER
}

/** Class of the character that begins at `i`; SPACE at the end of the text. */
export function classAt(text: string, i: number): number {
  const unit = text.charCodeAt(i)
  if (Number.isNaN(unit)) return SPACE
  if (unit >= 0xd800 && unit <= 0xdfff) {
    const high = unit >= 0xdc00 && i > 0 ? i - 1 : i
    return classify(String.fromCodePoint(text.codePointAt(high) ?? 0))
  }
  let known = classes[unit] ?? OTHER
  if (known === UNKNOWN) {
    known = classify(String.fromCharCode(unit))
    classes[unit] = known
  }
  return known
}

/** A letter, a mark or a digit. */
export function isWordAt(text: string, i: number): boolean {
  const c = classAt(text, i)
  return c === LETTER || c === DIGIT
}

export function isSpaceAt(text: string, i: number): boolean {
  return classAt(text, i) === SPACE
}

const UPPER = /\p{Lu}|\p{Lt}/u
const LOWER = /\p{Ll}/u

export function isUpperAt(text: string, i: number): boolean {
  const unit = text.charCodeAt(i)
  if (unit < 0x80) return unit >= 65 && unit <= 90
  return UPPER.test(text.charAt(i))
}

export function isLowerAt(text: string, i: number): boolean {
  const unit = text.charCodeAt(i)
  if (unit < 0x80) return unit >= 97 && unit <= 122
  return LOWER.test(text.charAt(i))
}
