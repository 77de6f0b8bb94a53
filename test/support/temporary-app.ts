import { type App, createApp } from '../../server/app.ts'
import type { Config } from '../../server/config.ts'
import type { Database } from '../../server/db/port.ts'
import type { Deps } from '../../server/deps.ts'
import { install } from '../../server/installation.ts'
import type { LogFields } from '../../server/log.ts'
import { macOf, runtime } from '../../server/runtime.ts'
import { listPoints, type Point } from '../../server/stores/point.ts'
import { currentEngine } from './engines/engine.ts'
import { temporaryDatabase } from './temporary-database.ts'

export interface TemporaryApp {
  readonly app: App
  readonly deps: Deps
  /** The open point of a fresh installation. */
  readonly point: Point
  readonly logged: LogFields[]
  /** What the clock of the app says; tests may move it. */
  readonly time: { now: Date }
}

const CONFIG: Config = {
  port: 0,
  host: '127.0.0.1',
  dataFolder: '',
  origin: 'http://localhost',
  databaseUrl: undefined,
  trustedProxies: [],
}

/**
 * The real app on a fresh installation, with a clock that can be moved.
 *
 * @param db a migrated database; a temporary one by default
 */
export async function temporaryApp(
  config: Partial<Config> = {},
  db?: Database,
): Promise<TemporaryApp> {
  return await installedApp(config, db ?? (await temporaryDatabase()))
}

async function installedApp(config: Partial<Config>, db: Database): Promise<TemporaryApp> {
  const time = { now: new Date('2026-05-01T02:00:00.000Z') }
  const logged: LogFields[] = []
  const deps: Deps = {
    db,
    config: { ...CONFIG, ...config },
    ...runtime,
    platform: currentEngine().name === 'd1' ? 'workers' : 'node',
    clock: () => time.now,
    gzip: undefined,
    mac: macOf('test'),
    log: (fields) => logged.push(fields),
  }
  await install(deps)
  const [point] = await listPoints(db)
  if (!point) throw new Error('The installation has no point.')
  return { app: createApp(deps), deps, point, logged, time }
}
