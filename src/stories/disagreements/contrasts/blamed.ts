/** "The army blamed the rebels for the fire; the rebels blamed the army." */
import type { StoryContext } from '../../reconcile/story-context.js'
import { BLAMES, isSaid } from './cues.js'
import { actorIn, beside, type Contrast, clauseStart, type Passage, spanIn } from './passage.js'

interface Blame {
  readonly passage: Passage
  readonly from: number
  readonly to: number
  readonly cue: number
  readonly by: string
  readonly blamed: string
}

export function blamedOtherwise(passage: Passage, context: StoryContext): Contrast[] {
  const here = blamesIn(passage, context)
  const [a] = here
  if (a === undefined) return []
  const next = beside(passage, 1)
  const b = here[1] ?? (next === undefined ? undefined : blamesIn(next, context)[0])
  if (b === undefined || a.by === b.by || a.blamed === b.blamed) return []
  return [
    {
      source: passage.source,
      rule: 'contrasts.blamed@1',
      type: 'conflict',
      attribute: 'cause',
      claim: [spanIn(a.passage, a.from, a.to)],
      isTold: true,
      claimant: a.by,
      counter: [spanIn(b.passage, b.from, b.to)],
      cue: spanIn(b.passage, b.cue, b.cue + 5),
      voice: b.by,
    },
  ]
}

function blamesIn(passage: Passage, context: StoryContext): Blame[] {
  const { source, text, start } = passage
  const out: Blame[] = []
  const pattern = new RegExp(BLAMES.source, 'giu')
  for (let m = pattern.exec(text); m; m = pattern.exec(text)) {
    const from = clauseStart(text, m.index)
    const next = /[;]\s|,?\s(?:while|whereas|but)\s|,\sand\s/u.exec(text.slice(m.index))
    const to = next === null ? text.length : m.index + next.index
    const by = actorIn(passage, start + from, start + m.index)
    const blamed = actorIn(passage, start + m.index + m[0].length, start + to)
    if (by === undefined || !isSaid(text, m.index)) continue
    const key = (entity: number) => context.cast.key(source, entity)
    const words = text.slice(m.index + m[0].length, to).toLowerCase()
    out.push({ passage, from, to, cue: m.index, by: key(by), blamed: blamed === undefined ? words : key(blamed) })
  }
  return out
}
