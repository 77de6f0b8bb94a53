import { sumClusters } from '../../../analysis/weighting/cluster-sums.ts'
import { clusteredProportion } from '../../../analysis/weighting/clustered-proportion.ts'
import {
  type CaseChecks,
  checkMembers,
  type GoldenCase,
  isObject,
  type JsonObject,
  numberAt,
  objectAt,
} from '../check.ts'
import { outcomeOf, type Row, readDataSet } from '../data-set.ts'

const UNWEIGHTED = ['kind', 'dataset', 'y', 'dropMissing', 'filter', 'ids', 'level']

/** Design-based proportions: those of one stratum without weights; the others come later. */
export function checkClustered(golden: GoldenCase): CaseChecks {
  const { body } = golden
  const [input, expected] = [objectAt(body, 'input'), objectAt(body, 'expected')]
  const other = Object.keys(input).filter((key) => !UNWEIGHTED.includes(key))
  if (other.length > 0) return { checks: [], notCovered: ['proportion (weights or strata)'] }
  const rows = readDataSet(golden)
  const tail = (1 - numberAt(input, 'level')) / 2
  const got = clusteredProportion(sumClusters(toClusters(rows, input)), { tail })
  const named = { ...got, psus: got.clusters, deffReplace: got.designEffect }
  const degenerate = expected['degenerate'] === true
  const members = ['n', 'psus', 'df', 'estimate', 'variance', 'se']
  const sizes = ['deffReplace', 'nEff', 'nEffAdjusted', 'nEffUsed']
  const limits = objectAt(objectAt(expected, 'ci'), 'betaCapped')
  return {
    checks: [
      ...checkMembers('', named, expected, degenerate ? members : [...members, ...sizes]),
      ...checkMembers('ci.betaCapped.', got, limits, ['lower', 'upper']),
    ],
    notCovered: isObject(expected['ci'])
      ? Object.keys(expected['ci'])
          .filter((key) => key !== 'betaCapped')
          .map((key) => `proportion.ci.${key}`)
      : [],
  }
}

/** Everybody satisfied: one event after another with equal sizes stands for n and df. */
export function checkAllSatisfied({ body }: GoldenCase): CaseChecks {
  const [input, expected] = [objectAt(body, 'input'), objectAt(body, 'expected')]
  const [n, count] = [numberAt(input, 'n'), numberAt(input, 'df') + 1]
  const clusters = Array.from({ length: count }, (_, i) => {
    const valid = Math.floor(n / count) + (i < n % count ? 1 : 0)
    return { satisfied: valid, valid }
  })
  const planningDeff = numberAt(input, 'planningDeff')
  const alpha = 1 - numberAt(input, 'level')
  const two = clusteredProportion(sumClusters(clusters), { tail: alpha / 2, planningDeff })
  const one = clusteredProportion(sumClusters(clusters), { tail: alpha, planningDeff })
  const got = { ...two, oneSidedLower: one.lower }
  return {
    checks: checkMembers('', got, expected, ['nEffUsed', 'lower', 'upper', 'oneSidedLower']),
    notCovered: [],
  }
}

function toClusters(rows: readonly Row[], input: JsonObject) {
  const clusters = new Map<string, { satisfied: number; valid: number }>()
  rows.forEach((row, index) => {
    const outcome = outcomeOf(row, input['y'] ?? null)
    if (outcome === null) return
    const id = input['ids'] ? (row[String(input['ids'])] ?? '') : String(index)
    const cluster = clusters.get(id) ?? { satisfied: 0, valid: 0 }
    clusters.set(id, cluster)
    cluster.valid += 1
    cluster.satisfied += outcome
  })
  return [...clusters.values()]
}
