import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { until } from '../../support/until.ts'

/** It takes some ten seconds alone, and several times as long beside browsers. */
const START_LIMIT_MS = 100_000

export interface RunningWorker {
  readonly origin: string
  /** Path of the one-time link that the Worker has logged for the first administrator. */
  invitationPath(): Promise<string>
  firstPointCode(): Promise<string>
  /** What the cron trigger does every minute. */
  runCron(): Promise<void>
  stop(): Promise<void>
}

/** The Worker of wrangler.toml with its D1 database, as `wrangler dev` runs it, in real workerd. */
export async function startWorker(folder: string, port: number): Promise<RunningWorker> {
  const words = ['dev', '--ip', '127.0.0.1', '--port', String(port), '--persist-to', folder]
  const child = spawn(
    process.execPath,
    [
      join('node_modules', 'wrangler', 'bin', 'wrangler.js'),
      ...words,
      '--test-scheduled',
      '--inspector-port=0',
      '--show-interactive-dev-session=false',
    ],
    {
      env: { ...process.env, CI: '1', NO_COLOR: '1', CLOUDFLARE_CF_FETCH_ENABLED: 'false' },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    },
  )
  const end = () => {
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL')
  }
  process.once('exit', end)
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      said += String(chunk)
    })
  }
  const find = async (what: string, pattern: RegExp) => {
    return await until(what, () => pattern.exec(said)?.[1], START_LIMIT_MS).catch((error) => {
      throw new Error(`wrangler said:\n${said}`, { cause: error })
    })
  }
  const origin = await find('the Worker has an address', /Ready on (http:\/\/[\w.:]+)/)
  await fetch(`${origin}/readyz`)
  return {
    origin,
    invitationPath: () => find('the invitation is logged', /(\/desk\/invitation\/[\w-]+)/),
    firstPointCode: () => find('the point is logged', /\/s\/([0-9a-z]+)/),
    runCron: async () => {
      const reply = await fetch(`${origin}/__scheduled?cron=*+*+*+*+*`)
      if (!reply.ok) throw new Error(`the cron answered ${reply.status}`)
    },
    stop: async () => {
      process.off('exit', end)
      end()
    },
  }
}
