/** Gives descriptions their entities: the holder of the office, the state's body, the last group named. */
import { type DirectoryEntry, slug } from '../../actors/index.js'
import type { Sector } from '../../model/index.js'
import { actingState } from './acting-state.js'
import { type NominalFound, spanOf } from './candidate.js'
import { type Described, type Given, nameOf, plain } from './described.js'
import { holderOn, officesOn } from './directory-offices.js'
import { addOffice, bodySlug, type EntityDraft } from './entity-draft.js'
import type { Past } from './history.js'
import { stateNoun } from './resolve-states.js'
import { type Ranked, type Winner, winnerOf } from './strength.js'

const HEADS_OF_STATE =
  /^(president|prime minister|premier|chancellor|king|queen|emir|sultan|supreme leader|leader|dictator|ruler|strongman|monarch|emperor|taoiseach|head of state|head of government|paramount leader|crown prince)$/
/** Nouns too general to name a body of a state by themselves. */
const GENERIC =
  /^(group|groups|agency|organisation|organization|body|company|firm|party|movement|bloc|union|alliance|coalition|newspaper|paper|daily|broadcaster|network|station|channel|magazine|court|tribunal|commission|committee|panel|council|university|institute|foundation|charity|bank|airline|militia|service|office|department|ministry|church|club|association|federation|league|institution|watchdog|regulator|authority|bureau|news agency|think tank|fund|website|corporation|manufacturer|ngo|front|team|mission|assembly|house|chamber|centre|center|force|brigade|unit)$/

export function resolveNominal(found: NominalFound, given: Given): Described {
  const country = found.country ?? ownerCountry(found, given)
  if (found.people?.class === 'state') return stateNoun(found, country, given)
  if (found.office !== undefined && found.people?.class !== 'anonymous') return officeHolder(found, country, given)
  if (found.people?.class === 'leader') return officeHolder(found, country, given)
  if (found.people !== undefined && found.kind === undefined) return peopleNoun(found, country, given)
  if (found.office !== undefined)
    return found.definite && !found.plural ? officeHolder(found, country, given) : peopleNoun(found, country, given)
  return bodyNoun(found, country, given)
}

const ownerCountry = (_found: NominalFound, given: Given): string | undefined => given.owner?.country

function officeHolder(found: NominalFound, country: string | undefined, given: Given): Described {
  const leader = found.people?.class === 'leader' || found.noun === 'leader'
  const { sentence } = found
  if (found.definite && !found.plural) {
    const fits = (past: Past): boolean => {
      const { entity } = past
      if (entity.type !== 'person' || entity.plural) return false
      if (country !== undefined && entity.country !== undefined && entity.country !== country) return false
      if (leader)
        return (
          country !== undefined &&
          (entity.country === country || entity.country === undefined) &&
          entity.offices.some((o) => HEADS_OF_STATE.test(o.word.title) && o.office.former !== true)
        )
      return entity.offices.some(
        (o) => sameOffice(o.office.title, found.noun) && (o.office.former === true) === found.former,
      )
    }
    const all = given.history.recent(sentence.index, 40, fits)
    const sure = all.filter((c) => country === undefined || c.country === country)
    // A leader whose state the text has not told: only when nobody else can be meant.
    const candidates = sure.length > 0 ? sure : all.length === 1 ? all : country === undefined ? all : []
    const exact = candidates.filter((c) => c.offices.some((o) => o.office.title === found.noun))
    const soon = candidates.length > 0 || leader ? undefined : namedSoon(found, country, given)
    const winner: Winner<EntityDraft> | undefined =
      soon === undefined
        ? holderMeant(exact.length > 0 ? exact : candidates, found, country, given)
        : { value: soon, strength: 'likely' }
    const chosen = winner?.value
    if (winner !== undefined && chosen !== undefined) {
      if (country !== undefined) chosen.country ??= country
      if (country !== undefined && found.office !== undefined && !leader)
        addOffice(chosen, { ...found.office, country })
      return { entity: chosen, rule: 'mentions.holder-of-office@1', strength: winner.strength }
    }
  }
  const known =
    !leader && country !== undefined && found.definite && !found.plural && !found.former
      ? holderOn(found.noun, country, given.day, given.directory)
      : undefined
  if (known !== undefined)
    return { entity: fromDirectory(known, found, given), rule: 'mentions.holder-in-directory@1', strength: 'likely' }
  const draft = plain(found, country, given, 'person')
  draft.sector ??= sectorOfModifiers(found)
  if (found.office !== undefined && draft.offices.length === 0)
    addOffice(draft, country === undefined ? found.office : { ...found.office, country })
  return { entity: draft, rule: found.rule }
}

