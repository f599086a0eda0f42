/** What attributes without being said: thoughts, acts, words denied or to come; and what is told through somebody else. */
import { describe, expect, it } from 'vitest'
import { loadDirectory } from '../../actors/index.js'
import { loadEnglish } from '../../text/index.js'
import { findStatements } from './index.js'

const english = loadEnglish()
const directory = loadDirectory()
const read = (text: string) =>
  findStatements({ text, analysis: english.analyse(text), directory }, { dates: [], mentions: [], entities: [] }).found

describe('an attribution without words', () => {
  it.each([
    ['Ghana believes that the dam is safe.', 'thought'],
    ['Ghana hopes to reopen the dam.', 'thought'],
    ['Ghana declined to say how many had come.', 'thought'],
    ['The envoy will tell the council that the dam is safe.', 'unspoken'],
    ['The envoy could not explain why the dam had failed.', 'unspoken'],
    ['Ghana did not say how many had come.', 'unspoken'],
  ])('is kept as such: %s', (text, unsaid) => {
    expect(read(text).map((s) => s.unsaid)).toEqual([unsaid])
  })

  it.each([
    ['Ghana said that the dam was safe.'],
    ['The envoy went on to say that the dam was safe.'],
    ['“The dam is safe,” the envoy believes.'],
    ['Ghana did not deny that the dam had failed.'],
    ['The envoy agreed that the dam was safe.'],
  ])('is not seen where words were said: %s', (text) => {
    expect(read(text).map((s) => s.unsaid)).toEqual([undefined])
  })
})

describe('somebody moved', () => {
  it.each([
    ['Ghana called its ambassador home from Lome.'],
    ['Ghana called its ambassador back from Lome for consultations.'],
    ['Ghana has called home its ambassador to Togo.'],
    ['Malta pushed back two boats carrying 90 Ghanaians.'],
  ])('is not somebody quoted: %s', (text) => {
    expect(read(text)).toEqual([])
  })

  it('leaves what is called something', () => {
    expect(read('Ghana called the ban on its ships “a step back”.').map((s) => s.form)).toEqual(['mixed'])
  })
})

describe('who has spoken', () => {
  const speakers = (text: string) => read(text).map((s) => s.speakerText)

  it('is the one who said, not what a participle calls something', () => {
    expect(speakers('The envoy said the news came late, describing the step as rash.')).toEqual([
      'The envoy',
      'The envoy',
    ])
  })

  it('is nobody named where something was told to somebody', () => {
    expect(read('The envoy was told that the port was closed.').map((s) => s.unsaid)).toEqual(['unspoken'])
    expect(speakers('The envoy told the crew that the port was closed.')).toEqual(['The envoy'])
  })
})

describe('form', () => {
  it.each([
    ['“The dam is safe,” the envoy said.', 'direct'],
    ['The envoy said that “the dam that we have built for our children is safe from now on”.', 'mixed'],
    ['The envoy said that the dam was safe.', 'indirect'],
  ])('%s', (text, form) => {
    expect(read(text).map((s) => s.form)).toEqual([form])
  })
})
