/**
 * Reports that name one source for what they tell: an agency in the dateline or byline, or "the Example Times
 * reported" in the opening. They are joined with that source's own report and with each other.
 */
import { byEvidence, type Evidence } from '../../model/index.js'
import { codePoints } from '../../text/index.js'
import { containment, contentStems, keyOf } from '../words/words.js'
import type { Body } from './body.js'
import type { Link } from './shared-text.js'

/** Wire agencies by the names they are credited with. */
const AGENCIES: Readonly<Record<string, string>> = {
  ap: 'associated press',
  'associated press': 'associated press',
  'the associated press': 'associated press',
  reuters: 'reuters',
  'thomson reuters': 'reuters',
  afp: 'agence france presse',
  'agence france presse': 'agence france presse',
  dpa: 'dpa',
  efe: 'efe',
  ansa: 'ansa',
  tass: 'tass',
  xinhua: 'xinhua',
  kyodo: 'kyodo',
  'kyodo news': 'kyodo',
  pti: 'press trust of india',
  ians: 'ians',
  yonhap: 'yonhap',
  anadolu: 'anadolu',
  'anadolu agency': 'anadolu',
  aa: 'anadolu',
  interfax: 'interfax',
  upi: 'upi',
  bloomberg: 'bloomberg',
  'bloomberg news': 'bloomberg',
  'pa media': 'pa media',
}

/** How far into a text a credit or a named source speaks for the whole. */
const OPENING = 600
/** How near the end of a text an agency signs. */
const CLOSING = 160
/** Content words that two reports with one source must share to be its tellings of one thing. */
const ALIKE = 0.35

interface Credit {
  readonly body: number
  readonly source: string
  readonly start: number
  readonly end: number
}

