import { describe, expect, it } from 'vitest'
import { parseFeats, printFeats } from './feats.js'
import { featsInTree } from './tree.js'

/** `form lemma UPOS XPOS head deprel feats`, head counted from 1. */
const tokens = (rows: readonly string[]) =>
  rows.map((row) => {
    const [form = '', lemma = '', upos = '', xpos = '', head = '0', deprel = '', feats = '_'] = row.split(' ')
    return { form, lemma, upos, xpos, head: Number(head) - 1, deprel, feats: parseFeats(feats) }
  })

describe('features from the tree', () => {
  it.each([
    [
      'a past verb agrees with its subject',
      ['Ships ship NOUN NNS 2 nsubj Number=Plur', 'sailed sail VERB VBD 0 root Tense=Past|VerbForm=Fin'],
      1,
      'Mood=Ind|Number=Plur|Person=3|Tense=Past|VerbForm=Fin',
    ],
    [
      'two joined subjects are plural',
      [
        'Peru Peru PROPN NNP 4 nsubj Number=Sing',
        'and and CCONJ CC 3 cc _',
        'Chile Chile PROPN NNP 1 conj Number=Sing',
        'agreed agree VERB VBD 0 root Tense=Past|VerbForm=Fin',
      ],
      3,
      'Mood=Ind|Number=Plur|Person=3|Tense=Past|VerbForm=Fin',
    ],
    [
      'a verb without a subject of its own takes that of the verb it is joined to',
      [
        'We we PRON PRP 2 nsubj Number=Plur|Person=1',
        'came come VERB VBD 0 root Tense=Past|VerbForm=Fin',
        'and and CCONJ CC 4 cc _',
        'saw see VERB VBD 2 conj Tense=Past|VerbForm=Fin',
      ],
      3,
      'Mood=Ind|Number=Plur|Person=1|Tense=Past|VerbForm=Fin',
    ],
    [
      'a participle with a passive auxiliary is passive',
      ['was be AUX VBD 2 aux:pass Tense=Past|VerbForm=Fin', 'closed close VERB VBN 0 root Tense=Past|VerbForm=Part'],
      1,
      'Tense=Past|VerbForm=Part|Voice=Pass',
    ],
    [
      'a participle with "have" is not passive',
      [
        'have have AUX VBP 2 aux Tense=Pres|VerbForm=Fin',
        'closed close VERB VBN 0 root Tense=Past|VerbForm=Part|Voice=Pass',
      ],
      1,
      'Tense=Past|VerbForm=Part',
    ],
    [
      'a participle after a noun is passive by itself',
      ['goods goods NOUN NNS 0 root Number=Plur', 'made make VERB VBN 1 acl Tense=Past|VerbForm=Part'],
      1,
      'Tense=Past|VerbForm=Part|Voice=Pass',
    ],
    ['a bare verb at the root commands', ['Leave leave VERB VB 0 root VerbForm=Inf'], 0, 'Mood=Imp|VerbForm=Fin'],
    [
      'a verb after "to" does not command',
      ['to to PART TO 2 mark _', 'leave leave VERB VB 0 root VerbForm=Inf'],
      1,
      'VerbForm=Inf',
    ],
  ])('%s', (_, rows, i, expected) => {
    const list = tokens(rows)
    featsInTree(list)
    expect(printFeats(list[i]?.feats ?? {})).toBe(expected)
  })
})
