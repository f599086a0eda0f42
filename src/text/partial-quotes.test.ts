import { expect, it } from 'vitest'
import { withoutPartialQuotes } from './partial-quotes.js'
import type { Token } from './tree.js'

const words = (text: string) => {
  let at = 0
  return text.split(' ').map((form) => {
    const start = at
    at += form.length + 1
    return { form, start, end: start + form.length }
  })
}
/** Hangs every word on the one before it, and shows what it was given. */
function recorder() {
  const seen: string[] = []
  const parse = withoutPartialQuotes((sentences) =>
    sentences.map((given) => {
      seen.push(given.map((w) => w.form).join(' '))
      return given.map(
        (w, i): Token => ({ ...w, i, lemma: w.form, upos: 'X', xpos: 'FW', feats: {}, head: i - 1, deprel: 'dep' }),
      )
    }),
  )
  return { seen, parse }
}

it.each([
  ['They were told to “ suspend all flights ” at once .', 'They were told to suspend all flights at once .'],
  ['They were told to “ suspend all flights . ”', 'They were told to suspend all flights .'],
  ['He called it ‘ a farce ’ and left .', 'He called it a farce and left .'],
  ['The " Green Line " is closed .', 'The Green Line is closed .'],
])('hides the marks of %j from the parser', (text, given) => {
  const { seen, parse } = recorder()
  const [tokens = []] = parse([words(text)])
  expect(seen).toEqual([given])
  expect(tokens.map((t) => t.form).join(' ')).toBe(text)
  expect(tokens.map((t) => t.i)).toEqual(tokens.map((_, i) => i))
  for (const token of tokens) expect(token.head).toBeLessThan(tokens.length)
  const open = tokens.find((t) => t.xpos === '``')
  expect(tokens[open?.head ?? -1]?.i).toBe((open?.i ?? 0) + 1)
})

it.each([
  '“ We leave , ” he said .',
  'He said : “ We leave . ”',
  'He said , “ We leave . ”',
  'The ministers ’ talks failed .',
  'He said it was “ suspended for good . ”',
  'An open “ mark that never closes .',
])('leaves the marks of %j', (text) => {
  const { seen, parse } = recorder()
  parse([words(text)])
  expect(seen).toEqual([text])
})