const MODIFIER_SECTORS: Readonly<Record<string, Sector>> = {
  intelligence: 'SPY',
  police: 'COP',
  army: 'MIL',
  military: 'MIL',
  naval: 'MIL',
  navy: 'MIL',
  rebel: 'REB',
  opposition: 'OPP',
  judicial: 'JUD',
  parliamentary: 'LEG',
}

/** "intelligence agents", "police officials": of a service rather than of the government at large. */
function sectorOfModifiers({ sentence, first, head }: NominalFound): Sector | undefined {
  for (let i = head.i - 1; i >= first; i--) {
    const sector = MODIFIER_SECTORS[sentence.tokens[i]?.form.toLowerCase() ?? '']
    if (sector !== undefined) return sector
  }
  return undefined
}

function fromDirectory(entry: DirectoryEntry, found: NominalFound, given: Given): EntityDraft {
  const { key, name, country, sector, code, memberOf } = entry
  const draft = given.drafts.obtain({ key, name, type: 'person', country, sector, code, memberOf })
  for (const office of officesOn(entry, given.day, spanOf(found), given.directory)) addOffice(draft, office)
  return draft
}

/** Among several holders of like offices the one told of last and most; whoever holds it where only one does. */
function holderMeant(
  candidates: readonly EntityDraft[],
  found: NominalFound,
  country: string | undefined,
  given: Given,
): Winner<EntityDraft> | undefined {
  const [only] = candidates
  if (only === undefined) return undefined
  if (candidates.length === 1)
    return { value: only, strength: country !== undefined && only.country === country ? 'certain' : 'likely' }
  const { index } = found.sentence
  const ranked = candidates.map((value): Ranked<EntityDraft> => {
    let nearest = 0
    for (const past of given.history.back(index, 3)) {
      if (past.entity !== value || (past.quoted && !given.quoted)) continue
      const distance = index - past.sentence
      nearest = Math.max(nearest, 3 - distance + (past.main ? 1.5 : past.subject ? 1 : 0))
    }
    return { value, score: nearest + Math.min(value.mentions, 6) * 0.25 }
  })
  return winnerOf(ranked, 0.5, 1.5)
}

/** "The president of X is ... On Monday Jane Doe said ...": the holder named within the next sentences. */
function namedSoon(found: NominalFound, country: string | undefined, given: Given): EntityDraft | undefined {
  const { index } = found.sentence
  if (country === undefined || found.former) return undefined
  const fitting = given.drafts.list.filter(
    (d) =>
      d.type === 'person' &&
      d.firstNamed !== undefined &&
      d.firstNamed.sentence >= index &&
      (d.country === undefined || d.country === country) &&
      d.offices.some((o) => o.office.title === found.noun && o.office.former !== true),
  )
  const sure = fitting.filter((d) => d.country === country)
  if (sure.length === 1) return sure[0]
  const named = (d: EntityDraft): number => d.firstNamed?.sentence ?? 0
  const [first, second] = fitting.sort((a, b) => named(a) - named(b))
  if (sure.length > 0 || first === undefined || named(first) > index + 2) return undefined
  return second === undefined || named(second) > named(first) ? first : undefined
}

/** "minister" is a "foreign minister"; "president" is no "vice president". */
function sameOffice(held: string, said: string): boolean {
  if (held === said || held.replace(/-/g, ' ') === said) return true
  if (/^(vice|deputy|assistant|former)\b/.test(held) && !/^(vice|deputy|assistant|former)\b/.test(said)) return false
  if (said === 'president') return held === 'president'
  return (
    held.endsWith(` ${said}`) ||
    (said === 'premier' && held === 'prime minister') ||
    (said === 'diplomat' && /ambassador|envoy/.test(held)) ||
    (said === 'envoy' && held.endsWith('envoy'))
  )
}

