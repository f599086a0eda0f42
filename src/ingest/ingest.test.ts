import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ingest, MOST_BYTES, MOST_CHARACTERS } from './index.js'

const utf8 = (text: string) => new TextEncoder().encode(text)
const read = (text: string, name = 'wire.txt') => ingest(utf8(text), { name })
const BODY = 'Togo has recalled its envoy from the island, and the government said that talks are over.'

function utf16(text: string, isBig: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2)
  const view = new DataView(bytes.buffer)
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), !isBig)
  return bytes
}

describe('plain text', () => {
  it('takes a headline set off by a blank line as title and keeps it at the beginning of the text', async () => {
    const { reports } = await read(`Togo Recalls Envoy\n\n${BODY}\n`)
    expect(reports[0]).toMatchObject({
      title: 'Togo Recalls Envoy',
      text: `Togo Recalls Envoy\n\n${BODY}`,
      status: 'read',
      language: 'en',
    })
  })
  it('has no title where the first line is a sentence', async () => {
    const { reports } = await read(`${BODY}\nThe other side did not answer.`)
    expect(reports[0]?.title).toBeUndefined()
    expect(reports[0]?.text.startsWith('Togo has')).toBe(true)
  })
  it('reads the stated date, and leaves its line and the list of other stories out', async () => {
    const text = `The president will not yield to his neighbour.\nPublished On 4 Mar 2021\n${BODY}\nRecommended Stories\nlist of 2 items- list 1 of 2Who are the island people?\n- list 2 of 2Ten things to know about the canal\nThe talks had begun in May.`
    const report = (await read(text)).reports[0]
    expect(report?.published).toMatchObject({ edtf: '2021-03-04', basis: 'stated' })
    expect(report?.leftOut.map((l) => [l.why, report.text.slice(l.start, l.end)])).toEqual([
      ['published line', 'Published On 4 Mar 2021'],
      ['recommended stories', 'Recommended Stories'],
      ['recommended stories', 'list of 2 items- list 1 of 2Who are the island people?'],
      ['recommended stories', '- list 2 of 2Ten things to know about the canal'],
    ])
  })
  it('reads place and date on a line of their own, as releases have them', async () => {
    const dated = async (line: string) =>
      (await read(`Ministry of Ports\nPress release\n${line}\n\n${BODY}`)).reports[0]
    expect((await dated('Port Louis, 4 March 2021'))?.published).toMatchObject({ edtf: '2021-03-04', basis: 'stated' })
    expect((await dated('Beau Bassin-Rose Hill, March 4, 2021'))?.published.edtf).toBe('2021-03-04')
    expect((await dated('The harbour was closed on 4 March 2021'))?.published.edtf).toBe('')
  })
  it('reads dateline and byline', async () => {
    const report = (await read(`By Ama Owusu and Lars Holm\nPORT LOUIS, Mauritius (Example Wire) – ${BODY}`)).reports[0]
    expect(report?.authors).toEqual(['Ama Owusu', 'Lars Holm'])
    expect(report?.dateline).toMatchObject({ place: 'Port Louis, Mauritius', outlet: 'Example Wire' })
    const { start = 0, end = 0 } = report?.dateline?.span ?? {}
    expect(report?.text.slice(start, end)).toBe('PORT LOUIS, Mauritius (Example Wire) –')
  })
  it.each([
    'By cutting the line, the ministry risks a strike',
    'By Friday the talks had failed',
    'By the time Togo spoke, it was over.',
  ])('sees no byline in %j', async (line) => {
    const report = (await read(`${line}\n${BODY}`)).reports[0]
    expect(report?.authors).toEqual([])
    expect(report?.leftOut).toEqual([])
  })
  it('makes the same report of the same bytes, and another id of another text', async () => {
    const [a, b, c] = await Promise.all([read(BODY), read(BODY), read(`${BODY} So it goes on.`)])
    expect(a).toEqual(b)
    expect(a?.reports[0]?.id).not.toBe(c?.reports[0]?.id)
  })
})

