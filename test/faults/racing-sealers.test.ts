import { expect, it } from 'vitest'
import { createCatalogue } from '../../server/catalogue.ts'
import { parseConfig } from '../../server/config.ts'
import { countAnswers } from '../../server/counting/count-answers.ts'
import { createGate } from '../../server/gate/create-gate.ts'
import { recordResponse } from '../../server/gate/record.ts'
import { openDeps } from '../../server/node-deps.ts'
import { checkTallies } from '../../server/sealing/check.ts'
import { sealAll } from '../../server/sealing/seal.ts'
import { listPoints } from '../../server/stores/point.ts'
import { submission } from '../support/submissions.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const ROUNDS = 100
const PER_ROUND = 6

it('gives every response one place when two sealers with files of their own race', async () => {
  const config = parseConfig({ MANYI_DATA: temporaryFolder() })
  const open = async () => (await openDeps(config)).deps
  const sealers = [await open(), await open()]
  const [first, second] = sealers
  if (!first || !second) throw new Error('two are needed')
  const [point] = await listPoints(first.db)
  if (!point) throw new Error('a point is needed')
  const gate = createGate(first, createCatalogue(first))
  let sealed = 0
  for (let round = 0; round < ROUNDS; round += 1) {
    const responses = Array.from({ length: PER_ROUND }, (_, i) =>
      recordResponse(gate, submission(point, { answers: { overall: ((round + i) % 5) + 1 } }), {
        isOperator: false,
      }),
    )
    if (round % 2 === 0) await Promise.all(responses)
    for (const n of await Promise.all(sealers.map((deps) => sealAll(deps)))) sealed += n
    await Promise.all(responses)
  }
  sealed += await sealAll(first)
  expect(sealed).toBe(ROUNDS * PER_ROUND)
  for (const deps of sealers) {
    expect(await checkTallies(deps)).toMatchObject({
      agrees: true,
      sealed,
      responses: sealed,
      gaps: 0,
    })
  }
  const leaves = await first.db.read
    .selectFrom('leaf')
    .select('leaf_index')
    .orderBy('leaf_index')
    .execute()
  expect(leaves.map((leaf) => leaf.leaf_index)).toEqual([...Array(sealed).keys()])
  const all = { from: '2000-01-01', to: '2999-12-31', activityTypeIds: null }
  const counts = await countAnswers(second, 'overall', all)
  expect([...counts.byCode.values()].reduce((a, b) => a + b)).toBe(sealed)
  for (const deps of sealers) await deps.db.close()
})
