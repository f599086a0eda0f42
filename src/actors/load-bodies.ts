/** Organisations, national bodies, armed groups, news media and companies. */
import type { Sector } from '../model/index.js'
import type { DirectoryBuilder } from './builder.js'
import { slug } from './phrase.js'
import { readRows } from './rows.js'
import type { DirectoryEntry } from './types.js'

export function addBodies(builder: DirectoryBuilder): void {
  for (const [names = [], acronyms = [], code, memberOf] of readRows('organisations')) {
    const entry = body(`org:${slug(names[0] ?? '')}`, names, acronyms, 'organisation', {
      code: code?.[0],
      memberOf: memberOf?.[0],
    })
    put(builder, entry, names, acronyms)
  }
  for (const [names = [], acronyms = [], country, sector] of readRows('bodies')) {
    const state = country?.[0] === 'UNK' ? undefined : country?.[0]
    const business = sector?.[0] === 'BUS'
    for (const one of business ? names : [undefined]) {
      const own = one === undefined ? names : [one]
      const entry = body(
        business ? `org:${slug(own[0] ?? '')}` : `body:${state ?? ''}:${slug(own[0] ?? '')}`,
        own,
        business ? [] : acronyms,
        business ? 'company' : 'organisation',
        {
          country: state,
          sector: sector?.[0] as Sector | undefined,
          ...(business || state === undefined
            ? {}
            : { memberOf: sector?.[0] === 'PTY' || sector?.[0] === 'OPP' ? `state:${state}` : `gov:${state}` }),
        },
      )
      put(builder, entry, own, business ? [] : acronyms)
    }
  }
  for (const [names = [], acronyms = [], country, sector, code] of readRows('groups')) {
    const entry = body(`group:${slug(names[0] ?? '')}`, names, acronyms, 'armed group', {
      country: country?.[0],
      sector: sector?.[0] as Sector | undefined,
      code: code?.[0],
    })
    put(builder, entry, names, acronyms)
  }
  for (const [names = [], acronyms = [], country, kind] of readRows('media')) {
    // A row of several papers of one state is one entry each; an acronym belongs to the row's first.
    const single = kind?.[0] === 'agency' || names.length <= 3
    for (const [i, name] of (single ? [names[0] ?? ''] : names).entries()) {
      const own = single ? names : [name]
      const entry = body(`org:${slug(name.replace(/^The /, ''))}`, own, i === 0 ? acronyms : [], 'organisation', {
        country: country?.[0],
        sector: 'MED',
        kind: kind?.[0],
      })
      put(builder, entry, own, i === 0 ? acronyms : [])
    }
  }
  for (const [names = [], country, sector] of readRows('institutions')) {
    const business = sector?.[0] === 'BUS'
    for (const name of names) {
      const entry = body(`org:${slug(name.replace(/^The /, ''))}`, [name], [], business ? 'company' : 'organisation', {
        country: country?.[0],
        sector: sector?.[0] as Sector | undefined,
      })
      put(builder, entry, [name], [])
    }
  }
  for (const [names = [], country] of readRows('companies')) {
    for (const name of names)
      put(
        builder,
        body(`org:${slug(name)}`, [name], [], 'company', { country: country?.[0], sector: 'BUS' }),
        [name],
        [],
      )
  }
}

interface More {
  readonly country?: string | undefined
  readonly sector?: Sector | undefined
  readonly code?: string | undefined
  readonly memberOf?: string | undefined
  readonly kind?: string | undefined
}

function body(
  key: string,
  names: readonly string[],
  acronyms: readonly string[],
  type: DirectoryEntry['type'],
  more: More,
): DirectoryEntry {
  const code = more.code ?? (more.country === undefined ? undefined : `${more.country}${more.sector ?? ''}`)
  return {
    key,
    name: names[0] ?? acronyms[0] ?? '',
    type,
    names: [...names, ...acronyms],
    ...(more.country === undefined ? {} : { country: more.country }),
    ...(more.sector === undefined ? {} : { sector: more.sector }),
    ...(code === undefined ? {} : { code }),
    ...(more.memberOf === undefined ? {} : { memberOf: more.memberOf }),
    ...(more.kind === undefined ? {} : { kind: more.kind }),
  }
}

function put(
  builder: DirectoryBuilder,
  entry: DirectoryEntry,
  names: readonly string[],
  acronyms: readonly string[],
): void {
  builder.add(entry)
  for (const name of names)
    builder.name(name.replace(/^The /, ''), entry, /^[A-Z][A-Z0-9]{1,5}$/.test(name) ? 'acronym' : 'name')
  for (const acronym of acronyms) builder.name(acronym, entry, 'acronym')
}
