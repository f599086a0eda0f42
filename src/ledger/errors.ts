/** What can go wrong with a ledger through no fault of the program, each told as what, where and what to do. */

export type LedgerTrouble =
  | 'missing'
  | 'unwritable'
  | 'a folder'
  | 'not a ledger'
  | 'corrupt'
  | 'newer schema'
  | 'locked'
  | 'moved on'
  | 'full'
  | 'not empty'
  | 'too many'

/** An expected failure of a ledger; `trouble` is for programs, the sentence for people. */
export class LedgerError extends Error {
  override readonly name = 'LedgerError'
  constructor(
    readonly trouble: LedgerTrouble,
    readonly what: string,
    readonly where: string,
    readonly todo: string,
    options?: ErrorOptions,
  ) {
    super(`${where}: ${what}; ${todo}`, options)
  }
}
