/** Stories: reports that tell of the same happenings, or of episodes of one dispute between the same states. */
import { byText, type DayRange, dayRange, type ReportVersion, recordId } from '../../model/index.js'
import { averageLink } from './average-link.js'
import { joinDisputes } from './join-disputes.js'
import { nearPairs } from './near-pairs.js'
import { placeOtherLanguages } from './other-languages.js'
import { profilesOf, type Told } from './profile.js'
import { byPart, findParts } from './round-ups.js'
import { rarityIn, vectorsOf } from './similarity.js'
import { splitLookAlikes } from './split.js'
import { joinStragglers } from './stragglers.js'

export interface StoryGroup {
  readonly id: string
  /** Ids of the reports of which this is the story, sorted. */
  readonly reports: readonly string[]
  /** Stretches of other stories' reports that tell of this one. */
  readonly parts: readonly StoryPart[]
}

/** A stretch of a report (UTF-16). */
interface StoryPart {
  readonly report: string
  readonly start: number
  readonly end: number
}

/** Likeness from which two groups are one story. */
const SAME = 0.21

/**
 * Stories of one neighbourhood. Every report stands in exactly one group; the order of the reports does not matter.
 */
export function groupStories(items: readonly Told[]): StoryGroup[] {
  const sorted = [...items].sort((a, b) => byText(a.report.id, b.report.id))
  const profiles = profilesOf(sorted)
  const rarity = rarityIn(profiles)
  const vectors = vectorsOf(profiles, rarity)
  const pairs = nearPairs(vectors)
  const days = profiles.map((p) => dayRange(p.published))
  const inTime = pairs.map((e) => ({ ...e, weight: e.weight * nearness(days[e.i], days[e.j]) }))
  const linked = averageLink(sorted.length, inTime, SAME).flatMap((group) => splitLookAlikes(group, profiles))
  const alike = joinStragglers(linked, inTime)
  const groups = placeOtherLanguages(joinDisputes(alike, pairs, profiles), profiles, sorted)
  const parts = findParts(sorted, profiles, vectors, groups, pairs, rarity)
  return groups
    .map((group, k) => {
      const members = group.flatMap((i) => sorted[i]?.report ?? [])
      const told = parts
        .filter((p) => p.group === k)
        .map(({ report, start, end }) => ({ report: sorted[report]?.report.id ?? '', start, end }))
      return { id: storyId(members), reports: members.map((r) => r.id).sort(byText), parts: told.sort(byPart) }
    })
    .sort((a, b) => byText(a.id, b.id))
}

/** Days within which nearness in time speaks for one story, and how much; over how many more it comes to speak against. */
const CLOSE = 7
const SAME_DAY = 0.15
const FADING = 100
const LEAST_NEARNESS = 0.2

/** A year lies between look-alikes, days between reports of one happening; an undated report is as near to all. */
function nearness(a: DayRange | undefined, b: DayRange | undefined): number {
  if (!a || !b) return 1
  const gap = Math.max(0, Math.max(a.from, b.from) - Math.min(a.to, b.to))
  return gap <= CLOSE ? 1 + SAME_DAY * (1 - gap / CLOSE) : Math.max(LEAST_NEARNESS, 1 - (gap - CLOSE) / FADING)
}

/** Named by its earliest dated report, else by the first by id. */
function storyId(members: readonly ReportVersion[]): string {
  const day = (r: ReportVersion) => dayRange(r.published.edtf)?.from ?? Number.MAX_SAFE_INTEGER
  const [first] = [...members].sort((a, b) => day(a) - day(b) || byText(a.id, b.id))
  return recordId('story', first?.id ?? '')
}
