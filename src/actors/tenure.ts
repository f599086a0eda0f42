/** Whether an office was held on a day: dates to the day, the month or the year, both ends included. */

interface Tenure {
  readonly from?: string
  readonly to?: string
}

/** `held`, `over` before the day, or `coming` after it; a month or a year counts as held when any of its days was. */
export function tenureOn({ from, to }: Tenure, day: string): 'held' | 'over' | 'coming' {
  if (to !== undefined && lastDay(to) < firstDay(day)) return 'over'
  if (from !== undefined && firstDay(from) > lastDay(day)) return 'coming'
  return 'held'
}

const firstDay = (date: string): string => `${date}-01-01`.slice(0, 10)
const lastDay = (date: string): string =>
  date.length === 4 ? `${date}-12-31` : date.length === 7 ? `${date}-31` : date
