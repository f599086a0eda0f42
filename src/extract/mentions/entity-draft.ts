/** Entities while the report is being read: facts are added as mentions bring them, and frozen at the end. */
import { type Gender, phraseKey, slug } from '../../actors/index.js'
import type { Entity, Sector } from '../../model/index.js'
import type { OfficeFound } from './candidate.js'

export interface EntityDraft {
  readonly index: number
  key: string
  name: string
  type: Entity['type']
  country: string | undefined
  sector: Sector | undefined
  code: string | undefined
  readonly aliases: string[]
  readonly offices: OfficeFound[]
  memberOf: string | undefined
  plural: boolean
  anonymous: boolean
  gender: Gender | undefined
  /** Kind of outlet or place, as in the directory. */
  kind: string | undefined
  /** How often it was mentioned so far. */
  mentions: number
  /** Where a person is first named in full. */
  firstNamed: { readonly sentence: number; readonly at: number } | undefined
  /** Named as somebody's wife, brother, lawyer: in passing. */
  relative: boolean
}

type Start = Partial<Omit<EntityDraft, 'index' | 'aliases' | 'offices'>> & Pick<EntityDraft, 'key' | 'name' | 'type'>

export class Drafts {
  readonly list: EntityDraft[] = []
  readonly #byKey = new Map<string, EntityDraft>()

  get(key: string): EntityDraft | undefined {
    return this.#byKey.get(key)
  }

  /** The entity of a key, made when it is new. */
  obtain(start: Start): EntityDraft {
    const known = this.#byKey.get(start.key)
    if (known !== undefined) return known
    const draft: EntityDraft = {
      index: this.list.length,
      aliases: [],
      offices: [],
      country: undefined,
      sector: undefined,
      code: undefined,
      memberOf: undefined,
      plural: false,
      anonymous: false,
      gender: undefined,
      kind: undefined,
      mentions: 0,
      firstNamed: undefined,
      relative: false,
      ...start,
    }
    this.list.push(draft)
    this.#byKey.set(draft.key, draft)
    return draft
  }
}

export function addAlias(draft: EntityDraft, name: string): void {
  const bare = name.replace(/\s+/g, ' ').replace(/['’]s$/, '')
  if (bare !== draft.name && !draft.aliases.includes(bare)) draft.aliases.push(bare)
}

/** Adds an office; the state and sector of an office of state become its holder's. */
export function addOffice(draft: EntityDraft, found: OfficeFound): void {
  const { office, word } = found
  const known = draft.offices.find(
    (o) => o.office.title === office.title && (o.office.of === office.of || office.of === '' || o.office.of === ''),
  )
  if (known === undefined) draft.offices.push(found)
  else if (known.office.of === '' && office.of !== '') draft.offices[draft.offices.indexOf(known)] = found
  if (draft.country === undefined && found.country !== undefined) draft.country = found.country
  if (draft.sector === undefined && word.sector !== undefined)
    draft.sector = office.former && word.sector === 'GOV' ? 'ELI' : word.sector
  if (draft.gender === undefined || draft.gender === 'u') {
    const gender = genderOfTitle(office.title)
    if (gender !== undefined) draft.gender = gender
  }
}

function genderOfTitle(title: string): Gender | undefined {
  if (
    /(woman|queen|princess|empress|duchess|lady|actress|businesswoman|mother|daughter|wife|widow|sister|nun)$/.test(
      title,
    )
  )
    return 'f'
  if (
    /(spokesman|chairman|congressman|businessman|king|prince|emperor|sultan|emir|pope|cardinal|bishop|archbishop|ayatollah|imam|rabbi|sheikh|father|son|husband|shah|tsar)$/.test(
      title,
    )
  )
    return 'm'
  return undefined
}

export function freeze(drafts: Drafts): readonly Entity[] {
  return drafts.list.map((draft) => {
    const code = codeOf(draft)
    const member = memberOf(draft, drafts)
    return {
      name: draft.name,
      type: draft.type,
      key: draft.key,
      aliases: draft.aliases,
      offices: draft.offices.map((o) => o.office),
      ...(draft.country === undefined ? {} : { country: draft.country }),
      ...(draft.sector === undefined ? {} : { sector: draft.sector }),
      ...(code === undefined ? {} : { code }),
      ...(member === undefined ? {} : { memberOf: member }),
      ...(draft.plural ? { plural: true } : {}),
      ...(draft.anonymous ? { anonymous: true } : {}),
    }
  })
}

function codeOf(draft: EntityDraft): string | undefined {
  if (draft.code !== undefined) return draft.code
  if (draft.type === 'place') return undefined
  if (draft.country !== undefined) return `${draft.country}${draft.sector ?? ''}`
  return undefined
}

/** A government's people belong to it; a body to its state. Only entities that the report itself names count. */
function memberOf(draft: EntityDraft, drafts: Drafts): number | undefined {
  const keys = [
    draft.memberOf,
    ...(draft.country === undefined || draft.type === 'place' || draft.type === 'state'
      ? []
      : draft.type === 'person' && draft.sector !== 'GOV' && draft.sector !== 'MIL' && draft.sector !== 'SPY'
        ? [`state:${draft.country}`]
        : [`gov:${draft.country}`, `state:${draft.country}`]),
  ]
  for (const key of keys) {
    const found = key === undefined ? undefined : drafts.get(key)
    if (found !== undefined && found !== draft) return found.index
  }
  return undefined
}

/** Key and words of a person's name; courtesy and "Jr." left out. */
export function personWords(name: string): readonly string[] {
  return phraseKey(name.replace(/\b(Jr|Sr|III|II|IV)\.?$/, '').replace(/['’]s$/, ''))
    .split(' ')
    .filter((w) => w !== '')
}

/** `ministry of foreign affairs`, `foreign affairs ministry` and `foreign ministry` are one body. */
export function bodySlug(noun: string): string {
  const words = phraseKey(noun).replace(/^the /, '')
  const ministry = /^(ministry|department|office) (?:of|for) (?:the )?(.+)$/.exec(words)
  const turned = ministry === null ? words : `${ministry[2]} ${ministry[1]}`
  return slug(
    turned
      .replace(/^foreign affairs /, 'foreign ')
      .replace(/^external affairs /, 'foreign ')
      .replace('defense', 'defence')
      .replace(/^national defence /, 'defence '),
  )
}
