/** How well predicted chains fit labelled ones: mean of MUC, B3 and CEAF-e (its assignment found greedily). */

const f1 = (p: number, r: number): number => (p + r === 0 ? 0 : (2 * p * r) / (p + r))

function groupsOf(labels: readonly string[]): number[][] {
  const by = new Map<string, number[]>()
  labels.forEach((l, i) => {
    const list = by.get(l)
    if (list) list.push(i)
    else by.set(l, [i])
  })
  return [...by.values()]
}

export function nearConll(gold: readonly string[], found: readonly string[]): number {
  const key = groupsOf(gold)
  const response = groupsOf(found)
  const muc = f1(linksKept(response, gold), linksKept(key, found))
  const b3 = f1(purity(response, gold), purity(key, found))
  const inKey = new Map(gold.map((l) => [l, 0]))
  for (const l of gold) inKey.set(l, (inKey.get(l) ?? 0) + 1)
  const matches = response
    .flatMap((group, r) => {
      const shared = new Map<string, number>()
      for (const i of group) shared.set(gold[i] ?? '', (shared.get(gold[i] ?? '') ?? 0) + 1)
      return [...shared].map(([k, n]) => ({ r, k, phi: (2 * n) / (group.length + (inKey.get(k) ?? 0)) }))
    })
    .sort((a, b) => b.phi - a.phi || a.r - b.r || (a.k < b.k ? -1 : 1))
  const used = new Set<string | number>()
  let sum = 0
  for (const { r, k, phi } of matches) {
    if (used.has(r) || used.has(k)) continue
    used.add(r).add(k)
    sum += phi
  }
  return (muc + b3 + f1(sum / response.length, sum / key.length)) / 3
}

function linksKept(groups: readonly (readonly number[])[], other: readonly string[]): number {
  let [kept, all] = [0, 0]
  for (const g of groups) {
    all += g.length - 1
    kept += g.length - new Set(g.map((i) => other[i])).size
  }
  return all === 0 ? 0 : kept / all
}

function purity(groups: readonly (readonly number[])[], other: readonly string[]): number {
  let [sum, all] = [0, 0]
  for (const g of groups) {
    const counts = new Map<string, number>()
    for (const i of g) counts.set(other[i] ?? '', (counts.get(other[i] ?? '') ?? 0) + 1)
    for (const n of counts.values()) sum += (n * n) / g.length
    all += g.length
  }
  return sum / all
}
