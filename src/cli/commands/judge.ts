/** `rapport same`, `different`, `undo` and `judgements`: who is whom, on the user's word. */
import { type Command, InvalidArgumentError } from 'commander'
import type { Judged, Refused } from '../../app/index.js'
import { answering, type ViewOptions, withCoordinates } from '../answering.js'
import { type LedgerOption, type Register, withExamples, withLedger } from '../command.js'
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
    .option('--json', 'print whole records as NDJSON, the receipt last')
  withExamples(withCoordinates(command), [
    ['rapport judgements', 'all of them'],
    ['rapport judgements --known-at 2031-03-07', 'those that were passed by then'],
    ['rapport judgements --json | jq .verdict', 'for programs'],
  ])
  command.action(async (options: ViewOptions & { json?: boolean }) => {
    await answering(io, options, { json: options.json ?? false, query: async () => ({ view: 'judgements' }) })
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

function numberOf(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError('It has to be a number of rapport judgements.')
  return Number(text)
}
