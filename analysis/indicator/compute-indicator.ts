import { checkCount } from '../check-input.ts'
import { formatFraction } from '../exact/format-rational.ts'
import { parseRational } from '../exact/parse-rational.ts'
import { divide, HUNDRED, type Rational } from '../exact/rational.ts'
import { rationalToNumber } from '../exact/rational-to-number.ts'
import { PLANNING_DESIGN_EFFECT } from '../weighting/planning-design-effect.ts'
import { checkDefinition } from './check-definition.ts'
import { collectReasons } from './collect-reasons.ts'
import { collectWarnings } from './collect-warnings.ts'
import type { IndicatorDefinition } from './definition.ts'
import { describeBounds } from './describe-bounds.ts'
import { describeConventions, describeShares } from './describe-conventions.ts'
import type { Indicator, IndicatorInput, PrintedDefinition } from './indicator.ts'
import { type ClaimJudgement, judgeClaim } from './judge-claim.ts'
import { checkLevelCounts, countAtOrAbove, countValid, LEVELS } from './level-counts.ts'
import { fullFigure, lowestSatisfied, officialFigure } from './official-figure.ts'
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
 * `mean` it is null. Weights by attendance need strata and are not computed here.
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
  const { value: achieved, reason } = officialFigure(definition, counts)
  const score = achieved && scoreOf(definition, achieved, target, points)
  const judgement = judge(input, target)
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
    ...printVerdicts(judgement),
    bounds: describeBounds(judgement, input.alpha ?? 0.05),
    score: score && rationalToNumber(score),
    exact: {
      achieved: achieved && formatFraction(achieved),
      score: score && formatFraction(score),
    },
    display: showIndicator({ definition, counts, conventions, achieved, score, target, points }),
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
  if (!input.clusters) return
  const sum = input.clusters.counts
  const differs = LEVELS.find((level) => sum[level] !== input.counts[level])
  if (differs) throw new RangeError(`clusters: must add up to counts.${differs}`)
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

function judge(input: IndicatorInput, target: Rational): ClaimJudgement | null {
  const { definition, counts, alpha = 0.05, planningDeff = PLANNING_DESIGN_EFFECT } = input
  const lowest = lowestSatisfied(definition.convention)
  if (lowest === null || definition.weighting === 'attendance') return null
  return judgeClaim({
    satisfied: countAtOrAbove(counts, lowest),
    valid: countValid(counts),
    clusters: input.clusters?.[lowest === 4 ? 'top_two' : 'including_basic'] ?? null,
    p0: rationalToNumber(divide(target, HUNDRED)),
    alpha,
    planningDeff,
    direction: definition.direction,
  })
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
