/** Quotes and statements of two versions: which were dropped, reworded or paraphrased, and on whose word they now stand. */
import type { StatementReading } from '../../model/index.js'
import type { VersionChange } from './change.js'
import { changeOf, matched, type Place, type Sides } from './compare-claims.js'
import { firmness, hasNobodyNamed, hasSaying } from './hedges.js'
import type { VersionText } from './version-text.js'
import { alikeness, sameWords, wordsOf } from './words-alike.js'

/** Less than this, and it is another statement. */
const ALIKE = 0.5

export function statementChanges(sides: Sides): readonly VersionChange[] {
  const { a, b } = sides
  const content = (t: VersionText, s: StatementReading) => s.content.map(t.slice).join(' … ')
  const alike = (x: StatementReading, y: StatementReading): number => {
    const [was, is] = [content(a, x), content(b, y)]
    const share = alikeness(was, is)
    return share < ALIKE ? 0 : share + (x.form === y.form ? 1 : 0)
  }
  const { pairs, gone, come } = matched(sides, a.version.reading.statements, b.version.reading.statements, alike)
  const isQuote = (s: StatementReading) => s.form !== 'indirect'
  return [
    ...pairs.flatMap(([x, y]) => {
      const at = { a: place(x), b: place(y) }
      const who = y.speakerText || x.speakerText
      const changes: VersionChange[] = []
      if (isQuote(x) && !isQuote(y)) changes.push(changeOf(sides, 'quote paraphrased', who, at))
      else if (isQuote(x) && !sameWords(content(a, x), content(b, y)))
        changes.push(changeOf(sides, 'quote changed', who, at))
      changes.push(...attribution(sides, x, y))
      return changes
    }),
    ...gone.flatMap((x) => {
      const kept = sentenceKept(sides, x, 'a')
      if (kept !== undefined) return kept
      return [changeOf(sides, isQuote(x) ? 'quote dropped' : 'statement dropped', x.speakerText, { a: place(x) })]
    }),
    ...come.flatMap((y) => {
      const kept = sentenceKept(sides, y, 'b')
      if (kept !== undefined) return kept
      return [changeOf(sides, isQuote(y) ? 'quote added' : 'statement added', y.speakerText, { b: place(y) })]
    }),
  ]
}

function place(s: StatementReading): Place {
  const [first] = s.content
  const last = s.content.at(-1)
  return { start: first?.start ?? 0, end: last?.end ?? 0, sentence: s.sentence }
}

/**
 * A statement that was found in one version alone, though the sentence of the other holds its words and a word of saying
 * too: it stands, and only who says it may be another. Undefined where the words are not there.
 */
function sentenceKept(sides: Sides, s: StatementReading, in_: 'a' | 'b'): readonly VersionChange[] | undefined {
  const partner =
    in_ === 'a' ? sides.sentences.get(s.sentence) : [...sides.sentences].find(([, j]) => j === s.sentence)?.[0]
  if (partner === undefined) return undefined
  const [i, j] = in_ === 'a' ? [s.sentence, partner] : [partner, s.sentence]
  const [was, is] = [sides.a.sentences[i] ?? '', sides.b.sentences[j] ?? '']
  const other = in_ === 'a' ? is : was
  const words = wordsOf(s.content.map(sides[in_].slice).join(' ')).join(' ')
  if (words === '' || !wordsOf(other).join(' ').includes(words) || !hasSaying(other)) return undefined
  const isHidden = (sentence: string) => hasNobodyNamed(without(sentence, words))
  if (isHidden(was) === isHidden(is)) return []
  const at = (t: VersionText, sentence: number) => {
    const span = t.version.reading.sentences[sentence]
    return span && { ...span, sentence }
  }
  const [a, b] = [at(sides.a, i), at(sides.b, j)]
  if (!a || !b) return []
  const type = isHidden(is) ? 'attribution softened' : 'attribution hardened'
  return [changeOf(sides, type, `${without(was, words)} → ${without(is, words)}`, { a, b })]
}

/** The words of a sentence around what is said in it. */
const without = (sentence: string, words: string) => wordsOf(sentence).join(' ').replace(words, '').trim()

function attribution(sides: Sides, x: StatementReading, y: StatementReading): readonly VersionChange[] {
  const at = {
    a: { ...(x.source ?? x.cue ?? place(x)), sentence: x.sentence },
    b: { ...(y.source ?? y.cue ?? place(y)), sentence: y.sentence },
  }
  const named = (s: StatementReading) => s.anonymous !== true
  const who = `${x.speakerText || 'nobody named'} → ${y.speakerText || 'nobody named'}`
  if (named(x) && !named(y)) return [changeOf(sides, 'attribution softened', who, at)]
  if (!named(x) && named(y)) return [changeOf(sides, 'attribution hardened', who, at)]
  const [was, is] = [keyOf(sides.a, x), keyOf(sides.b, y)]
  // Somebody described and not named has a key of their own in every version.
  if (was !== is && !sameWords(x.speakerText, y.speakerText)) return [changeOf(sides, 'attribution changed', who, at)]
  const [before, after] = [firmness(x.cueLemma), firmness(y.cueLemma)]
  if (before === undefined || after === undefined || before === after) return []
  const cues = { a: { ...(x.cue ?? at.a), sentence: x.sentence }, b: { ...(y.cue ?? at.b), sentence: y.sentence } }
  const type = after < before ? 'attribution softened' : 'attribution hardened'
  return [changeOf(sides, type, `${x.cueLemma} → ${y.cueLemma}`, cues)]
}

/** The same speaker may be named in full once and by surname later. */
function keyOf(t: VersionText, s: StatementReading): string {
  const entity = s.speaker === undefined ? undefined : t.version.reading.entities[s.speaker]
  return entity?.key ?? s.speakerText.toLowerCase()
}
