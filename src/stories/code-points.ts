/** UTF-16 offsets to code points, for one text. */

/** A function that gives the number of code points before a UTF-16 offset. */
export function codePoints(text: string): (offset: number) => number {
  const second: number[] = []
  for (let i = 1; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit < 0xdc00 || unit > 0xdfff) continue
    const before = text.charCodeAt(i - 1)
    if (before >= 0xd800 && before <= 0xdbff) second.push(i)
  }
  if (second.length === 0) return (offset) => offset
  return (offset) => {
    let low = 0
    let high = second.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((second[middle] ?? 0) < offset) low = middle + 1
      else high = middle
    }
    return offset - low
  }
}
