/** What was said against what was done. */
import { type Block, quiet, run, type Section, strong } from '../page/page.js'
import { dateText } from '../wording/dates.js'
import type { Dossier, SaidRow } from './dossier.js'
import { type Caps, capital, capped, section } from './section-parts.js'

const OUTCOMES: Readonly<Record<SaidRow['outcome'], string>> = {
  kept: 'done as said',
  broken: 'the contrary was done',
  contradicted: 'yet told as done',
  open: 'nothing told of it since',
}

export function saidSection(d: Dossier, caps: Caps): Section {
  // Where nothing has been decided, the ties above tell all there is.
  const decided = d.said_and_done.filter((s) => s.outcome !== 'open')
  const { shown, more } = capped(d, decided, caps.said, 'events')
  return section('Said against done', shown.map(saidBlock), more)
}

function saidBlock(s: SaidRow): Block {
  const date = (edtf: string) => dateText(edtf) || 'undated'
  const act = s.act === undefined ? [] : [run(`: ${s.act.gist}, ${date(s.act.date)}`), quiet(` ${s.act.ref}`)]
  return {
    block: 'entry',
    lead: date(s.date),
    head: [strong(`${capital(s.said)} `), run(s.gist)],
    ref: s.ref,
    body: [[run(OUTCOMES[s.outcome], s.outcome === 'kept' ? undefined : 'alert'), ...act]],
  }
}
