import { expect, it } from 'vitest'
import { parseConfig } from '../../server/config.ts'
import { openDeps } from '../../server/node-deps.ts'
import { emptyPostgres } from '../support/engines/postgres.ts'

const ROUNDS = 6
const SERVERS = 8

it('installs once when eight servers start on an empty database', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const config = parseConfig({ DATABASE_URL: await emptyPostgres() })
    const opened = await Promise.all(Array.from({ length: SERVERS }, () => openDeps(config)))
    expect(opened.filter((one) => one.isNew)).toHaveLength(1)
    await Promise.all(opened.map((one) => one.deps.db.close()))
  }
})
