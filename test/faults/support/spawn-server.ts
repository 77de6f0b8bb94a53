import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { until } from '../../support/until.ts'

export interface SpawnedServer {
  readonly origin: string
  readonly pid: number
  /** Code of the first open point. */
  readonly pointCode: string
  /** Everything it has printed so far. */
  output(): string
  signal(signal: NodeJS.Signals): void
  /** Exit code, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals>
  /** An orderly end. */
  stop(): Promise<number | NodeJS.Signals>
}

export interface SpawnOptions {
  readonly dataFolder: string
  /** The real start script unless a bundled entry is given. */
  readonly script?: string
  readonly port?: number
  /** Flags for Node itself. */
  readonly flags?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  /** A shell line that ends by running "$@", for limits that a process cannot give itself. */
  readonly shell?: string
}

const START = fileURLToPath(new URL('../../../scripts/start.mjs', import.meta.url))

/** Starts a server of the tests' own, whose process can be measured, limited and killed. */
export async function spawnServer(options: SpawnOptions): Promise<SpawnedServer> {
  const command = [process.execPath, ...(options.flags ?? []), options.script ?? START]
  const [program = '', ...args] = options.shell
    ? ['/bin/sh', '-c', options.shell, 'sh', ...command]
    : command
  const child = spawn(program, args, {
    env: {
      ...process.env,
      HOST: '127.0.0.1',
      PORT: String(options.port ?? 0),
      MANYI_DATA: options.dataFolder,
      ...options.env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = endOf(child)
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      said += String(chunk)
    })
  }
  const [, origin = '', pointCode = ''] = await until('the server has an address', () => {
    const hasEnded = child.exitCode !== null || child.signalCode !== null
    if (hasEnded) throw new Error(`the server ended at once:\n${said}`)
    return /(http:\/\/127\.0\.0\.1:\d+)\/s\/([0-9a-z-]+)/.exec(said)
  })
  const signal = (name: NodeJS.Signals) => {
    child.kill(name)
  }
  return {
    origin,
    pid: child.pid ?? 0,
    pointCode,
    output: () => said,
    signal,
    ended,
    stop: () => {
      signal('SIGTERM')
      return ended
    },
  }
}

function endOf(child: ChildProcess): Promise<number | NodeJS.Signals> {
  const killNow = () => child.kill('SIGKILL')
  process.once('exit', killNow)
  return new Promise((resolve) => {
    child.once('exit', (code, signal) => {
      process.off('exit', killNow)
      resolve(code ?? signal ?? -1)
    })
  })
}
