/** Lower and upper limit, shares of 1. */
export interface Limits {
  readonly lower: number
  readonly upper: number
}
