/** Statement records: one for all wordings and appearances. */
import { type Assertion, byEvidence, recordId, type Statement, type Words } from '../../model/index.js'
import { keyOf } from '../words/words.js'
import { assertionOf, evidenceOf } from './assertions.js'
import type { StatementMember } from './join-statements.js'
import { anchorOf, distinctKeys, type StoryContext } from './story-context.js'
import { rank } from './support.js'

export interface StatementRecords {
  readonly statement: Statement
  readonly assertions: readonly Assertion[]
  readonly members: readonly StatementMember[]
  readonly byMember: readonly string[]
}

const FORM = { direct: 0, mixed: 1, indirect: 2 } as const

export function statementRecords(
  groups: readonly (readonly StatementMember[])[],
  context: StoryContext,
  aboutOf: (member: StatementMember) => string | undefined,
): StatementRecords[] {
  const keys = distinctKeys(
    groups.map((members) => {
      const m = anchorOf(members)
      return JSON.stringify([m.source.report.id, m.speaker?.key ?? keyOf(m.statement.speakerText), keyOf(m.text)])
    }),
  )
  return groups.map((members, i) => {
    const id = recordId('statement', keys[i] ?? '')
    const attached = members.map((m) => assertionOf(m.source, claimOf(m), context.cast))
    const assertions = [...new Map(attached.map((a) => [a.id, { ...a, about: id }])).values()]
    return {
      statement: recordOf(id, members, context, aboutOf),
      assertions,
      members,
      byMember: attached.map((a) => a.id),
    }
  })
}

function recordOf(
  id: string,
  members: readonly StatementMember[],
  context: StoryContext,
  aboutOf: (member: StatementMember) => string | undefined,
): Statement {
  const votes = <T>(value: (m: StatementMember) => T | undefined, key: (v: T) => string) =>
    members.flatMap((m) => {
      const v = value(m)
      const report = m.source.report.id
      return v === undefined
        ? []
        : [{ value: v, key: key(v), origin: context.originOf(report), report, certainty: m.statement.certainty }]
    })
  const main =
    rank(
      members.map((m) => ({
        value: m,
        key: `${m.source.report.id} ${m.index}`,
        origin: '',
        report: '',
        certainty: m.statement.certainty,
      })),
      (m) => (m.speaker?.named === true ? 0 : 10) + FORM[m.statement.form],
    )[0]?.value ?? anchorOf(members)
  const medium = rank(votes((m) => m.statement.medium, keyOf))[0]?.value
  const addressee = rank(votes((m) => m.statement.addressee, keyOf))[0]?.value
  const when = rank(
    votes(
      (m) => (m.when.edtf === '' ? undefined : m.when),
      (w) => w.edtf,
    ),
    (w) => (w.basis === 'stated' ? 0 : 1),
  )[0]?.value
  const about = rank(votes(aboutOf, String))[0]?.value
  const appearances = members.flatMap((m) => evidenceOf(m.source, wordsOf(m))).sort(byEvidence)
  return {
    kind: 'statement',
    id,
    ...(main.statement.speaker === undefined ? {} : { speaker: context.cast.id(main.source, main.statement.speaker) }),
    speaker_text: main.statement.speakerText,
    form: main.statement.form,
    content: main.text,
    ...(medium === undefined ? {} : { medium }),
    ...(addressee === undefined ? {} : { addressee }),
    ...(when === undefined ? {} : { when }),
    ...(about === undefined ? {} : { about }),
    appearances,
  }
}

/** Content, speaker and cue; other words that the reading names too. */
function wordsOf(m: StatementMember): Words[] {
  const { statement } = m
  return [
    ...statement.content.map((s) => ({ ...s, role: 'content' as const })),
    ...(statement.source ? [{ ...statement.source, role: 'speaker' as const }] : []),
    ...(statement.cue ? [{ ...statement.cue, role: 'cue' as const }] : []),
    ...statement.words,
  ].map(({ start, end, role }) => ({ start, end, role }))
}

/** "denied that ...": the content is what the speaker says is not so. */
function isDenial({ source, statement }: StatementMember): boolean {
  const { cue } = statement
  return cue !== undefined && /\bden(?:y|ies|ied|ying)\b/i.test(source.report.text.slice(cue.start, cue.end))
}

function claimOf(m: StatementMember) {
  const { statement } = m
  return {
    of: 'statement',
    words: wordsOf(m),
    rule: statement.rule,
    certainty: statement.certainty,
    basis: statement.basis,
    saidBy: statement.saidBy,
    modality: isDenial(m) ? ('denied' as const) : ('actual' as const),
    values: {
      speaker: statement.speakerText,
      content: m.text,
      form: statement.form,
      ...(statement.medium === undefined ? {} : { medium: statement.medium }),
      ...(statement.addressee === undefined ? {} : { addressee: statement.addressee }),
      ...(m.when.edtf === '' ? {} : { when: m.when.edtf }),
    },
  }
}
