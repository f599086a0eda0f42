import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseConllu, readConllu } from './conllu.js'

const row = (id: string, head: string): string => `${id}\tword\tword\tNOUN\tNN\t_\t${head}\tdep\t_\t_`

describe('reading CoNLL-U', () => {
  it('passes over comments, ranges and empty nodes', () => {
    const text = `# sent_id = a\n${row('1-2', '_')}\n${row('1', '0')}\n${row('1.1', '_')}\n${row('2', '1')}\n\n`
    expect(parseConllu(text, 'x').map((s) => [s.id, s.words.map((w) => w.head)])).toEqual([['a', [0, 1]]])
  })
  it('reads a last sentence without an empty line and Windows line ends', () => {
    expect(parseConllu(`${row('1', '0')}\r\n\r\n${row('1', '0')}`, 'x')).toHaveLength(2)
  })
  it.each([
    ['too few columns', '1\tword', 'x:1: 2 columns'],
    ['a word out of order', row('2', '0'), 'x:1: word 2 out of order'],
    ['a head outside', `${row('1', '7')}\n\n`, 'x:2: a head outside its sentence'],
  ])('%s is refused with its line', (_, text, message) => {
    expect(() => parseConllu(text, 'x')).toThrow(message)
  })
  it('names the file that is missing, faulty or empty', () => {
    const folder = mkdtempSync(join(tmpdir(), 'conllu-'))
    try {
      const path = join(folder, 'a.conllu.gz')
      expect(() => readConllu(path)).toThrow(`cannot read the treebank ${path}`)
      writeFileSync(path, 'no gzip')
      expect(() => readConllu(path)).toThrow(`cannot unpack the treebank ${path}`)
      const empty = join(folder, 'b.conllu')
      writeFileSync(empty, '')
      expect(() => readConllu(empty)).toThrow('no sentences in the treebank')
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
