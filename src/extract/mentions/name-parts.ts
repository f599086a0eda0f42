/** Cuts a run of name-like tokens into states, titles, persons, bodies and places. */
import type { Directory, Sense } from '../../actors/index.js'
import type { NameFound, OfficeFound } from './candidate.js'
import { type Chunk, chunkFrom } from './name-chunks.js'
import { guessClass, headToken } from './name-class.js'
import { isPlainGovernment, isPluralOffice, madeByHead, widerOffice } from './name-exceptions.js'
import { bodyExtension } from './name-extension.js'
import { type Match, matchAt } from './name-match.js'
import { possessor, stateAfter } from './name-owners.js'
import { officeFrom } from './offices.js'
import type { SentenceView } from './sentence-view.js'

/** Names of one run, in order; `last` tells how far they reach (a body's name may run on after "of"). */
export function namesIn(
  view: SentenceView,
  chunk: Chunk,
  directory: Directory,
): { readonly names: readonly NameFound[]; readonly last: number } {
  const names: NameFound[] = []
  let end = chunk.last
  let at = chunk.first
  let titles: { first: number; last: number }[] = []
  let country: string | undefined
  let stateAt: number | undefined
  while (at <= end) {
    if ((view.words[at] ?? '') === '') {
      at += 1
      continue
    }
    const match = matchAt(view, at, directory)
    const office = officeHere(view, at, end, directory)
    const wider = office === undefined || at !== chunk.first ? 0 : widerOffice(view, at, office.length, directory)
    const post = office === undefined && match === undefined ? unlistedPost(view, at, end, directory) : undefined
    if (post !== undefined) {
      titles.push({ first: at, last: post })
      at = post + 1
      continue
    }
    if (
      office !== undefined &&
      (match === undefined || office.length >= match.length) &&
      !(
        office.length === 1 &&
        office.office.level !== 'title' &&
        at === chunk.first &&
        at + 1 < end &&
        madeByHead(view, at + 1, end, directory)
      ) &&
      !isGivenNameFirst(view, at, end, office.length, directory) &&
      // "King's College".
      !(/^['’]s?$/.test(view.tokens[at + office.length]?.form ?? '') && at + office.length < end)
    ) {
      titles.push({ first: at - wider, last: at + office.length - 1 })
      at += office.length
      if (at > end && view.nameish(at)) end = Math.max(end, chunkFrom(view, at).last)
      continue
    }
    if (match !== undefined) {
      const last = at + match.length - 1
      if (last > end) end = last
      const reading = readMatch(view, at, last, end, match, directory, titles.length > 0)
      if (reading === 'modifier') {
        names.push(known(view, at, last, match.senses, country))
        country = countryOf(match.senses)
        stateAt = at
        titles = []
        at = last + 1
        continue
      }
      if (reading === 'name') {
        names.push(known(view, at, last, match.senses, country))
        titles = []
        country = countryOf(match.senses)
        stateAt = at
        at = last + 1
        continue
      }
    }
    const stop = runEnd(view, at, end, directory)
    if (
      at === stop &&
      titles.length === 0 &&
      (isPluralOffice(view, at, directory) || isPlainGovernment(view, at, stateAt === undefined, directory))
    ) {
      at += 1
      continue
    }
    const extended = bodyExtension(view, at, stop, directory)
    const offices = titles
      .map((title) => officeFrom(view, title.first, title.last, directory))
      .filter((o): o is OfficeFound => o !== undefined)
    const guess = guessClass(view, at, stop, directory, titles.length > 0)
    const owned = titles.length === 0 && isBody(guess.class) ? possessor(view, at, directory) : undefined
    const bodyWithState =
      stateAt !== undefined &&
      country !== undefined &&
      titles.length === 0 &&
      isBody(guess.class) &&
      stateAt + stateLength(names, stateAt) === at
    const first = bodyWithState && stateAt !== undefined ? stateAt : at
    if (bodyWithState) names.pop()
    const head = headToken(view, first, extended)
    if (head !== undefined) {
      const gender = courtesyGender(view, titles)
      names.push({
        form: 'name',
        sentence: view.sentence,
        first,
        last: extended,
        head,
        class: guess.class,
        rule: guess.rule,
        offices,
        ...(guess.sector === undefined ? {} : { sector: guess.sector }),
        ...(bodyWithState && country !== undefined
          ? { country }
          : owned !== undefined
            ? { country: owned }
            : extended > stop && isBody(guess.class)
              ? stateAfter(view, stop, extended, directory)
              : {}),
        ...(gender === undefined ? {} : { courtesy: gender }),
        ...(titles[0] === undefined ? {} : { titleStart: titles[0].first }),
      })
    }
    if (extended > end) end = extended
    titles = []
    country = undefined
    stateAt = undefined
    at = extended + 1
  }
  return { names, last: Math.max(end, at - 1) }
}

const isBody = (kind: string): boolean =>
  kind === 'government' || kind === 'organisation' || kind === 'armed group' || kind === 'company'

function stateLength(names: readonly NameFound[], at: number): number {
  const last = names[names.length - 1]
  return last !== undefined && last.first === at ? last.last - last.first + 1 : -1
}

function officeHere(view: SentenceView, at: number, end: number, directory: Directory) {
  const found = directory.officeAt(view.words, at)
  // An office may reach past the run ("Secretary of State"), as long as it begins in it.
  return found === undefined || at > end ? undefined : found
}

/** "Unification Minister Park Sang-hoon": last token of a post that no list names, when a name follows. */
function unlistedPost(view: SentenceView, at: number, end: number, directory: Directory): number | undefined {
  for (let i = at + 1; i < end && i <= at + 4; i++) {
    if (!/^(minister|secretary|commissioner|envoy)$/.test(view.words[i] ?? '')) continue
    const inside = view.tokens.slice(at, i)
    const plain = inside.every(
      (t) => directory.givenName(view.words[t.i] ?? '') === undefined && directory.byDemonym(t.form) === undefined,
    )
    return plain && view.nameish(i + 1) ? i : undefined
  }
  return undefined
}

/** "Dean Baker", "Major Tom": a given name that is also a title, and nothing before it says title. */
function isGivenNameFirst(view: SentenceView, at: number, end: number, length: number, directory: Directory): boolean {
  return (
    length === 1 &&
    directory.givenName(view.words[at] ?? '') !== undefined &&
    at + 1 <= end &&
    directory.office(view.words[at] ?? '')?.level !== 'title' &&
    directory.officeAt(view.words, at + 1) === undefined
  )
}

/** Whether a known name stands by itself, modifies what follows, or is only the beginning of a longer name. */
function readMatch(
  view: SentenceView,
  at: number,
  last: number,
  end: number,
  match: Match,
  directory: Directory,
  titled: boolean,
): 'name' | 'modifier' | 'part' {
  const next = firstWord(view, last + 1, end)
  if (next === undefined) {
    if (titled && directory.givenName(view.words[at] ?? '') !== undefined) return 'part'
    return 'name'
  }
  const best = match.senses[0]
  if (best === undefined) return 'part'
  const gap = view.tokens[last + 1]
  if (gap !== undefined && /^[-–]$/.test(gap.form)) {
    // "France-Italy", "US-led": two names; "Rolls-Royce" is one match already.
    return matchAt(view, next, directory) !== undefined || !view.nameish(next)
      ? 'name'
      : match.length > 1
        ? 'name'
        : 'part'
  }
  if (directory.officeAt(view.words, next) !== undefined) return 'modifier'
  if (best.form === 'adjective' || best.form === 'acronym') {
    return endsInHead(view, next, end, directory) ? 'modifier' : 'modifier'
  }
  const given = directory.givenName(view.words[next] ?? '')
  if (match.length > 1 && (given === 'm' || given === 'f')) return 'name'
  if (match.length > 1 || best.form === 'people' || best.form === 'person')
    return endsInHead(view, next, end, directory) || modifies(view, at, last, next, end) ? 'part' : 'name'
  if (endsInHead(view, next, end, directory))
    return best.entry.type === 'state' || best.form === 'capital' ? 'modifier' : 'part'
  if (modifies(view, at, last, next, end)) return 'part'
  if (matchAt(view, next, directory) !== undefined) return 'name'
  return 'part'
}

/** The known name is only the first part of a compound: "San Francisco Bulletin". */
function modifies(view: SentenceView, at: number, last: number, next: number, end: number): boolean {
  return view.tokens.slice(at, last + 1).some((t) => t.deprel === 'compound' && t.head >= next && t.head <= end)
}

function firstWord(view: SentenceView, from: number, end: number): number | undefined {
  for (let i = from; i <= end; i++) if ((view.words[i] ?? '') !== '') return i
  return undefined
}

/** The run's last word makes it a body or a place: "Boston University". */
function endsInHead(view: SentenceView, from: number, end: number, directory: Directory): boolean {
  let last = end
  while (last >= from && (view.words[last] ?? '') === '') last -= 1
  return (
    last >= from &&
    (directory.nameHead(view.tokens[last]?.form ?? '', 'last') !== undefined ||
      directory.kind(view.words[last] ?? '') !== undefined)
  )
}

/** Last token of an unknown name that begins at `at`: before an office or a name of several words that stands inside the run. */
function runEnd(view: SentenceView, at: number, end: number, directory: Directory): number {
  for (let i = at + 1; i <= end; i++) {
    if ((view.words[i] ?? '') === '') continue
    const office = directory.officeAt(view.words, i)
    if (office !== undefined && office.length >= 2 && i + office.length - 1 < end) return i - 1
    const match = directory.match(view.words, i)
    if (
      match !== undefined &&
      match.length >= 2 &&
      match.senses.some((s) => s.form !== 'acronym') &&
      i + match.length - 1 <= end &&
      !endsInHead(view, at, end, directory)
    )
      return i - 1
  }
  return end
}

function known(
  view: SentenceView,
  first: number,
  last: number,
  senses: readonly Sense[],
  _country: string | undefined,
): NameFound {
  const head = headToken(view, first, last) ?? view.tokens[last]
  const best = senses[0]
  return {
    form: 'name',
    sentence: view.sentence,
    first,
    last,
    head: head as NonNullable<typeof head>,
    class: best?.entry.type ?? 'unknown',
    senses,
    offices: [],
    rule: `mentions.directory-${best?.form ?? 'name'}@1`,
    ...(best?.entry.sector === undefined ? {} : { sector: best.entry.sector }),
  }
}

const countryOf = (senses: readonly Sense[]): string | undefined => senses[0]?.entry.country

function courtesyGender(view: SentenceView, titles: readonly { first: number; last: number }[]): 'm' | 'f' | undefined {
  for (const title of titles) {
    const word = view.words[title.last] ?? ''
    if (
      /^(mr|sir|lord|king|prince|emperor|monsieur|herr|baron|duke|chairman|spokesman|congressman|pope|father|sheikh|emir|sultan)$/.test(
        word,
      )
    )
      return 'm'
    if (
      /^(mrs|ms|miss|madam|madame|queen|princess|lady|dame|baroness|duchess|chairwoman|spokeswoman|congresswoman|sister|empress)$/.test(
        word,
      )
    )
      return 'f'
  }
  return undefined
}
