/** Slack for a computed size that is a whole number but for its rounding errors. */
const SLACK = 1e-9

/** The whole number of people that a computed, fractional size needs. */
export function roundUpSample(size: number): number {
  return Math.ceil(size - SLACK)
}
