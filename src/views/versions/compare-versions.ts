/** Two versions of a silently edited report, claim by claim: what was changed, dropped, softened, with the words of both. */
import { canonicalJson } from '../../model/index.js'
import type { VersionChange } from './change.js'
import { eventChanges, figureChanges, hedgeChanges, type Sides } from './compare-claims.js'
import { statementChanges } from './compare-statements.js'
import { type Version, VersionText } from './version-text.js'
import { paired, sameWords, wordsChanged, wordsOf } from './words-alike.js'

export interface VersionDifference {
  readonly kind: 'version difference'
  readonly report: string
  readonly versions: readonly [number, number]
  /** Only the headline differs. */
  readonly headline_only: boolean
  /** Words of the body that differ. */
  readonly words_changed: number
  readonly changes: readonly VersionChange[]
  /** Changes smaller than asked for, left out. */
  readonly smaller: number
}

/** Sentences and paragraphs that share less than this are others. */
const SENTENCES_ALIKE = 0.5
const PARAGRAPHS_ALIKE = 0.4

/** What the later version says otherwise; changes of fewer words than `least` are counted and left out. */
export function compareVersions(
  before: Version,
  after: Version,
  options: { readonly least: number },
): VersionDifference {
  const [a, b] = [new VersionText(before), new VersionText(after)]
  const sides: Sides = { a, b, sentences: paired(a.sentences, b.sentences, SENTENCES_ALIKE) }
  const body = (t: VersionText) => t.paragraphs().map(t.slice)
  const [was, is] = [body(a), body(b)]
  const sameBody = was.length === is.length && was.every((p, i) => sameWords(p, is[i] ?? ''))
  const headline = headlineChange(a, b)
  const claims = distinct([
    ...figureChanges(sides),
    ...statementChanges(sides),
    ...eventChanges(sides),
    ...hedgeChanges(sides),
  ])
  const all = [...headline, ...factChanges(before, after), ...claims, ...paragraphChanges(a, b)]
  const kept = all.filter((c) => c.size >= options.least)
  return {
    kind: 'version difference',
    report: after.report.id,
    versions: [before.report.version, after.report.version],
    headline_only: headline.length > 0 && sameBody,
    words_changed: wordsChanged(was.join('\n'), is.join('\n')),
    changes: kept,
    smaller: all.length - kept.length,
  }
}

function headlineChange(a: VersionText, b: VersionText): readonly VersionChange[] {
  const [was, is] = [a.version.report.title ?? '', b.version.report.title ?? '']
  if (was === is) return []
  const place = (t: VersionText, title: string) => t.words({ start: 0, end: t.bodyStart === 0 ? 0 : title.length })
  return [
    {
      type: 'headline changed',
      what: 'headline',
      before: place(a, was),
      after: place(b, is),
      in_headline: true,
      size: Math.max(1, wordsChanged(was, is)),
    },
  ]
}

/** What the sender says about the report, beside its text. */
function factChanges({ report: a }: Version, { report: b }: Version): readonly VersionChange[] {
  const facts: readonly (readonly [string, unknown, unknown])[] = [
    ['outlet', a.outlet, b.outlet],
    ['address', a.url, b.url],
    ['authors', a.authors, b.authors],
    ['published', a.published.edtf, b.published.edtf],
  ]
  return facts.flatMap(([name, was, is]) => {
    if (canonicalJson(was ?? null) === canonicalJson(is ?? null)) return []
    const text = (v: unknown) => (Array.isArray(v) ? v.join(', ') : String(v ?? '')) || 'nothing'
    return [{ type: 'facts changed' as const, what: `${name}: ${text(was)} → ${text(is)}`, size: 1 }]
  })
}

function paragraphChanges(a: VersionText, b: VersionText): readonly VersionChange[] {
  const [was, is] = [a.paragraphs(), b.paragraphs()]
  const pairs = paired(was.map(a.slice), is.map(b.slice), PARAGRAPHS_ALIKE)
  const kept = new Set(pairs.values())
  const size = (text: string) => Math.max(1, wordsOf(text).length)
  return [
    ...was.flatMap((p, i): VersionChange[] =>
      pairs.has(i)
        ? []
        : [{ type: 'paragraph dropped', what: `paragraph ${i + 1}`, before: a.words(p), size: size(a.slice(p)) }],
    ),
    ...is.flatMap((p, j): VersionChange[] =>
      kept.has(j)
        ? []
        : [{ type: 'paragraph added', what: `paragraph ${j + 1}`, after: b.words(p), size: size(b.slice(p)) }],
    ),
  ]
}

/** The same turn of the same sentence, found by two ways of looking, is told once: the first. */
function distinct(changes: readonly VersionChange[]): readonly VersionChange[] {
  const seen = new Set<string>()
  return changes.filter((c) => {
    if (!c.type.startsWith('attribution') && c.type !== 'modality changed') return true
    const key = `${c.type} ${c.sentence_before ?? ''} → ${c.sentence_after ?? ''}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
