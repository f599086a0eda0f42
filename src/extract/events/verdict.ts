/** What a gate answers when it keeps a candidate out. */
export interface Verdict {
  readonly rule: string
  readonly why: string
}
