/** `rapport verify`: a receipt asked again. */
import { readable, settingsOf } from '../answering.js'
import { type LedgerOption, type Register, withExamples, withLedger } from '../command.js'
import { EXIT } from '../exit.js'
import type { Io } from '../io.js'

interface VerifyOptions extends LedgerOption {
  readonly ratings?: string
  readonly json?: boolean
  readonly latest?: boolean
}

export const registerVerify: Register = (program, io, end) => {
  const command = program
    .command('verify')
    .summary('ask the question of a receipt again, and tell whether the answer is the same')
    .description(
      'Asks the question of a receipt again, in the coordinates it was asked in, and tells whether the answer is the same, and whether the lines printed with it are untouched; ' +
        'then asks it of the latest revision and tells whether that changed anything.\n\n' +
        'Ends with 0 when the answer is the same, 1 when it is another.',
    )
    .argument('<receipt>', 'a file with the receipt or with the answer that carries it, or - for standard input')
    .option('--ratings <file>', 'the letters that the answer was given with')
    .option('--latest', 'end with 1 also when the latest revision answers otherwise')
    .option('--json', 'print what was found as one line of JSON')
  withExamples(withLedger(command), [
    ['rapport list ties --json > ties.ndjson', 'an answer with its receipt'],
    ['rapport verify ties.ndjson', 'is it still what it was?'],
    ['rapport verify ties.ndjson --latest', 'and has nothing changed since?'],
  ])
  command.action(async (file: string, options: VerifyOptions) => {
    const { alteredAnswer, readReceipt, textOfFile, verifyReceipt } = await import('../../app/index.js')
    const text = file === '-' ? await collected(io) : await readable(file, textOfFile)
    const receipt = readReceipt(text)
    const found = await verifyReceipt(options.ledger, receipt, await settingsOf(options), alteredAnswer(text, receipt))
    if (options.json) await io.out.write(`${JSON.stringify(found)}\n`)
    else {
      const { receipt, now } = found
      const what = found.same ? 'same' : `changed: ${found.why}`
      await io.out.write(`${what} (${receipt.query.view}, revision ${receipt.revision}, ${receipt.hash})\n`)
      if (now && now.revision !== receipt.revision) {
        const since = now.same ? 'has not changed' : now.why === undefined ? 'has changed' : `has changed (${now.why})`
        const how = now.same ? '' : `: rapport diff --from ${receipt.revision} --to ${now.revision}`
        await io.out.write(`since then the answer ${since}, at revision ${now.revision}${how}\n`)
      }
    }
    const isFinding = !found.same || (options.latest === true && found.now?.same === false)
    end(isFinding ? EXIT.findings : EXIT.done)
  })
}

async function collected(io: Io): Promise<string> {
  let text = ''
  for await (const part of io.stdin) text += typeof part === 'string' ? part : Buffer.from(part).toString()
  return text
}
