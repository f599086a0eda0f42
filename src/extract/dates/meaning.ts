/** What a date rule understood, before any anchor. */

/** `TS` second, `TM` minute, `TH` hour, `D` day, `N` night, `W`, `F` fortnight, `M`, `Q`, `Y`, `DE` decade, `CE` century, `WE` weekend. */
export type Unit = string

/** -1 last, 0 this, 1 next. */
export type Direction = -1 | 0 | 1

export type Meaning =
  | { readonly kind: 'date'; readonly y?: number; readonly m?: number; readonly d?: number; readonly weekday?: number }
  | { readonly kind: 'fixed'; readonly value: string; readonly edtf: string; readonly y?: number; readonly m?: number }
  | {
      readonly kind: 'part'
      readonly unit: 'Q' | 'H'
      readonly n: number
      readonly y?: number
      readonly shift?: Direction
    }
  | {
      readonly kind: 'season'
      readonly season: string
      readonly y?: number
      readonly by?: Direction
      readonly bare: boolean
    }
  | { readonly kind: 'feast'; readonly rule: string; readonly y?: number; readonly by?: Direction }
  | { readonly kind: 'week'; readonly n: number; readonly y?: number; readonly shift?: Direction }
  | { readonly kind: 'nthWeek'; readonly n: number; readonly m?: number; readonly y?: number; readonly last: boolean }
  | {
      readonly kind: 'nthOf'
      readonly n: number
      readonly unit: 'W' | 'M'
      readonly of: 'Y' | 'M'
      readonly shift: number
      readonly from: 'now' | 'focus'
    }
  | { readonly kind: 'weekOf'; readonly y?: number; readonly m: number; readonly d: number }
  | { readonly kind: 'weekday'; readonly weekday: number; readonly by?: Direction }
  | { readonly kind: 'weekdayDay'; readonly weekday: number; readonly d: number }
  | { readonly kind: 'weekdayOf'; readonly weekday: number; readonly week: number }
  | { readonly kind: 'weekend'; readonly by?: Direction }
  | { readonly kind: 'monthBy'; readonly m: number; readonly by: Direction }
  | {
      readonly kind: 'monthOfYear'
      readonly m: number
      readonly d?: number
      readonly shift: number
      readonly from: 'now' | 'focus'
    }
  | { readonly kind: 'dayOfMonth'; readonly d: number }
  | {
      readonly kind: 'shift'
      readonly n: number
      readonly unit: Unit
      readonly from: 'now' | 'focus' | 'running'
      readonly month?: Unit
    }
  | { readonly kind: 'duration'; readonly n: number | undefined; readonly unit: Unit; readonly bare: boolean }
  | { readonly kind: 'set'; readonly value: string }
  | { readonly kind: 'reference'; readonly value: string }
  | { readonly kind: 'clock'; readonly time: string; readonly zone?: string; readonly on?: Meaning }
  | {
      readonly kind: 'daypart'
      readonly part: string
      readonly n?: number
      readonly from: 'now' | 'focus' | 'any'
      readonly on?: Meaning
    }

const CODES: Readonly<Record<string, string>> = {
  TS: 'S',
  TM: 'M',
  TH: 'H',
  D: 'D',
  N: 'D',
  W: 'W',
  F: 'W',
  M: 'M',
  Q: 'Q',
  Y: 'Y',
  DE: 'DE',
  CE: 'CE',
}

/** `P3D`, `PT2H`, `PXY`. A fortnight is two weeks, a quarter three months. */
export function durationText(n: number | undefined, unit: Unit): string {
  if (n !== undefined && !Number.isInteger(n) && (unit === 'CE' || unit === 'DE'))
    return durationText(n * (unit === 'CE' ? 100 : 10), 'Y')
  const times = unit === 'F' ? 2 : unit === 'Q' ? 3 : 1
  const count = n === undefined ? 'X' : String(Number((n * times).toFixed(4)))
  return `${unit.startsWith('T') ? 'PT' : 'P'}${count}${unit === 'Q' ? 'M' : (CODES[unit] ?? 'D')}`
}
