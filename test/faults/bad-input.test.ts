/** What people feed a program by mistake: each time a message that helps, the right exit code, and nothing lost. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parsed, rapport } from '../made/run-cli.js'
import { scratchFolder } from '../made/scratch.js'

const STORY =
  'Chile closed its border with Peru on 3 March 2031. “We had no choice,” President Ana Rivas said in Santiago.'

async function reading(name: string, bytes: string | Uint8Array) {
  const folder = scratchFolder()
  const file = join(folder, name)
  writeFileSync(file, bytes)
  const ledger = join(folder, 'l.db')
  const { code, out, err } = await rapport(['read', file, '--ledger', ledger])
  const reports = parsed((await rapport(['list', 'reports', '--json', '--ledger', ledger])).out)
  return { code, out, err, reports, ledger, file }
}

describe('an input that holds no report', () => {
  it.each([
    ['empty.txt', ''],
    ['blank.txt', ' \n\t\n '],
    [
      'picture.txt',
      Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]),
    ],
    ['page.txt', '<!doctype html><html><body>Chile closed its border.</body></html>'],
    ['broken.json', '{"text": "Chile closed'],
    ['number.json', '42'],
    ['no-text.json', '{"title": "Chile closes border"}'],
  ])('%s is told by name and ends with 3', async (name, bytes) => {
    const { code, err, out, reports } = await reading(name, bytes)
    expect(code).toBe(3)
    expect(err).toContain(name)
    expect(out).toBe('')
    expect(reports).toEqual([])
  })

  it('does not keep the good lines of a file from being read', async () => {
    const lines = [
      JSON.stringify({ id: '1', text: STORY }),
      '{"id": 2, "text"',
      JSON.stringify({ id: '3', text: `${STORY} Again.` }),
    ]
    const { code, err, reports } = await reading('mixed.jsonl', lines.join('\n'))
    expect(code).toBe(3)
    expect(err).toContain('mixed.jsonl:2')
    expect(reports).toHaveLength(2)
  })
})

describe('an input in another dress', () => {
  it.each([
    ['UTF-16 with a mark', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(STORY, 'utf16le')])],
    ['Latin-1', Buffer.from(STORY.replaceAll(/[“”]/g, '"').replace('Ana', 'Añá'), 'latin1')],
    ['UTF-8 with a mark', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(STORY)])],
  ])('%s is read all the same', async (_, bytes) => {
    const { code, reports } = await reading('story.txt', bytes)
    expect(code).toBe(0)
    expect(reports).toMatchObject([{ status: 'read', language: 'en' }])
    expect(String(reports[0]?.text)).toContain('Chile closed its border with Peru')
  })
})

describe('an odd text', () => {
  it.each([
    ['20,000 quotation marks', `${STORY} ${'“'.repeat(20_000)}`],
    ['lone surrogates', JSON.stringify({ id: 'x', text: `${STORY} \ud800 and \udc00` })],
    ['emoji before the spans', `🎉🎉🎉 ${STORY}`],
    ['words from right to left', `${STORY} “שלום לכולם,” he added. مرحبا بالعالم.`],
    ['a thousand brackets', `${'('.repeat(1000)}${STORY}${')'.repeat(1000)}`],
    ['controls and escapes', `${STORY} \u001b[31mred\u001b[0m \u0007\u202eesrever`],
  ])('with %s is read without harm', async (_, text) => {
    const { code, out, reports, ledger } = await reading(text.startsWith('{') ? 'odd.json' : 'odd.txt', text)
    expect(code).toBe(0)
    expect(reports).toHaveLength(1)
    expect(out).not.toMatch(/(?!\n)\p{Cc}|\u202e/u)
    const exported = await rapport(['export', '--ledger', ledger])
    expect(exported.code).toBe(0)
    expect(Buffer.from(exported.out).toString()).toBe(exported.out)
  })

  it('of more than two million characters in one line is kept, and said to be too long to read', async () => {
    const { code, err, reports } = await reading('long.txt', 'border '.repeat(300_000))
    expect(code).toBe(0)
    expect(err).toContain('long.txt')
    expect(reports).toMatchObject([{ status: 'unread', status_reason: expect.stringMatching(/\w/) }])
  })

  it('of more than 50 MB is refused by its size', async () => {
    const { code, err } = await reading('huge.txt', Buffer.alloc(50_000_001, 'a '))
    expect(code).toBe(3)
    expect(err).toContain('50000000')
  })
})

describe('a ledger that cannot be used', () => {
  it.each([
    ['a folder', (folder: string) => folder],
    ['in a folder that is not there', (folder: string) => join(folder, 'no', 'l.db')],
    [
      'a text file',
      (folder: string) => {
        writeFileSync(join(folder, 'l.db'), STORY.repeat(20))
        return join(folder, 'l.db')
      },
    ],
    [
      'a damaged file',
      (folder: string) => {
        writeFileSync(join(folder, 'l.db'), Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(5000, 0x55)]))
        return join(folder, 'l.db')
      },
    ],
  ])('%s ends with 3 and says where and what to do', async (_, make) => {
    const folder = scratchFolder()
    const path = make(folder)
    writeFileSync(join(folder, 'a.txt'), STORY)
    for (const argv of [
      ['read', join(folder, 'a.txt')],
      ['list', 'ties'],
    ]) {
      const { code, err, out } = await rapport([...argv, '--ledger', path])
      expect([code, out]).toEqual([3, ''])
      expect(err).toContain(path)
      expect(err.split(';').length).toBeGreaterThan(1)
    }
  })
})