describe('JSON', () => {
  it('reads lines, and a bad line does not lose the others', async () => {
    const lines = [
      JSON.stringify({
        id: 'a',
        title: 'Envoy recalled',
        outlet: 'Example Times',
        published: '2021-03-04T09:00:00Z',
        text: BODY,
      }),
      '{"id": "b", "text": ',
      JSON.stringify({ id: 'c' }),
      '42',
      '',
      JSON.stringify({ id: 'd', text: BODY }),
    ].join('\r\n')
    const { reports, problems } = await read(`\ufeff${lines}`, 'wire.jsonl')
    expect(reports.map((r) => r.source)).toEqual(['a', 'd'])
    expect(reports[0]).toMatchObject({
      title: 'Envoy recalled',
      outlet: 'Example Times',
      published: { edtf: '2021-03-04', basis: 'stated' },
    })
    expect(problems.map((p) => [p.level, p.where])).toEqual([
      ['error', 'wire.jsonl:2'],
      ['error', 'wire.jsonl:3'],
      ['error', 'wire.jsonl:4'],
    ])
  })
  it.each([
    ['an array', JSON.stringify([{ text: BODY }, { text: `${BODY} More.` }], null, 2), 2],
    ['one object over several lines', JSON.stringify({ text: BODY, title: 'Envoy recalled' }, null, 2), 1],
    ['one object on a line', JSON.stringify({ text: BODY }), 1],
  ])('reads %s', async (_, text, count) => {
    const { reports, problems } = await read(text, 'input')
    expect(reports).toHaveLength(count)
    expect(problems).toEqual([])
  })
  it('counts the same report once and takes the same id with another text as a later version', async () => {
    const line = (text: string) => JSON.stringify({ id: 'a', text })
    const { reports, problems } = await read([line(BODY), line(BODY), line(`${BODY} Later.`)].join('\n'), 'x.jsonl')
    expect(reports.map((r) => r.version)).toEqual([1, 2])
    expect(new Set(reports.map((r) => r.id)).size).toBe(1)
    expect(problems).toHaveLength(2)
  })
  it('replaces lone surrogates and keeps what follows', async () => {
    const { reports } = await read(`{"id":"a","text":"\\ud800 ${BODY}"}`, 'x.jsonl')
    expect(reports[0]?.text).toBe(`\ufffd ${BODY}`)
  })
  it('takes a title of a megabyte as text', async () => {
    const { reports, problems } = await read(JSON.stringify({ title: 'Envoy '.repeat(170_000), text: BODY }), 'x.json')
    expect(reports[0]?.title).toBeUndefined()
    expect(reports[0]?.text.endsWith(BODY)).toBe(true)
    expect(problems[0]?.what).toContain('title')
  })
  it('says when a date cannot be read with certainty', async () => {
    const { reports, problems } = await read(JSON.stringify({ published: '03/04/2021', text: BODY }), 'x.json')
    expect(reports[0]?.published).toEqual({ edtf: '', basis: 'unknown' })
    expect(problems[0]).toMatchObject({ level: 'warning', todo: 'write it as YYYY-MM-DD' })
  })
  it('does not pollute prototypes', async () => {
    await read('{"__proto__":{"polluted":1},"text":"Togo said no and that was the end of it."}', 'x.json')
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })
  it('reads plain text that begins with a bracket as plain text', async () => {
    const { reports } = await read(`[Editor's note] ${BODY}`)
    expect(reports).toHaveLength(1)
  })
})

