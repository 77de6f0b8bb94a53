/** A stratum of one cluster: its variance cannot be known from itself. */
export class LonelyStratumError extends RangeError {
  readonly stratum: string
  /** 1 for clusters in strata, 2 for units in clusters, and so on. */
  readonly stage: number

  constructor(stratum: string, stage: number) {
    super(`stratum: ${stratum} has only one cluster at stage ${stage}`)
    this.name = 'LonelyStratumError'
    this.stratum = stratum
    this.stage = stage
  }
}
