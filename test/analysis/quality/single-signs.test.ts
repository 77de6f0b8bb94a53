import { expect, test } from 'vitest'
import { qualitySigns } from '../../../analysis/quality/quality-signs.ts'
import { CHANNELS, several, signsOf } from './answers-for-tests.ts'

/** Numbers without a pattern between 0 and `below`, the same in every run. */
function scattered(index: number, below: number): number {
  return (index * index * 7919 + index * 104_729 + 31) % below
}

const QUIET = several('quiet', 120, (i) => ({ time: 150 * i + (scattered(i, 97) % 60) }))

test('a burst at a point is flagged with its answers, also across a border of windows', () => {
  for (const start of [6100, 6440]) {
    const crowd = several('crowd', 40, (i) => ({ time: start + 5 * i }))
    const [sign, ...rest] = signsOf('burst', [...QUIET, ...crowd])
    expect(rest).toEqual([])
    expect(sign?.flagged).toBe(true)
    expect(sign?.ids).toEqual(expect.arrayContaining(crowd.map(({ id }) => id)))
    expect(sign?.adjustedPValue).toBeLessThan(0.001)
    expect(sign?.statistic).toBeGreaterThanOrEqual(40)
  }
})

test('a quiet point has no burst, nor has one where that many were expected', () => {
  expect(signsOf('burst', QUIET).map(({ flagged }) => flagged)).toEqual([false])
  const crowd = several('crowd', 40, (i) => ({ time: 6100 + 5 * i }))
  const expectedPerWindow = new Map([['gate', 45]])
  const [sign] = signsOf('burst', [...QUIET, ...crowd], { expectedPerWindow })
  expect(sign?.flagged).toBe(false)
  const open = new Map([['gate', [{ start: 0, end: 5000 }]]])
  expect(signsOf('burst', [...QUIET, ...crowd], { open })[0]?.flagged).toBe(false)
})

test('a few answers in an otherwise empty time are no burst below the least count', () => {
  const open = new Map([['gate', [{ start: 0, end: 360_000 }]]])
  const seven = several('seven', 7, (i) => ({ time: 5000 + i }))
  const [few] = signsOf('burst', seven, { open })
  expect(few).toMatchObject({ flagged: false, statistic: 7 })
  expect(few?.params['expected']).toBeCloseTo(1 / 600, 4)
  const eight = several('eight', 8, (i) => ({ time: 5000 + i }))
  expect(signsOf('burst', eight, { open })[0]?.flagged).toBe(true)
})

test('only answers of one device can be too fast', () => {
  const fast = (device: string | null) => several('fast', 13, (i) => ({ device, time: 4 * i }))
  expect(signsOf('impossible_speed', fast('kiosk'))).toMatchObject([
    { flagged: true, statistic: 13, params: { device: 'kiosk', most: 12, start: 0, end: 48 } },
  ])
  expect(signsOf('impossible_speed', fast(null))).toEqual([])
  const possible = several('slow', 60, (i) => ({ device: 'kiosk', time: 5 * i }))
  expect(signsOf('impossible_speed', possible)).toEqual([])
  expect(signsOf('impossible_speed', possible, {}, { minimumSeconds: 15 })).toHaveLength(1)
})

test('a metronome is too regular, scattered answers are not', () => {
  const beat = several('beat', 12, (i) => ({ collector: 'c1', time: 40 * i }))
  expect(signsOf('regular_timing', beat)).toMatchObject([{ flagged: true, effect: 1 }])
  const random = several('random', 40, (i) => ({ collector: 'c1', time: scattered(i, 9001) }))
  expect(signsOf('regular_timing', random)).toMatchObject([{ flagged: false }])
  expect(signsOf('regular_timing', beat.slice(0, 9))).toEqual([])
})

test('many identical unusual forms within half an hour are flagged', () => {
  const varied = several('varied', 200, (i) => ({
    time: 40 * i,
    point: `point${i % 2}`,
    items: [1 + scattered(i, 5), 1 + scattered(i + 3, 5), 1 + scattered(i + 8, 4)],
  }))
  expect(signsOf('identical_forms', varied).length).toBe(0)
  const copies = several('copy', 15, (i) => ({
    time: 700 + 9 * i,
    point: 'point0',
    items: [2, 1, 3],
  }))
  const [sign] = signsOf('identical_forms', [...varied, ...copies])
  expect(sign).toMatchObject({ flagged: true, params: { point: 'point0', ratings: '2 1 3' } })
  expect(sign?.ids).toEqual(expect.arrayContaining(copies.map(({ id }) => id)))
})

test('the same good answers at every point are no sign', () => {
  const happy = several('happy', 200, (i) => ({
    time: 30 * i,
    point: `point${i % 4}`,
    items: Math.floor(i / 4) % 4 === 0 ? [4, 4, 3, 4] : [5, 5, 5, 5],
  }))
  expect(signsOf('identical_forms', happy)).toEqual([])
})

