/** A lower and an upper limit. */
export interface Limits {
  readonly lower: number
  readonly upper: number
}
