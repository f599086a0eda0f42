/** Shows the tree of a sentence: `npx tsx scripts/try-parse.ts "Ships sailed on Monday ."` (words separated by blanks). */
import { printFeats } from '../src/text/feats/feats.js'
import { loadEnglishNet } from '../src/text/net/index.js'

const words = process.argv.slice(2).join(' ').split(/\s+/)
const [tokens = []] = loadEnglishNet().parse([words.map((form) => ({ form, start: 0, end: form.length }))])
for (const t of tokens) {
  console.log([t.i + 1, t.form, t.lemma, t.upos, t.xpos, printFeats(t.feats), t.head + 1, t.deprel].join('\t'))
}
