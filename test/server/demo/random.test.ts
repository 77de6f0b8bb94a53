import { describe, expect, it } from 'vitest'
import { betaShare, choice } from '../../../server/demo/distributions.ts'
import { plainId, timedId } from '../../../server/demo/identifier.ts'
import { createRandom } from '../../../server/demo/random.ts'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[47][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
const many = <Value>(make: () => Value, n = 20_000) => Array.from({ length: n }, make)
const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length

describe('the stream of numbers', () => {
  it('is the same for a seed, another for another, and a fork does not depend on what was drawn', () => {
    const [a, b, c] = ['x', 'x', 'y'].map((seed) => createRandom(seed))
    const drawn = [a, b, c].map((random) => many(() => random?.word() ?? 0, 50))
    expect(drawn[0]).toEqual(drawn[1])
    expect(drawn[0]).not.toEqual(drawn[2])
    expect(a?.fork('f').word()).toBe(createRandom('x').fork('f').word())
    expect(a?.fork('f').word()).not.toBe(a?.fork('g').word())
  })

  it('is even: mean, halves and low bits', () => {
    const random = createRandom('even')
    const units = many(random.unit)
    expect(mean(units)).toBeCloseTo(0.5, 1)
    expect(mean(units.map((unit) => (unit < 0.25 ? 1 : 0)))).toBeCloseTo(0.25, 1)
    expect(mean(many(() => random.word() & 1))).toBeCloseTo(0.5, 1)
    expect(new Set(random.bytes(5_000)).size).toBe(256)
  })

  it('draws shares around their mean, closer with more concentration, and items by weight', () => {
    const random = createRandom('shares')
    const wide = many(() => betaShare(random, 0.95, 10))
    const close = many(() => betaShare(random, 0.95, 200))
    expect(mean(wide)).toBeCloseTo(0.95, 2)
    expect(mean(close)).toBeCloseTo(0.95, 2)
    const spread = (list: readonly number[]) => mean(list.map((x) => (x - 0.95) ** 2))
    expect(spread(wide)).toBeCloseTo((0.95 * 0.05) / 11, 3)
    expect(spread(close)).toBeLessThan(spread(wide) / 10)
    const item = choice([
      ['often', 9],
      ['never', 0],
      ['rarely', 1],
    ])
    const items = many(() => item(random))
    expect(items).not.toContain('never')
    expect(items.filter((name) => name === 'rarely').length / items.length).toBeCloseTo(0.1, 1)
  })

  it('makes identifiers that grow with time', () => {
    const random = createRandom('ids')
    const ids = [1_760_000_000_000, 1_760_000_000_001, 1_790_000_000_000].map((at) =>
      timedId(at, random),
    )
    expect([...ids].sort()).toEqual(ids)
    for (const id of [...ids, plainId(random)]) expect(id).toMatch(UUID)
  })
})
