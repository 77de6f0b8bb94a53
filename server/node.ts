import type { Server } from 'node:http'
import { Server as Listener } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { type App, createApp } from './app.ts'
import { type Config, ConfigError, parseConfig } from './config.ts'
import { countToday } from './counting/count-today.ts'
import { warmUp } from './counting/warm-up.ts'
import { MigrationError } from './db/migrate.ts'
import { untilAnswered } from './db/until-answered.ts'
import type { Deps } from './deps.ts'
import { greet } from './greeting.ts'
import { whereOf } from './log.ts'
import { openDeps } from './node-deps.ts'
import { openRectifications } from './rectification/open-rectifications.ts'
import { catchUp } from './sealing/catch-up.ts'
import { sealAll } from './sealing/seal.ts'

const SEAL_EVERY_MS = 1_000
/** How often slow senders are looked for; by default they would be found half a minute late. */
const CHECK_CONNECTIONS_MS = 2_000
/** Only while a program of an earlier version still seals beside this one. */
const CHUNKS_PER_ROUND = 10
/** So that responses never wait long for the sealer while the ledger catches up on an old year. */
const LEDGER_LISTS = 5
const DRAIN_MS = 15_000
/** How long a connection without a request is left open while the server stops. */
const IDLE_MS = 500

/**
 * Starts the server; prints one clear sentence and exits with 1 when it cannot.
 *
 * @param env settings, by default the environment
 */
export async function main(env = process.env): Promise<void> {
  try {
    const config = parseConfig(env)
    const opened = await openDeps(config)
    const { server, serve, port } = await listen(config)
    const deps = { ...opened.deps, config: { ...config, port } }
    const app = createApp(deps)
    serve(app)
    const stopSealing = startSealing(app, deps)
    stopOnSignal(server, async () => {
      await stopSealing()
      await deps.db.close()
    })
    const greeting = await untilAnswered(
      async () => await greet(deps, opened.isNew, await countToday(deps)),
    )
    process.stdout.write(greeting)
    warmUp(deps).catch((error: unknown) => {
      deps.log({ event: 'warm_up_failed', where: whereOf(error) })
    })
  } catch (error) {
    if (!(error instanceof ConfigError || error instanceof MigrationError)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exit(1)
  }
}

/**
 * Takes the port first, so that the app knows which one it is when any free one was asked for.
 *
 * @throws ConfigError when the port cannot be used
 */
async function listen(config: Config) {
  let app: App | undefined
  const fetch: App['routes']['fetch'] = (request, env) =>
    app?.routes.fetch(request, env) ?? new Response(null, { status: 503 })
  const serverOptions = { connectionsCheckingInterval: CHECK_CONNECTIONS_MS }
  const server = createAdaptorServer({ fetch, serverOptions }) as Server
  server.headersTimeout = 10_000
  server.requestTimeout = 30_000
  server.keepAliveTimeout = 5_000
  server.maxRequestsPerSocket = 1_000
  server.maxConnections = 2_000
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(new ConfigError(portFault(error, config))))
    server.listen(config.port, config.host, resolve)
  })
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : config.port
  const serve = (ready: App) => {
    app = ready
  }
  return { server, serve, port }
}

function portFault(error: Error, config: Config): string {
  const code = 'code' in error ? String(error.code) : ''
  if (code === 'EADDRINUSE') {
    return `PORT: ${config.port} is in use, perhaps by a manyi that is already running.`
  }
  if (code === 'EACCES') return `PORT: ${config.port} may not be used by this account.`
  return `HOST and PORT: cannot listen on ${config.host}:${config.port} (${code}).`
}

/** Seals and writes openings every second; one round at a time. */
function startSealing(app: App, deps: Deps): () => Promise<void> {
  let round: Promise<void> = Promise.resolve()
  const once = async () => {
    try {
      await app.flush()
      await sealAll(deps)
      await catchUp(deps.db, CHUNKS_PER_ROUND)
    } catch (error) {
      deps.log({ event: 'sealing_failed', where: whereOf(error) })
    }
    try {
      await openRectifications(deps, LEDGER_LISTS)
    } catch (error) {
      deps.log({ event: 'ledger_failed', where: whereOf(error) })
    }
  }
  const timer = setInterval(() => {
    round = round.then(once)
  }, SEAL_EVERY_MS)
  return async () => {
    clearInterval(timer)
    await round.then(once)
  }
}

/**
 * Stops accepting, finishes what is under way, seals, closes the file, exits with 0. A connection
 * that is kept alive learns from its next answer that it was the last one: closed unasked, it might
 * take a request with it that is on its way.
 */
function stopOnSignal(server: Server, finish: () => Promise<void>): void {
  let stopping = false
  const stop = () => {
    if (stopping) return
    stopping = true
    setTimeout(() => process.exit(1), DRAIN_MS).unref()
    server.prependListener('request', (_request, response) => {
      response.setHeader('Connection', 'close')
    })
    // Not the close of node:http, which would close idle connections at once.
    Listener.prototype.close.call(server, async () => {
      await finish()
      process.exit(0)
    })
    setTimeout(() => server.closeIdleConnections(), IDLE_MS).unref()
    setTimeout(() => server.closeAllConnections(), DRAIN_MS / 3).unref()
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}
