/**
 * The form under which a word is looked up. Typography must not matter: curly and straight quotes, dashes and dots
 * of all kinds come to the spelling that is most frequent in the treebanks. Offsets are never affected.
 */
const signs: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '‟': '"',
  '«': '"',
  '»': '"',
  '″': '"',
  '``': '"',
  "''": '"',
  '‘‘': '"',
  '’’': '"',
  '＂': '"',
  '‹': "'",
  '›': "'",
  '`': "'",
  '´': "'",
  '…': '...',
  '. . .': '...',
  '—': '--',
  '―': '--',
  '⸺': '--',
  '---': '--',
  '–': '-',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '−': '-',
  '•': '*',
  '·': '*',
  '●': '*',
  '▪': '*',
  '◦': '*',
  '■': '*',
}

/** `“` becomes `"`, `don’t` becomes `don't`, `…` becomes `...`; case is kept. */
export function lookupForm(form: string): string {
  const sign = signs[form]
  if (sign !== undefined) return sign
  if (/^[\x20-\x7e]*$/.test(form)) return form
  return form
    .replace(/[‘’‛ʼ′]/g, "'")
    .replace(/[“”„‟″]/g, '"')
    .replace(/[‐‑‒–−]/g, '-')
    .replace(/[—―]/g, '--')
    .replace(/…/g, '...')
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
}

/** Key of a lookup form in the word list: lower case, digits as 0. */
export function wordKey(form: string): string {
  const lower = form.toLowerCase()
  return /[0-9]/.test(lower) ? lower.replace(/[0-9]/g, '0') : lower
}
