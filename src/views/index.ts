/** Views: questions asked of a pinned ledger, and pages that answer them. */

export { cardPage } from './cards/cards.js'
export { composeDossier } from './dossier/compose.js'
export type { Dossier } from './dossier/dossier.js'
export { dossierPage } from './dossier/dossier-page.js'
export { explain, explanationPage } from './explain/explain.js'
export { findId } from './find-id.js'
export { isListKind, LIST_KINDS } from './lists/kinds.js'
export { listPage, listRecords } from './lists/lists.js'
export { renderHtml } from './page/html.js'
export { renderMarkdown } from './page/markdown.js'
export { renderText } from './page/text.js'
