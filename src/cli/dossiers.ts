/** Prints dossiers in the form asked for. */
import type { LedgerView } from '../app/index.js'
import type { LedgerRecord } from '../model/index.js'
import { composeDossier, dossierPage, renderHtml, renderMarkdown, renderText } from '../views/index.js'
import type { Format } from './formats.js'
import { type Io, textOptions } from './io.js'

/** So many stories are printed when nobody named one. */
const SHOWN_STORIES = 8

type Story = Extract<LedgerRecord, { kind: 'story' }>

export async function printDossiers(
  io: Io,
  view: LedgerView,
  stories: readonly Story[],
  format: Format = 'text',
): Promise<void> {
  for (const [i, story] of stories.slice(0, SHOWN_STORIES).entries()) {
    if (i > 0 && format === 'text') await io.out.write('\n\n')
    if (i > 0 && format === 'md') await io.out.write('\n---\n\n')
    await io.out.write(await dossierText(io, view, story, format))
  }
  const left = stories.length - SHOWN_STORIES
  if (left > 0)
    await io.err.write(`rapport: and ${left} more stories: rapport list stories, then rapport dossier STORY\n`)
}

async function dossierText(io: Io, view: LedgerView, story: Story, format: Format): Promise<string> {
  const dossier = await composeDossier(view, story)
  switch (format) {
    case 'json':
      return `${JSON.stringify(dossier)}\n`
    case 'md':
      return renderMarkdown(dossierPage(dossier))
    case 'html':
      return renderHtml(dossierPage(dossier))
    case 'text':
      return renderText(dossierPage(dossier), textOptions(io))
  }
}
