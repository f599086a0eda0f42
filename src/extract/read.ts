/** The one entry of extraction: a report version in, its reading out. Pure and deterministic. */
import type { Directory } from '../actors/index.js'
import type { Reading, ReportVersion } from '../model/index.js'
import type { Language } from '../text/index.js'
import type { Context } from './context.js'
import { findDates } from './dates/index.js'
import { findEvents } from './events/index.js'
import { unfitSenses } from './events/unfit.js'
import { findFigures } from './figures/index.js'
import { findMentions } from './mentions/index.js'
import { findStatements } from './statements/index.js'
import { findTellings } from './tellings/index.js'
import type { TieRow } from './ties/index.js'

/** Name and version of the rules; part of every reading, so that a new version reads again. */
export const READER = 'rapport-en@3'

/**
 * Reads one report. A report that is marked unread gives an empty reading.
 * @param ties rows of `readUserTies`, by which a user adds words to the kinds of ties
 */
export function read(
  report: ReportVersion,
  language: Language,
  directory: Directory,
  ties?: readonly TieRow[],
): Reading {
  if (report.status === 'unread') return empty(report)
  const analysis = language.analyse(report.text, { leftOut: report.leftOut })
  const context: Context = {
    text: report.text,
    analysis,
    directory,
    ...(ties === undefined || ties.length === 0 ? {} : { ties }),
    ...(/^\d{4}-\d\d-\d\d$/.test(report.published.edtf) ? { published: report.published.edtf } : {}),
    ...(report.dateline ? { datelinePlace: report.dateline.place } : {}),
    ...(report.outlet === undefined ? {} : { outlet: report.outlet }),
  }
  const dates = findDates(context)
  const { mentions, entities, refused } = findMentions(context, dates.found)
  const figures = findFigures(context, { dates: dates.found, mentions, entities })
  const statements = findStatements(context, { dates: dates.found, mentions, entities })
  const inputs = { dates: dates.found, mentions, entities, figures: figures.found, statements: statements.found }
  const events = findEvents(context, inputs)
  const told = new Set([...events.found, ...events.claims, ...events.refused].map((e) => e.sentence))
  return {
    report: report.id,
    version: report.version,
    madeBy: `${READER}+${language.id}`,
    sentences: analysis.sentences.map(({ start, end }) => ({ start, end })),
    entities,
    mentions,
    dates: dates.found,
    figures: figures.found,
    statements: statements.found,
    events: events.found,
    conditions: events.conditions,
    claims: events.claims,
    tellings: findTellings(context, inputs),
    refusals: [
      ...refused,
      ...dates.refused,
      ...figures.refused,
      ...statements.refused,
      ...events.refused,
      ...unfitSenses(context, inputs, told),
    ],
  }
}

function empty(report: ReportVersion): Reading {
  return {
    report: report.id,
    version: report.version,
    madeBy: READER,
    sentences: [],
    entities: [],
    mentions: [],
    dates: [],
    figures: [],
    statements: [],
    events: [],
    conditions: [],
    claims: [],
    refusals: [],
  }
}
