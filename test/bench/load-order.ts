import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export interface LoadOrder {
  readonly origin: string
  readonly path: string
  readonly pointCode: string
  readonly kind: 'submit' | 'page'
  readonly connections: number
  readonly seconds: number
}

export interface LoadResult {
  readonly answers: number
  /** Answers that said: recorded. */
  readonly acknowledged: number
  readonly failures: number
  readonly seconds: number
  readonly bytes: number
  /** Milliseconds. */
  readonly p50: number
  readonly p99: number
  readonly worst: number
}

const GENERATOR = fileURLToPath(new URL('load.ts', import.meta.url))

/** Has the generator carry out an order in its own process. */
export async function runLoad(order: LoadOrder): Promise<LoadResult> {
  const child = spawn(process.execPath, [GENERATOR, JSON.stringify(order)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let printed = ''
  child.stdout.on('data', (chunk) => {
    printed += String(chunk)
  })
  await new Promise((resolve) => child.once('close', resolve))
  return JSON.parse(printed) as LoadResult
}

/** Answers of a second. */
export function rate(result: LoadResult): number {
  return result.answers / result.seconds
}
