import { compare, makeRational, type Rational } from '../exact/rational.ts'

/** 优, 良, 中, 差. */
export type Grade = 'excellent' | 'good' | 'fair' | 'poor'

/**
 * The grade of a total in percent of full points, exactly: excellent from 90, good from 80, fair
 * from 60, poor below. The figure is not rounded first: 89.99999 is good.
 */
export function grade(percent: Rational): Grade {
  const reaches = (bound: number) => compare(percent, makeRational(bound)) >= 0
  if (reaches(90)) return 'excellent'
  if (reaches(80)) return 'good'
  return reaches(60) ? 'fair' : 'poor'
}
