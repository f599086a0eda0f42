/** Capitals that only look like a name or a title. */
import type { Directory } from '../../actors/index.js'
import type { SentenceView } from './sentence-view.js'

/** Words before the run that belong to the office: "Foreign" of "Foreign Secretary" where a sentence begins. */
export function widerOffice(view: SentenceView, at: number, length: number, directory: Directory): number {
  for (let back = 2; back >= 1; back--)
    if (directory.officeAt(view.words, at - back)?.length === back + length) return back
  return 0
}

/** "Senators", "Ministers": a description in capitals. */
export function isPluralOffice(view: SentenceView, at: number, directory: Directory): boolean {
  const word = view.words[at] ?? ''
  return (
    /s$/.test(word) &&
    view.tokens[at]?.upos !== 'X' &&
    directory.office(word.slice(0, -1)) !== undefined &&
    directory.givenName(word) === undefined
  )
}

/** "the Government", "the Cabinet" in capitals: a description as well. */
export function isPlainGovernment(view: SentenceView, at: number, alone: boolean, directory: Directory): boolean {
  return (
    alone &&
    directory.kind(view.words[at] ?? '')?.type === 'government' &&
    !/^['’]s?$/.test(view.tokens[at - 1]?.form ?? '') &&
    view.tokens[at + 1]?.form !== 'of'
  )
}

/** "Major League Baseball", "General Motors Company": a rank's word that begins a body's name. */
export function madeByHead(view: SentenceView, from: number, end: number, directory: Directory): boolean {
  const head = directory.nameHead(view.tokens[end]?.form ?? '', 'last')
  return (
    head !== undefined &&
    head.makes !== 'place' &&
    directory.givenName(view.words[from] ?? '') === undefined &&
    /^(major|general|private|principal|chief|head|star|model)$/.test(view.words[from - 1] ?? '')
  )
}
