import { expect, it } from 'vitest'
import { killDrill } from '../faults/support/kill-drill.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const ROUNDS = 100
const ACKNOWLEDGEMENTS = 300

it('holds thirty thousand acknowledged responses through a hundred kills', async () => {
  const report = await killDrill({
    dataFolder: temporaryFolder(),
    rounds: ROUNDS,
    acknowledgements: ACKNOWLEDGEMENTS,
  })
  expect(report.acknowledged).toBeGreaterThanOrEqual(ROUNDS * ACKNOWLEDGEMENTS)
  expect(report).toMatchObject({ lost: [], otherReceipts: 0, differing: [] })
  expect(report.integrity).toEqual(Array(ROUNDS).fill('ok'))
})
