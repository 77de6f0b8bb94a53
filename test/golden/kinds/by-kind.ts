import type { CaseChecks, GoldenCase } from '../check.ts'
import {
  checkAllSatisfied,
  checkEmptyStratum,
  checkStratifiedFallback,
  checkStratifiedMover,
} from './attendance.ts'
import {
  checkAdjusted,
  checkChiSquare,
  checkDifference,
  checkIndependentDifference,
  checkPairwise,
  checkTrend,
} from './comparison.ts'
import { checkSuppressionAudit } from './disclosure.ts'
import { checkDrivers, checkImportancePerformance, checkLogistic } from './drivers.ts'
import { checkFinite } from './finite.ts'
import { checkCoverage, checkSize } from './operating-characteristics.ts'
import { checkAssertionCase, checkInterval, checkPolicy } from './proportion.ts'
import { checkBurst, checkExcess, checkMantelHaenszel, checkStraightLining } from './quality.ts'
import { checkNetPromoterScore, checkRatingDistribution } from './rating.ts'
import { checkCronbach } from './reliability.ts'
import {
  checkAcceptance,
  checkDemonstrate,
  checkDetectable,
  checkFiniteDemonstrate,
  checkFinitePower,
  checkPower,
  checkPrecision,
  checkScoreSample,
  checkTwoGroups,
} from './sample-size.ts'
import { checkDesignDifference, checkDesignTrend, checkRaoScott } from './survey-comparison.ts'
import { checkProportion, checkRatio, checkTable, checkWeightedMean } from './weighted-survey.ts'

/** Compares one case with what `analysis` computes. */
export type Checker = (golden: GoldenCase) => CaseChecks

/** Who checks a case, by the kind its input names. */
export const BY_KIND: Readonly<Record<string, Checker>> = {
  interval: checkInterval,
  oneSided: checkInterval,
  assertion: checkAssertionCase,
  policy: checkPolicy,
  finite: checkFinite,
  coverage: checkCoverage,
  size: checkSize,
  demonstrate: checkDemonstrate,
  power: checkPower,
  acceptance: checkAcceptance,
  precision: checkPrecision,
  finitePower: checkFinitePower,
  finiteDemonstrate: checkFiniteDemonstrate,
  detectable: checkDetectable,
  scoreSample: checkScoreSample,
  twoGroups: checkTwoGroups,
  difference: checkDifference,
  chisq: checkChiSquare,
  raoScott: checkRaoScott,
  designDifference: checkDesignDifference,
  independentDifference: checkIndependentDifference,
  designTrend: checkDesignTrend,
  trend: checkTrend,
  padjust: checkAdjusted,
  pairwise: checkPairwise,
  proportion: checkProportion,
  ratio: checkRatio,
  weightedMean: checkWeightedMean,
  table: checkTable,
  cronbach: checkCronbach,
  drivers: checkDrivers,
  logistic: checkLogistic,
  importancePerformance: checkImportancePerformance,
  distribution: checkRatingDistribution,
  nps: checkNetPromoterScore,
  stratifiedFallback: checkStratifiedFallback,
  stratifiedMover: checkStratifiedMover,
  emptyStratum: checkEmptyStratum,
  allSatisfied: checkAllSatisfied,
  excess: checkExcess,
  burst: checkBurst,
  mantelHaenszel: checkMantelHaenszel,
  straightLining: checkStraightLining,
  suppressionAudit: checkSuppressionAudit,
}
