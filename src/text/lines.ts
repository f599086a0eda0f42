/**
 * Paragraphs, and what a line end means: news text comes hard-wrapped at some column, or one paragraph or sentence a
 * line, or cut in two by a splitter that took "U.S." or an initial for the end of a sentence.
 */
import { classAt, isLowerAt, isSpaceAt, isUpperAt, isWordAt, LETTER } from './characters.js'
import { abbreviationKind } from './tokens/abbreviations.js'

/** Lines that belong together; sentences do not run past its ends. `first`, `last`: offsets without outer white space. */
export interface Block {
  readonly start: number
  readonly end: number
  readonly paragraph: number
}

interface Line {
  readonly start: number
  readonly end: number
  /** A blank line stands before it. */
  readonly afterBlank: boolean
}

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = []
  let blank = true
  let at = 0
  while (at <= text.length) {
    const newline = text.indexOf('\n', at)
    const stop = newline < 0 ? text.length : newline
    let start = at
    let end = stop
    while (start < end && isSpaceAt(text, start)) start++
    while (end > start && isSpaceAt(text, end - 1)) end--
    if (start === end) blank = true
    else {
      lines.push({ start, end, afterBlank: blank })
      blank = false
    }
    if (newline < 0) break
    at = newline + 1
  }
  return lines
}

/** Width at which the text is wrapped; undefined when line ends are meant. */
function wrapWidth(text: string, lines: readonly Line[]): number | undefined {
  let width = 0
  let joints = 0
  for (const [k, line] of lines.entries()) {
    const next = lines[k + 1]
    if (next === undefined || next.afterBlank) continue
    joints++
    width = Math.max(width, line.end - line.start)
  }
  if (joints < 3 || width < 40 || width > 140) return undefined
  let full = 0
  let open = 0
  for (const [k, line] of lines.entries()) {
    const next = lines[k + 1]
    if (next === undefined || next.afterBlank) continue
    if (line.end - line.start + 1 + firstWordLength(text, next.start) > width - 3) full++
    if (!endsSentence(text, line.end)) open++
  }
  return full / joints > 0.7 && open / joints > 0.4 ? width : undefined
}

function firstWordLength(text: string, at: number): number {
  let k = at
  while (k < text.length && k - at < 60 && !isSpaceAt(text, k)) k++
  return k - at
}

