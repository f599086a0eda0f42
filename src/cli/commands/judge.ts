/** `rapport same`, `different`, `undo` and `judgements`: who is whom, on the user's word. */
import { type Command, InvalidArgumentError } from 'commander'
import type { Judged, ListedJudgement, Refused } from '../../app/index.js'
import { asking, type LedgerOption, type Register, withExamples, withLedger } from '../command.js'
import { EXIT, usage } from '../exit.js'
import type { Io } from '../io.js'
import { withFilesOfReading } from '../options.js'

interface JudgeOptions extends LedgerOption {
  readonly by: string
  readonly directory?: string | false
  readonly ties?: string | false
}

const VERDICTS = {
  same: 'are one',
  different: 'are two',
} as const

export const registerSameAndDifferent: Register = (program, io, end) => {
  for (const verdict of ['same', 'different'] as const) {
    const command = program
      .command(verdict)
      .summary(`judge that two actors ${VERDICTS[verdict]}`)
      .description(
        `Judges that two actors ${VERDICTS[verdict]} and puts their stories together again. Nothing is merged for good: the ` +
          'judgement is a record of its own, with who judged and when, and rapport undo takes it back.',
      )
      .argument('<a>', 'an actor: its id, or one of its names')
      .argument('<b>', 'the other one')
    withExamples(withLedger(withJudge(command)), [
      [`rapport ${verdict} act_31aa act_9f2c`, 'by ids, as rapport list actors shows them'],
      [`rapport ${verdict} "Ana Reyes" "A. Reyes"`, 'by names'],
    ])
    command.action(async (a: string, b: string, options: JudgeOptions) => {
      const { judge } = await import('../../app/index.js')
      await tell(io, await judge({ ...(await requestOf(io, options)), a, b, verdict }))
      end(EXIT.done)
    })
  }
}

export const registerUndo: Register = (program, io, end) => {
  const command = program
    .command('undo')
    .summary('undo a judgement')
    .description(
      'Undoes a judgement on who is whom; its records are again what they were. The judgement stays, marked undone.',
    )
    .argument('<n>', 'its number, as rapport judgements shows it', numberOf)
  withExamples(withLedger(withJudge(command)), [
    ['rapport judgements', 'shows the numbers'],
    ['rapport undo 2', 'undo the second judgement'],
  ])
  command.action(async (n: number, options: JudgeOptions) => {
    const { undoJudgement } = await import('../../app/index.js')
    await tell(io, await undoJudgement(await requestOf(io, options), n))
    end(EXIT.done)
  })
}

export const registerJudgements: Register = (program, io, end) => {
  const command = program
    .command('judgements')
    .summary('list the judgements on who is whom')
    .description(
      'Lists who was judged to be whom: by users, with the numbers that rapport undo takes, then by rules, with why.',
    )
    .option('--json', 'print whole records as NDJSON')
  withExamples(withLedger(command), [
    ['rapport judgements', 'all of them'],
    ['rapport judgements --json | jq .verdict', 'for programs'],
  ])
  command.action(async (options: LedgerOption & { json?: boolean }) => {
    await asking(io, options, async (view) => {
      const { judgementsOf } = await import('../../app/index.js')
      const listed = await judgementsOf(view)
      if (options.json) {
        const { ndjsonLine } = await import('../../export/index.js')
        for (const { record } of listed) await io.out.write(ndjsonLine(record, { content: false }))
      } else if (listed.length === 0) await io.out.write('Nobody has judged who is whom yet.\n')
      else for (const one of listed) await io.out.write(`${lineOf(one)}\n`)
    })
    end(EXIT.done)
  })
}

const withJudge = (command: Command): Command => withFilesOfReading(command.option('--by <name>', 'who judges', 'user'))

async function requestOf(io: Io, options: JudgeOptions) {
  const { knowledgeFrom } = await import('../../app/index.js')
  const knowledge = await knowledgeFrom(options)
  if ('problem' in knowledge) throw usage(`nothing was judged:\n${knowledge.problem}`)
  return { ledger: options.ledger, now: io.now, by: options.by, knowledge }
}

async function tell(io: Io, answer: Judged | Refused): Promise<void> {
  if ('problem' in answer) throw usage(answer.problem)
  const { judgement, number, names, after } = answer
  const what = judgement.undone === true ? 'undone' : judgement.verdict
  await io.out.write(`${number}  ${what}  ${names[0]} / ${names[1]}\n`)
  await io.err.write(`rapport: judgement ${number}; revision ${after.number}\n`)
}

function lineOf({ number, record, names }: ListedJudgement): string {
  const { verdict, by, at, why, undone } = record
  const who = at === '' ? `rule ${by}` : `${by}, ${at.slice(0, 10)}`
  const how = `${verdict}${undone === true ? ' (undone)' : ''}`
  return `${(number === undefined ? '-' : String(number)).padStart(3)}  ${how.padEnd(9)}  ${names[0]} / ${names[1]}  [${who}]${why === undefined ? '' : ` ${why}`}`
}

function numberOf(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError('It has to be a number of rapport judgements.')
  return Number(text)
}
