// Learns the three cuts between own words, heavy revision, light revision and near copy from graded pairs.
// npx tsx training/reuse/train.ts PAIRS.jsonl [--check] > lexicon/stories/rewrite-cuts.json
// Learnt on the pairs of the part "tuned", each topic also left out in turn; --check tells how many are right instead, there
// and on the part "unseen", which has never served to choose anything.
import { readFileSync } from 'node:fs'
import { gradeOf, rewriteFeatures } from '../../src/stories/index.js'

interface Pair {
  readonly id: string
  readonly part: 'tuned' | 'unseen'
  readonly a: string
  readonly b: string
  readonly gold: { readonly label: string }
}

/** Grades from own words to copies, and the features that each cut between two of them looks at. */
const GRADES = ['independent', 'heavy', 'light', 'near-copy']
const LOOKS = [
  ['content', 'pairs', 'threes', 'order', 'runs'],
  ['content', 'pairs', 'threes', 'order', 'runs'],
  ['threes', 'fives', 'runs'],
] as const
const ROUNDS = 4000
const RATE = 0.5
const RIDGE = 0.01

interface Example {
  readonly topic: string
  readonly grade: number
  readonly features: ReturnType<typeof rewriteFeatures>
}

const [path, check] = process.argv.slice(2)
if (path === undefined) {
  console.error('usage: npx tsx training/reuse/train.ts PAIRS.jsonl [--check]')
  process.exit(2)
}
const pairs = readFileSync(path, 'utf8')
  .split('\n')
  .filter((l) => l !== '')
  .map((l): Pair => JSON.parse(l))
const examplesOf = (part: Pair['part']): Example[] =>
  pairs
    .filter((p) => p.part === part)
    .map((p) => ({
      topic: p.id.split('-')[0] ?? '',
      grade: GRADES.indexOf(p.gold.label),
      features: rewriteFeatures(p.a, p.b),
    }))

/** A logistic cut between the grades `at` and `at + 1`, learnt by plain descent from those two alone. */
function learnCut(examples: readonly Example[], at: number) {
  const looks = LOOKS[at] ?? []
  const near = examples.filter((e) => e.grade === at || e.grade === at + 1)
  const weights = looks.map(() => 0)
  let bias = 0
  for (let round = 0; round < ROUNDS; round++) {
    const slopes = weights.map((w) => RIDGE * w)
    let slope = 0
    for (const { grade, features } of near) {
      const sum = looks.reduce((s, name, k) => s + (weights[k] ?? 0) * features[name], bias)
      const miss = 1 / (1 + Math.exp(-sum)) - (grade > at ? 1 : 0)
      looks.forEach((name, k) => {
        slopes[k] = (slopes[k] ?? 0) + (miss * features[name]) / near.length
      })
      slope += miss / near.length
    }
    slopes.forEach((s, k) => {
      weights[k] = (weights[k] ?? 0) - RATE * s
    })
    bias -= RATE * slope
  }
  const round3 = (x: number) => Math.round(x * 1000) / 1000
  return { bias: round3(bias), weights: Object.fromEntries(looks.map((name, k) => [name, round3(weights[k] ?? 0)])) }
}

const learn = (examples: readonly Example[]) => LOOKS.map((_, at) => learnCut(examples, at))
function tell(what: string, told: readonly (readonly [gold: number, grade: number])[]): void {
  const right = told.filter(([g, p]) => g === p).length
  const binary = told.filter(([g, p]) => g > 0 === p > 0).length
  console.log(
    `${what}: ${told.length} pairs, 4-class ${(right / told.length).toFixed(3)}, binary ${(binary / told.length).toFixed(3)}`,
  )
}

const tuned = examplesOf('tuned')
const cuts = learn(tuned)
if (check === '--check') {
  const topics = [...new Set(tuned.map((e) => e.topic))]
  const left = topics.flatMap((topic) => {
    const others = learn(tuned.filter((e) => e.topic !== topic))
    return tuned.filter((e) => e.topic === topic).map((e) => [e.grade, gradeOf(e.features, others)] as const)
  })
  tell('tuned, each topic left out in turn', left)
  tell(
    'unseen',
    examplesOf('unseen').map((e) => [e.grade, gradeOf(e.features, cuts)] as const),
  )
} else
  console.log(
    JSON.stringify(
      {
        source:
          'Learnt by training/reuse/train.ts from the pairs of the part "tuned" of test/quality/own/reuse-graded.jsonl.',
        grades: GRADES,
        cuts,
      },
      undefined,
      2,
    ),
  )
