/** Common nouns for offices, kinds of bodies and people; given names; words that make a name a place's or a body's. */
import type { Sector } from '../model/index.js'
import type { DirectoryBuilder } from './builder.js'
import { phraseKey } from './phrase.js'
import { readRows } from './rows.js'
import type { BodyKind, Gender, NameHead, OfficeWord, PeopleWord } from './types.js'

export function addWords(builder: DirectoryBuilder): void {
  for (const [forms = [], sector, level] of readRows('offices')) {
    for (const form of forms) {
      const office: OfficeWord = {
        title: level?.[0] === 'title' || level?.[0] === 'rank' ? form.replace(/\.$/, '') : form,
        level: (level?.[0] ?? 'body') as OfficeWord['level'],
        ...(sector?.[0] === undefined ? {} : { sector: sector[0] as Sector }),
      }
      const key = phraseKey(form)
      if (builder.offices.get(key) === undefined) builder.offices.set(key, office)
    }
  }
  for (const [nouns = [], sector, type, scope] of readRows('kinds')) {
    for (const noun of nouns) {
      const kind: BodyKind = {
        noun,
        type: (type?.[0] ?? 'organisation') as BodyKind['type'],
        scope: (scope?.[0] ?? 'org') as BodyKind['scope'],
        ...(sector?.[0] === undefined || sector[0].length !== 3 || sector[0] === 'IGO'
          ? {}
          : { sector: sector[0] as Sector }),
      }
      const key = phraseKey(noun)
      if (builder.kinds.get(key) === undefined) builder.kinds.set(key, kind)
    }
  }
  for (const list of ['state-nouns', 'people']) {
    for (const [words = [], kind, sector] of readRows(list)) {
      for (const word of words) {
        const people: PeopleWord = {
          class: (kind?.[0] ?? 'population') as PeopleWord['class'],
          ...(sector?.[0] === undefined ? {} : { sector: sector[0] as Sector }),
        }
        const key = phraseKey(word)
        if (!builder.people.has(key)) builder.people.set(key, people)
      }
    }
  }
  for (const [gender, names = []] of readRows('first-names')) {
    for (const name of names) {
      const key = phraseKey(name)
      const known = builder.givenNames.get(key)
      builder.givenNames.set(
        key,
        known === undefined ? ((gender?.[0] ?? 'u') as Gender) : known === gender?.[0] ? known : 'u',
      )
    }
  }
  for (const [position, names = []] of readRows('family-names'))
    for (const name of names) {
      const key = phraseKey(name)
      if (!builder.familyNames.has(key)) builder.familyNames.set(key, position?.[0] === 'first' ? 'first' : 'last')
    }
  for (const [verbs = []] of readRows('headline-verbs'))
    for (const verb of verbs.flatMap((line) => line.split(' '))) builder.headlineVerbs.add(verb)
  addHeads(builder)
}

function addHeads(builder: DirectoryBuilder): void {
  for (const [position, words = []] of readRows('place-heads')) {
    for (const word of words)
      (position?.[0] === 'first' ? builder.firstHeads : builder.lastHeads).set(word.toLowerCase(), { makes: 'place' })
  }
  for (const [position, words = []] of readRows('thing-heads')) {
    for (const word of words) {
      const table = position?.[0] === 'first' ? builder.firstHeads : builder.lastHeads
      if (!table.has(word.toLowerCase())) table.set(word.toLowerCase(), { makes: 'thing' })
    }
  }
  for (const [position, sector, type, words = []] of readRows('body-heads')) {
    const head: NameHead = {
      makes: (type?.[0] ?? 'organisation') as NameHead['makes'],
      ...(sector?.[0] === undefined ? {} : { sector: sector[0] as Sector }),
    }
    for (const word of words) {
      const table = position?.[0] === 'first' ? builder.firstHeads : builder.lastHeads
      if (!table.has(word.toLowerCase())) table.set(word.toLowerCase(), head)
    }
  }
}
