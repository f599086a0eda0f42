/** Items by a key, keys in the order of their first item (`Map.groupBy` is not in Node 20). */
export function grouped<T>(items: Iterable<T>, keyOf: (item: T) => string): Map<string, T[]> {
  const out = new Map<string, T[]>()
  for (const item of items) {
    const known = out.get(keyOf(item))
    if (known) known.push(item)
    else out.set(keyOf(item), [item])
  }
  return out
}
