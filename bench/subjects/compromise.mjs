// compromise, whole pipeline: sentences, tokens, tags, chunks.
import { measure } from './measure.mjs'

await measure(async () => {
  const { default: nlp } = await import('compromise')
  return (text) => nlp(text).termList().length
})
