import { describe, expect, it } from 'vitest'
import { splitTitle } from './plain-text.js'

describe('the title of a plain text', () => {
  it.each([
    [
      'stands above its standfirst',
      'Chad shuts its border with Niger as row grows\nNiamey protests; traders fear losses.\nPublished On 3 May 2031\nChad has shut its border.',
      'Chad shuts its border with Niger as row grows',
    ],
    [
      'is none where the text begins at once',
      'Chad has shut its border with Niger and Mali\nNiamey protests against it.\nTraders fear losses.',
      undefined,
    ],
  ])('%s', (_, text, title) => {
    expect(splitTitle(text).title).toBe(title)
  })
})
