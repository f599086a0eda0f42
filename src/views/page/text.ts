/** Draws a page for a terminal or a text file: aligned, wrapped to a width, coloured only when told to. */
import { displayWidth, printable, shortened } from './display-width.js'
import {
  type Block,
  type Entry,
  joined,
  type Line,
  type Page,
  plainText,
  type Section,
  type Sides,
  type Style,
  type Table,
} from './page.js'
import { wrap } from './wrap.js'

export interface TextOptions {
  readonly width: number
  readonly colour: boolean
}

const CODES: Readonly<Record<Style | 'ref', readonly [number, number]>> = {
  strong: [1, 22],
  quiet: [2, 22],
  words: [36, 39],
  alert: [33, 39],
  ref: [2, 22],
}
const MARGIN = 2
const NARROWEST = 10
/** Columns that a side needs with the line between. */
const NARROWEST_SIDE = 32

/** The page as text, ending in a line break. */
export function renderText(page: Page, options: TextOptions): string {
  return new TextPen(options).page(page)
}

class TextPen {
  private readonly width: number
  private readonly colour: boolean

  constructor({ width, colour }: TextOptions) {
    this.width = Math.max(40, width)
    this.colour = colour
  }

  page(page: Page): string {
    const out: string[] = []
    if (page.title !== undefined) out.push(...this.lines([{ text: page.title, style: 'strong' }], this.width, ''))
    for (const fact of page.facts) out.push(...this.lines(fact, this.width, ''))
    for (const [i, section] of page.sections.entries()) {
      if (i > 0 || out.length > 0) out.push('', ...(section.title === undefined ? [] : ['']))
      out.push(...this.section(section))
    }
    return `${out.map((line) => line.trimEnd()).join('\n')}\n`
  }

  private section(section: Section): string[] {
    const out: string[] = []
    if (section.title !== undefined) {
      const title = printable(section.title).toUpperCase()
      const rule = '─'.repeat(Math.max(3, this.width - displayWidth(title) - 1))
      out.push(`${this.paint(title, 'strong')} ${this.paint(rule, 'quiet')}`, '')
    }
    const lead = Math.min(
      20,
      Math.max(0, ...section.blocks.map((b) => (b.block === 'entry' ? displayWidth(b.lead ?? '') : 0))),
    )
    for (const [i, block] of section.blocks.entries()) {
      if (i > 0 && this.hasRoomBefore(block)) out.push('')
      out.push(...this.block(block, lead))
    }
    if (section.more !== undefined)
      out.push('', ...this.lines([{ text: section.more, style: 'quiet' }], this.width, '  '))
    return out
  }

  private hasRoomBefore(block: Block): boolean {
    return block.block !== 'prose'
  }

  private block(block: Block, lead: number): string[] {
    switch (block.block) {
      case 'entry':
        return this.entry(block, lead)
      case 'sides':
        return this.sides(block)
      case 'table':
        return this.table(block)
      case 'prose':
        return this.prose(block.line, block.mark)
    }
  }

  private prose(line: Line, mark: string | undefined): string[] {
    if (mark === undefined) return this.lines(line, this.width, ' '.repeat(MARGIN))
    const lines = this.lines(line, this.width, ' '.repeat(2 * MARGIN + 2))
    return lines.map((l, i) => (i === 0 ? `${' '.repeat(2 * MARGIN)}${mark} ${l.slice(2 * MARGIN + 2)}` : l))
  }

  private entry(entry: Entry, leadWidth: number): string[] {
    const indent = MARGIN + (entry.depth === 1 ? 2 : 0)
    const text = ' '.repeat(indent + (leadWidth > 0 ? leadWidth + 2 : 0))
    const head = this.headed(entry.head, entry.ref, text)
    if (entry.lead !== undefined && entry.lead !== '' && head[0] !== undefined) {
      const lead = shortened(printable(entry.lead), leadWidth)
      head[0] = `${' '.repeat(indent)}${this.paint(lead, 'strong')}${' '.repeat(leadWidth - displayWidth(lead) + 2)}${head[0].slice(text.length)}`
    }
    return [...head, ...entry.body.flatMap((line) => this.lines(line, this.width, text))]
  }

  /** Wrapped head with the reference at the right edge of its first line. */
  private headed(head: Line, ref: string | undefined, indent: string): string[] {
    const room = this.width - indent.length - (ref === undefined ? 0 : displayWidth(ref) + 2)
    const lines = wrap(head, room)
    return lines.map((line, i) => {
      const text = indent + this.painted(line)
      if (i > 0 || ref === undefined) return text
      const gap = this.width - indent.length - displayWidth(plainText(line)) - displayWidth(ref)
      return `${text}${' '.repeat(Math.max(2, gap))}${this.paint(ref, 'ref')}`
    })
  }

