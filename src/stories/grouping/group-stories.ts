/** Stories: reports that tell of the same happenings, or of episodes of one dispute between the same states. */
import { byText, dayRange, type ReportVersion, recordId } from '../../model/index.js'
import { averageLink } from './average-link.js'
import { joinDisputes } from './join-disputes.js'
import { nearPairs } from './near-pairs.js'
import { profilesOf, type Told } from './profile.js'
import { vectorsOf } from './similarity.js'
import { splitLookAlikes } from './split.js'

export interface StoryGroup {
  readonly id: string
  /** Ids, sorted. */
  readonly reports: readonly string[]
}

/** Likeness from which two groups are one story. */
const SAME = 0.19

/** Every report stands in exactly one group; the order of the reports does not matter. */
export function groupStories(items: readonly Told[]): StoryGroup[] {
  const sorted = [...items].sort((a, b) => byText(a.report.id, b.report.id))
  const profiles = profilesOf(sorted)
  const pairs = nearPairs(vectorsOf(profiles))
  const alike = averageLink(sorted.length, pairs, SAME).flatMap((group) => splitLookAlikes(group, profiles))
  return joinDisputes(alike, pairs, profiles)
    .map((group) => {
      const members = group.flatMap((i) => sorted[i]?.report ?? [])
      return { id: storyId(members), reports: members.map((r) => r.id).sort(byText) }
    })
    .sort((a, b) => byText(a.id, b.id))
}

/** Named by its earliest dated report, else by the first by id. */
function storyId(members: readonly ReportVersion[]): string {
  const day = (r: ReportVersion) => dayRange(r.published.edtf)?.from ?? Number.MAX_SAFE_INTEGER
  const [first] = [...members].sort((a, b) => day(a) - day(b) || byText(a.id, b.id))
  return recordId('story', first?.id ?? '')
}
