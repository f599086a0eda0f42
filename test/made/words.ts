/** Words that no language has, all different, the same ones every time. */
const ONSETS = ['b', 'br', 'd', 'dr', 'f', 'g', 'h', 'k', 'kl', 'l', 'm', 'n', 'p', 'pl', 'r', 's', 'st', 't', 'v', 'z']
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'ai', 'ou']
const ENDS: Readonly<Record<string, readonly string[]>> = {
  words: ['', 'n', 'r', 'l', 'm'],
  people: ['s', 'ck', 'nd', 'sen', 'vic'],
  outlets: [' herald', ' wire', ' post', ' gazette', ' voice'],
}

export function madeWords(count: number, kind: 'words' | 'people' | 'outlets' = 'words'): readonly string[] {
  const syllables = ONSETS.flatMap((o) => VOWELS.map((v) => o + v))
  const ends = ENDS[kind] ?? ['']
  return Array.from({ length: count }, (_, i) => {
    // A stride that shares no factor with the number of syllables mixes neighbours.
    const at = i * 7919
    const one = syllables[at % syllables.length] ?? ''
    const two = syllables[Math.floor(at / syllables.length) % syllables.length] ?? ''
    const three = syllables[Math.floor(i / 997) % syllables.length] ?? ''
    return `${one}${two}${three}${ends[i % ends.length] ?? ''}`
  })
}
