/** What a view shows, free of any medium: sections of entries, tables and sides, drawn by text, Markdown and HTML alike. */

/** `words` are a report's own; `quiet` is beside the point; `alert` must not be overlooked. */
export type Style = 'strong' | 'quiet' | 'words' | 'alert'

export interface Run {
  readonly text: string
  readonly style?: Style
  /** Anchor in the same page. */
  readonly to?: string
}

export type Line = readonly Run[]

/** A record in a few lines: `lead` hangs before it (a date), `ref` opens it. */
export interface Entry {
  readonly block: 'entry'
  readonly lead?: string
  readonly head: Line
  readonly ref?: string
  readonly body: readonly Line[]
  readonly depth?: 1
  readonly anchor?: string
}

/** Accounts that differ, side by side. */
export interface Sides {
  readonly block: 'sides'
  readonly head: Line
  readonly ref?: string
  readonly note?: Line
  readonly sides: readonly { readonly head: Line; readonly body: readonly Line[] }[]
}

export interface Column {
  readonly title: string
  readonly align?: 'right'
  /** Columns of words take what room is left; others are as wide as their longest cell. */
  readonly grows?: boolean
}

export interface Table {
  readonly block: 'table'
  readonly columns: readonly Column[]
  readonly rows: readonly { readonly cells: readonly Line[]; readonly anchor?: string }[]
}

interface Prose {
  readonly block: 'prose'
  /** Hangs before the line, which then stands under what comes before it. */
  readonly mark?: string
  readonly line: Line
}

export type Block = Entry | Sides | Table | Prose

export interface Section {
  readonly title?: string
  readonly blocks: readonly Block[]
  /** What is not shown, and how to see it. */
  readonly more?: string
}

export interface Page {
  readonly title?: string
  /** Lines under the title: coordinates and counts. */
  readonly facts: readonly Line[]
  readonly sections: readonly Section[]
}

export const run = (text: string, style?: Style): Run => (style === undefined ? { text } : { text, style })
export const quiet = (text: string): Run => ({ text, style: 'quiet' })
export const strong = (text: string): Run => ({ text, style: 'strong' })

/** Runs with `by` between the lines; empty lines fall out. */
export function joined(lines: readonly Line[], by: string): Line {
  return lines.filter((l) => l.length > 0).flatMap((line, i) => (i === 0 ? line : [quiet(by), ...line]))
}

/** The words of a line without their styles. */
export const plainText = (line: Line): string => line.map((r) => r.text).join('')
