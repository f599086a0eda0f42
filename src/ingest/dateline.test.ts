import { describe, expect, it } from 'vitest'
import { findDateline } from './dateline.js'

const found = (text: string) => findDateline(text, { start: 0, end: text.length })

describe('findDateline', () => {
  it.each([
    [
      'PORT LOUIS, Mauritius (Example Wire) – The president spoke.',
      'Port Louis, Mauritius',
      'Example Wire',
      'PORT LOUIS, Mauritius (Example Wire) –',
    ],
    ['ACCRA (Example) - Ghana said no.', 'Accra', 'Example', 'ACCRA (Example) -'],
    ['LOMÉ, March 4 (Example) -- Togo said no.', 'Lomé', 'Example', 'LOMÉ, March 4 (Example) --'],
    ['SUVA — Fiji said no.', 'Suva', undefined, 'SUVA —'],
    [
      'NIAMEY/ABUJA, 4 Mar 2021 (Example) – It began.',
      'Niamey/Abuja',
      'Example',
      'NIAMEY/ABUJA, 4 Mar 2021 (Example) –',
    ],
    ['Suva, Fiji (Example Press) – The cabinet met.', 'Suva, Fiji', 'Example Press', 'Suva, Fiji (Example Press) –'],
    ['QUITO: Ecuador said no.', 'Quito', undefined, 'QUITO:'],
  ])('reads %j', (text, place, outlet, words) => {
    const dateline = found(text)
    expect(dateline?.place).toBe(place)
    expect(dateline?.outlet).toBe(outlet)
    expect(text.slice(dateline?.span.start, dateline?.span.end)).toBe(words)
  })
  it.each([
    'BREAKING — Fiji said no.',
    'The president – who was ill – spoke.',
    'NATO said on Monday that it would wait.',
    'Fiji (an island state) – like others – said no.',
    'U.S. – Fiji ties are good.',
    'SUVA —',
    'WHAT THE ACCORD HAS – Fiji said no.',
  ])('finds none in %j', (text) => {
    expect(found(text)).toBeUndefined()
  })
})
