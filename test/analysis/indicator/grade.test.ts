import { expect, test } from 'vitest'
import { parseRational } from '../../../analysis/exact/parse-rational.ts'
import { grade } from '../../../analysis/indicator/grade.ts'

test.each([
  ['100', 'excellent'],
  ['90', 'excellent'],
  ['89.999999', 'good'],
  ['80', 'good'],
  ['79.995', 'fair'],
  ['60', 'fair'],
  ['59.999', 'poor'],
  ['0', 'poor'],
])('%s %% is %s', (percent, want) => {
  expect(grade(parseRational(percent, 'percent'))).toBe(want)
})
