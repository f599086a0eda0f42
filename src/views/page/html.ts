/** Draws a page as one HTML document that needs nothing else: no scripts, no fonts, no pictures, no network. */
import type { Block, Line, Page, Run, Section, Table } from './page.js'

export function renderHtml(page: Page): string {
  const title = page.title ?? 'Rapport'
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<header>
<h1>${escaped(title)}</h1>
${page.facts.map((f) => `<p class="facts">${html(f)}</p>`).join('\n')}
</header>
${page.sections.map(section).join('\n')}
</main>
</body>
</html>
`
}

const STYLE = `
:root{color-scheme:light dark;--ink:#1b1b1b;--paper:#fdfcf9;--soft:#5a5a5a;--line:#d8d4c8;--words:#174a5b;--alert:#8a3b00}
@media (prefers-color-scheme:dark){:root{--ink:#ececec;--paper:#17181a;--soft:#b0b0b0;--line:#3a3c40;--words:#9fd3e6;--alert:#ffb37a}}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.5 Georgia,'Times New Roman',serif}
main{max-width:60rem;margin:0 auto;padding:2rem 1.25rem 4rem}
h1{font-size:1.9rem;line-height:1.2;margin:0 0 .5rem}
h2{font-size:1.15rem;margin:2.5rem 0 1rem;padding-bottom:.25rem;border-bottom:1px solid var(--line)}
h3{font-size:1rem;margin:1.5rem 0 .5rem}
.facts,.quiet,.more{color:var(--soft)}
.facts{margin:.1rem 0}
q{color:var(--words);quotes:none;font-style:normal}
.alert{color:var(--alert);font-weight:600}
code{font:.8rem ui-monospace,Menlo,Consolas,monospace;color:var(--soft);white-space:nowrap}
ul{list-style:none;margin:0;padding:0}
li{margin:0 0 1rem}
li.deep{margin-left:1.5rem}
li p{margin:.1rem 0}
.lead{font-weight:600;margin-right:.75em}
table{border-collapse:collapse;width:100%;margin:.5rem 0 1rem}
th,td{text-align:left;vertical-align:top;padding:.35rem .75rem .35rem 0;border-bottom:1px solid var(--line)}
th{font-weight:600}
td.right,th.right{text-align:right}
.wide{overflow-x:auto}
.sides{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(16rem,100%),1fr));gap:.75rem 1.5rem;margin:.5rem 0 1.5rem}
.sides>div{border-left:3px solid var(--line);padding-left:.75rem}
.sides h4{font-size:1rem;margin:0}
.sides p,h3+p{margin:.2rem 0}
a{color:inherit}
@media print{main{max-width:none;padding:0}.sides>div,li,tr{break-inside:avoid}}
`

const escaped = (text: string) =>
  text
    .replace(/(?![\n\t])\p{Cc}/gu, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;')

const html = (line: Line): string => line.map(oneRun).join('')

function oneRun({ text, style, to }: Run): string {
  const body = to === undefined ? escaped(text) : `<a href="#${escaped(to)}">${escaped(text)}</a>`
  if (style === 'strong') return `<strong>${body}</strong>`
  if (style === 'words') return `<q dir="auto">${body}</q>`
  return style === undefined ? body : `<span class="${style}">${body}</span>`
}

function section({ title, blocks, more }: Section, index: number): string {
  const id = `section-${index + 1}`
  const head = title === undefined ? '' : `<h2 id="${id}">${escaped(title)}</h2>\n`
  const label = title === undefined ? '' : ` aria-labelledby="${id}"`
  const rest = more === undefined ? '' : `<p class="more">${escaped(more)}</p>`
  return `<section${label}>\n${head}${grouped(blocks)}${rest}</section>`
}

/** Entries that follow one another make one list. */
function grouped(blocks: readonly Block[]): string {
  const out: string[] = []
  let inList = false
  for (const block of blocks) {
    const isEntry = block.block === 'entry'
    if (isEntry !== inList) out.push(isEntry ? '<ul>' : '</ul>')
    inList = isEntry
    out.push(drawn(block))
  }
  if (inList) out.push('</ul>')
  return `${out.join('\n')}\n`
}

const code = (ref: string | undefined) => (ref === undefined ? '' : ` <code>${escaped(ref)}</code>`)
const anchored = (anchor: string | undefined) => (anchor === undefined ? '' : ` id="${escaped(anchor)}"`)

function drawn(block: Block): string {
  switch (block.block) {
    case 'prose':
      return `<p>${block.mark === undefined ? '' : `${escaped(block.mark)} `}${html(block.line)}</p>`
    case 'entry': {
      const lead = block.lead ? `<span class="lead">${escaped(block.lead)}</span>` : ''
      const body = block.body.map((line) => `<p>${html(line)}</p>`).join('')
      return `<li${block.depth === 1 ? ' class="deep"' : ''}${anchored(block.anchor)}><p>${lead}${html(block.head)}${code(block.ref)}</p>${body}</li>`
    }
    case 'sides': {
      const note = block.note ? `<p>${html(block.note)}</p>\n` : ''
      const sides = block.sides.map(
        (s) => `<div><h4>${html(s.head)}</h4>${s.body.map((line) => `<p>${html(line)}</p>`).join('')}</div>`,
      )
      return `<h3>${html(block.head)}${code(block.ref)}</h3>
${note}<div class="sides">
${sides.join('\n')}
</div>`
    }
    case 'table':
      return table(block)
  }
}

function table({ columns, rows }: Table): string {
  const side = (align: 'right' | undefined) => (align === undefined ? '' : ` class="${align}"`)
  const head = columns.map((c) => `<th scope="col"${side(c.align)}>${escaped(c.title)}</th>`).join('')
  const body = rows.map(
    (row) =>
      `<tr${anchored(row.anchor)}>${columns.map((c, i) => `<td${side(c.align)}>${html(row.cells[i] ?? [])}</td>`).join('')}</tr>`,
  )
  return `<div class="wide"><table><thead><tr>${head}</tr></thead><tbody>
${body.join('\n')}
</tbody></table></div>`
}
