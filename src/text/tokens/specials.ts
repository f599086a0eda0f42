/** Tokens that are no words of English: addresses, file names, emoticons, handles. Every pattern is bounded, so that scanning stays linear. */

const TOP =
  'com|org|net|gov|edu|mil|info|biz|int|co\\.uk|gov\\.uk|ac\\.uk|org\\.uk|co|uk|eu|de|fr|ru|io|tv|ca|au|us|in|cn'
const URL = /(?:https?|ftp|mailto):[^\s<>"“”]{1,2000}|www\.[^\s<>"“”]{1,2000}/iy
const EMAIL = /[\p{L}\p{N}._+%-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,6}/uy
const DOMAIN = new RegExp(`(?:[a-z0-9-]{1,63}\\.){1,4}(?:${TOP})(?![\\p{L}\\p{N}])(?:/[^\\s<>"“”)]{0,2000})?`, 'iuy')
const FILE =
  /[\p{L}\p{N}_%#-]{1,80}(?:\.[\p{L}\p{N}_%#-]{1,40}){0,3}\.(?:docx?|xlsx?|pdf|txt|pptx?|jpe?g|png|gif|exe|zip|html?|mp[34]|csv|url|php|xml|json)(?![\p{L}\p{N}])/iuy
const DOTTED_NAME = /[a-z]{2,20}(?:\.[a-z-]{2,30}){2,8}(?![\p{L}\p{N}])/uy
const EMOTICON =
  /[>]?[:;=]['’]?[-o^]?[)(\][DPpO/\\|*3]{1,3}(?![\p{L}\p{N}])|<3|\^_+\^|[xX]D(?![\p{L}\p{N}])|:'\(|<-|->/uy
const HANDLE = /@[\p{L}\p{N}_]{1,64}/uy
const HASHTAG = /#\p{L}[\p{L}\p{N}_]{0,139}/uy
const EMOJI =
  /(?:\p{RI}\p{RI}|\p{Extended_Pictographic}(?:\ufe0f|\p{EMod})?(?:\u200d\p{Extended_Pictographic}(?:\ufe0f|\p{EMod})?){0,8})/uy

/** What a stretch between spaces contains, found while its end was looked for. */
export interface ChunkSigns {
  readonly hasAt: boolean
  readonly hasStop: boolean
  readonly hasColon: boolean
}

function matchAt(pattern: RegExp, text: string, i: number): number {
  pattern.lastIndex = i
  return pattern.test(text) ? pattern.lastIndex : i
}

/** Takes closing punctuation off the end of an address. */
function trimAddress(text: string, i: number, end: number): number {
  let e = end
  while (e > i) {
    const last = text.charAt(e - 1)
    if (/[.,;:!?'’‘”»\]}>*|]/.test(last)) e--
    else if (last === ')' && !text.slice(i, e).includes('(')) e--
    else break
  }
  return e
}

/** End of the special token that begins at `i`; `i` itself when there is none. `atStart`: nothing but opening marks stands before it. */
export function specialEnd(text: string, i: number, chunkEnd: number, signs: ChunkSigns, atStart: boolean): number {
  const first = text.charCodeAt(i)
  if (first > 0x2000) {
    const end = matchAt(EMOJI, text, i)
    if (end > i) return end
  }
  if (first === 40 && signs.hasColon && /^\([:;=](?![\p{L}\p{N}])/u.test(text.slice(i, i + 3))) return i + 2
  if (signs.hasColon || (first | 32) === 119) {
    if (atStart) {
      const end = matchAt(URL, text, i)
      if (end > i) return Math.max(trimAddress(text, i, end), i + 4)
    }
    if (first === 58 || first === 59 || first === 61 || first === 62) {
      const end = matchAt(EMOTICON, text, i)
      if (end > i && end <= chunkEnd) return end
    }
  } else if (first === 59 || first === 60 || first === 61 || first === 94 || first === 45) {
    const end = matchAt(EMOTICON, text, i)
    if (end > i && end <= chunkEnd) return end
  }
  if (signs.hasAt) {
    const end = first === 64 ? matchAt(HANDLE, text, i) : matchAt(EMAIL, text, i)
    if (end > i) return Math.max(i + 1, trimAddress(text, i, end))
  }
  if (first === 35) {
    const end = matchAt(HASHTAG, text, i)
    if (end > i) return end
  }
  if (signs.hasStop && atStart) {
    const file = matchAt(FILE, text, i)
    if (file > i) return file
    const name = matchAt(DOTTED_NAME, text, i)
    if (name > i) return name
    const domain = matchAt(DOMAIN, text, i)
    if (domain > i && isOneCase(text.slice(i, domain))) return trimAddress(text, i, domain)
  }
  return i
}

/** "example.com", "Example.com", "EXAMPLE.COM", but not "end.In" or "it.Us". */
function isOneCase(address: string): boolean {
  const tail = address.slice(address.indexOf('.') + 1)
  return tail === tail.toLowerCase()
    ? !/^(?:in|us|co|de|au)$/.test(tail)
    : address === address.toUpperCase() && !/\.(?:US|IN|CO|DE)$/.test(address)
}
