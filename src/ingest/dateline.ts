/** The dateline before the first sentence: "PORT MORESBY, Papua New Guinea (Example Wire) – The government ...". */
import type { ReportVersion, Span } from '../model/index.js'

type Dateline = NonNullable<ReportVersion['dateline']>

const CAPITALS = "\\p{Lu}[\\p{Lu}.'’-]*(?:(?: |/| / )\\p{Lu}[\\p{Lu}.'’-]*){0,4}"
const NAME = "\\p{Lu}[\\p{L}.'’-]*(?:(?: |/)(?:\\p{Lu}|de |la |el |al-|of |the )[\\p{L}.'’-]*){0,3}"
const DATE = '(?:\\p{Lu}[\\p{L}]{2,8}\\.? \\d{1,2}|\\d{1,2} \\p{Lu}[\\p{L}]{2,8}\\.?)(?:,? \\d{4})?'
const OUTLET = '\\((?<outlet>\\p{Lu}[^()\\n]{1,48})\\)'
const DASH = '\\s*(?:[-–—]{1,3}|:)\\s+'

const FORMS: readonly RegExp[] = [
  // CITY, Region (Outlet) – ; CITY (Outlet) - ; CITY, Nov 3 (Outlet) -
  new RegExp(`^(?<place>${CAPITALS})(?<region>, ${NAME})?(?:,? ${DATE})?,? ${OUTLET}${DASH}(?=\\S)`, 'u'),
  // CITY, Region — ; CITY, Nov 3 – ; CITY –
  new RegExp(`^(?<place>${CAPITALS})(?<region>, ${NAME})?(?:,? ${DATE})?\\s*[-–—]{1,3}\\s+(?=\\p{Lu}|["“‘'])`, 'u'),
  // CITY: The ...
  /^(?<place>\p{Lu}{3,}(?: \p{Lu}{2,}){0,2}): (?=\p{Lu}|["“‘'])/u,
  // City (Outlet) – ; City, 4 March (Outlet) –
  new RegExp(`^(?<place>${NAME})(?<region>, ${NAME})?(?:,? ${DATE})?,? ${OUTLET}\\s*[-–—]{1,3}\\s+(?=\\S)`, 'u'),
]

/** Words in capitals before a dash that are no place. */
const NO_PLACE =
  /^(?:BREAKING|UPDATE\d*|EXCLUSIVE|LIVE|WATCH|VIDEO|OPINION|ANALYSIS|EXPLAINER|FILE|PHOTOS?|NOTE|NB|PS|FACTBOX|CORRECTION|READ|MORE|NEWS|JUST IN|DEVELOPING|URGENT|SUMMARY|TIMELINE|EDITORIAL|COMMENT|CLARIFICATION|QUESTION|ANSWER|ADVERTISEMENT|CAPTION|SOURCE|TOPICS?|ALSO|LATEST|Q|A)$/
/** Small words and verbs that no name of a place holds: a heading in capitals. */
const IN_HEADINGS =
  /(?:^| )(?:A|AN|IS|ARE|WAS|HAS|HAVE|HIM|HER|HIS|WE|YOU|NOT|CLAIMS|SAYS|IN|ON|TO|FOR|WITH|BY|AND THE|WHAT|HOW|WHY|WHO)(?: |$)/

/** The dateline at the beginning of the line that `text` has from `start` to `end`; undefined when there is none. */
export function findDateline(text: string, line: Span): Dateline | undefined {
  const head = text.slice(line.start, Math.min(line.end, line.start + 160))
  for (const form of FORMS) {
    const groups = form.exec(head)
    const place = groups?.groups?.place
    if (groups === null || place === undefined || NO_PLACE.test(place) || IN_HEADINGS.test(place)) continue
    if (/^\p{Lu}\.\p{Lu}/u.test(place) || (place.length < 4 && groups.groups?.outlet === undefined)) continue
    if (place.length < 3 || groups[0].length >= line.end - line.start) continue
    const outlet = groups.groups?.outlet
    const region = groups.groups?.region ?? ''
    return {
      place: titleCase(place.replace(/-+$/, '')) + region,
      ...(outlet === undefined ? {} : { outlet }),
      span: { start: line.start, end: line.start + groups[0].trimEnd().length },
    }
  }
  return undefined
}

/** "PORT MORESBY" to "Port Moresby"; what is not in capitals stays. */
function titleCase(place: string): string {
  if (place !== place.toUpperCase() || place.length < 4) return place
  return place
    .toLowerCase()
    .replace(/(^|[\s/.'’-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
}
