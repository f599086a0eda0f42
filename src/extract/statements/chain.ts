/** Speech within speech: on whose word a statement stands, outermost first, and where it was made public. */
import type { SaidByLink, Words } from '../../model/index.js'
import { childOf, childrenOf, hasRelation, headOf, relation, subtreeSpan } from '../../text/index.js'
import type { Attribution } from './attribution.js'
import { mediumOf } from './circumstances.js'
import { lexicon } from './lexicon.js'
import type { Speaker } from './speaker.js'
import { contains, overlap } from './stretches.js'

/** For each attribution the smallest other one whose content holds its cue. */
export function outerOf(kept: readonly Attribution[]): readonly number[] {
  return kept.map((a, k) => {
    let best = -1
    let least = Number.POSITIVE_INFINITY
    for (let j = k - 1; j >= 0 && (kept[j]?.sentence.index ?? 0) >= a.sentence.index - 6; j--) consider(j)
    for (let j = k + 1; j < kept.length && (kept[j]?.sentence.index ?? 0) <= a.sentence.index + 6; j++) consider(j)
    return best
    function consider(j: number) {
      const b = kept[j]
      if (b === undefined) return
      for (const p of b.content.pieces)
        if (contains(p, a.cue) && p.end - p.start < least) {
          best = j
          least = p.end - p.start
        }
    }
  })
}

export function chain(
  text: string,
  k: number,
  outer: readonly number[],
  kept: readonly Attribution[],
  speakers: readonly Speaker[],
): readonly SaidByLink[] {
  const links: SaidByLink[] = []
  const seen = new Set([k])
  const own = speakers[k]
  for (let at = outer[k] ?? -1; at >= 0 && !seen.has(at); at = outer[at] ?? -1) {
    seen.add(at)
    const a = kept[at]
    const s = speakers[at]
    if (a === undefined || s === undefined || s.text === '') continue
    // "X claimed ... and concluded": nobody reports his own words at second hand.
    const inner = links[0]
    const isSame = (name: string, entity: number | undefined) =>
      name === s.text || (entity !== undefined && entity === s.entity)
    if (isSame(own?.text ?? '', own?.entity) || (inner !== undefined && isSame(inner.name, inner.entity))) continue
    links.unshift({
      level: a.rule === 'according to' || isDocument(a) ? 'source' : 'speaker',
      name: s.text,
      ...(s.entity === undefined ? {} : { entity: s.entity }),
      ...(s.anonymous ? { anonymous: true } : {}),
      words: wordsOf(a).filter((w) => w.role !== 'content'),
    })
  }
  const witness = witnessOf(text, kept[k])
  if (witness !== undefined && !links.some((l) => l.name === witness.name)) links.push(witness)
  return links
}

/** "Guests overheard her say", "was quoted by the daily as saying": who heard or passed on the words, from the verb above the cue. */
function witnessOf(text: string, a: Attribution | undefined): SaidByLink | undefined {
  if (a === undefined || !hasRelation(a.head, ['ccomp', 'xcomp', 'advcl', 'acl'])) return undefined
  const { sentence, head } = a
  let verb = headOf(sentence, head)
  // "quoted the king as saying": the parser may hang the participle on the king.
  if (verb !== undefined && !RELAYING.test(verb.lemma) && relation(head) === 'acl') verb = headOf(sentence, verb)
  if (verb === undefined || !RELAYING.test(verb.lemma.replace(/heard$/, 'hear'))) return undefined
  const isPassive = childOf(sentence, verb, 'nsubj:pass', 'aux:pass') !== undefined
  const who = isPassive
    ? childrenOf(sentence, verb, 'obl:agent', 'obl').find((c) => /^by$/i.test(childOf(sentence, c, 'case')?.form ?? ''))
    : childOf(sentence, verb, 'nsubj')
  if (who === undefined || who.upos === 'PRON') return undefined
  const span = subtreeSpan(sentence, who, (c) => c.head === who.i && hasRelation(c, ['case', 'punct', 'acl', 'advcl']))
  if (a.source.span !== undefined && overlap(span, a.source.span) > 0) return undefined
  return {
    level: 'speaker',
    name: text.slice(span.start, span.end),
    words: [
      { ...span, role: 'speaker' },
      { start: verb.start, end: verb.end, role: 'cue' },
    ],
  }
}

const RELAYING = /^(?:hear|overhear|quote|cite|record|film|tape|witness|catch)$/

/** So many sentences back an announcement may stand whose words are quoted. */
const NEAR = 4

/** Medium of the same speaker's announcement shortly before: the order or message that is quoted was made public there. */
export function announcedOn(
  text: string,
  k: number,
  kept: readonly Attribution[],
  speakers: readonly Speaker[],
): string | undefined {
  const at = kept[k]?.sentence.index ?? 0
  const own = speakers[k]
  for (let j = k - 1; j >= 0; j--) {
    const a = kept[j]
    if (a === undefined || own === undefined || at - a.sentence.index > NEAR) return undefined
    const other = speakers[j]
    const same = own.entity === undefined ? own.text === other?.text : own.entity === other?.entity
    if (a.rule === 'announcement' && same) return mediumOf(text, a)
  }
  return undefined
}

function isDocument(a: Attribution): boolean {
  return a.source.head !== undefined && lexicon().documents.has(a.source.head.lemma.toLowerCase())
}

/** The words of speaker, cue and content. */
export function wordsOf(a: Attribution): readonly Words[] {
  return [
    ...(a.source.span === undefined ? [] : [{ ...a.source.span, role: 'speaker' as const }]),
    { ...a.cue, role: 'cue' as const },
    ...a.content.pieces.map((p) => ({ start: p.start, end: p.end, role: 'content' as const })),
  ].sort((x, y) => x.start - y.start || x.end - y.end)
}
