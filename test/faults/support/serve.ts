import type { Server } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'
import { createApp } from '../../../server/app.ts'
import type { Deps } from '../../../server/deps.ts'
import { sealAll } from '../../../server/sealing/seal.ts'
import { listPoints } from '../../../server/stores/point.ts'

const SEAL_EVERY_MS = 1_000

/**
 * Serves the real app with these dependencies, as server/node.ts does, and prints its address.
 *
 * @param sealing dependencies of the sealer, which never may be told an untruth
 */
export async function serve(deps: Deps, sealing: Deps = deps): Promise<void> {
  const app = createApp(deps)
  const server = createAdaptorServer({ fetch: app.routes.fetch }) as Server
  server.maxRequestsPerSocket = 1_000
  server.maxConnections = 2_000
  await new Promise<void>((resolve) => server.listen(deps.config.port, deps.config.host, resolve))
  let round: Promise<unknown> = Promise.resolve()
  const timer = setInterval(() => {
    round = round.then(app.flush).then(() => sealAll(sealing))
  }, SEAL_EVERY_MS)
  process.once('SIGTERM', () => {
    clearInterval(timer)
    server.closeAllConnections()
    server.close(() => {
      round.then(() => deps.db.close()).finally(() => process.exit(0))
    })
  })
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const [point] = await listPoints(deps.db)
  process.stdout.write(`http://127.0.0.1:${port}/s/${point?.code}\n`)
}
