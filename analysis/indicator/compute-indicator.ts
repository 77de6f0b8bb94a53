import { checkCount } from '../check-input.ts'
import { formatFraction } from '../exact/format-rational.ts'
import { parseRational } from '../exact/parse-rational.ts'
import { HUNDRED, type Rational } from '../exact/rational.ts'
import { rationalToNumber } from '../exact/rational-to-number.ts'
import { checkDefinition } from './check-definition.ts'
import { collectReasons } from './collect-reasons.ts'
import { collectWarnings } from './collect-warnings.ts'
import type { IndicatorDefinition } from './definition.ts'
import { describeBounds } from './describe-bounds.ts'
import { describeClaim } from './describe-claim.ts'
import { describeConventions, describeShares } from './describe-conventions.ts'
import type { Indicator, IndicatorInput, PrintedDefinition } from './indicator.ts'
import type { ClaimJudgement } from './judge-claim.ts'
import { checkLevelCounts, countValid, LEVELS, sumLevelCounts } from './level-counts.ts'
import { fullFigure, officialFigure } from './official-figure.ts'
import { reachesTarget } from './reaches-target.ts'
import { computeScore } from './score/compute-score.ts'
import { showIndicator } from './show-indicator.ts'

/**
 * Turns counts into the indicator: every convention from the same counts, the official figure
 * against its target, the two verdicts, the score, and what is shown of them. Exact fractions
 * decide `reached`, score and display; three statements (rate with interval, reached, verdict)
 * stand side by side.
 *
 * Only answers with a level are valid; not applicable, not answered, not asked and excluded are
 * carried along and counted nowhere. Without valid answers there is no rate and no score; the
 * verdict is `not_demonstrated` with reason `no_data`. The verdict needs a share: for `index` and
 * `mean` it is null. The rate weighted by attendance always stands beside the unweighted one; where
 * the definition asks for it, it is the official figure and its verdict the official one.
 *
 * Source: Wilson 1927; Clopper & Pearson 1934; Korn & Graubard 1998; see the parts for titles.
 * @throws RangeError naming the field, when a count is no whole number, the clusters do not add up
 * to the counts, or the definition cannot be scored.
 */
export function computeIndicator(input: IndicatorInput): Indicator {
  checkInput(input)
  const { definition, counts } = input
  const target = parseRational(definition.targetPercent, 'definition.targetPercent')
  const points = parseRational(definition.points, 'definition.points')
  const conventions = describeConventions(counts, definition.indexWeights)
  const { value: achieved, reason } = officialFigure(definition, counts, input.strata)
  const score = achieved && scoreOf(definition, achieved, target, points)
  const claim = describeClaim(input, target)
  const judgement = claim?.judgement ?? null
  return {
    definition: printDefinition(definition, target, points),
    period: input.period,
    counts,
    valid: countValid(counts),
    notApplicable: input.notApplicable,
    notAnswered: input.notAnswered,
    notAsked: input.notAsked,
    excluded: input.excluded,
    conventions,
    official: definition.convention,
    reached: achieved && reachesTarget(achieved, target, definition.direction),
    interval: claim?.interval ?? null,
    weighted: claim?.weighted ?? null,
    ...printVerdicts(judgement),
    bounds: describeBounds(judgement, input.alpha ?? 0.05),
    score: score && rationalToNumber(score),
    exact: {
      achieved: achieved && formatFraction(achieved),
      score: score && formatFraction(score),
    },
    display: showIndicator({
      ...{ definition, counts, conventions, achieved, score, target, points },
      interval: claim?.interval ?? null,
      strata: input.strata,
    }),
    shares: describeShares(counts),
    warnings: collectWarnings(input, judgement?.warnings ?? []),
    reasons: collectReasons({ definition, counts, reason, hasScore: score !== null, judgement }),
    asOf: input.asOf,
  }
}

function checkInput(input: IndicatorInput): void {
  checkDefinition(input.definition)
  checkLevelCounts(input.counts, 'counts')
  for (const field of ['notApplicable', 'notAnswered', 'notAsked', 'excluded'] as const) {
    checkCount(input[field], field)
  }
  if (!input.strata) return
  const sum = sumLevelCounts(input.strata.map(({ clusters }) => clusters.counts))
  const differs = LEVELS.find((level) => sum[level] !== input.counts[level])
  if (differs) throw new RangeError(`strata: must add up to counts.${differs}`)
}

function scoreOf(
  definition: IndicatorDefinition,
  achieved: Rational,
  target: Rational,
  points: Rational,
): Rational | null {
  const { rule, direction, convention, indexWeights } = definition
  const full = fullFigure(convention, indexWeights)
  if (rule.kind === 'rate_times_points' && !full) return null
  return computeScore(rule, { achieved, target, points, direction }, full ?? HUNDRED)
}

function printVerdicts(
  judgement: ClaimJudgement | null,
): Pick<Indicator, 'verdicts' | 'verdict' | 'verdictBasis'> {
  if (!judgement) {
    return { verdicts: { exact: null, clustered: null }, verdict: null, verdictBasis: null }
  }
  const { exact, clustered, basis } = judgement
  const verdicts = { exact: exact.verdict, clustered: clustered.verdict }
  return { verdicts, verdict: verdicts[basis], verdictBasis: basis }
}

function printDefinition(
  definition: IndicatorDefinition,
  target: Rational,
  points: Rational,
): PrintedDefinition {
  const { indexWeights: _, formLabels: __, rule, ...rest } = definition
  return {
    ...rest,
    targetPercent: rationalToNumber(target),
    points: rationalToNumber(points),
    rule: rule.kind,
    ruleSettings: rule,
  }
}
