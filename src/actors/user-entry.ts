/** What an actor of a user's file may say, field by field, and what is refused. */
import { SECTORS, type Sector } from '../model/index.js'
import type { DirectoryEntry, UserEntry } from './types.js'

/** Fields of one map of the file; nested maps are `Fields` again, lists are arrays, all else is text. */
export interface Fields {
  readonly line: number
  readonly fields: ReadonlyMap<string, { readonly line: number; readonly value: unknown }>
}

export interface Problem {
  readonly line: number
  readonly field: string
  readonly why: string
}

const TYPES: readonly DirectoryEntry['type'][] = [
  'state',
  'government',
  'organisation',
  'armed group',
  'company',
  'person',
  'population',
  'place',
  'other',
]
const FIELDS = ['name', 'names', 'type', 'country', 'sector', 'code', 'key', 'member_of', 'offices']
const OFFICE_FIELDS = ['title', 'of', 'from', 'to']
const DAY = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/
const KEY = /^[a-z]+:\S/

type Offices = NonNullable<UserEntry['offices']>

/** The entry that the fields make, or all that is wrong with them. */
export function toUserEntry(given: Fields): { entry: UserEntry } | { problems: readonly Problem[] } {
  const problems: Problem[] = []
  const lineOf = (field: string): number => given.fields.get(field)?.line ?? given.line
  const refuse = (field: string, why: string, line = lineOf(field)): undefined => {
    problems.push({ line, field, why })
    return undefined
  }
  unknownFields(given, FIELDS, refuse)
  const text = (field: string): string | undefined => {
    const value = given.fields.get(field)?.value
    if (value === undefined || value === '') return undefined
    return typeof value === 'string' ? value : refuse(field, 'must be text, not a list')
  }
  const name =
    text('name') ?? (problems.some((p) => p.field === 'name') ? '' : refuse('name', 'is missing; write "name: ..."'))
  const names = namesOf(given.fields.get('names')?.value)
  if (names === null) refuse('names', 'must be a list of names; write [first, second]')
  const type = text('type')
  if (type !== undefined && !TYPES.some((t) => t === type))
    refuse('type', `is not known; write one of ${TYPES.join(', ')}`)
  const country = text('country')
  if (country !== undefined && !/^[A-Z]{3}$/.test(country))
    refuse('country', 'must be an ISO 3166-1 alpha-3 code in capitals, e.g. NOR')
  const sector = text('sector')
  if (sector !== undefined && !SECTORS.some((s) => s === sector))
    refuse('sector', `is not known; write one of ${SECTORS.join(', ')}`)
  const code = text('code')
  const key = text('key')
  if (key !== undefined && !KEY.test(key)) refuse('key', 'must be a kind, a colon and a name, e.g. org:harbour-guard')
  const memberOf = text('member_of')
  if (memberOf !== undefined && !KEY.test(memberOf)) refuse('member_of', 'must be the key of an actor, e.g. gov:NOR')
  const offices = officesOf(given.fields.get('offices')?.value, refuse, lineOf('offices'))
  if (offices.length > 0 && type !== undefined && type !== 'person')
    refuse('offices', 'are held by persons; write "type: person" or leave the offices out')
  if (problems.length > 0 || name === undefined) return { problems }
  return {
    entry: {
      name,
      ...(names === undefined || names === null ? {} : { names }),
      ...(type === undefined
        ? offices.length > 0
          ? { type: 'person' as const }
          : {}
        : { type: type as DirectoryEntry['type'] }),
      ...(country === undefined ? {} : { country }),
      ...(sector === undefined ? {} : { sector: sector as Sector }),
      ...(code === undefined ? {} : { code }),
      ...(key === undefined ? {} : { key }),
      ...(memberOf === undefined ? {} : { member_of: memberOf }),
      ...(offices.length === 0 ? {} : { offices }),
    },
  }
}

type Refuse = (field: string, why: string, line?: number) => undefined

function unknownFields(given: Fields, known: readonly string[], refuse: Refuse): void {
  for (const [field, { line }] of given.fields)
    if (!known.includes(field)) refuse(field, `is no field here; write one of ${known.join(', ')}`, line)
}

/** A list of names, or one name; null for anything else. */
function namesOf(value: unknown): readonly string[] | null | undefined {
  if (value === undefined || value === '') return undefined
  if (typeof value === 'string') return [value]
  return Array.isArray(value) && value.every((n) => typeof n === 'string' && n !== '') ? (value as string[]) : null
}

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && 'fields' in value

function officesOf(value: unknown, refuse: Refuse, line: number): Offices {
  if (value === undefined || value === '') return []
  if (!Array.isArray(value)) {
    refuse('offices', 'must be a list; write "- title: ..." below it')
    return []
  }
  const offices: Offices[number][] = []
  for (const item of value as readonly unknown[]) {
    if (!isFields(item)) {
      refuse('offices', 'each office has fields; write "- title: ..."', line)
      continue
    }
    unknownFields(item, OFFICE_FIELDS, refuse)
    const text = (field: string): string | undefined => {
      const found = item.fields.get(field)?.value
      return typeof found === 'string' && found !== '' ? found : undefined
    }
    const day = (field: string): string | undefined => {
      const found = text(field)
      return found === undefined || DAY.test(found)
        ? found
        : refuse(
            field,
            `"${found}" is no date; write YYYY, YYYY-MM or YYYY-MM-DD`,
            item.fields.get(field)?.line ?? item.line,
          )
    }
    const title = text('title')
    const from = day('from')
    const to = day('to')
    if (title === undefined) {
      refuse('offices', 'an office needs a title; write "title: foreign minister"', item.line)
      continue
    }
    if (from !== undefined && to !== undefined && to < from.slice(0, to.length))
      refuse('to', `"${to}" is before "from"; turn them round`, item.fields.get('to')?.line ?? item.line)
    offices.push({
      title: title.toLowerCase(),
      of: text('of') ?? '',
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
    })
  }
  return offices
}
