/** `rapport diff`: an answer at two revisions, or two versions of a report. */
import type { Ledger, LedgerView, Query } from '../../app/index.js'
import { answering, type ViewOptions, withCoordinates } from '../answering.js'
import { type Register, withExamples } from '../command.js'
import { EXIT, usage } from '../exit.js'
import { recordNamed, storyNamed } from '../find.js'
import { wholeNumber } from '../numbers.js'

interface DiffOptions extends ViewOptions {
  readonly from?: string
  readonly to?: string
  readonly versions?: string
  readonly least: number
  readonly json?: boolean
}

export const registerDiff: Register = (program, io, end) => {
  const command = program
    .command('diff')
    .summary('tell what differs between two revisions, or between two versions of a report')
    .description(
      'Between two revisions: each record that was added, changed or withdrawn, field by field, with the cause of every ' +
        'change. VIEW is nothing (all), dossier STORY, story STORY (with assertions and actors) or list KIND.\n\n' +
        'Between two versions of a report: figures, quotes, attributions and moods that changed, with the words of both.',
    )
    .argument('[view...]', 'dossier STORY, story STORY, list KIND; or a report with --versions')
    .option('--from <when>', 'the earlier revision (3), date (end of the day, UTC) or instant')
    .option('--to <when>', 'the later one (default: now)')
    .option('--versions <a,b>', 'two versions of a report, such as 1,2')
    .option('--least <words>', 'with --versions: leave out changes of fewer words', wholeNumber, 0)
    .option('--json', 'print differences as NDJSON, the receipt last')
  withExamples(withCoordinates(command), [
    ['rapport diff --from 3 --to 7', 'all that changed from revision 3 to 7'],
    ['rapport diff --from 2031-03-03 dossier harbour', 'one story after that day'],
    ['rapport diff --from 3 list ties', 'one kind of record'],
    ['rapport diff rep_04d1 --versions 1,2', 'what a silent edit changed'],
  ])
  command.action(async (view: string[], options: DiffOptions) => {
    if ((options.versions === undefined) === (options.from === undefined))
      throw usage('name two revisions (--from 3 --to 7) or two versions of a report (--versions 1,2)')
    const { from: _, to, ...rest } = options
    if (to !== undefined && options.knownAt !== undefined) throw usage('--to says what --known-at says: give one')
    await answering(io, to === undefined ? rest : { ...rest, knownAt: to }, {
      json: options.json ?? false,
      query: (known, ledger) =>
        options.versions === undefined
          ? revisionQuery(known, ledger, view, options.from ?? '')
          : versionQuery(known, view, options.versions, options.least),
    })
    end(EXIT.done)
  })
}

async function revisionQuery(known: LedgerView, ledger: Ledger, view: readonly string[], from: string): Promise<Query> {
  const { revisionOf } = await import('../../app/index.js')
  const { DOSSIER_KINDS, isListKind, KIND_OF } = await import('../../views/index.js')
  const earlier = await revisionOf(ledger, from)
  if (earlier > known.revision.number)
    throw usage(`revision ${earlier} is not before revision ${known.revision.number}`)
  const base = { view: 'diff', from: earlier } as const
  const [what, ...words] = view
  if (what === undefined) return base
  const name = words.join(' ')
  if (what === 'list' && isListKind(name)) return { ...base, kinds: [KIND_OF[name]] }
  if ((what === 'dossier' || what === 'story') && name !== '') {
    const story = (await storyNamed(known, name)).id
    return what === 'story' ? { ...base, story } : { ...base, story, kinds: [...DOSSIER_KINDS] }
  }
  throw usage(`there is no view ${view.join(' ')}; views are: dossier STORY, story STORY, list KIND`)
}

async function versionQuery(
  known: LedgerView,
  view: readonly string[],
  versions: string,
  least: number,
): Promise<Query> {
  const [, a, b] = /^(\d{1,6}),(\d{1,6})$/.exec(versions) ?? []
  const [id, ...more] = view
  if (a === undefined || b === undefined || Number(a) < 1 || Number(b) < 1)
    throw usage(`two versions are written 1,2 and not ${versions}`)
  if (id === undefined || more.length > 0) throw usage('name the one report whose versions are meant')
  const record = await recordNamed(known, id)
  if (record.kind !== 'report') throw usage(`${record.id} is no report, and only reports have versions`)
  return { view: 'version diff', report: record.id, versions: [Number(a), Number(b)], least }
}
