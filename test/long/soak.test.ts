import { randomUUID } from 'node:crypto'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { memoryOf } from '../bench/process-use.ts'
import { median } from '../bench/table.ts'
import { createClient } from '../faults/support/client.ts'
import { tallyCheck } from '../faults/support/manyi.ts'
import { spawnServer } from '../faults/support/spawn-server.ts'
import { storedById } from '../faults/support/stored.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const MINUTES = Number(process.env['MANYI_SOAK_MINUTES'] ?? 60)
const TICK_MS = 100
const RESPONSES_PER_TICK = 60
const PAGES_PER_TICK = 10
const GROWTH_MB_PER_10_MINUTES = 1
/** What garbage collection alone moves between two samples. */
const NOISE_MB = 8
const WAL_MB = 64

it.skipIf(process.platform !== 'linux')(
  'keeps memory, files and log of writes in bounds under steady load',
  async () => {
    const dataFolder = temporaryFolder()
    const server = await spawnServer({ dataFolder })
    const client = createClient(server.origin, 64)
    const openFiles = () => readdirSync(`/proc/${server.pid}/fd`).length
    const filesBefore = openFiles()
    const memory: number[] = []
    let sent = 0
    let largestWal = 0
    const respond = async () => {
      const response = {
        id: randomUUID(),
        point: server.pointCode,
        answers: { overall: (sent % 5) + 1 },
      }
      sent += 1
      expect((await client.submit(response)).status).toBe(201)
    }
    const open = async () => {
      expect((await client.get(`/s/${server.pointCode}`)).status).toBe(200)
    }
    const ticks = (MINUTES * 60_000) / TICK_MS
    for (let tick = 0; tick < ticks; tick += 1) {
      const nextTick = pause(TICK_MS)
      await Promise.all([
        ...Array.from({ length: RESPONSES_PER_TICK }, respond),
        ...Array.from({ length: PAGES_PER_TICK }, open),
      ])
      memory.push(memoryOf(server.pid).now)
      largestWal = Math.max(largestWal, statSync(join(dataFolder, 'manyi.db-wal')).size / 1e6)
      await nextTick
    }
    client.close()
    const quarter = Math.floor(memory.length / 4)
    const growth = median(memory.slice(-quarter)) - median(memory.slice(quarter, 2 * quarter))
    const allowed = NOISE_MB + (GROWTH_MB_PER_10_MINUTES * MINUTES) / 20
    process.stdout.write(
      `soak: ${sent} responses, growth ${growth.toFixed(1)} MB, WAL ${largestWal.toFixed(1)} MB\n`,
    )
    expect(growth).toBeLessThan(allowed)
    expect(largestWal).toBeLessThan(WAL_MB)
    await pause(2_000)
    expect(openFiles()).toBeLessThanOrEqual(filesBefore + 2)
    expect(await server.stop()).toBe(0)
    expect(storedById(dataFolder).size).toBe(sent)
    expect(await tallyCheck(dataFolder)).toEqual({ agrees: true, sealed: sent })
  },
)
