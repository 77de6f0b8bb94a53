import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { until } from './until.ts'

export interface RunningServer {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string
  readonly dataFolder: string
  /** Code of the point that a fresh data folder begins with; empty on an old folder. */
  readonly firstPointCode: string
  /** Path of the one-time link that makes the first administrator; empty on an old folder. */
  readonly invitationPath: string
  /** Everything the server has printed so far. */
  output(): string
  /** An orderly end, as a service manager asks for it. */
  stop(): Promise<void>
  /** A power cut. */
  kill(): Promise<void>
}

export interface ServerOptions {
  /** Left out: a fresh temporary folder. */
  readonly dataFolder?: string
  /** Left out: any free port. */
  readonly port?: number
  readonly env?: Readonly<Record<string, string>>
}

const startScript = fileURLToPath(new URL('../../scripts/start.mjs', import.meta.url))

/** Starts the real server, as `npm start` does, and waits until it answers. */
export async function startServer(options: ServerOptions = {}): Promise<RunningServer> {
  const dataFolder = options.dataFolder ?? (await freshDataFolder())
  const child = spawn(process.execPath, [startScript], {
    env: {
      ...process.env,
      HOST: '127.0.0.1',
      PORT: String(options.port ?? 0),
      MANYI_DATA: dataFolder,
      ...options.env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const killNow = () => child.kill('SIGKILL')
  process.once('exit', killNow)
  child.once('exit', () => process.off('exit', killNow))

  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      said += String(chunk)
    })
  }
  const address = await readyAddress(child, () => said).catch(async (error: unknown) => {
    await end(child, 'SIGKILL')
    if (options.dataFolder === undefined) await removeDataFolder(dataFolder)
    throw error
  })
  return {
    origin: address,
    dataFolder,
    firstPointCode: /\/s\/([0-9a-z-]+)/.exec(said)?.[1] ?? '',
    invitationPath: /\/desk\/invitation\/[\w-]+/.exec(said)?.[0] ?? '',
    output: () => said,
    stop: () => end(child, 'SIGTERM'),
    kill: () => end(child, 'SIGKILL'),
  }
}

async function readyAddress(child: ChildProcess, said: () => string): Promise<string> {
  const address = await until('the server has an address', () => {
    if (hasEnded(child)) throw new Error(`the server ended at once:\n${said()}`)
    return /http:\/\/127\.0\.0\.1:\d+/.exec(said())?.[0]
  })
  await until('the server is ready', () => isReady(address))
  return address
}

/** A port that nobody used a moment ago, for whoever must know it before the server starts. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  return port
}

function freshDataFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'manyi-test-'))
}

export function removeDataFolder(folder: string): Promise<void> {
  return rm(folder, { recursive: true, force: true, maxRetries: 5 })
}

async function isReady(address: string): Promise<boolean> {
  try {
    return (await fetch(`${address}/readyz`)).ok
  } catch {
    return false
  }
}

const hasEnded = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null

function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  return new Promise((resolve) => {
    if (hasEnded(child)) return resolve()
    child.once('exit', () => resolve())
    child.kill(signal)
  })
}
