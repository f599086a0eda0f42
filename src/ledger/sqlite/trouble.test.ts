import { describe, expect, it } from 'vitest'
import { LedgerError } from '../errors.js'
import { explained } from './trouble.js'

const failure = (code: string) => Object.assign(new Error('as SQLite says it'), { code })

describe('an error of SQLite or of the file system', () => {
  it.each([
    ['SQLITE_BUSY', 'locked'],
    ['SQLITE_BUSY_SNAPSHOT', 'locked'],
    ['SQLITE_CORRUPT_INDEX', 'corrupt'],
    ['SQLITE_NOTADB', 'not a ledger'],
    ['SQLITE_READONLY_DIRECTORY', 'unwritable'],
    ['EACCES', 'unwritable'],
    ['SQLITE_CANTOPEN', 'unwritable'],
    ['SQLITE_FULL', 'full'],
    ['ENOSPC', 'full'],
    ['SQLITE_IOERR_FSYNC', 'corrupt'],
  ])('%s is told as a ledger that is %s, with place and remedy', (code, trouble) => {
    const error = explained(failure(code), 'here.db')
    expect(error).toBeInstanceOf(LedgerError)
    expect(error).toMatchObject({ trouble, where: 'here.db', message: expect.stringMatching(/^here\.db: .+; .+/) })
  })

  it('that is a bug of ours stays as it is', () => {
    const bug = failure('SQLITE_CONSTRAINT_UNIQUE')
    expect(explained(bug, 'here.db')).toBe(bug)
    expect(explained('text', 'here.db')).toBe('text')
  })
})
