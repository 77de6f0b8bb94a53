import { attendanceWeightedRate } from '../../../analysis/weighting/attendance-weighted-rate.ts'
import type { AttendedStratum } from '../../../analysis/weighting/attended-stratum.ts'
import { cappedLimits } from '../../../analysis/weighting/capped-limits.ts'
import { stratifiedMover } from '../../../analysis/weighting/stratified-mover.ts'
import { type CaseChecks, type Check, type GoldenCase, numberAt, objectAt } from '../check.ts'
import { checkTree } from '../check-tree.ts'
import { outcomeOf, type Row, readDataSet } from '../data-set.ts'
import { namesOf, totalsOf } from '../survey-of-case.ts'

/** Strata with the attendance the input names and tallies of their clusters. */
function strataOf(golden: GoldenCase): AttendedStratum[] {
  const input = objectAt(golden.body, 'input')
  const [stratum = 'stratum'] = namesOf(input['strata'])
  const [event = 'event'] = namesOf(input['ids'])
  const totals = totalsOf(input['stratumTotals'])
  const outcome = (line: Row) => outcomeOf(line, input['y'] ?? null)
  const lines = readDataSet(golden).filter((line) => outcome(line) !== null)
  const found = Map.groupBy(lines, (line) => line[stratum] ?? '')
  const names = [...new Set([...Object.keys(totals), ...found.keys()])]
  return names.map((name) => ({
    stratum: name,
    attendance: totals[name] ?? null,
    clusters: [...Map.groupBy(found.get(name) ?? [], (line) => line[event] ?? '').values()].map(
      (answers) => ({
        satisfied: answers.filter((line) => outcome(line) === 1).length,
        valid: answers.length,
      }),
    ),
  }))
}

function compare({ body }: GoldenCase, got: object): CaseChecks {
  return { checks: compareOnly(body, got), notCovered: [] }
}

function compareOnly(body: GoldenCase['body'], got: object): Check[] {
  const { note: _, published: __, ...expected } = objectAt(body, 'expected')
  return checkTree('', got, expected)
}

/** Strata of one cluster borrow the design effect of the others. */
export function checkStratifiedFallback(golden: GoldenCase): CaseChecks {
  const input = objectAt(golden.body, 'input')
  const planned = input['planningDeff'] === undefined ? undefined : numberAt(input, 'planningDeff')
  const options = planned === undefined ? {} : { planningDeff: planned }
  const rate = attendanceWeightedRate(strataOf(golden), options)
  const listed = objectAt(golden.body, 'expected')['strata']
  const order = (Array.isArray(listed) ? listed : []).map((one) => String(one['stratum']))
  const strata = order.map((name) => {
    const found = rate.strata.find(({ stratum }) => stratum === name)
    return { ...found, psus: found?.clusters }
  })
  return compare(golden, { ...rate, psus: rate.clusters, strata })
}

/** Limits of strata squared and added. */
export function checkStratifiedMover(golden: GoldenCase): CaseChecks {
  const input = objectAt(golden.body, 'input')
  const rate = attendanceWeightedRate(strataOf(golden))
  const limits = stratifiedMover(rate.strata, (1 - numberAt(input, 'level')) / 2)
  return compare(golden, { estimate: rate.estimate, ...limits })
}

/** Strata that people came to and nobody answered from. */
export function checkEmptyStratum(golden: GoldenCase): CaseChecks {
  const strata = strataOf(golden)
  const rate = attendanceWeightedRate(strata)
  return compare(golden, {
    coveredEstimate: rate.estimate,
    coveredShare: rate.coveredShare,
    uncoveredStrata: strata
      .map(({ stratum }) => stratum)
      .filter((name) => rate.emptyStrata.includes(name)),
    lowestPossible: rate.possible?.lowest,
    highestPossible: rate.possible?.highest,
  })
}

/** Everybody satisfied: the limits follow n, the degrees of freedom and the planned effect. */
export function checkAllSatisfied(golden: GoldenCase): CaseChecks {
  const input = objectAt(golden.body, 'input')
  const share = {
    estimate: 1,
    variance: 0,
    n: numberAt(input, 'n'),
    df: numberAt(input, 'df'),
    planningDeff: numberAt(input, 'planningDeff'),
  }
  const alpha = 1 - numberAt(input, 'level')
  const limits = cappedLimits(share, alpha / 2)
  return compare(golden, { ...limits, oneSidedLower: cappedLimits(share, alpha).lower })
}
