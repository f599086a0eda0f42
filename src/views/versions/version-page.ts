/** Versions of a report, and what differs between two of them, as pages. */
import type { StoredVersion } from '../../ledger/index.js'
import { type Block, type Page, quiet, run, strong } from '../page/page.js'
import { dateText, instantText } from '../wording/dates.js'
import { inQuotes } from '../wording/in-quotes.js'
import { counted, numberText } from '../wording/numbers.js'
import type { VersionChange } from './change.js'
import type { VersionDifference } from './compare-versions.js'

export function versionsPage(versions: readonly StoredVersion[]): Page {
  const rows = versions.map((v) => ({
    cells: [
      [strong(String(v.version))],
      [run(instantText(v.received_at))],
      [run(dateText(v.published) || 'unknown')],
      [run(v.modified ?? '')],
      [run(v.title ?? '')],
      [run(numberText(v.characters))],
      [quiet(v.sha256.slice(0, 12))],
    ],
  }))
  const columns = [
    { title: 'Version' },
    { title: 'came in' },
    { title: 'published' },
    { title: 'modified' },
    { title: 'title', grows: true },
    { title: 'characters', align: 'right' as const },
    { title: 'sha256' },
  ]
  const [first] = versions
  const last = versions.at(-1)
  const hint =
    versions.length < 2 || !first || !last
      ? 'There is no other version to compare with.'
      : `Compare two: rapport diff ${last.report} --versions ${last.version - 1},${last.version}`
  return { facts: [], sections: [{ blocks: [{ block: 'table', columns, rows }], more: hint }] }
}

export function versionDifferencePage(d: VersionDifference): Page {
  const [from, to] = d.versions
  const facts = [
    [
      quiet(`${d.report}, version ${from} to version ${to}: `),
      run(
        d.changes.length === 0 && d.smaller === 0
          ? 'nothing differs'
          : d.headline_only
            ? 'only the headline differs'
            : `${counted(d.words_changed, 'word')} of the body differ`,
      ),
    ],
  ]
  const more = d.smaller === 0 ? {} : { more: `and ${counted(d.smaller, 'smaller change')}: --least 0 shows all` }
  if (d.changes.length === 0) return { facts, sections: d.smaller === 0 ? [] : [{ blocks: [], ...more }] }
  return { facts, sections: [{ blocks: d.changes.map(block), ...more }] }
}

function block(c: VersionChange): Block {
  const side = (mark: string, words: string | undefined, sentence: string | undefined) => {
    if (words === undefined || words === '') return []
    const around = sentence === undefined || sentence === words ? undefined : sentence
    return [
      [quiet(`${mark} `), ...inQuotes([run(flat(words), 'words')]), ...(around ? [quiet(` in: ${flat(around)}`)] : [])],
    ]
  }
  return {
    block: 'entry',
    head: [
      strong(c.type),
      ...(c.what === '' ? [] : [run(`: ${flat(c.what)}`)]),
      ...(c.in_headline && c.type !== 'headline changed' ? [quiet(' (in the headline)')] : []),
    ],
    body: [...side('−', c.before?.words, c.sentence_before), ...side('+', c.after?.words, c.sentence_after)],
  }
}

const LONGEST = 300
const flat = (text: string) => {
  const plain = text.replace(/\s+/g, ' ').trim()
  return plain.length <= LONGEST ? plain : `${plain.slice(0, LONGEST)} …`
}
