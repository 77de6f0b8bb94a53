import { spawn } from 'node:child_process'

export interface Ran {
  readonly code: number
  readonly out: string
  readonly error: string
}

/** Runs a script of the project in a process of its own and waits for its end. */
export function runScript(
  script: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<Ran> {
  const child = spawn(process.execPath, [`scripts/${script}`, ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let out = ''
  let error = ''
  child.stdout.on('data', (chunk) => {
    out += String(chunk)
  })
  child.stderr.on('data', (chunk) => {
    error += String(chunk)
  })
  return new Promise((resolve) => {
    child.on('close', (code) => resolve({ code: code ?? -1, out, error }))
  })
}
