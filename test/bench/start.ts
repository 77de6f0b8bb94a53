import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { spawnServer } from '../faults/support/spawn-server.ts'
import type { BenchOptions } from './ingest.ts'
import { runLoad } from './load-order.ts'
import { memoryOf } from './process-use.ts'
import { START_FLAGS } from './start-flags.ts'
import { median, printTable, spread, verdict } from './table.ts'

const BARE =
  "require('node:http').createServer((q,s)=>s.end('ok')).listen(0,'127.0.0.1',function(){console.log('http://127.0.0.1:'+this.address().port+'/s/x')})"
const IDLE_MS = 4_000

/** Start to first answer, and what the real server needs when idle and under load. */
export async function benchStart({ rounds, seconds }: BenchOptions): Promise<void> {
  const first: number[] = []
  const later: number[] = []
  const bare: number[] = []
  const idle: number[] = []
  const peak: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const dataFolder = mkdtempSync(join(tmpdir(), 'manyi-bench-'))
    bare.push(await bareStart())
    first.push((await timedStart(dataFolder)).ms)
    const { ms, server } = await timedStart(dataFolder, true)
    later.push(ms)
    if (!server) continue
    await pause(IDLE_MS)
    idle.push(memoryOf(server.pid).now)
    const order = { origin: server.origin, pointCode: server.pointCode, connections: 32, seconds }
    await Promise.all([
      runLoad({ ...order, kind: 'submit', path: '/api/v1/responses' }),
      runLoad({ ...order, kind: 'page', path: `/s/${server.pointCode}` }),
    ])
    peak.push(memoryOf(server.pid).peak)
    await server.stop()
    rmSync(dataFolder, { recursive: true, force: true })
  }
  printTable(
    `Start and memory, ${rounds} rounds; load: 32 connections answering and 32 opening pages for ${seconds} s`,
    ['what', 'measured'],
    [
      ['bare node:http, start to first answer, ms', spread(bare)],
      ['fresh folder, start to first answer, ms', spread(first)],
      ['known folder, start to first answer, ms', spread(later)],
      ['idle RSS MB', spread(idle)],
      ['peak RSS MB under load', spread(peak)],
    ],
  )
  printTable(
    'Start and memory against the budget',
    ['what', 'measured', 'budget', ''],
    [
      verdict('fresh folder, start to first answer, s', median(first) / 1_000, 1.5, false),
      verdict('idle RSS MB', median(idle), 120, false, 0),
      verdict('peak RSS MB under load', Math.max(...peak), 256, false, 0),
    ],
  )
}

async function timedStart(dataFolder: string, keep = false) {
  const startedAt = performance.now()
  const server = await spawnServer({ dataFolder, flags: START_FLAGS })
  await (await fetch(`${server.origin}/s/${server.pointCode}`)).text()
  const ms = performance.now() - startedAt
  if (keep) return { ms, server }
  await server.stop()
  return { ms, server: undefined }
}

async function bareStart(): Promise<number> {
  const startedAt = performance.now()
  const child = spawn(process.execPath, ['-e', BARE], { stdio: ['ignore', 'pipe', 'inherit'] })
  const origin = await new Promise<string>((resolve) => {
    child.stdout.once('data', (chunk) => resolve(String(chunk).trim()))
  })
  await (await fetch(origin)).text()
  const ms = performance.now() - startedAt
  child.kill()
  return ms
}
