/** The normal form of names, under which spellings meet: no case, no accents, no dots, hyphens and apostrophes as spaces. */

const PLAIN = /^[a-z0-9]+(?: [a-z0-9]+)*$/
const LETTERS: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ð: 'd',
}

/**
 * Normal form of a name or of one of its words.
 * @example phraseKey("Côte d'Ivoire") // 'cote d ivoire'
 */
export function phraseKey(name: string): string {
  const lower = name.toLowerCase()
  if (PLAIN.test(lower)) return lower
  return lower
    .normalize('NFD')
    .replace(/[\u0300-\u036f.,]/g, '')
    .replace(/[øłđıßæœþð]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/&/g, ' and ')
    .replace(/[^a-z0-9+]+/g, ' ')
    .trim()
}

/** The same with hyphens, for keys: `united-nations`. */
export const slug = (name: string): string => phraseKey(name).replace(/ /g, '-')
