/** Persons named as somebody's relative or lawyer: "his wife, Jane Doe", "Jane Doe, the lawyer of ...". */
import type { Gender } from '../../actors/index.js'
import type { NameFound } from './candidate.js'

const FEMALE = /^(wife|widow|mother|daughter|sister|girlfriend|niece|aunt|grandmother|fiancee)$/
const MALE = /^(husband|widower|father|son|brother|boyfriend|nephew|uncle|grandfather|fiance)$/
const EITHER = /^(lawyer|attorney|spouse|cousin|child|partner|nephew|spokesman|spokeswoman|spokesperson|namesake)$/

/** Gender of the relation that the words beside a name tell; undefined where they tell none. */
export function isRelative(name: NameFound): Gender | undefined {
  const { tokens } = name.sentence
  let before = (name.titleStart ?? name.first) - 1
  if (tokens[before]?.form === ',') before -= 1
  let after = name.last + 1
  if (/^[,(]$/.test(tokens[after]?.form ?? '')) {
    after += 1
    if (/^(his|her|their|the|whose)$/i.test(tokens[after]?.form ?? '')) after += 1
  } else after = -1
  for (const at of [before, after]) {
    const word = tokens[at]?.form.toLowerCase() ?? ''
    if (FEMALE.test(word)) return 'f'
    if (MALE.test(word)) return 'm'
    if (EITHER.test(word)) return 'u'
  }
  return undefined
}
