import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { displayWidth, printable, shortened } from './display-width.js'
import { renderHtml } from './html.js'
import { renderMarkdown } from './markdown.js'
import { type Page, plainText, run } from './page.js'
import { renderText } from './text.js'
import { wrap } from './wrap.js'

describe('the width of a text', () => {
  it.each([
    ['abc', 3],
    ['Ñandú', 5],
    ['e\u0301', 1],
    ['漢字', 4],
    ['😀', 2],
    ['a\u200bb', 2],
    ['שלום', 4],
  ])('%j takes %d columns', (text, width) => expect(displayWidth(text)).toBe(width))

  it('is kept by shortening', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 30 }), (text, width) => {
        expect(displayWidth(shortened(text, width))).toBeLessThanOrEqual(Math.max(width, 1))
      }),
    )
  })
})

describe('what reaches a terminal', () => {
  it.each([
    ['a\u001b[31mb', 'a[31mb'],
    ['a\u202eb', 'ab'],
    ['a\r\nb\tc', 'a b c'],
    ['he said שלום לכולם today', 'he said \u2068שלום לכולם\u2069 today'],
  ])('%j is printed as %j', (text, printed) => expect(printable(text)).toBe(printed))
})

describe('wrapping', () => {
  it('keeps every word, their styles and their order, and never goes over the width', () => {
    const style = fc.constantFrom('strong' as const, 'quiet' as const, undefined)
    const runs = fc.array(fc.record({ text: fc.string({ unit: 'grapheme' }), style }))
    fc.assert(
      fc.property(runs, fc.integer({ min: 8, max: 40 }), (pieces, width) => {
        const line = pieces.map(({ text, style: s }) => run(text, s))
        const lines = wrap(line, width)
        for (const l of lines) expect(displayWidth(plainText(l))).toBeLessThanOrEqual(width)
        const letters = (text: string) => text.replace(/[ \u2068\u2069]/g, '')
        expect(letters(lines.map(plainText).join(''))).toBe(letters(pieces.map((p) => printable(p.text)).join('')))
      }),
    )
  })

  it('breaks at spaces, and a word only when it is wider than the line', () => {
    const lines = wrap([run('aa bb '), run('cccccccccccc dd', 'strong')], 8)
    expect(lines.map(plainText)).toEqual(['aa bb', 'cccccccc', 'cccc dd'])
  })
})

const NASTY = '<script>alert(1)</script> & "quotes" | *stars* `ticks` [link](x)'
const page: Page = {
  title: NASTY,
  facts: [[run('a fact')]],
  sections: [
    {
      title: 'Entries',
      blocks: [
        { block: 'entry', lead: '1 May', head: [run(NASTY, 'words')], ref: 'evt_1234', body: [[run('more', 'alert')]] },
        {
          block: 'table',
          columns: [{ title: 'A' }, { title: 'B', grows: true }],
          rows: [{ cells: [[run('1')], [run(NASTY)]] }],
        },
        {
          block: 'sides',
          head: [run('who')],
          ref: 'dis_1234',
          sides: [
            { head: [run('one')], body: [[run(NASTY)]] },
            { head: [run('two')], body: [] },
          ],
        },
      ],
      more: 'and 3 more',
    },
  ],
}

describe('drawing a page', () => {
  it('as HTML escapes everything that a report says', () => {
    const html = renderHtml(page)
    expect(html).not.toContain('<script>')
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;quotes&quot;')
    for (const tag of ['main', 'section', 'ul', 'li', 'table', 'tr', 'td', 'q', 'p']) {
      const open = html.match(new RegExp(`<${tag}[ >]`, 'g'))?.length ?? 0
      expect(html.match(new RegExp(`</${tag}>`, 'g'))?.length ?? 0, tag).toBe(open)
    }
  })

  it('as Markdown keeps marks of the text from marking', () => {
    const markdown = renderMarkdown(page)
    expect(markdown).toContain('\\<script\\>')
    expect(markdown).toContain('\\*stars\\*')
    expect(markdown).toContain('\\|')
  })

  it('as text keeps references at the right edge and says what is left out', () => {
    const lines = renderText(page, { width: 60, colour: false }).split('\n')
    expect(lines.find((l) => l.includes('evt_1234'))?.length).toBe(60)
    expect(lines.join('\n')).toContain('and 3 more')
  })

  it('as text breaks no line behind a dot, nor before a lone digit', () => {
    const line = [{ text: 'told by two reports · rated 1 · denied in one' }]
    for (let width = 12; width < 46; width++) {
      const lines = wrap(line, width).map(plainText)
      expect(lines.filter((l) => l.endsWith('·') || /^\d/.test(l))).toEqual([])
      expect(lines.join(' ')).toBe(plainText(line))
    }
  })

  it('as text puts two sides beside each other where there is room, else below', () => {
    const text = (width: number) => renderText(page, { width, colour: false })
    expect(text(100)).toMatch(/one +│ two/)
    expect(text(50)).not.toContain('│')
  })
})
