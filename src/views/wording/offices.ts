/** An office in words. One that has ended says so: its `to` is given, if only as unknown. */
import type { Actor } from '../../model/index.js'

type Office = Actor['offices'][number]

/** @example officeText(office) // 'former foreign minister of Peru' */
export function officeText({ title, of, to }: Pick<Office, 'title' | 'of' | 'to'>): string {
  return `${to === undefined ? '' : 'former '}${title}${of === '' ? '' : ` of ${of}`}`
}

/** The office to set behind an actor's name: the first, unless the name tells it already. */
export function officeBehind(actor: Pick<Actor, 'name' | 'offices'>): string | undefined {
  const [first] = actor.offices
  if (first === undefined || actor.name.toLowerCase().includes(first.title.toLowerCase())) return undefined
  return officeText(first)
}
