/** Reading as every thread does it: the language, the directory and the rules, with what a user added to them. */
import { type Directory, loadDirectory, readUserDirectory } from '../actors/index.js'
import { READER, read, readUserTies } from '../extract/index.js'
import { canonicalJson, type Reading, type ReportVersion, sha256 } from '../model/index.js'
import { loadEnglish } from '../text/index.js'
import type { Knowledge } from './knowledge.js'

export interface Reader {
  readonly directory: Directory
  read(report: ReportVersion): Reading
  /** What `Reading.madeBy` will say for the report. */
  madeBy(report: ReportVersion): string
}

/** Some 0.3 s of loading, so only commands that read do it, once a thread. */
export function loadReader(knowledge: Knowledge): Reader {
  const language = loadEnglish()
  const { directory, ties } = withKnowledge(knowledge)
  const added = Object.keys(knowledge).length === 0 ? '' : `+user-${sha256(canonicalJson(knowledge)).slice(0, 12)}`
  const madeBy = (report: ReportVersion) => (report.status === 'unread' ? READER : `${READER}+${language.id}${added}`)
  return {
    directory,
    read: (report) => ({ ...read(report, language, directory, ties), madeBy: madeBy(report) }),
    madeBy,
  }
}

/** The directory and the words for ties under the files of a user, which `knowledgeFrom` has found right. */
function withKnowledge(knowledge: Knowledge) {
  const actors = knowledge.directory === undefined ? { entries: [] } : readUserDirectory(knowledge.directory)
  const ties = knowledge.ties === undefined ? { rows: [] } : readUserTies(knowledge.ties)
  if ('problem' in actors) throw new Error(actors.problem)
  if ('problem' in ties) throw new Error(ties.problem)
  return { directory: loadDirectory(actors.entries), ties: ties.rows }
}