test('near-duplicates are looked for when a form has facets enough', () => {
  const facets = (i: number, count: number) =>
    Array.from({ length: count }, (_, j) => 1 + (scattered(17 * i + 5 * j + j * j, 1009) % 5))
  const varied = (count: number) =>
    several('varied', 60, (i) => ({ time: 30 * i, items: facets(i, count) }))
  const copies = (count: number) =>
    several('copy', 10, (i) => ({
      time: 600 + i,
      items: facets(3, count).with(i % count, 1 + (i % 5)),
    }))
  expect(signsOf('near_duplicates', varied(20))).toEqual([])
  const [sign] = signsOf('near_duplicates', [...varied(20), ...copies(20)])
  expect(sign).toMatchObject({ flagged: true, params: { point: 'gate' } })
  const copied = new Set(copies(20).map(({ id }) => id))
  expect(sign?.ids.filter((id) => copied.has(id))).toHaveLength(10)
  expect(signsOf('near_duplicates', [...varied(4), ...copies(4)])).toEqual([])
})

test('straight-lining is judged against the other collectors', () => {
  const honest = several('honest', 100, (i) => ({
    collector: `c${i % 4}`,
    items: i % 10 === 0 ? [5, 5, 5] : [5, 4, 3 + (i % 3)],
  }))
  const lazy = several('lazy', 30, (i) => ({
    collector: 'lazy',
    items: i < 25 ? [5, 5, 5] : [4, 5, 5],
  }))
  const signs = signsOf('straight_lining_collector', [...honest, ...lazy])
  expect(signs.filter(({ flagged }) => flagged).map(({ params }) => params['group'])).toEqual([
    'lazy',
  ])
  expect(signs.find(({ flagged }) => flagged)?.ids).toHaveLength(25)
  const all = several('all', 100, (i) => ({ collector: `c${i % 4}`, items: [5, 5, 5] }))
  const none = signsOf('straight_lining_collector', all)
  expect(none.map(({ flagged, pValue }) => [flagged, pValue])).toEqual(Array(4).fill([false, null]))
  expect(signsOf('straight_lining_channel', all)).toEqual([])
})

test('more best ratings on staff tablets are a difference of modes, within events', () => {
  const rated = (channel: string, event: string, best: number, count: number) =>
    several(`${channel}-${event}-`, count, (i) => ({ channel, event, rating: i < best ? 5 : 4 }))
  const biased = [
    ...rated('tablet', 'a', 38, 40),
    ...rated('qr', 'a', 20, 40),
    ...rated('tablet', 'b', 30, 40),
    ...rated('qr', 'b', 12, 40),
  ]
  const [sign] = signsOf('perfect_scores', biased, { channels: CHANNELS })
  expect(sign).toMatchObject({ flagged: true, params: { test: 'mantel_haenszel', events: 2 } })
  expect(sign?.effect).toBeCloseTo(68 / 80 - 32 / 80, 12)
  const confounded = [
    ...rated('tablet', 'a', 36, 40),
    ...rated('qr', 'a', 9, 10),
    ...rated('tablet', 'b', 1, 10),
    ...rated('qr', 'b', 4, 40),
  ]
  const [fair] = signsOf('perfect_scores', confounded, { channels: CHANNELS })
  expect(fair?.effect).toBeGreaterThan(0.4)
  expect(fair?.flagged).toBe(false)
  const few = [...rated('tablet', 'a', 19, 19), ...rated('qr', 'a', 3, 60)]
  expect(signsOf('perfect_scores', few, { channels: CHANNELS })).toEqual([])
  expect(signsOf('perfect_scores', biased)).toEqual([])
})

test('tallies that end in 0 and 5 are flagged, those with any digit are not', () => {
  const tallies = (count: (i: number) => number, n = 60) =>
    Array.from({ length: n }, (_, i) => ({ id: `t${i}`, count: count(i) }))
  const rounded = qualitySigns({ answers: [], tallies: tallies((i) => 10 + 5 * (i % 7)) })
  expect(rounded.map(({ sign, flagged }) => [sign, flagged])).toEqual([
    ['tally_last_digits', true],
    ['tally_fives', true],
  ])
  const fair = qualitySigns({ answers: [], tallies: tallies((i) => 10 + i) })
  expect(fair.map(({ flagged, statistic }) => [flagged, statistic])).toEqual([
    [false, 0],
    [false, 12],
  ])
  expect(qualitySigns({ answers: [], tallies: tallies(() => 10, 49) })).toEqual([])
  expect(qualitySigns({ answers: [], tallies: tallies(() => 5) })).toEqual([])
})

test('a collector with no dissatisfied answer is flagged when that is improbable', () => {
  const others = several('other', 200, (i) => ({ satisfied: i % 10 !== 0 }))
  const sunny = (n: number) => several('sunny', n, () => ({ collector: 'sunny' }))
  const [sign] = signsOf('no_dissatisfied', [...others, ...sunny(60)])
  expect(sign?.flagged).toBe(true)
  expect(sign?.pValue).toBeCloseTo(0.9 ** 60, 12)
  expect(signsOf('no_dissatisfied', [...others, ...sunny(10)])[0]?.flagged).toBe(false)
  const mixed = several('mixed', 60, (i) => ({ collector: 'mixed', satisfied: i > 0 }))
  expect(signsOf('no_dissatisfied', [...others, ...mixed])).toEqual([])
  expect(signsOf('no_dissatisfied', sunny(60))).toEqual([])
})
