/** Numbers that are no figures: names, identifiers, scores, counters, times, ordinals, years, the pronoun `one`. */
import type { Piece } from './pieces.js'
import { isVote, type NumberRead, ratioEnd, tallyEnd } from './tallies.js'
import { indexNames, numberedNouns, peopleWords } from './words.js'

interface Why {
  readonly rule: string
  readonly why: string
  /** Pieces after the number that belong to what was refused. */
  readonly skip?: number
}

const no = (rule: string, why: string): Why => ({ rule: `figures.${rule}@1`, why })

/** Why a number is no figure; undefined when it is one. */
export function refusalOf(pieces: readonly Piece[], read: NumberRead, text: string): Why | undefined {
  const first = pieces[read.from]
  const last = pieces[read.to - 1]
  const before = first?.line ? undefined : pieces[read.from - 1]
  const after = pieces[read.to]?.line ? undefined : pieces[read.to]
  if (first === undefined || last === undefined) return no('empty', 'nothing there')
  const ratio = read.unit === undefined ? ratioEnd(pieces, read.to) : undefined
  if (ratio !== undefined && (isVote(pieces[ratio]) || isVote(pieces[ratio + 1])))
    return { ...no('score', 'a ratio of votes'), skip: ratio - read.to }
  if (
    first.digits &&
    /^['’′]$/.test(after?.form ?? '') &&
    after?.glued &&
    pieces[read.to + 1]?.digits &&
    pieces[read.to + 1]?.glued
  )
    return { ...no('height', 'feet and inches'), skip: /^["”″]$/.test(pieces[read.to + 2]?.form ?? '') ? 3 : 2 }
  if (first.digits) {
    const shape = digitShape(pieces, read, before, after)
    if (shape !== undefined) return shape
  }
  if (read.unit === undefined) {
    const name = nameOf(pieces, read, before, after)
    if (name !== undefined) return name
    if (
      first.line &&
      /^[.)]$/.test(after?.form ?? '') &&
      after?.glued &&
      read.value < 100 &&
      /\s/.test(text.charAt(after.end))
    )
      return no('counter', 'the number of an item in a list')
    if (first.digits && /^\d{4}$/.test(first.form) && isYear(read.value, before, after)) return no('year', 'a year')
  }
  if (first.lower === 'one' && /^(?:not|no|never)$/.test(before?.lower ?? '')) return no('none', 'not one is none')
  if (
    read.unit === undefined &&
    !first.digits &&
    read.form !== 'fraction' &&
    after?.lower === 'of' &&
    /^(?:them|these|those|us|you|which|whom)$/.test(pieces[read.to + 1]?.lower ?? '')
  )
    return no('some-of', 'a part of what was named before, without its noun')
  if (first.lower === 'one' && read.to - read.from === 1) return oneOf(before, after, read)
  if (
    first.lower === 'one' &&
    read.unit !== undefined &&
    /^(?:day|night|year|time|month|week|second|minute|hour)$/.test(read.unit.name) &&
    before?.lower !== 'only' &&
    /^(?:day)$/.test(read.unit.name)
  )
    return no('one', 'one day is some day')
  if (first.lower === 'half' && read.form === 'fraction' && read.to - read.from === 1) {
    if (before?.form === '-' || after?.form === '-') return no('half', 'part of a compound')
    if (
      /^(?:first|second|other|latter|former|last|better|final|top|bottom|this|that|each|back)$/.test(
        before?.lower ?? '',
      )
    )
      return no('half', 'one of two halves')
    if (
      !/^(?:of|the|a|an|its|their|his|her|all|that|to|their|those|our|my)$/.test(after?.lower ?? '') &&
      read.unit === undefined &&
      !/^(?:than|by|in|about|nearly|almost|over|under|only)$/.test(before?.lower ?? '')
    )
      return no('half', 'no share of anything')
    if (/^(?:an?)$/.test(after?.lower ?? '')) return undefined
  }
  return undefined
}

function digitShape(
  pieces: readonly Piece[],
  read: NumberRead,
  before: Piece | undefined,
  after: Piece | undefined,
): Why | undefined {
  const first = pieces[read.from]
  if (first === undefined) return undefined
  if (read.unit === undefined) {
    const end = tallyEnd(pieces, read)
    if (end !== undefined) return { ...no('score', 'a score'), skip: end - read.to }
    if (after?.form === ':' && /^[0-5]\d$/.test(pieces[read.to + 1]?.form ?? '') && /^\d{1,2}$/.test(first.form))
      return { ...no('clock', 'a time of day or a ratio'), skip: 2 }
    if (
      first.form === '911' &&
      /^(?:call|calls|called|calling|dial|dialled|dialed|a|the|to|phone|phoned)$/.test(before?.lower ?? '')
    )
      return no('identifier', 'a telephone number')
    if (
      /^\d{1,2}\.[0-5]\d$/.test(first.form) &&
      /^(?:at|from|until|till|by|before|after|since|around|about)$/.test(before?.lower ?? '') &&
      /^(?:the|local|gmt|bst|this|last|yesterday|tonight|on|a\.m\.|p\.m\.)$/.test(after?.lower ?? '')
    )
      return no('clock', 'a time of day')
    if (/^0\d{2,}$/.test(first.form) || (before?.form === '+' && first.glued && after?.digits)) {
      let end = read.to
      while (pieces[end]?.digits && !pieces[end]?.line && end < read.to + 6) end++
      return { ...no('identifier', 'a telephone number'), skip: end - read.to }
    }
    if (after?.lower === 'block' && pieces[read.to + 1]?.lower === 'of' && first.form.endsWith('00'))
      return no('address', 'a house number')
  }
  if (after?.glued && read.unit === undefined) {
    if (/^(?:st|nd|rd|th|s)$/.test(after.lower)) return no('ordinal', 'an ordinal or a decade')
    if (after.form === ':' && pieces[read.to + 1]?.digits && pieces[read.to + 1]?.glued)
      return no('clock', 'a time of day or a ratio')
    if (/^(?:am|pm|a\.m\.|p\.m\.)$/.test(after.lower)) return no('clock', 'a time of day')
    if (/^[A-Za-z]/.test(after.form) && !/^(?:x)$/.test(after.lower))
      return no('identifier', 'letters and figures in one')
    if (/^[-–]$/.test(after.form) && pieces[read.to + 1]?.digits && pieces[read.to + 1]?.glued) {
      const second = Number(pieces[read.to + 1]?.form)
      const third = pieces[read.to + 2]
      if (third?.form === after.form && third.glued && pieces[read.to + 3]?.digits)
        return no('identifier', 'figures in groups')
      if (second <= read.value && !(pieces[read.to + 2]?.form === '%')) return no('score', 'a score')
    }
    if (after.form === '/' && pieces[read.to + 1]?.digits) return no('identifier', 'figures in groups')
    if (after.form === '.' && pieces[read.to + 1]?.digits && pieces[read.to + 1]?.glued)
      return no('identifier', 'figures in groups')
  }
  if (after !== undefined && !after.glued && /^(?:am|pm|a\.m\.|p\.m\.|o'clock)$/.test(after.lower))
    return no('clock', 'a time of day')
  if (before?.glued !== undefined && first.glued && before !== undefined) {
    if (before.form === '-' || before.form === '–') {
      const prior = pieces[read.from - 2]
      // "10-for-12"
      const tally = /^(?:for|of)$/.test(prior?.lower ?? '') && pieces[read.from - 4]?.digits === true
      if (
        before.glued &&
        prior !== undefined &&
        /^[A-Za-z]/.test(prior.form) &&
        !/^(?:mid|sub)$/.test(prior.lower) &&
        !tally
      )
        return no('identifier', 'letters and figures in one')
      if (before.glued && prior?.digits) return no('score', 'a score')
    }
    if (/^[A-Za-z_@#]/.test(before.form) && read.unit?.kind !== 'money')
      return no('identifier', 'letters and figures in one')
    if (before.form === ':' && pieces[read.from - 2]?.digits) return no('clock', 'a time of day or a ratio')
    if ((before.form === '/' || before.form === '=' || before.form === '_') && before.glued)
      return no('identifier', 'figures in groups')
  }
  if (before?.form === '#' || before?.form === '№') return no('identifier', 'a number by name')
  if (
    read.unit === undefined &&
    after?.lower === 'to' &&
    /^\d{1,2}$/.test(first.form) &&
    /^\d{1,2}$/.test(pieces[read.to + 1]?.form ?? '') &&
    Number(pieces[read.to + 1]?.form) <= read.value &&
    !/^(?:from|down|fell|dropped)$/.test(before?.lower ?? '') &&
    (!/^[%A-Za-z-]/.test(pieces[read.to + 2]?.form ?? '.') || isVote(pieces[read.to + 2]))
  )
    return { ...no('score', 'a score'), skip: 2 }
  return first.form.length > 8 && /^\d+$/.test(first.form) ? no('identifier', 'too long for a count') : undefined
}

const isCapital = (piece: Piece | undefined): boolean => piece !== undefined && /^[A-Z]/.test(piece.form)

/** `Article 5`, `Flight 370`, `S&P 500`, `Apollo 11`, `Group of 20`. */
function nameOf(
  pieces: readonly Piece[],
  read: NumberRead,
  before: Piece | undefined,
  after: Piece | undefined,
): Why | undefined {
  if (before === undefined) return undefined
  const plain = before.lower
  if (isAddress(pieces, read.to)) return no('address', 'a house number')
  if (
    !pieces[read.from]?.digits &&
    isCapital(pieces[read.from]) &&
    after !== undefined &&
    !isCapital(after) &&
    !isSentenceStart(pieces, read.from - 1) &&
    /^[A-Z]/.test(before.form)
  )
    return no('name', 'the number is part of a name')
  if (
    !pieces[read.from]?.digits &&
    isCapital(pieces[read.from]) &&
    (plain === 'of' ? isCapital(pieces[read.from - 2]) : isCapital(after)) &&
    !isSentenceStart(pieces, read.from) &&
    /^[a-z]/.test(before.form)
  )
    return no('name', 'the number is part of a name')
  if (plain === '&' || indexNames.has(plain) || (plain === 'p' && pieces[read.from - 2]?.form === '&'))
    return no('name', 'the number is part of a name')
  const digit = pieces[read.from]?.digits === true
  if (
    numberedNouns.has(plain) &&
    (/[A-Z]/.test(before.form) ||
      /^(?:article|section|resolution|list|chapter|page|room|route|highway|phase|tier|category|level|stage|step|round|flight|grade|type|model|version|part|number|no)$/.test(
        plain,
      )) &&
    !(plain === 'no' && !isCapital(before))
  )
    return no('name', 'the number is part of a name')
  if (plain === '.' && /^(?:no|nos)$/i.test(pieces[read.from - 2]?.lower ?? '') && digit)
    return no('name', 'the number is part of a name')
  if (plain === 'of' && isCapital(pieces[read.from - 2]) && numberedNouns.has(pieces[read.from - 2]?.lower ?? ''))
    return no('name', 'the number is part of a name')
  if (
    digit &&
    isCapital(before) &&
    !isSentenceStart(pieces, read.from - 1) &&
    !/^(?:The|A|An|In|On|At|By|For|From|With|About|Some|Over|Nearly|Almost|Only|Just|And|But|Or|Of|To|Than|Least|Most|Around|Between|Another|Up|Its|His|Her|Their)$/.test(
      before.form,
    )
  ) {
    const noun =
      after !== undefined &&
      /^[a-z]+s$|^(?:people|men|women|children)$/.test(after.form) &&
      !/^(?:was|is|has|as|its|this|his|does|says|us|gas|bus|plus|versus|vs|always|lets|gets|makes|takes|uses|comes|goes|costs|sells|series|lies|stands)$/.test(
        after.form,
      )
    if (!noun) return no('name', 'the number is part of a name')
  }
  return undefined
}

/** `14 Harbour Street`. */
function isAddress(pieces: readonly Piece[], at: number): boolean {
  for (let k = at; k < at + 4; k++) {
    if (!isCapital(pieces[k]) || pieces[k]?.line) return false
    if (
      /^(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Lane|Drive|Square|Terrace|Way|Place)$/.test(
        pieces[k]?.form ?? '',
      )
    )
      return k > at
  }
  return false
}

function isSentenceStart(pieces: readonly Piece[], at: number): boolean {
  const piece = pieces[at]
  const before = pieces[at - 1]
  return piece === undefined || piece.line || before === undefined || /^[.!?:;“"”'‘]$/.test(before.form)
}

/** Four figures without a comma and without a counted noun. */
function isYear(value: number, before: Piece | undefined, after: Piece | undefined): boolean {
  if (value < 1700 || value > 2100) return false
  if (
    after !== undefined &&
    /^[a-z]+s$|^(?:people|men|women|children)$/.test(after.form) &&
    !/^(?:was|is|has|this|as|its|his|us|plus|versus|vs)$/.test(after.form)
  )
    return false
  return (
    before === undefined ||
    /^(?:in|since|of|by|from|until|till|to|during|before|after|and|or|through|between|early|late|mid|year|the|,|\(|-|–|—|'|’)$/.test(
      before.lower,
    ) ||
    after === undefined ||
    /^[,.;:)]$/.test(after.form)
  )
}

/** `one person` counts; `one of them`, `no one`, `this one`, `one day` do not. */
function oneOf(before: Piece | undefined, after: Piece | undefined, read: NumberRead): Why | undefined {
  if (read.unit !== undefined) return undefined
  if (after !== undefined && peopleWords.has(after.lower)) return undefined
  if (
    /^(?:only|just|least)$/.test(before?.lower ?? '') &&
    after !== undefined &&
    /^[a-z]+$/.test(after.form) &&
    !/^(?:of|is|was|to|in|on|who|that|which|has|had|or|and)$/.test(after.form)
  )
    return undefined
  return no('one', 'a pronoun or an article')
}
