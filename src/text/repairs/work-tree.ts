/** A tree that repair rules may change, and what they ask of it. */
import type { Token, Upos } from '../tree.js'

export interface WorkToken {
  readonly i: number
  readonly start: number
  readonly end: number
  readonly form: string
  /** The form in small letters. */
  readonly lower: string
  lemma: string
  upos: Upos
  xpos: string
  feats: Readonly<Record<string, string>>
  head: number
  deprel: string
}

export interface WorkTree {
  readonly tokens: readonly WorkToken[]
}

/** One repair: looks at a tree, changes it in place where its pattern stands, and says whether it did. */
export interface Repair {
  readonly id: string
  /** Why the tree is wrong there. */
  readonly reason: string
  apply(tree: WorkTree): boolean
}

export function workTreeOf(tokens: readonly Token[]): WorkTree {
  return {
    tokens: tokens.map(({ i, start, end, form, lemma, upos, xpos, feats, head, deprel }) => ({
      i,
      start,
      end,
      form,
      lower: form.toLowerCase(),
      lemma,
      upos,
      xpos,
      feats,
      head,
      deprel,
    })),
  }
}

export function tokensOf(tree: WorkTree): readonly Token[] {
  return tree.tokens.map(({ i, start, end, form, lemma, upos, xpos, feats, head, deprel }) => ({
    i,
    start,
    end,
    form,
    lemma,
    upos,
    xpos,
    feats,
    head,
    deprel,
  }))
}

export function at(tree: WorkTree, i: number): WorkToken | undefined {
  return tree.tokens[i]
}

export function children(tree: WorkTree, head: number): readonly WorkToken[] {
  return tree.tokens.filter((t) => t.head === head)
}

export function child(tree: WorkTree, head: number, ...relations: readonly string[]): WorkToken | undefined {
  return tree.tokens.find(
    (t) => t.head === head && relations.some((r) => t.deprel === r || t.deprel.startsWith(`${r}:`)),
  )
}

/** Whether `i` lies below `above` (or is it). */
export function isBelow(tree: WorkTree, i: number, above: number): boolean {
  let at = i
  for (let step = 0; step <= tree.tokens.length && at >= 0; step++) {
    if (at === above) return true
    at = tree.tokens[at]?.head ?? -1
  }
  return false
}

/** Hangs `token` on `head` under a relation, unless that would make a circle; says whether it did. */
export function attach(tree: WorkTree, token: WorkToken, head: number, deprel: string): boolean {
  if (head === token.i || (head >= 0 && isBelow(tree, head, token.i))) return false
  if (token.head === head && token.deprel === deprel) return false
  token.head = head
  token.deprel = deprel
  return true
}

/** One root, every head in the sentence, no circle. */
export function isTree(tree: WorkTree): boolean {
  const n = tree.tokens.length
  if (tree.tokens.filter((t) => t.head < 0).length !== 1) return false
  const depth = new Int32Array(n).fill(-1)
  for (const token of tree.tokens) {
    const path: number[] = []
    let at = token.i
    while (at >= 0 && depth[at] === -1) {
      depth[at] = -2
      path.push(at)
      at = tree.tokens[at]?.head ?? -1
      if (at >= n) return false
    }
    if (at >= 0 && depth[at] === -2) return false
    for (const p of path) depth[p] = 0
  }
  return true
}

export function isVerb(token: WorkToken | undefined): boolean {
  return token !== undefined && (token.upos === 'VERB' || token.upos === 'AUX')
}

export const REPORTING = new Set(
  'say tell add warn insist claim write note stress argue declare announce state maintain report suggest explain reply respond ask urge accuse acknowledge admit confirm deny reiterate emphasise emphasize assert contend allege predict caution post tweet conclude'.split(
    ' ',
  ),
)
