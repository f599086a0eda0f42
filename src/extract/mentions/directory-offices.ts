/** Offices that a user's directory gives to persons, as they stand on the day of the report or the one it speaks of. */
import { type Directory, type DirectoryEntry, tenureOn } from '../../actors/index.js'
import type { DateExpression, Span } from '../../model/index.js'
import type { OfficeFound } from './candidate.js'

type GivenOffice = NonNullable<DirectoryEntry['offices']>[number]

/** Offices of a person as of a day: ended ones are former, those to come are not told. */
export function officesOn(
  entry: DirectoryEntry,
  day: string | undefined,
  at: Span,
  directory: Directory,
): readonly OfficeFound[] {
  return (entry.offices ?? []).flatMap((office): readonly OfficeFound[] => {
    const tenure = day === undefined ? (office.to === undefined ? 'held' : 'over') : tenureOn(office, day)
    return tenure === 'coming' ? [] : [officeFound(office, tenure === 'over', at, directory, entry.country)]
  })
}

function officeFound(
  office: GivenOffice,
  former: boolean,
  at: Span,
  directory: Directory,
  home: string | undefined,
): OfficeFound {
  const owner = office.of === '' ? undefined : directory.lookup(office.of)[0]
  const country = office.of === '' ? home : owner?.country
  return {
    word: directory.office(office.title) ?? { title: office.title, level: country === undefined ? 'body' : 'state' },
    office: {
      title: office.title,
      of: office.of,
      ...(former ? { former: true } : {}),
      ...(office.from === undefined ? {} : { from: office.from }),
      ...(office.to === undefined ? {} : { to: office.to }),
      at,
    },
    ...(country === undefined ? {} : { country }),
  }
}

/** Whoever holds an office on a day, where the directory knows exactly one. */
export function holderOn(
  title: string,
  of: string,
  day: string | undefined,
  directory: Directory,
): DirectoryEntry | undefined {
  const all = directory.holders(title, of)
  const holding = all.filter(({ office }) =>
    day === undefined ? office.from === undefined && office.to === undefined : tenureOn(office, day) === 'held',
  )
  return holding.length === 1 ? holding[0]?.entry : undefined
}

/** The day each sentence speaks of: its one date, if that is a past one, else the day of publication. */
export function daysInFocus(
  dates: readonly DateExpression[],
  published: string | undefined,
): (sentence: number) => string | undefined {
  const own = new Map<number, Set<string>>()
  for (const { sentence, timex, edtf } of dates) {
    if (timex !== 'DATE' || !/^\d{4}(-\d\d){0,2}$/.test(edtf)) continue
    own.set(sentence, (own.get(sentence) ?? new Set()).add(edtf))
  }
  return (sentence) => {
    const days = own.get(sentence)
    const [day] = days ?? []
    return days?.size === 1 && day !== undefined && (published === undefined || day <= published) ? day : published
  }
}