function bodyNoun(found: NominalFound, country: string | undefined, given: Given): Described {
  const { kind, sentence, noun } = found
  const government = kind?.type === 'government' && !/palace|crown|authorities/.test(noun)
  const acting =
    country !== undefined || found.ownerName !== undefined || found.owner !== undefined
      ? undefined
      : actingState(found, given, government ? 'loose' : 'strict')
  const own = country ?? acting?.value
  const strength = acting?.strength
  if (government && own !== undefined && found.definite) {
    const entry = given.directory.entry(`gov:${own}`)
    if (entry !== undefined) {
      const entity = given.drafts.obtain({
        key: entry.key,
        name: entry.name,
        type: 'government',
        country: own,
        sector: 'GOV',
        code: entry.code,
        memberOf: entry.memberOf,
      })
      return country === undefined
        ? { entity, rule: 'mentions.government-of-state-spoken-of@1', strength }
        : { entity, rule: 'mentions.government@1' }
    }
  }
  if (
    country === undefined &&
    found.definite &&
    !found.plural &&
    GENERIC.test(noun) &&
    found.owner === undefined &&
    plainPhrase(found)
  ) {
    const [last, second] = given.history.recent(sentence.index, 3, (past) => fitsBody(past, found))
    if (last !== undefined && (second === undefined || sameSentence(given, last, second, sentence.index)))
      return { entity: last, rule: 'mentions.body-named-before@1', strength: second === undefined ? 'likely' : 'weak' }
  }
  if (
    own !== undefined &&
    found.definite &&
    kind?.scope === 'state' &&
    kind.type !== 'armed group' &&
    (!found.plural ||
      /^(armed forces|security forces|defen[cs]e forces|security services|intelligence services|secret services)$/.test(
        noun,
      )) &&
    !(GENERIC.test(noun) && country === undefined)
  ) {
    const entity = given.drafts.obtain({
      key: `body:${own}:${bodySlug(noun)}`,
      name: nameOf(found, given),
      type: 'organisation',
      country: own,
      sector: kind.sector,
      memberOf: `gov:${own}`,
    })
    return country === undefined
      ? { entity, rule: 'mentions.body-of-state-spoken-of@1', strength }
      : { entity, rule: found.rule }
  }
  const type = kind?.type === 'government' ? 'government' : kind?.type === 'place' ? 'other' : (kind?.type ?? 'other')
  const entity = plain(found, country, given, type)
  entity.sector ??= kind?.sector
  return { entity, rule: found.rule }
}

/** "the group", "the militant group": not "the online network", which is another. */
function plainPhrase(found: NominalFound): boolean {
  const { tokens } = found.sentence
  const words = found.noun.split(' ').length
  for (let i = found.first; i <= found.last - words; i++) if (!MODIFIER.test(tokens[i]?.form ?? '')) return false
  return true
}

const MODIFIER =
  /^(militant|armed|rebel|Islamist|regional|global|international|Western|state-run|state|official|influential|powerful|opposition|ruling|private|-|run|owned|government|trading|military|extremist|terror|jihadist|same|U\.?N\.?|world|health|rights|human|aid|news)$/i

function sameSentence(given: Given, last: EntityDraft, second: EntityDraft, sentence: number): boolean {
  const newest = given.history.past.findLast((p) => p.entity === last)
  const other = given.history.past.findLast((p) => p.entity === second)
  return newest !== undefined && other !== undefined && newest.sentence > other.sentence && newest.sentence <= sentence
}

function fitsBody(past: Past, found: NominalFound): boolean {
  const { entity } = past
  if (past.form === 'pronoun' || entity.plural) return false
  const { noun, kind } = found
  if (/^(company|firm|airline|bank|manufacturer|corporation)$/.test(noun)) return entity.type === 'company'
  if (/^(newspaper|paper|daily|broadcaster|network|station|channel|magazine|website|news agency)$/.test(noun))
    return entity.sector === 'MED'
  if (/^(court|tribunal)$/.test(noun)) return entity.sector === 'JUD'
  if (/^(party)$/.test(noun)) return entity.sector === 'PTY' || entity.sector === 'OPP'
  if (/^(group|groups|movement|militia|front|organisation|organization)$/.test(noun))
    return (
      entity.type === 'armed group' ||
      (entity.type === 'organisation' && entity.sector !== 'GOV' && entity.sector !== 'MED')
    )
  if (/^(bloc|alliance|union)$/.test(noun))
    return entity.key.startsWith('org:') && entity.type === 'organisation' && entity.sector !== 'MED'
  if (kind?.sector !== undefined && entity.sector !== undefined)
    return kind.sector === entity.sector && entity.type === 'organisation'
  return entity.type === 'organisation' && entity.sector !== 'MED'
}

function peopleNoun(found: NominalFound, country: string | undefined, given: Given): Described {
  if (found.people?.class === 'plural') return { entity: plain(found, country, given, 'other'), rule: found.rule }
  const population = found.people?.class === 'population'
  if (population && country !== undefined && found.plural) {
    const entity = given.drafts.obtain({
      key: `pop:${country}:${slug(found.noun)}`,
      name: nameOf(found, given),
      type: 'population',
      country,
      sector: found.people?.sector,
      plural: true,
    })
    return { entity, rule: found.rule }
  }
  const entity = plain(found, country, given, population ? 'population' : 'person')
  entity.sector ??= sectorOfModifiers(found) ?? found.people?.sector ?? found.office?.word.sector
  if (found.people?.class === 'anonymous' && (!found.definite || found.plural)) entity.anonymous = true
  return { entity, rule: found.rule }
}
