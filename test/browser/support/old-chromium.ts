import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { until } from '../../support/until.ts'
import { connectDevtools } from './devtools.ts'
import { type OldPage, openOldPage } from './old-page.ts'
import { unpackOldChromium } from './packed-browsers.ts'

/** Starts Chromium 64 (40 ms) with a profile of its own; it ends with the test. */
export async function startOldChromium(): Promise<OldPage> {
  const { executable, env } = await unpackOldChromium()
  const profile = await mkdtemp(join(tmpdir(), 'manyi-chromium-64-'))
  const child = spawn(executable, [...flags, `--user-data-dir=${profile}`, 'about:blank'], {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const killNow = () => child.kill('SIGKILL')
  process.once('exit', killNow)
  onTestFinished(async () => {
    process.off('exit', killNow)
    await stop(child)
    await rm(profile, { recursive: true, force: true, maxRetries: 5 })
  })
  const port = await debuggingPort(child)
  const target = await until('Chromium 64 has a page', async () => {
    const reply = await fetch(`http://127.0.0.1:${port}/json/list`)
    return ((await reply.json()) as { webSocketDebuggerUrl: string }[])[0]
  })
  return openOldPage(await connectDevtools(target.webSocketDebuggerUrl))
}

const flags = [
  '--headless',
  '--no-sandbox',
  '--single-process',
  '--no-zygote',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--remote-debugging-port=0',
]

/** The browser says on stderr where it listens. */
function debuggingPort(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    child.stderr?.on('data', (chunk) => {
      said += String(chunk)
      const port = /DevTools listening on ws:\/\/[^:]+:(\d+)/.exec(said)?.[1]
      if (port) resolve(port)
    })
    child.once('error', reject)
    child.once('exit', () => reject(new Error(`Chromium 64 did not start:\n${said}`)))
  })
}

function stop(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve()
    child.once('exit', () => resolve())
    child.kill('SIGKILL')
  })
}
