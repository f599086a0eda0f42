/** Nouns under which things are compared: near words, and what else reports call one thing. */
import { conceptOf } from '../../words/concepts.js'
import { stem } from '../../words/stem.js'

/** Nouns that reports use for one thing beside those of the rows of near words. */
const ALIKE: ReadonlyMap<string, string> = new Map(
  [
    'talk negotiation dialogue',
    'visit trip tour journey',
    'exercise drill manoeuvre maneuver',
    'instalment installment tranche',
    'man person people individual',
    'truck lorry',
    'detainee prisoner captive',
    'fighter gunman militant rebel insurgent',
    'migrant refugee',
    'ban prohibition embargo',
    'election vote poll',
    'letter note message',
    'inquiry investigation probe',
    'compensation damage reparation',
    'loan credit',
    'port harbour harbor',
    'prison jail',
    'village hamlet',
    'missile rocket',
    'drone uav',
    'helicopter chopper',
  ].flatMap((row) => {
    const [first = '', ...rest] = row.split(' ').map(stem)
    return rest.map((w) => [w, conceptOf(first)] as const)
  }),
)

/** The kind of a stem. */
export const kindOf = (s: string): string => ALIKE.get(s) ?? conceptOf(s)