function endsSentence(text: string, end: number): boolean {
  let k = end
  while (k > 0 && /["'”’»)\]]/.test(text.charAt(k - 1))) k--
  return /[.?!…:;]/.test(text.charAt(k - 1))
}

const LIST_MARK = /^(?:[-–—•*·▪◦‣]\s|\(?\d{1,3}[.)]\s|\(?[a-z]\)\s)/
/** Words that begin a sentence rather than go on after "the U.S.". */
const STARTERS = new Set(
  'the a an this that these those he she it they we i you his her its their our my in on at for from by with as after before since while when where if although though but and or so yet however meanwhile former earlier later there here what who why how both some many most all no not one two according despite during under over amid last next today yesterday another other such once until because according speaking'.split(
    ' ',
  ),
)

/** How two lines that follow each other without a blank line go together. */
function isJoined(text: string, line: Line, next: Line, width: number | undefined): boolean {
  const head = text.slice(next.start, next.start + 6)
  if (LIST_MARK.test(head)) return false
  if (LIST_MARK.test(text.slice(line.start, line.start + 6)) && width === undefined) return isCut(text, line, next)
  if (width !== undefined) {
    const isFull = line.end - line.start + 1 + firstWordLength(text, next.start) > width - 3
    if (isFull) return true
    return !endsSentence(text, line.end) && isLowerAt(text, next.start)
  }
  return isCut(text, line, next)
}

/** The line stops in mid-sentence: at an abbreviation, an initial, a comma, or before a small letter. */
function isCut(text: string, line: Line, next: Line): boolean {
  const last = text.charAt(line.end - 1)
  if (last === '.') return isCutAtStop(text, line, next)
  if (/[?!…:;]/.test(last)) return false
  if (/[”"»’')\]]/.test(last) && endsSentence(text, line.end)) return isLowerAt(text, next.start) && last !== ':'
  if (last === ',') return isLowerAt(text, next.start) || line.end - line.start > 40
  if (isLowerAt(text, next.start)) return line.end - line.start > 25
  return false
}

/** A cut at an abbreviation with a blank line after it: only where a sentence stands before it. */
function isCutOver(text: string, line: Line, next: Line): boolean {
  return line.end - line.start > 40 && text.charAt(line.end - 1) === '.' && isCutAtStop(text, line, next)
}

function isCutAtStop(text: string, line: Line, next: Line): boolean {
  let wordStart = line.end - 1
  while (wordStart > line.start && !isSpaceAt(text, wordStart - 1) && line.end - wordStart < 16) wordStart--
  while (wordStart < line.end && !isWordAt(text, wordStart)) wordStart++
  const word = text.slice(wordStart, line.end - 1)
  const nextWord = /^[\p{L}\p{N}'’.-]+/u.exec(text.slice(next.start, next.start + 40))?.[0] ?? ''
  const isStarter = STARTERS.has(nextWord.toLowerCase())
  if (isLowerAt(text, next.start))
    return /\p{L}/u.test(word) && (abbreviationKind(word) !== undefined || word.includes('.') || word.length === 1)
  if (!isUpperAt(text, next.start) && !/^\d/.test(nextWord)) return false
  const kind = abbreviationKind(word)
  if (kind === 'title') return isUpperAt(text, wordStart)
  if (kind === 'month') return /^\d/.test(nextWord)
  if (kind === 'reference') return /^\d/.test(nextWord) || /^vs?$/i.test(word)
  if (/^(?:\p{L}\.)+\p{L}$/u.test(word))
    return isUpperAt(text, wordStart) && !isStarter && goesOnAfterAcronym(text, line, wordStart, nextWord)
  if (word.length === 1 && classAt(text, wordStart) === LETTER && isUpperAt(text, wordStart)) {
    // An initial stands behind a name, "Harold T."; "wrote on X." does not.
    const before = /(\S+)\s$/.exec(text.slice(Math.max(line.start, wordStart - 24), wordStart))?.[1] ?? ''
    return !isStarter && word !== 'I' && /^\p{Lu}[\p{L}.'’-]*$/u.test(before) && !STARTERS.has(before.toLowerCase())
  }
  return false
}

/** Nouns that "U.S." or "U.N." stands before like an adjective. */
const AFTER_STATE =
  /^(?:President|Vice|Secretary|Navy|Army|Air|Marines?|Coast|Senat|Congress|House|Represent|Department|State|Treasury|Supreme|District|Court|Attorney|Ambassador|Embassy|Consulate|Border|Customs|Drug|Central|Southern|Special|General|Security|Defen[cs]e|Homeland|Trade|Federal|Justice|Geological|Centers|Food|Agency|Capitol|Immigration|Forest|Fish|Postal|Census|Commerce|Energy|Foreign|National|Bureau|Chamber|Open|Steel|Virgin|Military|Human|High|Relief|Children|Charter|Office|Mission|Assistant|Deputy|Under)/

/** "recent U.S." + "Navy strikes" against "left the U.S." + "Mediators met". */
function goesOnAfterAcronym(text: string, line: Line, wordStart: number, nextWord: string): boolean {
  if (AFTER_STATE.test(nextWord)) return true
  const before = /(\S+)\s$/.exec(text.slice(Math.max(line.start, wordStart - 24), wordStart))?.[1]?.toLowerCase() ?? ''
  // An adjective or a participle wants its noun.
  return (
    /(?:ent|ior|mer|ist|ous|al|ed|ing|new|top|key|other|several|some|many|two|three|four|five|six)$/.test(before) &&
    !/^(?:the|and|or|in|to|of|from|with|by|for)$/.test(before)
  )
}

/** Blocks of `text` in order; every character outside them is white space. */
export function blocksOf(text: string): readonly Block[] {
  const lines = linesOf(text)
  const width = wrapWidth(text, lines)
  const blocks: Block[] = []
  let paragraph = -1
  let open: { start: number; end: number } | undefined
  let previous: Line | undefined
  const close = () => {
    if (open !== undefined) blocks.push({ ...open, paragraph })
    open = undefined
  }
  for (const line of lines) {
    // A splitter that takes abbreviations for ends may put blank lines between what it cuts; a title stays apart.
    const isMended = line.afterBlank && paragraph > 0 && previous !== undefined && isCutOver(text, previous, line)
    if (isMended && open !== undefined) {
      open.end = line.end
    } else if (line.afterBlank || previous === undefined) {
      close()
      paragraph++
      open = { start: line.start, end: line.end }
    } else if (open !== undefined && isJoined(text, previous, line, width)) {
      open.end = line.end
    } else {
      close()
      open = { start: line.start, end: line.end }
    }
    previous = line
  }
  close()
  return blocks
}
