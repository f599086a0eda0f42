/** Contents around the cue: passives, relative clauses, "according to", "in her words". */
import { childOf, childrenOf, relation, type Token } from '../../text/index.js'
import { type Add, sentenceEnd } from './content-reader.js'
import { type Frame, nominalStart, reachesOf } from './frame.js'
import { isAccording, isInWords } from './in-words.js'

/** Passives, relative clauses, "according to". */
export function acrossTheVerb(frame: Frame, add: Add): void {
  const { sentence, cue, first, last, passive, subject } = frame
  const { left, right } = reachesOf(sentence)
  const within = (i: number) => Math.max(first, Math.min(last, i))
  if (isAccording(cue)) {
    const of = cue.head >= 0 && relation(cue) === 'case' ? sentence.tokens[cue.head] : cue
    const start = cue.i
    const stop = Math.max(right[of?.i ?? cue.i] ?? cue.i, cue.i)
    let before = start - 1
    while (before > first && /^[,("–—-]$/.test(sentence.tokens[before]?.form ?? '')) before--
    let after = stop + 1
    while (after < last && /^[,)–—-]$/.test(sentence.tokens[after]?.form ?? '')) after++
    const end = sentenceEnd(frame)
    const host = of !== undefined && of.head >= 0 ? sentence.tokens[of.head] : undefined
    if (start - first <= 1) add('according to', ['opens'], [[after, end]])
    else {
      add('according to', [after < end ? 'could go on' : 'closes'], [[first, before]])
      if (after < end)
        add(
          'according to',
          ['goes on'],
          [
            [first, before],
            [after, end],
          ],
        )
      if (host !== undefined && host.i < start && (left[host.i] ?? first) > first)
        add('according to', ['inner', relation(host)], [[left[host.i] ?? first, before]])
    }
  }
  if (isInWords(frame)) {
    const stop = right[cue.i] ?? cue.i
    const end = sentenceEnd(frame)
    let after = stop + 1
    while (after < last && /^[,:–—-]$/.test(sentence.tokens[after]?.form ?? '')) after++
    if ((left[cue.i] ?? 0) <= first + 1) add('in words', ['opens'], [[after, end]])
    else {
      const before: readonly [number, number] = [first, Math.max(first, (left[cue.i] ?? 1) - 1)]
      // "The king, in his aide’s words, is tired": it goes on after the comma.
      if (sentence.tokens[after - 1]?.form === ',' && after < end) add('in words', ['goes on'], [before, [after, end]])
      else add('in words', ['closes'], [before])
    }
  }
  if (passive && subject !== undefined && subject.head === cue.i && subject.i < cue.i) {
    const own: readonly [number, number] = [within(left[subject.i] ?? subject.i), within(right[subject.i] ?? subject.i)]
    const rest = childrenOf(sentence, cue, 'xcomp', 'ccomp', 'advcl', 'obl').find(
      (c) => c.i > cue.i && !isAgent(frame, c),
    )
    add('passive', ['subject alone', `then ${rest?.deprel ?? '-'}`], [own])
    if (rest !== undefined) {
      const marker = childrenOf(sentence, rest, 'mark', 'case').find(
        (m) => m.i < rest.i && m.form.toLowerCase() !== 'to' && m.form.toLowerCase() !== 'that',
      )
      const from = marker !== undefined && marker.i === left[rest.i] ? marker.i + 1 : (left[rest.i] ?? rest.i)
      add(
        'passive',
        [`with ${rest.deprel}`, `mk ${marker?.form.toLowerCase() ?? '-'}`],
        [own, [from, within(right[rest.i] ?? rest.i)]],
        marker,
      )
    }
  }
  const noun = cue.deprel === 'acl:relcl' || cue.deprel === 'acl' ? sentence.tokens[cue.head] : undefined
  if (noun !== undefined && noun.i < cue.i && !(noun === subject && cue.deprel === 'acl')) {
    const opener = sentence.tokens[left[cue.i] ?? cue.i]
    const isRelative = opener !== undefined && /^(?:which|that|whom|what|who)$/i.test(opener.form)
    const own: readonly [number, number] = [
      within(nominalStart(sentence, noun, left[noun.i] ?? noun.i)),
      within(Math.max(noun.i, (left[cue.i] ?? cue.i) - (isRelative ? 0 : 1))),
    ]
    const marks = [cue.deprel, isRelative ? 'relative' : 'bare']
    add('relative', marks, [own])
    const rest = childrenOf(sentence, cue, 'xcomp', 'obl', 'obj', 'ccomp').find((c) => c.i > cue.i)
    if (rest !== undefined)
      add(
        'relative',
        [...marks, `then ${rest.deprel}`],
        [own, [within(left[rest.i] ?? rest.i), within(right[rest.i] ?? rest.i)]],
      )
  }
}

function isAgent(frame: Frame, token: Token): boolean {
  return token.deprel === 'obl:agent' || childOf(frame.sentence, token, 'case')?.form.toLowerCase() === 'by'
}
