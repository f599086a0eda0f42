/** Quotes and statements of two versions: which were dropped, reworded or paraphrased, and on whose word they now stand. */
import type { StatementReading } from '../../model/index.js'
import type { VersionChange } from './change.js'
import { changeOf, matched, type Place, type Sides } from './compare-claims.js'
import { firmness } from './hedges.js'
import type { VersionText } from './version-text.js'
import { alikeness, sameWords } from './words-alike.js'

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
    ...gone.map((x) =>
      changeOf(sides, isQuote(x) ? 'quote dropped' : 'statement dropped', x.speakerText, { a: place(x) }),
    ),
    ...come.map((y) => changeOf(sides, isQuote(y) ? 'quote added' : 'statement added', y.speakerText, { b: place(y) })),
  ]
}

function place(s: StatementReading): Place {
  const [first] = s.content
  const last = s.content.at(-1)
  return { start: first?.start ?? 0, end: last?.end ?? 0, sentence: s.sentence }
}

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
  if (was !== is) return [changeOf(sides, 'attribution changed', who, at)]
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
