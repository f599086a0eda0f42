/** Draws a page as Markdown; marks that a report's words contain are escaped, so that they stay words. */
import { printable } from './display-width.js'
import type { Block, Line, Page, Run, Section, Table } from './page.js'

export function renderMarkdown(page: Page): string {
  const out: string[] = []
  if (page.title !== undefined) out.push(`# ${escaped(page.title)}`, '')
  for (const fact of page.facts) out.push(markdown(fact), '')
  for (const section of page.sections) out.push(...drawn(section))
  return `${out.join('\n').trimEnd()}\n`
}

const escaped = (text: string) => printable(text).replace(/[\\`*_[\]<>|#~&]/g, '\\$&')

function markdown(line: Line): string {
  return line.map(oneRun).join('')
}

function oneRun({ text, style }: Run): string {
  const [, before = '', body = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? []
  if (body === '' || style === undefined || style === 'quiet') return escaped(text)
  const mark = style === 'words' ? '*' : '**'
  return `${before}${mark}${escaped(body)}${mark}${after}`
}

function drawn(section: Section): string[] {
  const out: string[] = []
  if (section.title !== undefined) out.push(`## ${escaped(section.title)}`, '')
  for (const block of section.blocks) out.push(...drawnBlock(block))
  if (out.at(-1) !== '') out.push('')
  if (section.more !== undefined) out.push(`_${escaped(section.more)}_`, '')
  return out
}

const code = (ref: string | undefined) => (ref === undefined ? '' : ` \`${ref}\``)

function drawnBlock(block: Block): string[] {
  switch (block.block) {
    case 'prose':
      return [block.mark === undefined ? markdown(block.line) : `- ${escaped(block.mark)} ${markdown(block.line)}`, '']
    case 'entry': {
      const lead = block.lead ? `**${escaped(block.lead)}** ` : ''
      const indent = block.depth === 1 ? '  ' : ''
      return [
        `${indent}- ${lead}${markdown(block.head)}${code(block.ref)}`,
        ...block.body.map((line) => `${indent}  <br>${markdown(line)}`),
      ]
    }
    case 'sides':
      return [
        `### ${markdown(block.head)}${code(block.ref)}`,
        '',
        ...(block.note ? [markdown(block.note), ''] : []),
        `| ${block.sides.map((s) => markdown(s.head)).join(' | ')} |`,
        `|${' --- |'.repeat(block.sides.length)}`,
        `| ${block.sides.map((s) => s.body.map(markdown).join('<br>')).join(' | ')} |`,
        '',
      ]
    case 'table':
      return table(block)
  }
}

function table({ columns, rows }: Table): string[] {
  return [
    `| ${columns.map((c) => escaped(c.title)).join(' | ')} |`,
    `|${columns.map((c) => (c.align === 'right' ? ' ---: |' : ' --- |')).join('')}`,
    ...rows.map((row) => `| ${columns.map((_, i) => markdown(row.cells[i] ?? [])).join(' | ')} |`),
    '',
  ]
}