describe('charsets and bad input', () => {
  it.each([
    ['UTF-16 with a mark, little end first', utf16(`\ufeffÉtat: ${BODY}`, false)],
    ['UTF-16 with a mark, big end first', utf16(`\ufeffÉtat: ${BODY}`, true)],
    ['UTF-16 without a mark', utf16(`État: ${BODY}`, false)],
    ['Latin-1', Uint8Array.from(`État: ${BODY}`, (c) => c.charCodeAt(0))],
    ['UTF-8 with a mark', utf8(`\ufeffÉtat: ${BODY}`)],
  ])('decodes %s', async (_, bytes) => {
    const { reports } = await ingest(bytes, { name: 'a.txt' })
    expect(reports[0]?.text).toBe(`État: ${BODY}`)
  })
  it.each([
    ['an empty file', new Uint8Array(), 'empty'],
    ['white space', utf8(' \n\t '), 'white space'],
    ['a PDF', utf8('%PDF-1.7 abc'), 'PDF'],
    ['a ZIP archive', Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0]), 'ZIP'],
    ['bytes of a program', Uint8Array.from([1, 0, 2, 0, 0, 7, 0, 0, 0, 9]), 'binary'],
    ['a web page', utf8('<!DOCTYPE html><p>Hello'), 'web page'],
    ['a file over the limit', new Uint8Array(MOST_BYTES + 1).fill(97), String(MOST_BYTES)],
  ])('refuses %s with a message', async (_, bytes, word) => {
    const { reports, problems } = await ingest(bytes, { name: 'odd.bin' })
    expect(reports).toEqual([])
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatchObject({ level: 'error', where: 'odd.bin' })
    expect(problems[0]?.what).toContain(word)
    expect(problems[0]?.todo).not.toBe('')
  })
  it('keeps a report of one line of ten million characters, unread, and says so', async () => {
    const { reports, problems } = await ingest(new Uint8Array(10_000_000).fill(97), { name: 'long.txt' })
    expect(reports[0]).toMatchObject({ status: 'unread' })
    expect(reports[0]?.text).toHaveLength(10_000_000)
    expect(reports[0]?.statusReason).toContain(String(MOST_CHARACTERS))
    expect(problems).toHaveLength(1)
  })
})

describe('language', () => {
  it.each([
    ['fr', 'Le gouvernement du Togo a rappelé son ambassadeur après des mois de tensions avec le pays voisin.'],
    ['es', 'El gobierno de Chile retiró a su embajador tras meses de tensiones con el país vecino.'],
    ['de', 'Die Regierung hat ihren Botschafter nach Monaten der Spannungen aus dem Nachbarland abberufen.'],
    ['ru', 'Правительство отозвало своего посла после нескольких месяцев напряжённости с соседней страной.'],
    ['ar', 'استدعت الحكومة سفيرها بعد أشهر من التوتر مع الدولة المجاورة بسبب الحدود.'],
  ])('keeps a report in %s unread', async (language, text) => {
    const { reports } = await read(text)
    expect(reports[0]).toMatchObject({ language, status: 'unread', text })
    expect(reports[0]?.statusReason).toContain('only English')
  })
  it('believes what it finds against what is declared', async () => {
    const { reports, problems } = await read(
      JSON.stringify({
        language: 'en',
        text: 'Le gouvernement du Togo a rappelé son ambassadeur après des mois de tensions.',
      }),
      'x.json',
    )
    expect(reports[0]).toMatchObject({ language: 'fr', status: 'unread' })
    expect(problems[0]?.level).toBe('note')
  })
  it('reads short English and leaves what cannot be told unread', async () => {
    expect((await read('Norway recalled its envoy.')).reports[0]).toMatchObject({ language: 'en', status: 'read' })
    expect((await read('12 34 56')).reports[0]).toMatchObject({ language: 'und', status: 'unread' })
  })
})

it('marks stretches that lie in the text, sorted and apart', async () => {
  const line = fc.constantFrom(
    BODY,
    'Share',
    'Advertisement',
    'By Ama Owusu',
    'Updated 3 May 2021',
    'READ MORE: Ten ships wait',
    '© 2021 Example',
    '',
    'Related Stories',
    '- One more thing',
    'ACCRA (Example) - It began.',
    '😀',
  )
  await fc.assert(
    fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 14 }), async (lines) => {
      for (const { text, leftOut } of (await read(lines.join('\n'))).reports) {
        let last = 0
        for (const { start, end } of leftOut) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          last = end
        }
      }
    }),
    { numRuns: 60 },
  )
})
