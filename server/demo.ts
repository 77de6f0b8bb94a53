import { randomBytes } from 'node:crypto'
import { migrate } from './db/migrate.ts'
import { openSqlite } from './db/sqlite.ts'
import {
  DemoFolderError,
  finishFolder,
  mustMake,
  prepareFolder,
  stateOfFolder,
} from './demo/demo-folder.ts'
import { DEMO_USAGE, type DemoCall, DemoUsageError, readDemoCall } from './demo/demo-options.ts'
import { makeDemo } from './demo/make-demo.ts'
import { createProgress } from './demo/progress.ts'
import { MIGRATIONS } from './migrations.gen.ts'
import { main as startServer } from './node.ts'
import { runtime } from './runtime.ts'

const INTERRUPTED = 130
/** Memory for pages of the file while it is filled, and pages of the log before they go into it. */
const BULK = { cacheMiB: 128, checkpointPages: 64_000 }

/**
 * The command `npm run demo`: makes a simulated year in a folder of its own and starts the server
 * on it.
 *
 * @returns exit code: 0 done or serving, 1 the folder cannot be used, 2 called wrongly
 */
export async function main(words: readonly string[]): Promise<number> {
  try {
    const call = readDemoCall(words, runtime.clock())
    if (call.help) {
      process.stdout.write(DEMO_USAGE)
      return 0
    }
    if (mustMake(stateOfFolder(call.folder), call)) await make(call)
    else process.stdout.write(`  ${call.folder}：演示数据已就绪 · the demo is there already\n`)
    if (call.start) await startServer({ ...process.env, MANYI_DATA: call.folder, DATABASE_URL: '' })
    return 0
  } catch (error) {
    if (!(error instanceof DemoFolderError || error instanceof DemoUsageError)) throw error
    process.stderr.write(`${error.message}\n`)
    return error instanceof DemoUsageError ? 2 : 1
  }
}

async function make({ folder, options }: DemoCall): Promise<void> {
  const stop = () => {
    process.stderr.write('\n  已中断，演示数据不完整 · interrupted, the demo is unfinished\n')
    process.exit(INTERRUPTED)
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  process.stdout.write(
    `  正在生成演示数据（${options.until} 止一年，${options.responses} 份评价） · making a year until ${options.until} with ${options.responses} responses: ${folder}\n`,
  )
  const startedAt = performance.now()
  const output = {
    isTTY: process.stderr.isTTY === true,
    write: (text: string) => process.stderr.write(text),
  }
  const db = openSqlite(prepareFolder(folder), BULK)
  await migrate(db, MIGRATIONS, `${options.until}T00:00:00.000Z`)
  await makeDemo({
    db,
    options,
    sha256: runtime.sha256,
    secret: randomBytes(32),
    onStored: createProgress(options.responses, output, () => performance.now()),
  })
  await db.close()
  finishFolder(folder)
  process.off('SIGINT', stop)
  process.off('SIGTERM', stop)
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
  process.stdout.write(`  已生成，用时 ${seconds} 秒 · made in ${seconds} s\n`)
}
