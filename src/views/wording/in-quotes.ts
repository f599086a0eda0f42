/** Quotation marks around a report's words, unless the words bring their own. */
import { type Line, plainText, quiet } from '../page/page.js'

export function inQuotes(words: Line): Line {
  return /^\s*[“"‘«„]/.test(plainText(words)) ? words : [quiet('“'), ...words, quiet('”')]
}
