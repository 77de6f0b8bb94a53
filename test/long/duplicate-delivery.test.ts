import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { createClient } from '../faults/support/client.ts'
import { inParallel } from '../faults/support/in-parallel.ts'
import { tallyCheck } from '../faults/support/manyi.ts'
import { spawnServer } from '../faults/support/spawn-server.ts'
import { storedById } from '../faults/support/stored.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const RESPONSES = 10_000
const TIMES = 5

it('records ten thousand responses once that are each sent five times at once', async () => {
  const dataFolder = temporaryFolder()
  let server = await spawnServer({ dataFolder })
  const ids = Array.from({ length: RESPONSES }, () => randomUUID())
  const point = server.pointCode
  for (const [start, end] of [
    [0, RESPONSES / 2],
    [RESPONSES / 4, RESPONSES],
  ]) {
    const client = createClient(server.origin, 64)
    await inParallel(ids.slice(start, end), 12, async (id, index) => {
      const response = { id, point, answers: { overall: (index % 5) + 1 } }
      const sent = Array.from({ length: TIMES }, () => client.submit(response))
      const answers = await Promise.all(sent)
      const receipts = answers.map(({ text }) => (JSON.parse(text) as { receipt: string }).receipt)
      expect(new Set(receipts).size).toBe(1)
      expect(answers.filter(({ status }) => status === 201).length).toBeLessThanOrEqual(1)
    })
    client.close()
    await server.stop()
    server = await spawnServer({ dataFolder })
  }
  expect(await server.stop()).toBe(0)
  expect(storedById(dataFolder).size).toBe(RESPONSES)
  expect(await tallyCheck(dataFolder)).toEqual({ agrees: true, sealed: RESPONSES })
})
