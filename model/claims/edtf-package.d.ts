// The package ships no types. This is what its parser answers, as far as the model reads it.
declare module 'edtf' {
  export interface Parsed {
    readonly type: 'Date' | 'Year' | 'Decade' | 'Century' | 'Season' | 'Interval' | 'Set' | 'List'
    readonly values: readonly unknown[]
    /** True for the whole date, or a bit for each digit of YYYYMMDD, the first year digit lowest. */
    readonly uncertain?: boolean | number
    readonly approximate?: boolean | number
    readonly earlier?: boolean
    readonly later?: boolean
    readonly significant?: number
  }
  /** Throws on text that is not EDTF. */
  export function parse(text: string): Parsed
}
