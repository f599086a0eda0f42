import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadEnglishNet, loadNet } from './index.js'
import { formatVersion, readWeights, writeWeights } from './weights-file.js'

const sizes = { hidden: 8, arc: 8, rel: 8, words: 1, inTags: 1, tags: 1, labels: 1 }
const made = (): Buffer =>
  Buffer.from(
    writeWeights(
      { id: 'xx-1', sizes, made: { seed: 1 } },
      new Map([
        ['words', Buffer.from('one\ntwo')],
        ['numbers', Buffer.alloc(3000, 7)],
      ]),
    ),
  )
const changed = (change: (bytes: Buffer) => void): Buffer => {
  const bytes = made()
  change(bytes)
  return bytes
}

describe('a weights file', () => {
  it('gives back its head and its sections', () => {
    const weights = readWeights(made())
    expect(weights.head.id).toBe('xx-1')
    expect(weights.head.sizes).toEqual(sizes)
    expect(Buffer.from(weights.section('words')).toString()).toBe('one\ntwo')
    expect(weights.section('numbers')).toHaveLength(3000)
    expect(weights.has('nothing')).toBe(false)
  })
  it('has the same bytes when written twice', () => {
    expect(made().equals(made())).toBe(true)
  })

  const whole = made()
  it.each([
    ['an empty file', Buffer.alloc(0), 'not a weights file'],
    ['some other file', Buffer.from('PK and so on and so on and so on'), 'not a weights file'],
    ['a file cut in its head', whole.subarray(0, 40), 'cut short'],
    ['a file cut in its body', whole.subarray(0, whole.length - 9), 'cut short'],
    [
      'a file with one bit changed',
      changed((b) => b.writeUInt8(b.readUInt8(b.length - 5) ^ 4, b.length - 5)),
      'damaged',
    ],
    ['a file of a newer program', changed((b) => b.writeUInt32LE(formatVersion + 1, 8)), 'update the program'],
    ['a file of an older program', changed((b) => b.writeUInt32LE(0, 8)), 'train them anew'],
    ['a head that is no JSON', changed((b) => b.write('!', 16)), 'damaged'],
  ])('%s is refused with a reason', (_, bytes, reason) => {
    expect(() => loadNet(bytes)).toThrow(reason)
  })
  it('lacks a section: the message names it', () => {
    expect(() => loadNet(whole)).toThrow('no section vectorWords')
  })
})

describe('loading from a path', () => {
  it('names the file that is missing or faulty', () => {
    const folder = mkdtempSync(join(tmpdir(), 'weights-'))
    try {
      const path = join(folder, 'en.weights')
      expect(() => loadEnglishNet(path)).toThrow(`cannot read the weights ${path}`)
      writeFileSync(path, 'nonsense')
      expect(() => loadEnglishNet(path)).toThrow(`${path}: not a weights file`)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
