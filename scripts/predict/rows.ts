/** What the suites have in common: rows of JSON, one a line, and the day that a row is dated on. */
export function rowsOf<T>(input: string): readonly T[] {
  return input
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): T => JSON.parse(line))
}

/** The day of a date with or without its time; undefined where none is given in full. */
export const dayOf = (date: string | null | undefined): string | undefined => /^\d{4}-\d\d-\d\d/.exec(date ?? '')?.[0]
