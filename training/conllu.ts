/** Reads CoNLL-U, plain or gzipped. Ranges and empty nodes are passed over; errors name file and line. */
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

export interface Word {
  readonly form: string
  readonly lemma: string
  readonly upos: string
  readonly xpos: string
  readonly feats: string
  /** Number of the governor, 0 for the root. */
  readonly head: number
  readonly deprel: string
}
export interface TreebankSentence {
  readonly id: string
  readonly words: readonly Word[]
}

/** Parses the text of a CoNLL-U file; `name` is used in messages. */
export function parseConllu(text: string, name: string): TreebankSentence[] {
  const out: TreebankSentence[] = []
  let words: Word[] = []
  let id = ''
  const close = (line: number): void => {
    if (words.length === 0) return
    for (const word of words) {
      if (!(word.head >= 0 && word.head <= words.length))
        throw new Error(`${name}:${line}: a head outside its sentence`)
    }
    out.push({ id, words })
    words = []
    id = ''
  }
  const lines = text.split('\n')
  lines.forEach((raw, index) => {
    const line = raw.endsWith('\r') ? raw.slice(0, -1) : raw
    if (line === '') close(index + 1)
    else if (line.startsWith('#')) {
      if (line.startsWith('# sent_id = ')) id = line.slice(12)
    } else {
      const cells = line.split('\t')
      const [number, form, lemma, upos, xpos, feats, head, deprel] = cells
      if (cells.length !== 10 || number === undefined || form === undefined || head === undefined)
        throw new Error(`${name}:${index + 1}: ${cells.length} columns where CoNLL-U has ten`)
      if (!/^\d+$/.test(number)) return
      if (Number(number) !== words.length + 1) throw new Error(`${name}:${index + 1}: word ${number} out of order`)
      words.push({
        form,
        lemma: lemma ?? '_',
        upos: upos ?? 'X',
        xpos: xpos ?? '_',
        feats: feats ?? '_',
        head: head === '_' ? 0 : Number(head),
        deprel: deprel ?? 'dep',
      })
    }
  })
  close(lines.length)
  return out
}

/** Reads a `.conllu` or `.conllu.gz` file. */
export function readConllu(path: string): TreebankSentence[] {
  let bytes: Buffer
  try {
    bytes = readFileSync(path)
  } catch {
    throw new Error(`cannot read the treebank ${path}`)
  }
  if (path.endsWith('.gz')) {
    try {
      bytes = gunzipSync(bytes)
    } catch {
      throw new Error(`cannot unpack the treebank ${path}`)
    }
  }
  const sentences = parseConllu(bytes.toString('utf8'), path)
  if (sentences.length === 0) throw new Error(`no sentences in the treebank ${path}`)
  return sentences
}
