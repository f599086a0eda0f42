/** Splits a written word into syntactic words: "didn't" is "did" + "n't", "cannot" is "can" + "not". */

const QUOTE = "['’`´‘]"
const NOT = new RegExp(`^(.{2,})(n${QUOTE}t)$`, 'iu')
const CLITIC = new RegExp(`^(.+?)(${QUOTE}(?:s|re|ve|ll|m|d))$`, 'iu')
/** Length of the first part, by whole word in lower case. */
const FIXED = new Map<string, readonly number[]>(
  Object.entries({
    cannot: [3],
    gonna: [3],
    wanna: [3],
    gotta: [3],
    gimme: [3],
    lemme: [3],
    dunno: [2, 1],
    outta: [3],
    sorta: [4],
    coulda: [5],
    shoulda: [6],
    woulda: [5],
    dont: [2],
    doesnt: [4],
    didnt: [3],
    isnt: [2],
    arent: [3],
    wasnt: [3],
    werent: [4],
    havent: [4],
    hasnt: [3],
    hadnt: [3],
    wouldnt: [5],
    couldnt: [5],
    shouldnt: [6],
    cant: [2],
    wont: [2],
    aint: [2],
    im: [1],
    ive: [1],
    youre: [3],
    youve: [3],
    youll: [3],
    theyre: [4],
    theyve: [4],
    whats: [4],
    thats: [4],
    theres: [5],
    hes: [2],
    shes: [3],
    "y'all": [2],
    'y’all': [2],
    "d'ye": [2],
    "c'mon": [3],
    "'tis": [2],
    '’tis': [2],
    "'twas": [2],
    '’twas': [2],
  }),
)

/** Lengths of the parts of `word`; one number when it stays whole. */
export function splitClitics(word: string): readonly number[] {
  if (word.length > 40) return [word.length]
  const lower = word.toLowerCase()
  const fixed = FIXED.get(lower)
  if (fixed !== undefined && !(lower === 'im' && word !== 'im' && word !== 'Im')) {
    const parts: number[] = [...fixed]
    parts.push(word.length - fixed.reduce((a, b) => a + b, 0))
    return parts
  }
  if (!/['’`´‘]/.test(word)) return [word.length]
  const clitic = CLITIC.exec(word)
  if (clitic?.[1] !== undefined && clitic[2] !== undefined) return [...splitClitics(clitic[1]), clitic[2].length]
  const not = NOT.exec(word)
  if (not?.[1] !== undefined && not[2] !== undefined) return [not[1].length, not[2].length]
  return [word.length]
}

/** Whether two adjacent tokens are written as one word ("do" + "n't"), as treebanks record it. */
export function isOneWord(
  text: string,
  first: { readonly start: number; readonly end: number },
  second: { readonly start: number; readonly end: number },
): boolean {
  if (first.end !== second.start) return false
  const a = text.slice(first.start, first.end)
  const b = text.slice(second.start, second.end)
  if (!/[\p{L}\p{N}.]$/u.test(a)) return false
  if (/^['’`´‘](?:s|re|ve|ll|m|d)$/iu.test(b) || /^n['’`´‘]t$/iu.test(b)) return true
  if (/^['’]$/.test(b)) return /s$/i.test(a)
  return FIXED.has((a + b).toLowerCase()) && /^\p{L}+$/u.test(b)
}
