import { expect, it } from 'vitest'
import { decodeReferences } from './character-references.js'

it.each([
  ['R&amp;D &#8211; now', 'R&D – now'],
  ['&ldquo;No&rdquo; &#x2014; yes', '“No” — yes'],
  ['&unknown; &#0; &#xD800; &#99999999;', '&unknown; &#0; &#xD800; &#99999999;'],
  ['A & B; C&D;', 'A & B; C&D;'],
])('decodes %j', (text, expected) => {
  expect(decodeReferences(text)).toBe(expected)
})
