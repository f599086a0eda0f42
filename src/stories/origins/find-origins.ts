/** Origins: groups of reports that share text or name one source, each to be counted once. */
import { byText, type Origin, type ReportVersion, recordId } from '../../model/index.js'
import { DisjointSets } from '../words/disjoint-sets.js'
import { bodiesOf } from './body.js'
import { factOrderLinks } from './fact-order.js'
import { namedSourceLinks } from './named-source.js'
import { byLink, type Link, sharedTextLinks } from './shared-text.js'
import { shingle } from './shingles.js'

/** Every report stands in exactly one origin. The order of the reports does not matter. */
export function findOrigins(reports: readonly ReportVersion[]): Origin[] {
  const sorted = [...reports].sort((a, b) => byText(a.id, b.id))
  const bodies = bodiesOf(sorted)
  const shingled = bodies.map((b) => shingle(b.text))
  const text = sharedTextLinks(bodies, shingled)
  const index = new Map(sorted.map((r, i) => [r.id, i]))
  const copies = new DisjointSets(sorted.length)
  for (const { a, b } of text) copies.join(index.get(a) ?? 0, index.get(b) ?? 0)
  const order = factOrderLinks(
    bodies,
    shingled,
    sorted.map((_, i) => copies.find(i)),
  )
  const links = [...text, ...order, ...namedSourceLinks(bodies)].sort(byLink)
  const sets = new DisjointSets(sorted.length)
  for (const { a, b } of links) sets.join(index.get(a) ?? 0, index.get(b) ?? 0)
  const byRoot = new Map<number, Link[]>()
  for (const link of links) {
    const root = sets.find(index.get(link.a) ?? 0)
    byRoot.set(root, [...(byRoot.get(root) ?? []), link])
  }
  return sets
    .groups()
    .map((group): Origin => {
      const members = group.flatMap((i) => sorted[i] ?? [])
      return {
        kind: 'origin',
        id: originId(members),
        reports: members.map((r) => r.id),
        links: byRoot.get(group[0] ?? -1) ?? [],
      }
    })
    .sort((a, b) => byText(a.id, b.id))
}

/** Named by its earliest dated report, else by the first by id. */
function originId(members: readonly ReportVersion[]): string {
  const [first] = [...members].sort(
    (a, b) => byText(a.published.edtf || '~', b.published.edtf || '~') || byText(a.id, b.id),
  )
  return recordId('origin', first?.id ?? '')
}
