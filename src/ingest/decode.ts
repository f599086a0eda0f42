/** Bytes to text: UTF-8, UTF-16 with or without its mark, windows-1252; binary content is refused by name. */

export type Decoded =
  | { readonly kind: 'text'; readonly text: string; readonly charset: string; readonly hasLosses: boolean }
  | { readonly kind: 'binary'; readonly what: string }

const SIGNATURES: readonly (readonly [string, string])[] = [
  ['%PDF-', 'a PDF file'],
  ['PK\u0003\u0004', 'a ZIP archive or an office document'],
  ['\u001f\u008b', 'a gzip archive'],
  ['\u0089PNG', 'a PNG image'],
  ['\u00ff\u00d8\u00ff', 'a JPEG image'],
  ['GIF8', 'a GIF image'],
  ['SQLite format 3', 'an SQLite database'],
  ['\u007fELF', 'a program'],
  ['\u00d0\u00cf\u0011\u00e0', 'an old office document'],
  ['RIFF', 'a sound or film file'],
  ['ID3', 'a sound file'],
]

/** Decodes a whole file. */
export function decode(bytes: Uint8Array): Decoded {
  const head = latin1(bytes.subarray(0, 64))
  const known = SIGNATURES.find(([signature]) => head.startsWith(signature))
  if (known !== undefined) return { kind: 'binary', what: known[1] }
  const wide = utf16Of(bytes)
  if (wide !== undefined) return text(new TextDecoder(wide).decode(bytes), wide)
  if (isBinary(bytes)) return { kind: 'binary', what: 'a binary file' }
  try {
    return text(new TextDecoder('utf-8', { fatal: true }).decode(bytes), 'utf-8')
  } catch {
    return decodeBroken(bytes)
  }
}

function text(decoded: string, charset: string, hasLosses = false): Decoded {
  return { kind: 'text', text: decoded, charset, hasLosses }
}

/** UTF-8 with a few broken places, else windows-1252, in which every byte means something. */
function decodeBroken(bytes: Uint8Array): Decoded {
  const lenient = new TextDecoder('utf-8').decode(bytes)
  let broken = 0
  let good = 0
  for (let i = 0; i < lenient.length; i++) {
    const unit = lenient.charCodeAt(i)
    if (unit === 0xfffd) broken++
    else if (unit > 0x7f) good++
  }
  return good > broken * 4
    ? text(lenient, 'utf-8', true)
    : text(new TextDecoder('windows-1252').decode(bytes), 'windows-1252')
}

/** UTF-16 by its mark, or by every other byte of the beginning being zero. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const length = Math.min(bytes.length, 4096) & ~1
  if (length < 4) return undefined
  let even = 0
  let odd = 0
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even++
    if (bytes[i + 1] === 0) odd++
  }
  const pairs = length / 2
  if (odd > pairs * 0.4 && even < pairs * 0.05) return 'utf-16le'
  if (even > pairs * 0.4 && odd < pairs * 0.05) return 'utf-16be'
  return undefined
}

/** Zero bytes, or many control characters, in the first 64 KB. */
function isBinary(bytes: Uint8Array): boolean {
  const length = Math.min(bytes.length, 65_536)
  let control = 0
  for (let i = 0; i < length; i++) {
    const b = bytes[i] ?? 0
    if (b === 0) return true
    if (b < 9 || (b > 13 && b < 32 && b !== 27)) control++
  }
  return control > length * 0.02
}

function latin1(bytes: Uint8Array): string {
  return Array.from(bytes, (b) => String.fromCharCode(b)).join('')
}
