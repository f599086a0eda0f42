// wink-nlp with its small English model: sentences, tokens, tags, number and date entities.
import { measure } from './measure.mjs'

await measure(async () => {
  const { default: winkNLP } = await import('wink-nlp')
  const { default: model } = await import('wink-eng-lite-web-model')
  const nlp = winkNLP(model, ['sbd', 'pos', 'ner'])
  return (text) => nlp.readDoc(text).tokens().out(nlp.its.pos).length
})
