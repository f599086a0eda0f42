/** Directory names at a token, under the conditions on capitals. */
import type { Directory, Sense } from '../../actors/index.js'
import type { SentenceView } from './sentence-view.js'

export interface Match {
  readonly length: number
  readonly senses: readonly Sense[]
}

/** Directory match at a token, under the conditions on capitals. */
export function matchAt(view: SentenceView, at: number, directory: Directory): Match | undefined {
  const found = directory.match(view.words, at)
  if (found === undefined) return undefined
  const tokens = view.tokens.slice(at, at + found.length)
  const surface = tokens.map((t) => t.form).join('')
  const capital = /^\p{Lu}/u.test(surface)
  const upper = surface === surface.toUpperCase() && /\p{Lu}/u.test(surface)
  const senses = found.senses.filter((sense) => {
    if (sense.form === 'discard') return true
    if (sense.entry.names.length > 0 && sense.entry.names.every((n) => n.endsWith('.')) && !surface.includes('.'))
      return false
    if (sense.form === 'acronym')
      return (
        (upper || sense.entry.names.some((n) => n.replace(/[. ]/g, '') === surface)) &&
        (view.casing || surface.includes('.') || surface !== 'US' || tokens[0]?.upos === 'PROPN')
      )
    if (sense.form === 'adjective' && /^(us|uk)$/i.test(surface.replace(/\./g, ''))) return upper
    if (sense.entry.key.startsWith('injected:')) return capital || surface.length > 3
    return (
      capital ||
      sense.entry.names.some(
        (name) => /^\p{Ll}/u.test(name) && name.replace(/[- ]/g, '') === surface.replace(/[- ]/g, ''),
      )
    )
  })
  if (senses.length === 0) return undefined
  const only = tokens[0]
  if (
    found.length === 1 &&
    only !== undefined &&
    only.upos !== 'PROPN' &&
    only.upos !== 'X' &&
    only.upos !== 'ADJ' &&
    !/^\p{Lu}.*\p{Lu}/u.test(only.form) &&
    senses.every((s) => s.form === 'name' || s.form === 'capital')
  ) {
    if (!only.xpos.startsWith('NNP') && !view.nameish(at)) return undefined
  }
  return { length: found.length, senses }
}
