import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { spawnServer } from '../faults/support/spawn-server.ts'
import type { BenchOptions } from './ingest.ts'
import { type LoadResult, rate, runLoad } from './load-order.ts'
import { START_FLAGS } from './start-flags.ts'
import { median, printTable, spread, verdict } from './table.ts'

const RAW = fileURLToPath(new URL('raw-page-server.ts', import.meta.url))
const CONNECTIONS = 64

/** The visitor's page as served, against bare node:http compressing the same bytes. */
export async function benchPage({ rounds, seconds }: BenchOptions): Promise<void> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'manyi-bench-'))
  const server = await spawnServer({ dataFolder, flags: START_FLAGS })
  const path = `/s/${server.pointCode}`
  const page = join(dataFolder, 'page.html')
  writeFileSync(page, await (await fetch(server.origin + path)).text())
  const env = { MANYI_BENCH_PAGE: page }
  const raw = await spawnServer({ dataFolder, script: RAW, env, flags: START_FLAGS })
  const load = (origin: string, length: number) =>
    runLoad({
      origin,
      path,
      pointCode: '',
      kind: 'page',
      connections: CONNECTIONS,
      seconds: length,
    })
  await load(server.origin, 1)
  await load(raw.origin, 1)
  const ours: LoadResult[] = []
  const bare: LoadResult[] = []
  for (let round = 0; round < rounds; round += 1) {
    bare.push(await load(raw.origin, seconds))
    ours.push(await load(server.origin, seconds))
  }
  await Promise.all([server.stop(), raw.stop()])
  rmSync(dataFolder, { recursive: true, force: true })
  const row = (name: string, results: readonly LoadResult[]) => [
    name,
    spread(results.map(rate)),
    spread(
      results.map((one) => one.p50),
      1,
    ),
    spread(
      results.map((one) => one.p99),
      1,
    ),
    spread(results.map((one) => one.bytes / one.answers)),
  ]
  printTable(
    `Visitor page, ${CONNECTIONS} connections, ${rounds} rounds of ${seconds} s`,
    ['server', 'pages/s', 'p50 ms', 'p99 ms', 'bytes with headers'],
    [row('node:http + gzipSync', bare), row('GET /s/{code}', ours)],
  )
  const ratios = ours.map((one, index) => rate(one) / rate(bare[index] as LoadResult))
  printTable(
    'Ratio within a round',
    ['what', 'measured', 'budget', ''],
    [verdict('÷ node:http that compresses (median of rounds)', median(ratios), 0.5, true)],
  )
}
