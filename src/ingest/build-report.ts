/** From an article as it came to a report version: normalised text, title, date, dateline, language, clutter marked. */
import { bySpan, type LeftOut, type ReportVersion, recordId, sha256 } from '../model/index.js'
import { normalise } from '../text/index.js'
import { decodeReferences } from './character-references.js'
import { findClutter, linesOf } from './clutter/find-clutter.js'
import { readHeadLines } from './date-lines.js'
import { findDateline } from './dateline.js'
import { baseCode, guessLanguage } from './language.js'
import { LONGEST_TITLE, MOST_CHARACTERS } from './limits.js'
import { splitTitle } from './plain-text.js'
import { readDateField } from './stated-date.js'
import type { Problem, RawReport } from './types.js'

/** Builds the report; problems are added to the list. Undefined when nothing is left of it. */
export async function buildReport(raw: RawReport, problems: Problem[]): Promise<ReportVersion | undefined> {
  const { title, body } = titleAndBody(raw, problems)
  if (body === '') {
    problems.push({
      level: 'error',
      what: 'nothing but white space',
      where: raw.where,
      todo: 'give the text of the article',
    })
    return undefined
  }
  const text = title === undefined ? body : `${title}\n\n${body}`
  const isLong = text.length > MOST_CHARACTERS
  const from = title === undefined ? 0 : title.length + 2
  const lines = isLong ? [] : linesOf(text, from)
  const head = readHeadLines(lines)
  const taken = new Set(head.leftOut.map((l) => l.start))
  const clutter = findClutter(lines).filter((l) => !taken.has(l.start))
  const furniture = new Set([...taken, ...clutter.map((l) => l.start)])
  const dateline = lines
    .filter((l) => !furniture.has(l.start))
    .slice(0, 3)
    .map((l) => findDateline(text, l))
    .find((d) => d !== undefined)
  const leftOut: LeftOut[] = [...head.leftOut, ...clutter]
  if (dateline !== undefined) leftOut.push({ ...dateline.span, why: 'dateline' })
  const language = await languageOf(raw, text, from, problems)
  const reason = isLong
    ? `longer than ${MOST_CHARACTERS} characters: split it into articles`
    : language === 'en'
      ? undefined
      : language === 'und'
        ? 'the language cannot be told'
        : `written in ${nameOf(language)}, of which only English is read`
  if (reason !== undefined && isLong)
    problems.push({
      level: 'warning',
      what: 'the report is too long to be read; it is kept',
      where: raw.where,
      todo: `split it: one report has at most ${MOST_CHARACTERS} characters`,
    })
  const outlet = clean(raw.outlet)
  const url = clean(raw.url)
  const modified = raw.modified === undefined ? head.modified : (readDateField(raw.modified) ?? head.modified)
  return {
    id: recordId(
      'report',
      ...(raw.id !== undefined ? ['id', raw.id] : url !== undefined ? ['url', url] : ['text', text]),
    ),
    version: 1,
    source: raw.source,
    ...(outlet === undefined ? {} : { outlet }),
    ...(url === undefined ? {} : { url }),
    ...(title === undefined ? {} : { title }),
    authors: [...(raw.authors ?? head.authors)],
    published: publishedOf(raw, head.published, problems),
    ...(modified === undefined ? {} : { modified }),
    language,
    status: reason === undefined ? 'read' : 'unread',
    ...(reason === undefined ? {} : { statusReason: reason }),
    sha256: sha256(text),
    text,
    leftOut: leftOut.sort(bySpan),
    ...(dateline === undefined ? {} : { dateline }),
  }
}

function titleAndBody(raw: RawReport, problems: Problem[]): { readonly title?: string; readonly body: string } {
  const body = normalise(decodeReferences(raw.text)).text.trim()
  if (raw.isPlain) return splitTitle(body)
  const title = raw.title === undefined ? '' : normalise(decodeReferences(raw.title)).text.replace(/\s+/g, ' ').trim()
  if (title === '') return { body }
  if (title.length > LONGEST_TITLE) {
    problems.push({
      level: 'warning',
      what: `the title has ${title.length} characters and is taken as text`,
      where: raw.where,
      todo: `give a title of at most ${LONGEST_TITLE} characters`,
    })
    return { body: `${title}\n\n${body}` }
  }
  // A body that repeats the title as its first line does not get it twice.
  return { title, body: body.startsWith(`${title}\n`) ? body.slice(title.length).trim() || body : body }
}

function publishedOf(
  raw: RawReport,
  inText: { readonly edtf: string; readonly span: { readonly start: number; readonly end: number } } | undefined,
  problems: Problem[],
): ReportVersion['published'] {
  if (raw.published !== undefined) {
    const edtf = readDateField(raw.published)
    if (edtf !== undefined) return { edtf, basis: 'stated' }
    problems.push({
      level: 'warning',
      what: `\`published\` is no date that can be read with certainty: ${JSON.stringify(raw.published.slice(0, 60))}`,
      where: raw.where,
      todo: 'write it as YYYY-MM-DD',
    })
  }
  return inText === undefined
    ? { edtf: '', basis: 'unknown' }
    : { edtf: inText.edtf, basis: 'stated', span: inText.span }
}

/** The language found, or the declared one where nothing sure was found. */
async function languageOf(raw: RawReport, text: string, from: number, problems: Problem[]): Promise<string> {
  const declared = raw.language === undefined ? undefined : baseCode(raw.language)
  const guess = await guessLanguage(text.length > from + 200 ? text.slice(from, from + 8_000) : text)
  if (declared === undefined) return guess.isSure ? guess.code : 'und'
  if (guess.isSure && guess.code !== declared) {
    problems.push({
      level: 'note',
      what: `declared as ${nameOf(declared)} but written in ${nameOf(guess.code)}`,
      where: raw.where,
      todo: 'nothing: the language found is used',
    })
    return guess.code
  }
  return declared
}

const NAMES: Readonly<Record<string, string>> = {
  ar: 'Arabic',
  bg: 'Bulgarian',
  bn: 'Bengali',
  cs: 'Czech',
  da: 'Danish',
  de: 'German',
  el: 'Greek',
  en: 'English',
  es: 'Spanish',
  et: 'Estonian',
  fa: 'Persian',
  fi: 'Finnish',
  fr: 'French',
  gu: 'Gujarati',
  he: 'Hebrew',
  hi: 'Hindi',
  hr: 'Croatian',
  hu: 'Hungarian',
  it: 'Italian',
  ja: 'Japanese',
  ko: 'Korean',
  lt: 'Lithuanian',
  lv: 'Latvian',
  ms: 'Malay or Indonesian',
  nl: 'Dutch',
  no: 'Norwegian',
  pl: 'Polish',
  pt: 'Portuguese',
  ro: 'Romanian',
  ru: 'Russian',
  sk: 'Slovak',
  sl: 'Slovene',
  sr: 'Serbian',
  sv: 'Swedish',
  ta: 'Tamil',
  th: 'Thai',
  tr: 'Turkish',
  uk: 'Ukrainian',
  ur: 'Urdu',
  vi: 'Vietnamese',
  zh: 'Chinese',
}

function nameOf(code: string): string {
  return NAMES[code] ?? `language "${code}"`
}

function clean(field: string | undefined): string | undefined {
  const text =
    field === undefined ? '' : normalise(decodeReferences(field)).text.replace(/\s+/g, ' ').trim().slice(0, 2_000)
  return text === '' ? undefined : text
}
