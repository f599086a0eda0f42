/** Documents with named mentions to learn from: GUM's CoNLL-U with `Entity` in MISC, and JSONL with `gold.entities`. */
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type { NameLabel } from '../../src/extract/mentions/name-model.js'

export interface GoldName {
  readonly start: number
  readonly end: number
  /** Where the head word begins; -1 when the data does not say. */
  readonly head: number
  readonly label: NameLabel
}

export interface GoldDocument {
  readonly id: string
  readonly text: string
  readonly names: readonly GoldName[]
}

const LABELS: Readonly<Record<string, NameLabel>> = {
  person: 'person',
  organization: 'organisation',
  place: 'place',
  PER: 'person',
  ORG: 'organisation',
  LOC: 'place',
}

const readText = (file: string): string => {
  const bytes = readFileSync(file)
  return (bytes[0] === 0x1f ? gunzipSync(bytes) : bytes).toString('utf8')
}

/** Lines `{id, text, gold: {entities: [{start, end, type, named}]}}`. */
export function documentsOfLines(file: string): readonly GoldDocument[] {
  interface Row {
    readonly id: string
    readonly text: string
    readonly gold: {
      readonly entities: readonly {
        readonly start: number
        readonly end: number
        readonly type: string
        readonly named?: boolean
      }[]
    }
  }
  return readText(file)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const { id, text, gold } = JSON.parse(line) as Row
      const names = gold.entities
        .filter((e) => e.named !== false)
        .map((e): GoldName => ({ start: e.start, end: e.end, head: -1, label: LABELS[e.type] ?? 'thing' }))
      return { id, text, names }
    })
}

interface Word {
  readonly start: number
  readonly end: number
  readonly proper: boolean
  readonly head: number
  readonly punctuation: boolean
  readonly misc: string
}

/** GUM documents of a treebank file (its other documents carry no mentions). */
export function documentsOfTreebank(file: string): readonly GoldDocument[] {
  const documents: GoldDocument[] = []
  let id = ''
  let text = ''
  let names: GoldName[] = []
  let words: Word[] = []
  let paragraph = false
  let range: { readonly from: number; readonly to: number; readonly space: boolean } | undefined
  const closeSentence = (): void => {
    names.push(...namesOf(words))
    words = []
  }
  const closeDocument = (): void => {
    if (id.startsWith('GUM_')) documents.push({ id, text, names })
    text = ''
    names = []
  }
  for (const line of readText(file).split('\n')) {
    if (line.startsWith('# newdoc')) {
      closeDocument()
      id = line.split('= ')[1] ?? ''
    } else if (line.startsWith('# newpar')) paragraph = true
    else if (line === '') closeSentence()
    else if (!line.startsWith('#') && id.startsWith('GUM_')) {
      const [number = '', form = '', , upos, xpos = '', , head, , , misc = ''] = line.split('\t')
      const space = !misc.includes('SpaceAfter=No')
      if (number.includes('.')) continue
      if (number.includes('-')) {
        const [from, to] = number.split('-').map(Number)
        range = { from: from ?? 0, to: to ?? 0, space }
        continue
      }
      if (words.length === 0 && text !== '')
        text = paragraph ? `${text.trimEnd()}\n\n` : text.endsWith(' ') ? text : `${text} `
      paragraph = false
      const n = Number(number)
      const start = text.length
      text += form
      words.push({
        start,
        end: text.length,
        proper: upos === 'PROPN' || xpos.startsWith('NNP'),
        head: Number(head) - 1,
        punctuation: upos === 'PUNCT',
        misc,
      })
      const inRange = range !== undefined && n >= range.from && n < range.to
      if (range !== undefined && n === range.to) {
        if (range.space) text += ' '
        range = undefined
      } else if (!inRange && space) text += ' '
    }
  }
  closeSentence()
  closeDocument()
  return documents
}

/** Mentions of a sentence whose head is a proper noun; `(7-person-...` opens, `7)` closes. */
function namesOf(words: readonly Word[]): readonly GoldName[] {
  const found: GoldName[] = []
  const open: { readonly id: string; readonly type: string; readonly first: number }[] = []
  const close = (mention: { readonly type: string; readonly first: number }, last: number): void => {
    const inside = words.slice(mention.first, last + 1)
    const head = inside.find((w) => !w.punctuation && (w.head < mention.first || w.head > last)) ?? inside[0]
    const end = inside[inside.length - 1]
    if (head?.proper && end !== undefined)
      found.push({
        start: inside[0]?.start ?? 0,
        end: end.end,
        head: head.start,
        label: LABELS[mention.type] ?? 'thing',
      })
  }
  words.forEach((word, at) => {
    const value = /Entity=([^|]*)/.exec(word.misc)?.[1] ?? ''
    for (const [, id, type, , shut, closed] of value.matchAll(/\((\d+)-(\w+)-([^()]*?)(\)|(?=\()|$)|(\d+)\)/g)) {
      if (id !== undefined && type !== undefined) {
        if (shut === ')') close({ type, first: at }, at)
        else open.push({ id, type, first: at })
      } else {
        const i = open.findLastIndex((m) => m.id === closed)
        const [mention] = i < 0 ? [] : open.splice(i, 1)
        if (mention !== undefined) close(mention, at)
      }
    }
  })
  return found
}
