// What the scripts that take screenshots share: a real server on a folder, a browser.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'

export const root = fileURLToPath(new URL('..', import.meta.url))

/** Starts the server and waits until it has said its addresses. */
export async function serve(data) {
  const env = { ...process.env, PORT: '0', HOST: '127.0.0.1', MANYI_DATA: data }
  const child = spawn(process.execPath, [join(root, 'scripts', 'start.mjs')], { env })
  let said = ''
  await new Promise((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      said += chunk
      if (said.includes('MANYI_ORIGIN')) resolve()
    })
    child.on('exit', () => reject(new Error('the server ended')))
  })
  const origin = /http:\/\/[\d.]+:\d+/.exec(said)[0]
  const [point] = /(?<=\/s\/)[\w-]+/.exec(said)
  const [invitation] = /\/desk\/invitation\/[\w-]+/.exec(said)
  return { origin, point, invitation, stop: () => child.kill() }
}

/** A Chromium with Chinese fonts: the one named by CHROMIUM, else the installed Chrome. */
export function launch() {
  return chromium.launch(
    process.env.CHROMIUM
      ? { executablePath: process.env.CHROMIUM, chromiumSandbox: false }
      : { channel: 'chrome' },
  )
}
