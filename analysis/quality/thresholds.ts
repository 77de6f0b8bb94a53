import { checkCount, checkOpenShare } from '../check-input.ts'
import { checkPositive } from '../distributions/tail.ts'

/** When a sign is flagged. Times in seconds, p-values and shares of 1; p-values are adjusted ones. */
export interface QualityThresholds {
  /** Length of the windows searched for bursts: 10 minutes. */
  readonly burstWindow: number
  readonly burstCount: number
  readonly burstP: number
  /** A point without given opening hours is closed when nobody answers for so long: 3 hours. */
  readonly closedGap: number
  /** Least time a form takes, measured in a pilot: 5 s for one question, 15 s for a full form. */
  readonly minimumSeconds: number
  /** Answers of a device further apart than this belong to different sessions: 30 minutes. */
  readonly sessionGap: number
  readonly equalGapShare: number
  /** Gaps are equal when they differ by no more: 1 second. */
  readonly equalGapTolerance: number
  /** Within this time identical forms at a point are counted together: 30 minutes. */
  readonly identicalWindow: number
  readonly identicalP: number
  /** Share of equal answers above which two forms are near-duplicates. */
  readonly nearDuplicateShare: number
  readonly straightLiningP: number
  readonly perfectP: number
  readonly perfectDifference: number
  /** Groups with fewer answers are not compared. */
  readonly leastAnswers: number
  /** Tallies below this count have no last digit worth looking at. */
  readonly smallestTally: number
  readonly leastTallies: number
  readonly tallyP: number
  readonly noDissatisfiedP: number
}

/** The thresholds unless others are given. */
export const DEFAULT_THRESHOLDS: QualityThresholds = {
  burstWindow: 600,
  burstCount: 8,
  burstP: 0.001,
  closedGap: 10_800,
  minimumSeconds: 5,
  sessionGap: 1800,
  equalGapShare: 0.5,
  equalGapTolerance: 1,
  identicalWindow: 1800,
  identicalP: 0.001,
  nearDuplicateShare: 0.85,
  straightLiningP: 0.01,
  perfectP: 0.01,
  perfectDifference: 0.05,
  leastAnswers: 20,
  smallestTally: 10,
  leastTallies: 50,
  tallyP: 0.01,
  noDissatisfiedP: 0.01,
}

const SECONDS = [
  'burstWindow',
  'closedGap',
  'minimumSeconds',
  'sessionGap',
  'equalGapTolerance',
  'identicalWindow',
] as const
const SHARES = [
  'burstP',
  'equalGapShare',
  'identicalP',
  'nearDuplicateShare',
  'straightLiningP',
  'perfectP',
  'perfectDifference',
  'tallyP',
  'noDissatisfiedP',
] as const
const COUNTS = ['burstCount', 'leastAnswers', 'smallestTally', 'leastTallies'] as const

/**
 * The default thresholds with those given in their place.
 * @throws RangeError naming the threshold that is no possible one.
 */
export function thresholdsWith(given: Partial<QualityThresholds> = {}): QualityThresholds {
  const thresholds = { ...DEFAULT_THRESHOLDS, ...given }
  for (const name of SECONDS) checkPositive(thresholds[name], name)
  for (const name of SHARES) checkOpenShare(thresholds[name], name)
  for (const name of COUNTS) checkCount(thresholds[name], name)
  return thresholds
}
