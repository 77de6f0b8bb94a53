import { once } from 'node:events'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'

const HOLD = `
  const { workerData, parentPort } = require('node:worker_threads')
  const file = new (require('better-sqlite3'))(workerData, { timeout: 5000 })
  file.exec('BEGIN IMMEDIATE')
  parentPort.postMessage('held')
  parentPort.once('message', () => { file.exec('COMMIT'); file.close(); process.exit() })
`

/**
 * Takes the write lock of a data folder from outside the server, as another process would.
 *
 * @returns lets it go
 */
export async function holdLock(dataFolder: string): Promise<() => void> {
  const worker = new Worker(HOLD, { eval: true, workerData: join(dataFolder, 'manyi.db') })
  await once(worker, 'message')
  return () => worker.postMessage('release')
}