  private sides(block: Sides): string[] {
    const indent = ' '.repeat(MARGIN)
    const out = this.headed(block.head, block.ref, indent)
    if (block.note !== undefined) out.push(...this.lines(block.note, this.width, indent))
    const deep = ' '.repeat(MARGIN + 2)
    const perRow = Math.max(
      1,
      Math.min(3, block.sides.length, Math.floor((this.width - deep.length + 3) / NARROWEST_SIDE)),
    )
    for (let i = 0; i < block.sides.length; i += perRow) {
      const row = block.sides.slice(i, i + perRow)
      const column = Math.floor((this.width - deep.length - 3 * (perRow - 1)) / perRow)
      const cells = row.map((side) => [side.head, ...side.body].flatMap((line) => wrap(line, column)))
      out.push('')
      for (let k = 0; k < Math.max(...cells.map((c) => c.length)); k++) {
        const parts = cells.map((cell) => {
          const line = cell[k] ?? []
          return this.painted(line) + ' '.repeat(Math.max(0, column - displayWidth(plainText(line))))
        })
        out.push(deep + parts.join(` ${this.paint('│', 'quiet')} `))
      }
    }
    return out
  }

  private table(table: Table): string[] {
    const natural = table.columns.map((c, i) =>
      Math.max(displayWidth(c.title), ...table.rows.map((r) => displayWidth(printable(plainText(r.cells[i] ?? []))))),
    )
    const gaps = 2 * (table.columns.length - 1) + MARGIN
    const fixed = table.columns.reduce((sum, c, i) => sum + (c.grows ? 0 : (natural[i] ?? 0)), 0)
    const room = this.width - gaps - fixed
    if (room < NARROWEST * table.columns.filter((c) => c.grows).length) return this.stacked(table)
    const widths = this.shared(table, natural, room)
    const titles = table.columns.map((c): Line => [{ text: c.title, style: 'quiet' }])
    const withTitles = table.columns.some((c) => c.title !== '')
    return [
      ...(withTitles ? this.row(table, titles, widths) : []),
      ...table.rows.flatMap((r) => this.row(table, r.cells, widths)),
    ]
  }

  /** Rows as lines, where there is no room for columns. */
  private stacked(table: Table): string[] {
    return table.rows.flatMap((r) => {
      const line = joined(r.cells, ' · ')
      return wrap(line, this.width - 2 * MARGIN).map(
        (l, i) => ' '.repeat(i === 0 ? MARGIN : 2 * MARGIN) + this.painted(l),
      )
    })
  }

  /** Widths of the columns: growing ones share what the others leave, none gets more than it needs. */
  private shared(table: Table, natural: readonly number[], room: number): number[] {
    const widths = [...natural]
    const growing = table.columns
      .flatMap((c, i) => (c.grows ? [i] : []))
      .sort((a, b) => (natural[a] ?? 0) - (natural[b] ?? 0))
    let left = room
    for (const [k, i] of growing.entries()) {
      widths[i] = Math.max(NARROWEST, Math.min(natural[i] ?? 0, Math.floor(left / (growing.length - k))))
      left -= widths[i] ?? 0
    }
    return widths
  }

  private row(table: Table, cells: readonly Line[], widths: readonly number[]): string[] {
    const wrapped = table.columns.map((_, i) => wrap(cells[i] ?? [], widths[i] ?? 10))
    const height = Math.max(1, ...wrapped.map((w) => w.length))
    return Array.from({ length: height }, (_, k) => {
      const parts = table.columns.map((c, i) => {
        const line = wrapped[i]?.[k] ?? []
        const gap = ' '.repeat(Math.max(0, (widths[i] ?? 0) - displayWidth(plainText(line))))
        return c.align === 'right' ? gap + this.painted(line) : this.painted(line) + gap
      })
      return ' '.repeat(MARGIN) + parts.join('  ')
    })
  }

  private lines(line: Line, width: number, indent: string): string[] {
    return wrap(line, width - indent.length).map((l) => indent + this.painted(l))
  }

  private painted(line: Line): string {
    return line.map((r) => (r.style === undefined ? r.text : this.paint(r.text, r.style))).join('')
  }

  private paint(text: string, style: Style | 'ref'): string {
    if (!this.colour) return text
    const [on, off] = CODES[style]
    return `\u001b[${on}m${text}\u001b[${off}m`
  }
}
