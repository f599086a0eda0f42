import { describe, expect, it } from 'vitest'
import { searchWords } from './search-words.js'

const plain = (words: string) => ({ words, begins: false })

describe('what people type into a search', () => {
  it.each([
    ['harbour boats', [plain('harbour'), plain('boats')], []],
    ['"closed meeting" boats', [plain('closed meeting'), plain('boats')], []],
    ['"never closed', [plain('never closed')], []],
    ['suspen*', [{ words: 'suspen', begins: true }], []],
    ['boats -fish -"smoked cod"', [plain('boats')], [plain('fish'), plain('smoked cod')]],
    ['-boats', [], [plain('boats')]],
    ['AND OR NOT NEAR(x)', [plain('AND'), plain('OR'), plain('NOT'), plain('NEAR x')], []],
    ['title:x ^y {z}', [plain('title x'), plain('y'), plain('z')], []],
    ["o'clock 12:30", [plain('o clock'), plain('12 30')], []],
    ['*** "" - ()', [], []],
    ['café', [plain('café')], []],
  ])('%j', (text, wanted, unwanted) => {
    expect(searchWords(text)).toEqual({ wanted, unwanted })
  })
})
