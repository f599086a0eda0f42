// The quality page: every bar, the published systems beside it, and the development figure, as Markdown.
import type { Bar } from './bars.js'
import type { Figure } from './floors.js'

const shown = (value: number): string => (value > 1 ? value.toFixed(value % 1 === 0 ? 0 : 1) : (100 * value).toFixed(1))

/** A bar beside the figure that stands for it here. */
function judged(b: Bar, figures: ReadonlyMap<string, readonly Figure[]>) {
  const figure = b.figure && figures.get(b.figure[0])?.find((f) => f.name === b.figure?.[1])
  const value = figure?.value ?? undefined
  const believed = b.heldOut ?? value
  const reached = believed !== undefined && (b.most ? believed <= b.bar : believed >= b.bar)
  return { figure, value, stands: believed === undefined ? '–' : reached ? 'reached' : 'short' } as const
}

function row(b: Bar, figures: ReadonlyMap<string, readonly Figure[]>): string {
  const { figure, value, stands } = judged(b, figures)
  const interval = figure?.low == null || figure.high == null ? '' : ` (${shown(figure.low)} – ${shown(figure.high)})`
  const own = value === undefined ? 'not measured' : `${shown(value)}${interval}`
  const here = b.heldOut === undefined ? own : `held out ${shown(b.heldOut)}; as shipped ${own}`
  const bar = `${b.most ? 'at most ' : ''}${shown(b.bar)}`
  const where = [...(b.figure ? [`\`${b.figure[0]}\``] : []), ...(b.note ? [b.note] : [])].join(', ')
  return `| ${b.measure} | ${here} | ${where} | ${bar} on ${b.set} | ${stands} | ${b.published || '–'} |`
}

/** How many bars the figures reach, fall short of, or cannot tell of. */
function standing(bars: readonly Bar[], figures: ReadonlyMap<string, readonly Figure[]>): string {
  const all = bars.map((b) => judged(b, figures).stands)
  const count = (of: (typeof all)[number]) => all.filter((one) => one === of).length
  return `Of ${all.length} bars, ${count('reached')} are reached by the figure here, ${count('short')} are not, and ${count('–')} cannot be measured here.`
}

/** The page; `figures` by task key. */
export function qualityPage(bars: readonly Bar[], figures: ReadonlyMap<string, readonly Figure[]>): string {
  const parts = [...new Set(bars.map((b) => b.part))]
  const tables = parts.map((part) => {
    const rows = bars.filter((b) => b.part === part).map((b) => row(b, figures))
    return `## ${part}\n\n| measure | here (95 % interval) | development file | bar | against the bar | published systems |\n|---|---|---|---|---|---|\n${rows.join('\n')}\n`
  })
  return `# Quality

Made by \`npm run quality -- --page\`; do not edit. Figures are per cent unless they count questions. *Here* is the figure
on development data, which rules and weights were tuned on; the bar is judged on other data, so *reached* promises nothing
and *short* warns. Where shipped weights were trained on the development file itself, *held out* is the
five-fold figure, which is the one to believe. Where the file is of another kind than the bar's, the table says so. Published figures are
on the bar's own test data. \`npm run quality\` holds these figures against the floors in \`test/quality/floors.json\`.

${standing(bars, figures)}

${tables.join('\n')}`
}
