/** Where something was said, joined to its medium: on radio, in an interview. */

const ON =
  /^(x|twitter|facebook|instagram|telegram|tiktok|youtube|truth social|social media|radio|television|tv|air)\b/i
const IN =
  /\b(interview|statement|letter|speech|video|post|posts|conference|briefing|message|report|article|column|meeting|address|filing|memo|note|communiqué|podcast|broadcast|tweet)$/i
const JOINED = /^(on|in|to|by|via|during|at|through) /i

/** @example mediumText('radio interview') // 'in a radio interview' */
export function mediumText(medium: string): string {
  if (JOINED.test(medium)) return medium
  if (IN.test(medium)) {
    if (/^(a|an|the|his|her|their|its) /i.test(medium) || /s$/.test(medium)) return `in ${medium}`
    return `in ${/^[aeiou]/i.test(medium) ? 'an' : 'a'} ${medium}`
  }
  return ON.test(medium) ? `on ${medium}` : `via ${medium}`
}
