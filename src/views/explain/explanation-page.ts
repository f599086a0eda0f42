/** An explanation as a page: rules with their words, fields with what else was considered, sentences one by one. */
import type { LedgerView } from '../../ledger/index.js'
import { shortened } from '../page/display-width.js'
import { type Block, type Line, type Page, quiet, run, type Section, strong } from '../page/page.js'
import { counted } from '../wording/numbers.js'
import type { Explanation, FieldExplained, Refused, SentenceExplained } from './explain.js'

/** The explanation as a page. */
export async function explanationPage(view: LedgerView, e: Explanation): Promise<Page> {
  if ('sentences' in e) return reportPage(view, e)
  const grounds = e.grounds.map(
    (g): Block => ({
      block: 'entry',
      head: [strong(g.rule)],
      ref: g.report,
      body: [
        [quiet(g.certainty > 0 ? `${g.basis}, certainty ${g.certainty}` : g.basis)],
        ...g.words.map((w): Line => [quiet(`${w.role}: `), run(w.quote, 'words')]),
        ...g.fields.flatMap(fieldLines),
      ],
    }),
  )
  const none: Block = {
    block: 'prose',
    line: [
      quiet('No rule stands behind this record by itself: it is drawn from other records (rapport show names them).'),
    ],
  }
  return {
    title: e.gist,
    facts: [[quiet(e.of)]],
    sections: [
      { title: 'Which rule, which words', blocks: grounds.length > 0 ? grounds : [none] },
      ...(e.refused.length > 0
        ? [{ title: 'Considered beside it and refused', blocks: e.refused.map(refusedBlock) }]
        : []),
    ],
  }
}

/** How a field was filled, and below it what else stood there. */
function fieldLines(f: FieldExplained): readonly Line[] {
  const taken: Line =
    f.rule === ''
      ? [quiet(`${f.field} left open`)]
      : [quiet(`${f.field} by `), run(f.rule), ...(f.quote === undefined ? [] : [quiet(': '), run(f.quote, 'words')])]
  const others = f.considered.map(
    (c): Line => [
      quiet('  not '),
      run(c.quote, 'words'),
      quiet(`${c.what === c.quote ? '' : ` (${c.what})`}: ${c.why}`),
    ],
  )
  return [taken, ...others]
}

const refusedBlock = (r: Refused): Block => ({
  block: 'entry',
  head: [run(r.quote, 'words'), quiet(` as ${r.candidate}`)],
  ref: r.id,
  body: [[run(r.why), quiet(` (${r.rule})`)]],
})

async function reportPage(view: LedgerView, e: Extract<Explanation, { sentences: unknown }>): Promise<Page> {
  const shorts = await view.shortIds(e.sentences.flatMap((s) => s.gave.map((g) => g.id)))
  const facts: Line[] = [[quiet(`${e.of}${e.made_by === '' ? '' : ` · read by ${e.made_by}`}`)]]
  if (e.unread !== undefined)
    return { title: e.gist, facts: [...facts, [run(`Not read: ${e.unread}`, 'alert')]], sections: [] }
  const silent = e.sentences.filter((s) => s.gave.length === 0).length
  const sections = e.sentences.map((sentence) => sentenceSection(sentence, shorts))
  facts.push([
    quiet(
      `${counted(e.sentences.length, 'sentence')}, ${silent === 0 ? 'each gave a record' : `${silent} of them gave no record`}`,
    ),
  ])
  return { title: e.gist, facts, sections }
}

/** Gists are cut to so many columns: the sentence stands above them. */
const GIST = 90
/** Enough of the id of a refusal to open it; it is not stored, so no shorter one is kept for it. */
const SHORT_ID = 12

function sentenceSection(s: SentenceExplained, shorts: ReadonlyMap<string, string>): Section {
  const gave = s.gave.map((g): Block => {
    const rule = g.rule === undefined ? [] : [quiet(` (${g.rule})`)]
    const what = [strong(g.kind), quiet(` ${shorts.get(g.id) ?? g.id} `), run(shortened(g.gist, GIST))]
    return { block: 'prose', mark: '+', line: [...what, ...rule] }
  })
  const refused = s.refused.map((r): Block => {
    const what = [
      run(r.candidate),
      quiet(` ${r.id.slice(0, SHORT_ID)} refused on `),
      run(shortened(r.quote, GIST), 'words'),
    ]
    return { block: 'prose', mark: '–', line: [...what, quiet(`: ${r.why} (${r.rule})`)] }
  })
  const nothing: Block = {
    block: 'prose',
    mark: '–',
    line: [quiet('nothing: no rule found anything to consider here')],
  }
  const told = [...gave, ...refused]
  return { blocks: [{ block: 'prose', line: [run(s.text)] }, ...(told.length > 0 ? told : [nothing])] }
}
