import type { PublishedRate } from '../../../analysis/report/published/published-report.ts'
import { type RulerScale, rulerScale } from '../ruler-scale.ts'

/** How far an interval may reach below all rates before it is cut, so that the others can be told apart. */
const REACH = 0.12

const SMALLEST = 4
const LARGEST = 11

/** The ruler that all rows of a plot share. */
export function dotScale(rows: readonly PublishedRate[], target: number | null): RulerScale {
  const rates = rows.flatMap(({ rate }) => (rate === null ? [] : [rate]))
  const lowers = rows.flatMap(({ interval }) => (interval ? [interval.lower] : []))
  const lowestRate = Math.min(1, ...rates, target ?? 1)
  const lowest = Math.min(lowestRate, ...lowers)
  return rulerScale(Math.max(lowest, lowestRate - REACH, 0))
}

/** Radius of a dot whose area grows with its ratings, in pixels. */
export function radiusOf(n: number, most: number): number {
  return Math.max(SMALLEST, LARGEST * Math.sqrt(n / Math.max(1, most)))
}

/** A name cut to so many columns; a Chinese character takes two. */
export function shortName(name: string, columns: number): string {
  let used = 0
  let end = 0
  for (const character of name) {
    used += columnsOf(character)
    if (used > columns) return `${name.slice(0, end)}…`
    end += character.length
  }
  return name
}

/** How wide a text is, in columns. */
export function columnsOf(text: string): number {
  return [...text].reduce((sum, one) => sum + ((one.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1), 0)
}
