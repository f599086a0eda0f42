/** Files that a user added to the program's own knowledge: texts, as they were given. */

export interface OwnFiles {
  readonly directory?: string
  readonly ties?: string
}

export const OWN_FILE_KINDS = ['directory', 'ties'] as const satisfies readonly (keyof OwnFiles)[]
