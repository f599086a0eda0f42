/** Two who count the dead differently, in one sentence or in two that follow each other. */
import { countOneSet, type FigureMember, overlap } from '../../reconcile/join-figures.js'
import { isToll } from '../../reconcile/outcomes.js'
import type { StoryContext } from '../../reconcile/story-context.js'
import { COUNTS } from './cues.js'
import { actorIn, type Contrast, clauseStart, type Passage, spanIn, voiceAt } from './passage.js'

/** Numbers behind these are a part of another, or come on top of it. */
const IS_PART =
  /\b(?:of (?:them|whom|these|those|the)|among (?:them|whom)|including|another|others?|more|further|additional|first|each|than|from)\b/iu
const IS_PART_BEHIND = /^\s(?:of (?:them|whom|these|those|the)|more|further|others?|additional)\b/iu
const ANYONE = /^(?:people|person|death|victim|life|live|body|dead|human|casualt|fatalit|other|inhabitant|resident)/u

interface Count {
  readonly member: FigureMember
  readonly passage: Passage
  readonly voice: string
}

export function twoCounts(
  passage: Passage,
  next: Passage | undefined,
  figures: readonly FigureMember[],
  context: StoryContext,
): Contrast[] {
  const here = countsIn(passage, figures, context)
  if (here.length === 0) return []
  const there = next === undefined ? [] : countsIn(next, figures, context)
  for (const a of here)
    for (const b of [...here, ...there]) {
      if (a === b || a.member.figure.start >= b.member.figure.start || !areApart(a, b)) continue
      return [
        {
          source: passage.source,
          rule: 'contrasts.two-counts@1',
          type: 'conflict',
          attribute: 'value',
          claim: clauseOf(a),
          isTold: true,
          claimant: a.voice,
          counter: clauseOf(b),
          cue: { start: b.member.figure.start, end: b.member.figure.end },
          voice: b.voice,
        },
      ]
    }
  return []
}

function countsIn(passage: Passage, figures: readonly FigureMember[], context: StoryContext): Count[] {
  return figures.flatMap((member): Count[] => {
    const { figure } = member
    const isHere = member.source === passage.source && figure.sentence === passage.index
    if (!isHere || !(isToll(member.counted) || member.counted.has('part')) || figure.change !== undefined) return []
    const at = figure.start - passage.start
    const begin = clauseStart(passage.text, at)
    const behind = passage.text.slice(at + figure.end - figure.start)
    if (IS_PART.test(passage.text.slice(Math.max(0, at - 18), at)) || IS_PART_BEHIND.test(behind)) return []
    const verb = COUNTS.exec(passage.text.slice(begin, at))
    const subject = verb ? actorIn(passage, passage.start + begin, passage.start + begin + verb.index) : undefined
    const voice =
      member.claimant ??
      voiceAt(passage.source, figure.start, context) ??
      (subject === undefined ? undefined : context.cast.key(passage.source, subject))
    return voice === undefined ? [] : [{ member, passage, voice }]
  })
}

function areApart(a: Count, b: Count): boolean {
  if (a.voice === b.voice || overlap(a.member, b.member) || !countOneSet(a.member, b.member)) return false
  if (clauseOf(a).some((s) => clauseOf(b).some((o) => s.start < o.end && o.start < s.end))) return false
  const [x, y] = [nounOf(a.member), nounOf(b.member)]
  if (x !== y && !ANYONE.test(x) && !ANYONE.test(y)) return false
  const [p, q] = [a.member.figure.period ?? '', b.member.figure.period ?? '']
  return p === '' || q === '' || p === q
}

const nounOf = ({ figure }: FigureMember): string => figure.unit.split(' ').at(-1) ?? ''

const clauseOf = ({ member, passage }: Count) => {
  const at = member.figure.start - passage.start
  const begin = clauseStart(passage.text, at)
  const end = /[;]\s|,\s(?:but|while|whereas|and)\s/u.exec(passage.text.slice(at))
  return [
    spanIn(passage, begin, end === null ? passage.text.length : at + end.index),
    { start: member.figure.start, end: member.figure.end },
  ]
}
