/** The forms in which a dossier is written. */
export const FORMATS = ['text', 'md', 'html', 'json'] as const
export type Format = (typeof FORMATS)[number]
