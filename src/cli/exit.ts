/** How a command ends. */

/** 0 done, 1 done and something was found, 2 the command was called wrongly, 3 the data is bad; 130 stopped by Ctrl-C. */
export const EXIT = { done: 0, findings: 1, usage: 2, data: 3, interrupted: 130 } as const
export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

/** Ends a command with a message for people. */
export class CommandFailure extends Error {
  override readonly name = 'CommandFailure'
  constructor(
    readonly code: ExitCode,
    message: string,
  ) {
    super(message)
  }
}

export const usage = (message: string) => new CommandFailure(EXIT.usage, message)
