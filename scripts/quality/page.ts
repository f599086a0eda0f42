// The quality page: every bar, the published systems beside it, and the development figure, as Markdown.
import type { Bar } from './bars.js'
import type { Figure } from './floors.js'

const shown = (value: number): string => (value > 1 ? String(value) : (100 * value).toFixed(1))

function row(b: Bar, figures: ReadonlyMap<string, readonly Figure[]>): string {
  const figure = b.figure && figures.get(b.figure[0])?.find((f) => f.name === b.figure?.[1])
  const value = figure?.value ?? undefined
  const interval = figure?.low == null || figure.high == null ? '' : ` (${shown(figure.low)} – ${shown(figure.high)})`
  const own = value === undefined ? 'not measured' : `${shown(value)}${interval}`
  const here = b.heldOut === undefined ? own : `held out ${shown(b.heldOut)}; as shipped ${own}`
  const judged = b.heldOut ?? value
  const stands = judged === undefined ? '' : judged >= b.bar ? 'above' : 'below'
  const where = b.figure ? `\`${b.figure[0]}\`${b.note ? `, ${b.note}` : ''}` : ''
  return `| ${b.measure} | ${here} | ${where} | ${shown(b.bar)} on ${b.set} | ${stands} | ${b.published} |`
}

/** The page; `figures` by task key. */
export function qualityPage(bars: readonly Bar[], figures: ReadonlyMap<string, readonly Figure[]>): string {
  const parts = [...new Set(bars.map((b) => b.part))]
  const tables = parts.map((part) => {
    const rows = bars.filter((b) => b.part === part).map((b) => row(b, figures))
    return `## ${part}\n\n| measure | here (95 % interval) | development file | bar | here against the bar | published systems |\n|---|---|---|---|---|---|\n${rows.join('\n')}\n`
  })
  return `# Quality

Made by \`npm run quality -- --page\`; do not edit. Figures are per cent unless they count questions. *Here* is the figure
on development data, which rules and weights were tuned on; the bar is judged on other data, so *above* promises nothing
and *below* warns. Where shipped weights were trained on the development file itself, *held out* is the
five-fold figure, which is the one to believe. Where the file is of another kind than the bar's, the table says so. Published figures are
on the bar's own test data. \`npm run quality\` holds these figures against the floors in \`test/quality/floors.json\`.

${tables.join('\n')}`
}
