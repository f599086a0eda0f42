/**
 * Predictions of the suite `parse`: CoNLL-U words in, CoNLL-U with lemma, tags, features and tree out (ranges stay, the
 * characters are the same); plain text in, sentences and words found by the program itself out.
 */
import { printFeats } from '../../src/text/feats/feats.js'
import { isOneWord, type Language, loadEnglish, normalise, type Token } from '../../src/text/index.js'

const isConllu = (input: string): boolean => /^(#|\d+(-\d+)?\t)/.test(input.replace(/^\s+/, ''))

const row = (token: Token, form: string, misc: string): string =>
  [
    token.i + 1,
    form,
    token.lemma,
    token.upos,
    token.xpos,
    printFeats(token.feats),
    token.head + 1,
    token.deprel,
    '_',
    misc,
  ].join('\t')

function predictWords(input: string, english: Language): string {
  const blocks = input.split(/\n[ \t]*\n/).map((block) => block.split('\n').filter((line) => line !== ''))
  const sentences = blocks.map((lines) => {
    let at = 0
    return lines.flatMap((line) => {
      const [id, form] = line.split('\t')
      if (line.startsWith('#') || id === undefined || form === undefined || !/^\d+$/.test(id)) return []
      const token = { form, start: at, end: at + form.length }
      at = token.end + 1
      return [token]
    })
  })
  const parsed = english.parse(sentences.map((tokens) => ({ tokens })))
  return blocks
    .map((lines, s) => {
      const tokens = parsed[s]?.tokens ?? []
      let at = 0
      return lines
        .flatMap((line) => {
          const cells = line.split('\t')
          if (line.startsWith('#') || /^\d+-/.test(cells[0] ?? '')) return [line]
          if (!/^\d+$/.test(cells[0] ?? '')) return []
          const token = tokens[at++]
          return token ? [row(token, cells[1] ?? '', cells[9] ?? '_')] : []
        })
        .join('\n')
    })
    .filter((block) => block !== '')
    .map((block) => `${block}\n\n`)
    .join('')
}

function predictText(input: string, english: Language): string {
  const { text } = normalise(input)
  return english
    .analyse(text)
    .sentences.map((sentence) => {
      const { tokens } = sentence
      const rows = tokens.flatMap((token, i) => {
        const next = tokens[i + 1]
        const misc = next !== undefined && next.start === token.end ? 'SpaceAfter=No' : '_'
        const line = row(token, token.form, misc)
        // Words written as one, "did" + "n't", get the row of their range before them.
        if (i > 0 && isOneWord(text, tokens[i - 1] ?? token, token)) return [line]
        let last = i
        for (
          let to = tokens[last + 1];
          to !== undefined && isOneWord(text, tokens[last] ?? token, to);
          to = tokens[last + 1]
        )
          last++
        if (last === i) return [line]
        return [`${i + 1}-${last + 1}\t${text.slice(token.start, tokens[last]?.end)}${'\t_'.repeat(8)}`, line]
      })
      return `# sent_id = ${sentence.index + 1}\n${rows.join('\n')}\n\n`
    })
    .join('')
}

/** Predicts for the words or the text of `input`. */
export function predict(input: string): string {
  const english = loadEnglish()
  return isConllu(input) ? predictWords(input, english) : predictText(input, english)
}
