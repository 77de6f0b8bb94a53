import { describe, expect, it } from 'vitest'
import { publishedStratum } from '../../../analysis/report/published/published-stratum.ts'

const counts = (five: number, one = 0) => ({ 5: five, 4: 0, 3: 0, 2: 0, 1: one })

describe('publishedStratum', () => {
  it('shows all together from ten answers on, and says that there are none', () => {
    const whole = (n: number) => publishedStratum([counts(n)], null, 'top_two')
    expect(whole(0)).toEqual({ n: 0, hidden: null })
    expect(whole(4)).toEqual({ n: null, hidden: 'too_few' })
    expect(whole(9)).toEqual({ n: 9, hidden: 'too_few' })
    expect(whole(10)).toEqual({ n: 10, hidden: null })
  })

  it('hides a stratum of few, and another one from which it could be worked out', () => {
    const strata = [counts(40), counts(20, 5), counts(3)]
    const each = (convention: 'top_two' | 'mean') =>
      strata.map((_, place) => publishedStratum(strata, place, convention).hidden)
    expect(each('top_two')).toEqual([null, 'protects_others', 'too_few'])
    expect(each('mean')).toEqual([null, 'protects_others', 'too_few'])
    expect(publishedStratum(strata, 2, 'top_two').n).toBeNull()
    expect(publishedStratum(strata, 0, 'top_two').n).toBe(40)
  })

  it('needs no protection for strata of five to nine, whose number may be known', () => {
    const strata = [counts(40), counts(7)]
    expect(publishedStratum(strata, 0, 'top_two')).toEqual({ n: 40, hidden: null })
    expect(publishedStratum(strata, 1, 'top_two')).toEqual({ n: 7, hidden: 'too_few' })
  })

  it('names a stratum that there is not', () => {
    expect(() => publishedStratum([], 0, 'top_two')).toThrow(/^place:/)
  })
})
