import { describe, expect, it } from 'vitest'
import { createFailureCounter, waitMs } from '../../../server/desk/throttle.ts'

describe('waitMs', () => {
  it('doubles from two seconds and stops at fifteen minutes', () => {
    const waits = [0, 1, 2, 3, 9, 10, 1_000].map((count) => waitMs({ count, lastAt: 0 }, 0))
    expect(waits).toEqual([0, 2_000, 4_000, 8_000, 512_000, 900_000, 900_000])
  })

  it('counts from the last failure', () => {
    expect(waitMs({ count: 3, lastAt: 1_000 }, 4_000)).toBe(5_000)
    expect(waitMs({ count: 3, lastAt: 1_000 }, 9_000)).toBe(0)
  })

  it('never waits longer than the delay when the clock was set back', () => {
    const hours = 3 * 3_600_000
    const failures = { count: 3, lastAt: hours }
    expect(waitMs(failures, hours - 5_000)).toBe(8_000)
    expect(waitMs(failures, 0)).toBe(0)
    for (let now = 0; now < hours + 8_000; now += 500) {
      expect(waitMs(failures, now)).toBeLessThanOrEqual(8_000)
    }
  })
})

describe('createFailureCounter', () => {
  it('counts by key and forgets the oldest of too many', () => {
    const counter = createFailureCounter()
    counter.add('first', 1)
    counter.add('first', 2)
    expect(counter.read('first')).toEqual({ count: 2, lastAt: 2 })
    for (let index = 0; index < 10_000; index += 1) counter.add(`name ${index}`, 3)
    expect(counter.read('first')).toEqual({ count: 0, lastAt: 0 })
    expect(counter.read('name 9999')).toEqual({ count: 1, lastAt: 3 })
  })
})
