/** Documents with known sentence ends from CoNLL-U: text with a blank line between paragraphs, spans of sentences in it. */

export interface TrainingDocument {
  readonly id: string
  readonly text: string
  /** Offsets behind the last character of each sentence. */
  readonly ends: ReadonlySet<number>
}

/** Reads all documents of a CoNLL-U file. */
export function readDocuments(conllu: string): readonly TrainingDocument[] {
  const documents: TrainingDocument[] = []
  let id = ''
  let text = ''
  let ends = new Set<number>()
  let hasGap = true
  const finish = () => {
    if (text !== '') documents.push({ id, text: text.trimEnd(), ends })
    text = ''
    ends = new Set()
  }
  for (const block of conllu.split('\n\n')) {
    const lines = block.split('\n')
    const newdoc = lines.find((l) => l.startsWith('# newdoc id'))
    if (newdoc !== undefined) {
      finish()
      id = newdoc.slice(newdoc.indexOf('=') + 1).trim()
      hasGap = true
    }
    const words = surfaceOf(lines)
    if (words.text === '') continue
    if (text !== '' && lines.some((l) => l.startsWith('# newpar'))) text = `${text.trimEnd()}\n\n`
    else if (text !== '' && hasGap) text += ' '
    text += words.text
    ends.add(text.length)
    hasGap = words.hasGap
  }
  finish()
  return documents
}

/** The sentence as written, and whether a space follows it. */
function surfaceOf(lines: readonly string[]): { readonly text: string; readonly hasGap: boolean } {
  let text = ''
  let rangeEnd = 0
  let gap = true
  for (const line of lines) {
    if (line === '' || line.startsWith('#')) continue
    const [id = '', form = '', , , , , , , , misc = ''] = line.split('\t')
    if (id.includes('.') || (!id.includes('-') && Number(id) <= rangeEnd)) continue
    if (id.includes('-')) rangeEnd = Number(id.split('-')[1])
    if (text !== '' && gap) text += ' '
    text += form
    gap = !misc.includes('SpaceAfter=No')
  }
  return { text, hasGap: gap }
}