/** "LIMA, May 3 (Reuters) - ", "(AFP) — ", "TALLINN: (Baltic Post) ". */
const DATELINE = /^\s*(?:[\p{Lu}][\p{L}\p{N}.,'’/: -]{1,60})?\((?<name>[^)\n]{2,40})\)\s*[-–—:]/gmu
/** "By Reuters", "By Jane Doe, Associated Press", "By Jane Doe | AFP", "Source: Xinhua". */
const BYLINE =
  /\b(?:[Bb]y|[Ss]ource:|[Cc]redit:)\s+(?:[\p{Lu}][\p{L}.'’ -]{2,50}(?:,|\||\/| of| for)\s*(?:the\s+)?)?(?<name>[\p{Lu}][\p{L} ]{1,30})$/gmu
/** Where a text ends: "(With inputs from PTI)", "© AFP", "(Reuters)", "Reporting for Reuters by ...". */
const SIGNED =
  /(?:©\s*|\(\s*|\b[Ww]ith (?:inputs|reporting|material|files|information) (?:from|by) (?:the )?|\b[Rr]eporting for )(?<name>[\p{Lu}][\p{L}]*(?: [\p{Lu}][\p{L}]*){0,3})(?=\s*(?:[).]|$| by\b))/gmu
const REPORTED =
  /\b(?:the\s+)?(?<name>[\p{Lu}][\p{L}]*(?:\s+(?:of|de|del|la|al|[\p{Lu}][\p{L}]*)){0,4})\s+(?:newspaper\s+|news agency\s+|agency\s+|daily\s+)?(?:has\s+|had\s+|first\s+)?reported\b/gu
const ACCORDING =
  /\baccording to (?:a report (?:in|by|from) )?(?:the )?(?<name>[\p{Lu}][\p{L}]*(?:\s+[\p{Lu}][\p{L}]*){0,3})/gu
/** "citing Reuters", "told the Baltic Post": whoever prints this has it from there. */
const CITING =
  /\b(?:citing|quoting|quoted by|told|in an interview with|in remarks to|(?:first |as )?reported by|published (?:by|in)|seen by|obtained by)\s+(?:the\s+)?(?<name>[\p{Lu}][\p{L}]*(?:\s+[\p{Lu}][\p{L}]*){0,3})/gu

export function namedSourceLinks(bodies: readonly Body[]): Link[] {
  const outlets = new Map<string, number[]>()
  bodies.forEach(({ report }, i) => {
    if (report.outlet === undefined) return
    const key = sourceKey(report.outlet)
    outlets.set(key, [...(outlets.get(key) ?? []), i])
  })
  const credits = bodies.flatMap((body, i) => creditsOf(body, i, outlets))
  const bySource = new Map<string, Credit[]>()
  for (const c of credits) bySource.set(c.source, [...(bySource.get(c.source) ?? []), c])
  const words = new Map<number, ReadonlySet<string>>()
  const wordsAt = (i: number): ReadonlySet<string> => {
    const known = words.get(i) ?? new Set(contentStems(bodies[i]?.text.slice(0, 1500) ?? ''))
    words.set(i, known)
    return known
  }
  const links: Link[] = []
  for (const [source, list] of bySource) {
    const own = (outlets.get(source) ?? []).map((body): Credit => ({ body, source, start: 0, end: 0 }))
    const all = [...list, ...own.filter((o) => list.every((c) => c.body !== o.body))].sort((x, y) => x.body - y.body)
    for (let x = 0; x < all.length; x++)
      for (let y = x + 1; y < Math.min(all.length, x + 200); y++) {
        const a = all[x]
        const b = all[y]
        if (!a || !b || a.body === b.body || sameOutlet(bodies[a.body], bodies[b.body])) continue
        if (containment(wordsAt(a.body), wordsAt(b.body)) >= ALIKE) links.push(...linkOf(bodies, a, b))
      }
  }
  return links
}

const sourceKey = (name: string): string => {
  const key = keyOf(name).replace(/^the /, '')
  return AGENCIES[key] ?? key
}

const sameOutlet = (a: Body | undefined, b: Body | undefined): boolean =>
  a?.report.outlet !== undefined && a.report.outlet === b?.report.outlet

const agencies: ReadonlySet<string> = new Set(Object.values(AGENCIES))

/** A newspaper is a source when a report of its own is at hand; an agency always. */
function creditsOf({ report, text }: Body, body: number, outlets: ReadonlyMap<string, readonly number[]>): Credit[] {
  const own = sourceKey(report.outlet ?? '')
  const out = new Map<string, Credit>()
  const put = (pattern: RegExp, words: string, offset = 0) => {
    for (const match of words.matchAll(pattern)) {
      const name = match.groups?.name ?? ''
      const source = sourceKey(name)
      if (source === own || out.has(source) || !(agencies.has(source) || outlets.has(source))) continue
      const start = offset + match.index + match[0].lastIndexOf(name)
      out.set(source, { body, source, start, end: start + name.length })
    }
  }
  const opening = report.text.slice(0, OPENING)
  put(DATELINE, opening)
  put(BYLINE, opening)
  const close = Math.max(0, report.text.length - CLOSING)
  put(SIGNED, report.text.slice(close), close)
  const told = text.slice(0, OPENING)
  for (const pattern of [REPORTED, ACCORDING, CITING]) put(pattern, told)
  return [...out.values()]
}

function linkOf(bodies: readonly Body[], a: Credit, b: Credit): Link[] {
  const [x, y] = [bodies[a.body], bodies[b.body]]
  if (!x || !y) return []
  const [first, second] = x.report.id < y.report.id ? [x, y] : [y, x]
  const evidence = [evidenceOf(x, a), evidenceOf(y, b)].flatMap((e) => e ?? [])
  return [{ a: first.report.id, b: second.report.id, why: 'named source', evidence: evidence.sort(byEvidence) }]
}

function evidenceOf({ report }: Body, { start, end }: Credit): Evidence | undefined {
  if (end <= start) return undefined
  const points = codePoints(report.text).fromUtf16
  const quote = report.text.slice(start, end)
  return { report: report.id, version: report.version, start: points(start), end: points(end), quote, role: 'speaker' }
}
