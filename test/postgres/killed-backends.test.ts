import pg from 'pg'
import { expect, it } from 'vitest'
import { parseConfig } from '../../server/config.ts'
import { openDeps } from '../../server/node-deps.ts'
import { checkTallies } from '../../server/sealing/check.ts'
import { emptyPostgres } from '../support/engines/postgres.ts'
import { freePort, type RunningServer, startServer } from '../support/server.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { until } from '../support/until.ts'
import { writeResponses } from './writer.ts'

const SERVERS = 3
const WRITERS = 16
const PER_WRITER = 60
const KILL_EVERY_MS = 100

it('loses and doubles nothing with three servers while connections and one server are killed', async () => {
  const url = await emptyPostgres()
  const start = async (port: number) =>
    await startServer({ dataFolder: temporaryFolder(), port, env: { DATABASE_URL: url } })
  const ports = await Promise.all(Array.from({ length: SERVERS }, freePort))
  const servers = await Promise.all(ports.map(start))
  const [first] = servers
  if (!first) throw new Error('a server is needed')
  const codes = servers.map((server) => server.firstPointCode)
  expect(new Set(codes).size).toBe(1)

  const killer = await startKilling(url)
  const origins = servers.map((server) => server.origin)
  const writing = Promise.all(
    Array.from({ length: WRITERS }, () => writeResponses(origins, codes[0] ?? '', PER_WRITER)),
  )
  await new Promise((resolve) => setTimeout(resolve, 500))
  await first.kill()
  servers[0] = await start(ports[0] ?? 0)
  const acknowledged = (
    await writing.catch((error: unknown) => {
      throw new Error(servers.map((server) => server.output()).join('\n'), { cause: error })
    })
  ).flat()
  const killed = await killer.stop()
  expect(killed).toBeGreaterThan(5)

  const { deps } = await openDeps(parseConfig({ DATABASE_URL: url }))
  const total = WRITERS * PER_WRITER
  const check = await until('everything is sealed', async () => {
    const found = await checkTallies(deps)
    return found.sealed === total ? found : undefined
  })
  expect(check).toMatchObject({ agrees: true, responses: total, gaps: 0, differences: [] })
  const rows = await deps.db.read.selectFrom('response').select(['id', 'receipt']).execute()
  expect(new Map(rows.map((row) => [row.id, row.receipt]))).toEqual(
    new Map(acknowledged.map((one) => [one.id, one.receipt])),
  )
  const leaves = await deps.db.read.selectFrom('leaf').select('hash').execute()
  expect(new Set(leaves.map((leaf) => leaf.hash)).size).toBe(total)
  await Promise.all(servers.map((server: RunningServer) => server.stop()))
  await deps.db.close()
})

/** Ends one connection of the database at random, again and again. */
async function startKilling(url: string) {
  const client = new pg.Client(url)
  await client.connect()
  let killed = 0
  let stopped = false
  const killing = (async () => {
    while (!stopped) {
      const { rowCount } = await client.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE datname = current_database() AND pid <> pg_backend_pid()
         ORDER BY random() LIMIT 1`,
      )
      killed += rowCount ?? 0
      await new Promise((resolve) => setTimeout(resolve, KILL_EVERY_MS))
    }
  })()
  return {
    stop: async () => {
      stopped = true
      await killing
      await client.end()
      return killed
    },
  }
}
