/** Numbers in options. */
import { InvalidArgumentError } from 'commander'

/** A whole number, for commander. */
export function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('It has to be a whole number.')
  return Number(text)
}
