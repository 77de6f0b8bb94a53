import { expect, test } from 'vitest'
import { parseRational } from '../../../analysis/exact/parse-rational.ts'
import type { Direction } from '../../../analysis/indicator/definition.ts'
import { showFigure } from '../../../analysis/indicator/show-figure.ts'
import { roundScore, showScore } from '../../../analysis/indicator/show-score.ts'

const read = (text: string) => parseRational(text, 'value')

function shown(value: string, target: string, direction: Direction = 'higher_is_better'): string {
  return showFigure(read(value), { target: read(target), direction })
}

test('a figure is shown half-up unless that would reach a target it misses', () => {
  expect(shown('88.005', '90')).toBe('88.01')
  expect(shown('89.995', '90')).toBe('89.99')
  expect(shown('90.005', '90')).toBe('90.01')
  expect(shown('90.4999', '90.5')).toBe('90.49')
  expect(shown('1', '0.999999')).toBe('1.00')
  expect(showFigure(read('89.995'), null)).toBe('90.00')
})

test('where lower is better a missed target is not shown as kept', () => {
  expect(shown('5.004', '5', 'lower_is_better')).toBe('5.01')
  expect(shown('4.996', '5', 'lower_is_better')).toBe('5.00')
})

test('a score is shown by its rounding but never fuller than it is', () => {
  const points = read('10')
  expect(showScore(read('9.996'), points, 'half_up_2')).toBe('9.99')
  expect(showScore(read('9.985'), points, 'half_up_2')).toBe('9.99')
  expect(showScore(read('9.985'), points, 'truncated_2')).toBe('9.98')
  expect(showScore(read('9.5'), points, 'half_up_integer')).toBe('9')
  expect(showScore(read('8.5'), points, 'half_up_integer')).toBe('9')
  expect(showScore(read('8.9'), points, 'truncated_integer')).toBe('8')
  expect(showScore(points, points, 'half_up_2')).toBe('10.00')
  expect(showScore(read('7.5'), read('7.5'), 'half_up_integer')).toBe('7')
  expect(roundScore(read('9.996'), 'half_up_2')).toBe('10.00')
})
