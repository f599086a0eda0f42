// Rapport's language layer: raw text to sentences with trees.
import { measure } from './measure.mjs'

await measure(async () => {
  const { loadEnglish } = await import('../../dist/text/index.js')
  const english = loadEnglish()
  return (text) => english.analyse(text).sentences.reduce((sum, s) => sum + s.tokens.length, 0)
})
