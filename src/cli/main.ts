#!/usr/bin/env node
/** The program `rapport`: this process's streams, clock and signals handed to `main`. */
import type { Io, OutStream } from './io.js'
import { main } from './program.js'

function outStream(stream: NodeJS.WriteStream): OutStream {
  // A reader that has seen enough (`| head`) ends the program quietly.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0)
    throw error
  })
  return {
    write: (text) =>
      stream.write(text) ? Promise.resolve() : new Promise((resolve) => stream.once('drain', () => resolve())),
    isTerminal: stream.isTTY === true,
    ...(stream.columns ? { columns: stream.columns } : {}),
  }
}

const interrupt = new AbortController()
// The first Ctrl-C ends the run between two reports; the second ends the program at once.
process.once('SIGINT', () => {
  interrupt.abort()
  process.once('SIGINT', () => process.exit(130))
})
process.once('SIGTERM', () => interrupt.abort())

const io: Io = {
  out: outStream(process.stdout),
  err: outStream(process.stderr),
  stdin: process.stdin,
  env: process.env,
  now: () => new Date(),
  signal: interrupt.signal,
}

try {
  process.exitCode = await main(process.argv.slice(2), io)
} catch (error) {
  const told = error instanceof Error ? (error.stack ?? error.message) : String(error)
  process.stderr.write(`rapport: this is a fault of the program, please report it:\n${told}\n`)
  process.exitCode = 70
}
