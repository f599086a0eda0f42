/** Prints dossiers in the form asked for. */
import type { LedgerView } from '../app/index.js'
import type { LedgerRecord } from '../model/index.js'
import { composeDossier, dossierPage, type Page, renderHtml, renderMarkdown, renderText } from '../views/index.js'
import type { Format } from './formats.js'
import { type Io, textOptions } from './io.js'

/** So many stories are printed after reading. */
const SHOWN_STORIES = 8

type Story = Extract<LedgerRecord, { kind: 'story' }>

/** Prints the dossiers of stories that have just been read. */
export async function printDossiers(io: Io, view: LedgerView, stories: readonly Story[]): Promise<void> {
  for (const [i, story] of stories.slice(0, SHOWN_STORIES).entries()) {
    if (i > 0) await io.out.write('\n\n')
    await io.out.write(await draw(io, dossierPage(await composeDossier(view, story)), 'text'))
  }
  const left = stories.length - SHOWN_STORIES
  if (left > 0)
    await io.err.write(
      `rapport: and ${left} more ${left === 1 ? 'story' : 'stories'}: rapport list stories, then rapport dossier STORY\n`,
    )
}

/** A page in a form; JSON is not drawn. */
export async function draw(io: Io, page: Page, format: Format): Promise<string> {
  switch (format) {
    case 'md':
      return renderMarkdown(page)
    case 'html':
      return renderHtml(page)
    case 'text':
    case 'json':
      return renderText(page, textOptions(io))
  }
}
