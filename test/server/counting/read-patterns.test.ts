import { describe, expect, it } from 'vitest'
import { readPatterns } from '../../../server/counting/read-patterns.ts'
import { catchUp } from '../../../server/sealing/catch-up.ts'
import { seal, sealAll } from '../../../server/sealing/seal.ts'
import { addToTallies } from '../../../server/stores/tally.ts'
import { updateFromEarlierVersion } from '../../support/earlier-version.ts'
import { addAskingPoint, patternsOneByOne, recordVisits } from '../../support/rated-visits.ts'
import { type TemporaryApp, temporaryApp } from '../../support/temporary-app.ts'

const YEAR = { from: '2026-01', to: '2026-12', activityTypeIds: null }
const FILTERS = [
  YEAR,
  { from: '2000-01', to: '2026-04', activityTypeIds: null },
  { from: '2026-05', to: '2026-06', activityTypeIds: ['fair', ''] },
  { from: '2027-01', to: '2027-12', activityTypeIds: null },
]
type Filter = Parameters<typeof readPatterns>[1]

async function appWithPoints(): Promise<TemporaryApp> {
  const context = await temporaryApp()
  await addAskingPoint(context)
  return context
}

/** What `readPatterns` answers, with the ratings as text. */
async function read(context: TemporaryApp, filter: Filter, db = context.deps.db) {
  const { patterns, ...rest } = await readPatterns(db, filter)
  const texts = patterns.map(({ ratings, n }): [string, number] => [
    Object.entries(ratings)
      .map(([id, level]) => `${id}=${level}`)
      .join(' '),
    n,
  ])
  return { patterns: Object.fromEntries(texts.sort()), ...rest }
}

/** The same from every response. */
async function oneByOne(context: TemporaryApp, { from, to, activityTypeIds }: Filter) {
  const patterns = new Map<string, number>()
  const months = new Set<string>()
  for (const [key, n] of Object.entries(await patternsOneByOne(context))) {
    const [month = '', type = '', ...ratings] = key.split(' ')
    if (month < from || month > to || !(activityTypeIds?.includes(type) ?? true)) continue
    const pattern = ratings.join(' ')
    months.add(month)
    patterns.set(pattern, (patterns.get(pattern) ?? 0) + n)
  }
  return {
    patterns: Object.fromEntries([...patterns].sort()),
    months: [...months].sort(),
    uncounted: 0,
  }
}

describe('reading patterns', () => {
  it('agrees with the responses, whatever was sealed since the last time', async () => {
    const context = await appWithPoints()
    for (let round = 0; round < 12; round += 1) {
      await recordVisits(context, 1 + (round % 4), round * 5)
      if (round % 3 !== 1) await seal(context.deps, 3)
      for (const filter of FILTERS) {
        const expected = await oneByOne(context, filter)
        expect(await read(context, filter)).toEqual(expected)
        // Another object of the same database remembers nothing.
        expect(await read(context, filter, { ...context.deps.db })).toEqual(expected)
      }
    }
    const { months } = await read(context, YEAR)
    expect(months).toEqual(['2026-04', '2026-05', '2026-06'])
  })

  it('is of one moment while the sealer works and several read', async () => {
    const context = await appWithPoints()
    await recordVisits(context, 60)
    const expected = await oneByOne(context, YEAR)
    const sealing = (async () => {
      for (let i = 0; i < 15; i += 1) await seal(context.deps, 4)
    })()
    const readings = Array.from({ length: 5 }, async () => {
      const seen = []
      for (let i = 0; i < 5; i += 1) seen.push(await read(context, YEAR))
      return seen
    })
    for (const seen of (await Promise.all(readings)).flat()) expect(seen).toEqual(expected)
    await sealing
  })

  it('says how many sealed responses of an earlier version are not in them yet', async () => {
    const context = await appWithPoints()
    await recordVisits(context, 20)
    await sealAll(context.deps)
    await updateFromEarlierVersion(context.deps.db)
    expect(await read(context, YEAR)).toEqual({ patterns: {}, months: [], uncounted: 20 })
    await catchUp(context.deps.db, 1, 8)
    const part = await read(context, YEAR)
    expect([part.uncounted, sum(part.patterns)]).toEqual([12, 8])
    await catchUp(context.deps.db)
    expect(await read(context, YEAR)).toEqual(await oneByOne(context, YEAR))
  })

  it('leaves out what correcting entries have taken back', async () => {
    const { deps } = await appWithPoints()
    const one = { month: '2026-05', activity_type_id: '', pattern: 'overall=5' }
    for (const n of [1, -1]) {
      const pattern = [{ ...one, n }]
      await deps.db.atomic(addToTallies(deps.db, { cluster: [], month: [], hour: [], pattern }))
    }
    expect(await readPatterns(deps.db, YEAR)).toEqual({ patterns: [], months: [], uncounted: 0 })
  })
})

function sum(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((a, b) => a + b, 0)
}
