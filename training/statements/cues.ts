// Makes lexicon/statements/cues.tsv from the counts of cue phrases: each phrase is led back to its head word and, where it
// has one, the preposition or particle that goes with it; counts below five are left out.
import { readFileSync, writeFileSync } from 'node:fs'

interface Row {
  readonly cue: string
  readonly count: number
  readonly direct: number
  readonly mixed: number
  readonly indirect: number
  readonly sourceBeforeContent: number
}

const EMPTY = new Set(
  "a an the in on at to of by for as it that also not did do does have has had is are was were be been being will would could may might should then now later once only just still again never first widely repeatedly previously recently since long often quick then ’s 's his her their its".split(
    ' ',
  ),
)
const DAYS = /^(?:sun|mon|tues|wednes|thurs|fri|satur)day$/
const PARTICLES = new Set(
  'for on to of about out against with as in at off up down back into by from like over after'.split(' '),
)
const LIGHT = new Set(['issue', 'release', 'make', 'go', 'express', 'take', 'draw'])
const PLAIN: Readonly<Record<string, string>> = { accord: 'according' }

const [from, to] = process.argv.slice(2)
if (from === undefined || to === undefined) throw new Error('usage: cues.ts cues.jsonl cues.tsv')

interface Sum {
  count: number
  direct: number
  mixed: number
  before: number
}
const sums = new Map<string, Sum>()
function add(key: string, row: Row) {
  const sum = sums.get(key) ?? { count: 0, direct: 0, mixed: 0, before: 0 }
  sum.count += row.count
  sum.direct += row.count * row.direct
  sum.mixed += row.count * row.mixed
  sum.before += row.count * row.sourceBeforeContent
  sums.set(key, sum)
}

/** `endorsed`, `praised`, `slams`, `vowing`: phrases of one word that were not led back to their lemma. */
function lemmaOf(word: string, known: ReadonlySet<string>): string {
  const guesses = [
    word.replace(/ied$|ies$/, 'y'),
    word.replace(/(.)\1(?:ed|ing)$/, '$1'),
    word.replace(/(?:ed|ing|es)$/, 'e'),
    word.replace(/(?:ed|ing|es|s)$/, ''),
    word.replace(/s$/, ''),
  ].filter((g) => g !== word && g.length > 2)
  return guesses.find((g) => known.has(g)) ?? GUESS[word] ?? word
}
const GUESS: Readonly<Record<string, string>> = Object.fromEntries(
  'praise denounce mock echo reiterate worry decry lament slam tout vow condemn favor joke rail assail chant shout anger conclude convince oppose remark retweet state tweet knock blast blame wonder bemoan contend applaud fear rattle recount trumpet underscore champion chide distance downplay hail interject outrage paint portray predict push rebuff rebuke shock shrug single voice vouch prefer insist recall criticize urge endorse pledge challenge'
    .split(' ')
    .flatMap((l) => {
      const stem = l.replace(/e$/, '').replace(/y$/, 'i')
      const dbl = /[aiou][mgtp]$/.test(l) ? `${l}${l.slice(-1)}` : l
      return [
        [`${stem}ed`, l],
        [`${dbl}ed`, l],
        [`${l.replace(/e$/, '')}ing`, l],
        [`${dbl}ing`, l],
        [`${l}s`, l],
        [`${stem}es`, l],
        ['distanced', 'distance'],
      ]
    }),
)

const rows = readFileSync(from, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Row)
const known = new Set(rows.filter((r) => !/ /.test(r.cue)).map((r) => r.cue))
for (const row of rows) {
  const words = row.cue.split(' ').filter((w) => !DAYS.test(w))
  if (words.length === 1 && words[0] !== undefined) {
    const lemma = lemmaOf(words[0], known)
    if (!EMPTY.has(lemma) || lemma === 'have') add(lemma, row)
    continue
  }
  let at = words.findIndex((w) => !EMPTY.has(w) && !PARTICLES.has(w))
  if (at < 0) continue
  const next = words.slice(at + 1).findIndex((w) => !EMPTY.has(w) && !PARTICLES.has(w))
  if (LIGHT.has(words[at] ?? '') && next >= 0)
    at = words.length - 1 - [...words].reverse().findIndex((w) => !EMPTY.has(w) && !PARTICLES.has(w))
  const head = words[at]
  if (head === undefined) continue
  const lemma = PLAIN[head] ?? lemmaOf(head, known)
  add(lemma, row)
  const particle = words[at + 1]
  if (particle !== undefined && PARTICLES.has(particle)) add(`${lemma} ${particle}`, row)
}
const lines = [...sums]
  .filter(([, s]) => s.count >= 5)
  .sort((a, b) => b[1].count - a[1].count || (a[0] < b[0] ? -1 : 1))
  .map(([key, s]) => [key, s.count, ...[s.direct, s.mixed, s.before].map((x) => (x / s.count).toFixed(2))].join('\t'))
writeFileSync(
  to,
  `# Cues of attribution: head word with its particle, how often it was one, shares of direct and mixed content, share with the\n# speaker before the content. Source: counts over the training part of PolNeAR v1.0 (Newell, Margolin, Ruths 2018), no text;\n# made by training/statements/cues.ts.\n# cue\tcount\tdirect\tmixed\tspeaker first\n${lines.join('\n')}\n`,
)
console.error(`${lines.length} cues`)
