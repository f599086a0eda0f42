/** Errors of SQLite and of the file system as typed troubles with a remedy; anything else stays the bug it is. */
import { LedgerError } from '../errors.js'

/** The error to throw in place of `error`. */
export function explained(error: unknown, path: string): unknown {
  if (error instanceof LedgerError || !(error instanceof Error)) return error
  const code = 'code' in error ? String(error.code) : ''
  const trouble = (kind: LedgerError['trouble'], what: string, todo: string) =>
    new LedgerError(kind, what, path, todo, { cause: error })
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) {
    return trouble('locked', 'another program is writing to this ledger', 'wait until it is done and run this again')
  }
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_FORMAT') {
    return trouble('corrupt', 'this ledger is damaged', 'restore it from a copy, or read the reports into a new one')
  }
  if (code === 'SQLITE_NOTADB')
    return trouble('not a ledger', 'this file is not a ledger', 'name another file with --ledger')
  if (code.startsWith('SQLITE_READONLY') || code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return trouble('unwritable', 'this file may not be written', 'change its rights or name another file with --ledger')
  }
  if (code.startsWith('SQLITE_CANTOPEN')) {
    return trouble('unwritable', 'this file cannot be opened or made', 'check its folder and rights')
  }
  if (code === 'SQLITE_FULL' || code === 'ENOSPC') {
    return trouble('full', 'the disk is full', 'make room and run this again; what was acknowledged is kept')
  }
  if (code.startsWith('SQLITE_IOERR')) return trouble('corrupt', `the disk failed (${code})`, 'check the disk')
  return error
}
