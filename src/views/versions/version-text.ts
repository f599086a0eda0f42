/** A version of a report with what comparing needs of its text: body, paragraphs, sentences, places in code points. */
import type { Reading, ReportVersion, Span } from '../../model/index.js'

export interface Version {
  readonly report: ReportVersion
  readonly reading: Reading
}

/** Words of one version. */
export interface Words {
  readonly words: string
  /** In code points of that version's text. */
  readonly start: number
  readonly end: number
}

export class VersionText {
  readonly text: string
  readonly bodyStart: number
  readonly sentences: readonly string[]

  constructor(readonly version: Version) {
    this.text = version.report.text
    const { title } = version.report
    this.bodyStart = title !== undefined && title !== '' && this.text.startsWith(title) ? title.length : 0
    this.sentences = version.reading.sentences.map((s) => this.slice(s))
  }

  slice = ({ start, end }: Span): string => this.text.slice(start, end)

  words(span: Span): Words {
    const start = [...this.text.slice(0, span.start)].length
    const words = this.slice(span)
    return { words, start, end: start + [...words].length }
  }

  /** The sentence as words with their place. */
  sentence(index: number): Words | undefined {
    const span = this.version.reading.sentences[index]
    return span && this.words(span)
  }

  isHeadline(sentence: number): boolean {
    return (this.version.reading.sentences[sentence]?.start ?? this.bodyStart) < this.bodyStart
  }

  /** Paragraphs of the body without what is page clutter. */
  paragraphs(): readonly Span[] {
    const out: Span[] = []
    for (const match of this.text.slice(this.bodyStart).matchAll(/[^\n]*\S[^\n]*/g)) {
      const start = this.bodyStart + match.index
      const end = start + match[0].length
      const clutter = this.version.report.leftOut.some((l) => l.start <= start && end <= l.end)
      if (!clutter) out.push({ start, end })
    }
    return out
  }
}
