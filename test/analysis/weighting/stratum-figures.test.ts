import { describe, expect, test } from 'vitest'
import { attendanceWeightedRate } from '../../../analysis/weighting/attendance-weighted-rate.ts'
import { sumClusters } from '../../../analysis/weighting/cluster-sums.ts'

const many = (count: number, satisfied: number, valid: number) =>
  Array.from({ length: count }, () => ({ satisfied, valid }))

describe('a stratum of one cluster', () => {
  const many12 = [...many(6, 9, 10), ...many(6, 4, 10)]
  const lonely = (satisfied: number, valid: number) => [
    { stratum: 'a', attendance: 100, clusters: many12 },
    { stratum: 'b', attendance: 300, clusters: sumClusters([{ satisfied, valid }]) },
  ]

  test('borrows the design effect of the others and is warned of', () => {
    const got = attendanceWeightedRate(lonely(15, 20))
    const deff = ((12 / 11) * 12 * 2.5 ** 2) / 120 ** 2 / ((0.65 * 0.35) / 119)
    expect(got.borrowedDeff).toBeCloseTo(deff, 12)
    expect(got.strata[1]).toMatchObject({ lonely: true, attendanceShare: 0.75 })
    expect(got.strata[1]?.variance).toBeCloseTo((deff * 0.1875) / 19, 14)
    expect(got.df).toBe(11)
    expect(got.warnings).toContainEqual({ code: 'lonely_psu', params: { stratum: 'b' } })
  })

  test('of one answer counts with the largest variance there is', () => {
    expect(attendanceWeightedRate(lonely(1, 1)).strata[1]?.variance).toBe(0.25)
  })

  test('takes the planned effect where the others show none', () => {
    const strata = [
      { stratum: 'a', attendance: 100, clusters: many(5, 10, 10) },
      { stratum: 'b', attendance: 300, clusters: many(1, 15, 20) },
    ]
    expect(attendanceWeightedRate(strata, { planningDeff: 2 }).borrowedDeff).toBe(2)
    expect(attendanceWeightedRate(strata, { planningDeff: 0.5 }).borrowedDeff).toBe(1)
  })
})

describe('clusters of known number', () => {
  const clusters = [...many(2, 9, 10), ...many(2, 6, 10)]
  const varianceOf = (clustersInPopulation: number | null, attendance = 400) =>
    attendanceWeightedRate([{ stratum: 'a', attendance, clusters, clustersInPopulation }]).variance

  test('shrink the variance by the share observed', () => {
    expect(varianceOf(16)).toBeCloseTo(0.75 * (varianceOf(null) ?? 0), 15)
  })

  test('all observed leave the people inside as the sample', () => {
    expect(varianceOf(4)).toBeCloseTo((0.9 * 0.75 * 0.25) / 39, 15)
    expect(varianceOf(4, 40)).toBe(0)
    const one = { stratum: 'a', attendance: 10, clustersInPopulation: 1 }
    const got = attendanceWeightedRate([{ ...one, clusters: many(1, 1, 1) }])
    expect(got.strata[0]).toMatchObject({ lonely: false, variance: 0.9 / 4 })
  })
})
