import { describe, expect, it } from 'vitest'
import {
  formatCount,
  formatInstant,
  formatLowerBound,
  formatPeriod,
  formatUpperBound,
} from '../../../survey-ui/desk/format.ts'

describe('formats of the desk', () => {
  it('groups whole numbers', () => {
    expect([0, 999, 1_000, 1_234_567].map(formatCount)).toEqual(['0', '999', '1,000', '1,234,567'])
  })

  it('writes periods without repeating what both days share', () => {
    expect(formatPeriod('2026-01-01', '2026-12-31', 'zh')).toBe('2026年1月1日 – 12月31日')
    expect(formatPeriod('2026-01-01', '2026-12-31', 'en')).toBe('1 January – 31 December 2026')
    expect(formatPeriod('2025-12-31', '2026-01-01', 'en')).toBe('31 December 2025 – 1 January 2026')
    expect(formatPeriod('2026-05-01', '2026-05-01', 'zh')).toBe('2026年5月1日')
  })

  it('writes instants in Beijing time', () => {
    expect(formatInstant('2026-05-01T16:30:00.000Z')).toBe('2026-05-02 00:30')
  })

  it('never rounds a lower bound up nor an upper bound down', () => {
    expect(formatLowerBound(0.949_999_9)).toBe('94.99')
    expect(formatUpperBound(0.949_900_1)).toBe('95.00')
    expect([formatLowerBound(0), formatUpperBound(1)]).toEqual(['0.00', '100.00'])
  })
})
