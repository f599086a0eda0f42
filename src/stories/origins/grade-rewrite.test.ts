import { describe, expect, it } from 'vitest'
import { gradeRewrite } from './grade-rewrite.js'

const source =
  'A weir is a low barrier built across the width of a river that alters the flow of the water and usually raises its ' +
  'level upstream. Weirs are used to prevent flooding, to measure discharge, and to help make rivers navigable. In most ' +
  'cases the water runs over the crest and falls down to the bed below. Fish that swim upstream to spawn cannot pass ' +
  'a high weir, so that ladders of small pools are built beside it.'

describe('a text made from a source is', () => {
  it.each([
    [
      'a near copy when its sentences are taken over',
      'A weir is a low barrier built across the width of a river that alters the flow of the water. Weirs are used to prevent flooding, to measure discharge, and to help make rivers navigable. Fish that swim upstream to spawn cannot pass a high weir.',
      3,
    ],
    [
      'a light revision when words are exchanged in them',
      'A weir is a low wall built across the width of a river which changes the flow of the water and usually raises the level upstream. They are used for preventing floods, to measure discharge and to make rivers navigable. Fish that swim upstream to spawn are not able to pass a high weir, so ladders of small pools are built next to it.',
      2,
    ],
    [
      'a heavy revision when it tells the same otherwise',
      'To keep a river from flooding, or deep enough to be navigable, a barrier can be put across it. The level upstream then rises and water falls over the crest to the bed. Such weirs also serve to measure the flow. For fish on their way to spawn the height is a problem, which ladders made of pools solve.',
      1,
    ],
    [
      'its own words when it only shares the subject',
      'The weir at our village was put up by monks for their mill. On hot days children jump from it, though a sign forbids that, and in March anglers stand there at dawn hoping for salmon. The council wants to take it away because repairs have become too dear.',
      0,
    ],
  ])('%s', (_, text, grade) => {
    expect(gradeRewrite(text, source)).toBe(grade)
  })
})
