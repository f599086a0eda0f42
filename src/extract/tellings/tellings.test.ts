import { describe, expect, it } from 'vitest'
import { loadReader } from '../../app/reader.js'
import { ingest } from '../../ingest/index.js'

const reader = loadReader({})

async function tellingsIn(text: string): Promise<string[]> {
  const line = JSON.stringify({ id: 'x', published: '2030-05-03', text })
  const { reports } = await ingest(Buffer.from(line), { name: 'x.jsonl' })
  return reports.flatMap((report) =>
    (reader.read(report).tellings ?? []).map((t) => {
      const roles = t.roles.map((r) => `${r.role}=${report.text.slice(r.at.start, r.at.end)}`)
      return `${t.act} ${t.modality}: ${roles.join('; ')}`
    }),
  )
}

describe('what a clause tells', () => {
  it.each([
    ['Norway signed the port treaty with Peru in 2019.', /^sign actual: who=Norway; whom=the port treaty/],
    ['The talks have been called off.', /^call off actual: whom=The talks/],
    ['The gate remained shut on Monday.', /^shut actual: who=The gate/],
    ['The treaty that the two states signed in 2019 is void.', /^sign actual: who=the two states; whom=The treaty/],
    ['Norway has stopped selling fish to Peru.', /^stop actual: who=Norway; doing=selling; whom=fish; to=Peru/],
    ['The sailors were never freed.', /^free negated: whom=The sailors/],
    ['Allegations that the gate was locked are not true.', /^lock denied:/],
    ['The permit was issued on condition that the firm pays a fee.', /^pay hypothetical: who=the firm; whom=a fee/],
  ])('%s', async (text, expected) => {
    const found = await tellingsIn(text)
    expect(
      found.some((t) => expected.test(t)),
      found.join('\n'),
    ).toBe(true)
  })

  it('is not told by a question or by a verb of saying', async () => {
    expect(await tellingsIn('Did Norway sign the treaty?')).toEqual([])
    expect((await tellingsIn('Peru said that it agreed.')).some((t) => t.startsWith('say'))).toBe(false)
  })

  it('points a pronoun to the thing of the sentence before', async () => {
    const found = await tellingsIn('The visit was planned for May. It was postponed in April.')
    expect(found.at(-1)).toMatch(/^postpone actual: whom=The visit/)
  })
})
