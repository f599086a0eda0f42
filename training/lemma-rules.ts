/** Learns the lemmatiser's rules: suffixes where a rule pays, shortest first, then whole words that rules get wrong. */

import { type LemmaRule, lemmaBase, lemmaOf, longestSuffix } from '../src/text/lemma/lemma.js'
import { lookupForm } from '../src/text/net/forms.js'
import type { TreebankSentence } from './conllu.js'

interface Entry {
  readonly tag: string
  readonly base: string
  readonly lemma: string
  readonly rule: LemmaRule
  readonly count: number
}

/** The shortest cut and addition that lead from base to lemma. */
export function ruleBetween(base: string, lemma: string): LemmaRule {
  let same = 0
  while (same < base.length && same < lemma.length && base[same] === lemma[same]) same++
  return { cut: base.length - same, add: lemma.slice(same) }
}
const text = (rule: LemmaRule): string => `${rule.cut}\t${rule.add}`

function entriesOf(sentences: readonly TreebankSentence[]): Entry[] {
  const counts = new Map<string, Map<string, number>>()
  for (const { words } of sentences) {
    for (const { form, xpos, lemma } of words) {
      if (lemma === '_' || xpos === '_') continue
      const key = `${xpos}\t${lemmaBase(lookupForm(form), xpos)}`
      const lemmas = counts.get(key) ?? new Map<string, number>()
      const name = lookupForm(lemma)
      lemmas.set(name, (lemmas.get(name) ?? 0) + 1)
      counts.set(key, lemmas)
    }
  }
  return [...counts].map(([key, lemmas]) => {
    const [tag = '', base = ''] = key.split('\t')
    const [lemma, count] = [...lemmas].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0] as [string, number]
    return { tag, base, lemma, rule: ruleBetween(base, lemma), count }
  })
}

/** Lines of the rule table, for `readLemmaRules`. */
export function learnLemmaRules(sentences: readonly TreebankSentence[]): string[] {
  const entries = entriesOf(sentences)
  const rules = new Map<string, LemmaRule>()
  const keep = (tag: string, suffix: string, rule: LemmaRule): void => {
    rules.set(`${tag} ${suffix}`, rule)
  }
  for (let n = 0; n <= longestSuffix; n++) {
    const groups = new Map<string, Entry[]>()
    for (const entry of entries) {
      if (entry.base.length < n) continue
      const key = `${entry.tag} ${entry.base.slice(entry.base.length - n)}`
      const group = groups.get(key)
      if (group) group.push(entry)
      else groups.set(key, [entry])
    }
    const found: [string, string, LemmaRule][] = []
    for (const group of groups.values()) {
      const first = group[0] as Entry
      const counts = new Map<string, number>()
      let right = 0
      for (const { base, tag, lemma, rule } of group) {
        counts.set(text(rule), (counts.get(text(rule)) ?? 0) + 1)
        if (lemmaOf(base, tag, rules) === lemma) right++
      }
      const [best, count] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0] as [string, number]
      const [cut = '0', add = ''] = best.split('\t')
      if (n === 0 ? count * 2 > group.length : count - right >= 2) {
        found.push([first.tag, first.base.slice(first.base.length - n), { cut: Number(cut), add }])
      }
    }
    for (const [tag, suffix, rule] of found) keep(tag, suffix, rule)
  }
  for (const { tag, base, lemma, rule } of entries) if (lemmaOf(base, tag, rules) !== lemma) keep(tag, `^${base}`, rule)
  return [...rules].map(([key, rule]) => `${key.replace(' ', '\t')}\t${text(rule)}`).sort()
}
