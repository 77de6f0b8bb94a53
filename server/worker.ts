import { type App, createApp } from './app.ts'
import { parseConfig } from './config.ts'
import { type D1Binding, openD1 } from './db/d1.ts'
import type { Deps } from './deps.ts'
import { greet } from './greeting.ts'
import { jsonLog, whereOf } from './log.ts'
import { prepareDatabase } from './prepare-database.ts'
import { openRectifications } from './rectification/open-rectifications.ts'
import { runtime } from './runtime.ts'
import { catchUp } from './sealing/catch-up.ts'
import { sealAll } from './sealing/seal.ts'
import { hasAdmin } from './stores/operator.ts'

/** Bindings and variables of wrangler.toml. */
interface Env {
  readonly DB: D1Binding
  readonly MANYI_ORIGIN?: string
}

interface Execution {
  waitUntil(work: Promise<unknown>): void
}

/** D1 allows an invocation a thousand statements; a list takes fewer than sixty. */
const LISTS_PER_MINUTE = 10
/** Chunks of five hundred responses that were sealed without their patterns, see sealing/catch-up.ts. */
const CHUNKS_PER_MINUTE = 5

let opened: Promise<{ readonly app: App; readonly deps: Deps }> | undefined

/** Once per isolate; tried again by the next request when it fails. */
function open(env: Env, request?: Request) {
  opened ??= openOnce(env, request).catch((error: unknown) => {
    opened = undefined
    throw error
  })
  return opened
}

async function openOnce(env: Env, request: Request | undefined) {
  const origin = env.MANYI_ORIGIN || (request && new URL(request.url).origin)
  const config = parseConfig(origin ? { MANYI_ORIGIN: origin } : {})
  const db = openD1(env.DB)
  const { mac } = await prepareDatabase(db)
  const log = jsonLog((line) => console.log(line), runtime.clock)
  const deps: Deps = { db, config, ...runtime, platform: 'workers', gzip: undefined, mac, log }
  // Nobody else can tell the first administrator where to begin; `wrangler tail` shows it.
  if (!(await hasAdmin(db))) console.log(await greet(deps, false, 0))
  return { app: createApp(deps), deps }
}

/**
 * Writes down opened pages, seals what is waiting and enters bad ratings, after the answer has been
 * sent.
 */
async function afterwards(
  { app, deps }: { app: App; deps: Deps },
  lists: number,
  chunks = 0,
): Promise<void> {
  try {
    await app.flush()
    if (lists > 0) await sealAll(deps, lists)
    if (chunks > 0) await catchUp(deps.db, chunks)
  } catch (error) {
    deps.log({ event: 'sealing_failed', where: whereOf(error) })
  }
  if (lists === 0) return
  try {
    await openRectifications(deps, 1)
  } catch (error) {
    deps.log({ event: 'ledger_failed', where: whereOf(error) })
  }
}

export default {
  async fetch(request: Request, env: Env, execution: Execution): Promise<Response> {
    const parts = await open(env, request)
    const response = await parts.app.routes.fetch(request)
    execution.waitUntil(afterwards(parts, request.method === 'POST' ? 1 : 0))
    return response
  },

  async scheduled(_event: unknown, env: Env): Promise<void> {
    await afterwards(await open(env), LISTS_PER_MINUTE, CHUNKS_PER_MINUTE)
  },
}
