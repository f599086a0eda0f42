/** Puts a ledger together again from its readings: a check, and what brings it to the rules of a newer program. */
import type { Ledger, Revision } from '../ledger/index.js'
import { type Knowledge, knowledgeOf } from './knowledge.js'
import { QuestionError } from './pinned.js'

export async function rebuildLedger(request: {
  readonly ledger: string
  readonly now: () => Date
  readonly knowledge?: Knowledge
}): Promise<{ readonly before: Revision; readonly after: Revision }> {
  const [{ openSqliteLedger }, { rebuild, latest }, { loadParts }] = await Promise.all([
    import('../ledger/index.js'),
    import('../run/index.js'),
    import('./load-parts.js'),
  ])
  const ledger = await openSqliteLedger(request.ledger, { create: false })
  try {
    const parts = await loadParts(await knowledgeOf(ledger, request.knowledge ?? {}, request.now().toISOString()))
    await ledger.linkBy(parts.linking)
    const before = await latest(ledger)
    await refuseImports(ledger)
    return { before, after: await rebuild(ledger, { parts, now: request.now }) }
  } finally {
    await ledger.close()
  }
}

/** Nothing can be put together again of what came without its reading. */
async function refuseImports(ledger: Ledger): Promise<void> {
  const count = (await (await ledger.view())?.unreadImports()) ?? 0
  if (count > 0)
    throw new QuestionError(
      `${count} ${count === 1 ? 'report' : 'reports'} of ${ledger.place} came by import, without readings; read them here first`,
    )
}
