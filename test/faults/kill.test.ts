import { expect, it } from 'vitest'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { bundleEntry } from './support/bundle.ts'
import { killDrill } from './support/kill-drill.ts'

const ROUNDS = 20
const ACKNOWLEDGEMENTS = 200
const LIMIT_MS = 300_000

it(
  'holds every acknowledged response once, however often the server is killed',
  async () => {
    const report = await killDrill({
      dataFolder: temporaryFolder(),
      rounds: ROUNDS,
      acknowledgements: ACKNOWLEDGEMENTS,
    })
    expect(report.acknowledged).toBeGreaterThanOrEqual(ROUNDS * ACKNOWLEDGEMENTS)
    expect(report.lost).toEqual([])
    expect(report.otherReceipts).toBe(0)
    expect(report.differing).toEqual([])
    expect(report.integrity).toEqual(Array(ROUNDS).fill('ok'))
  },
  LIMIT_MS,
)

it(
  'would notice a server that answers before it commits',
  async () => {
    const report = await killDrill({
      dataFolder: temporaryFolder(),
      rounds: 2,
      acknowledgements: ACKNOWLEDGEMENTS,
      script: await bundleEntry(new URL('server.ts', import.meta.url)),
      env: { MANYI_TEST_ANSWER_BEFORE_COMMIT: '1' },
    })
    expect(report.lost.length).toBeGreaterThan(0)
  },
  LIMIT_MS,
)
