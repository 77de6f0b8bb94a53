import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundleEntry } from '../faults/support/bundle.ts'
import { tallyCheck } from '../faults/support/manyi.ts'
import { spawnServer } from '../faults/support/spawn-server.ts'
import { withFile } from '../faults/support/stored.ts'
import { type LoadResult, rate, runLoad } from './load-order.ts'
import { memoryOf } from './memory.ts'
import { median, printTable, spread, verdict } from './table.ts'

export interface BenchOptions {
  readonly rounds: number
  readonly seconds: number
}

const MODES = ['validating', 'grouped', 'single'] as const
type Mode = (typeof MODES)[number]

const NAMES: Readonly<Record<Mode, string>> = {
  validating: 'validating only',
  grouped: 'full gate, group commit, FULL',
  single: 'full gate, a commit per request, FULL',
}
const CONNECTIONS = 64
const WARM_UP_SECONDS = 1

interface Round extends LoadResult {
  readonly peak: number
}

/** Durable ingest against the same server without storage and with a commit for each request. */
export async function benchIngest({ rounds, seconds }: BenchOptions): Promise<void> {
  const script = await bundleEntry('test/bench/server.ts')
  const results: Record<Mode, Round[]> = { validating: [], grouped: [], single: [] }
  for (let round = 0; round < rounds; round += 1) {
    for (const mode of MODES) results[mode].push(await oneRound(script, mode, seconds))
  }
  const of = (mode: Mode, value: (one: Round) => number) => results[mode].map(value)
  printTable(
    `Durable ingest, ${CONNECTIONS} connections, ${rounds} rounds of ${seconds} s`,
    ['server', 'answers/s', 'p50 ms', 'p99 ms', 'worst ms', 'peak RSS MB'],
    MODES.map((mode) => [
      NAMES[mode],
      spread(of(mode, rate)),
      spread(
        of(mode, (one) => one.p50),
        1,
      ),
      spread(
        of(mode, (one) => one.p99),
        1,
      ),
      spread(of(mode, (one) => one.worst)),
      spread(of(mode, (one) => one.peak)),
    ]),
  )
  const ratios = (against: Mode) =>
    results.grouped.map((one, index) => rate(one) / rate(results[against][index] as Round))
  printTable(
    'Ratios within a round',
    ['what', 'measured', 'budget', ''],
    [
      verdict('÷ validating only (median of rounds)', median(ratios('validating')), 0.4, true),
      verdict('÷ a commit per request (median of rounds)', median(ratios('single')), 4, true),
      verdict('p99 ms (median of rounds)', median(of('grouped', (one) => one.p99)), 50, false, 1),
    ],
  )
  process.stdout.write(
    `\nper round ÷ validating: ${ratios('validating')
      .map((r) => r.toFixed(2))
      .join(' ')}` +
      `\nper round ÷ single: ${ratios('single')
        .map((r) => r.toFixed(1))
        .join(' ')}\n`,
  )
}

async function oneRound(script: string, mode: Mode, seconds: number): Promise<Round> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'manyi-bench-'))
  const server = await spawnServer({ dataFolder, script, env: { MANYI_BENCH_MODE: mode } })
  const order = {
    origin: server.origin,
    path: '/api/v1/responses',
    pointCode: server.pointCode,
    kind: 'submit',
    connections: CONNECTIONS,
  } as const
  const warm = await runLoad({ ...order, seconds: WARM_UP_SECONDS })
  const result = await runLoad({ ...order, seconds })
  const { peak } = memoryOf(server.pid)
  await server.stop()
  if (mode !== 'validating') {
    await checkRows(dataFolder, warm.acknowledged + result.acknowledged)
  }
  rmSync(dataFolder, { recursive: true, force: true })
  if (result.failures > 0) throw new Error(`${mode}: ${result.failures} requests failed`)
  return { ...result, peak }
}

/** Speed without rows would be worthless: what was acknowledged is there and counted. */
async function checkRows(dataFolder: string, acknowledged: number): Promise<void> {
  const rows = withFile(dataFolder, (file) =>
    Number(file.prepare('SELECT count(*) FROM response').pluck().get()),
  )
  if (rows !== acknowledged) throw new Error(`${acknowledged} acknowledged, ${rows} stored`)
  await tallyCheck(dataFolder)
}
