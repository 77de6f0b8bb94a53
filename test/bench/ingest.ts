import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundleEntry } from '../faults/support/bundle.ts'
import { tallyCheck } from '../faults/support/manyi.ts'
import { type SpawnedServer, spawnServer } from '../faults/support/spawn-server.ts'
import { withFile } from '../faults/support/stored.ts'
import { until } from '../support/until.ts'
import { bareCommits } from './bare-commits.ts'
import { type LoadResult, rate, runLoad } from './load-order.ts'
import { memoryOf, processorOf } from './process-use.ts'
import { START_FLAGS } from './start-flags.ts'
import { median, printTable, spread, verdict } from './table.ts'

export interface BenchOptions {
  readonly rounds: number
  readonly seconds: number
  /** Folders with a small and a large demo, for the desk. */
  readonly small?: string | undefined
  readonly large?: string | undefined
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

interface Slice extends LoadResult {
  /** Processor time of the server for each answer, in microseconds. */
  readonly processor: number
}

interface Contestant {
  readonly mode: Mode
  readonly server: SpawnedServer
  readonly dataFolder: string
  readonly slices: Slice[]
  acknowledged: number
}

/**
 * Durable ingest against the same server without storage and with a commit for each request. All
 * three run all the time and take turns in short slices, so that whatever else the machine does
 * falls on each of them.
 */
export async function benchIngest({ rounds, seconds }: BenchOptions): Promise<void> {
  const script = await bundleEntry(new URL('server.ts', import.meta.url))
  const contestants: Contestant[] = []
  for (const mode of MODES) contestants.push(await enter(script, mode))
  for (const one of contestants) await slice(one, WARM_UP_SECONDS)
  const bare: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    bare.push(bareCommits())
    for (const one of contestants) one.slices.push(await slice(one, seconds))
  }
  const peaks = contestants.map((one) => memoryOf(one.server.pid).peak)
  for (const one of contestants) await leave(one)
  report(contestants, peaks, { rounds, seconds })
  process.stdout.write(`one-row commits of bare SQLite at FULL in a second: ${spread(bare)}\n`)
}

async function enter(script: string, mode: Mode): Promise<Contestant> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'manyi-bench-'))
  const env = { MANYI_BENCH_MODE: mode }
  const server = await spawnServer({ dataFolder, script, env, flags: START_FLAGS })
  return { mode, server, dataFolder, slices: [], acknowledged: 0 }
}

async function slice(one: Contestant, seconds: number): Promise<Slice> {
  const { origin, pointCode, pid } = one.server
  const before = processorOf(pid)
  const result = await runLoad({
    origin,
    path: '/api/v1/responses',
    pointCode,
    kind: 'submit',
    connections: CONNECTIONS,
    seconds,
  })
  // What it seals after the last answer belongs to its bill.
  if (one.mode !== 'validating') await until('all is sealed', () => isSealed(one.dataFolder))
  const processor = (processorOf(pid) - before) / result.answers
  one.acknowledged += result.acknowledged
  if (result.failures > 0) throw new Error(`${one.mode}: ${result.failures} requests failed`)
  return { ...result, processor }
}

function isSealed(dataFolder: string): boolean {
  const sql = 'SELECT count(*) FROM response WHERE seal_index IS NULL'
  return withFile(dataFolder, (file) => file.prepare(sql).pluck().get() === 0)
}

async function leave(one: Contestant): Promise<void> {
  await one.server.stop()
  if (one.mode !== 'validating') await checkRows(one.dataFolder, one.acknowledged)
  rmSync(one.dataFolder, { recursive: true, force: true })
}

function report(
  contestants: readonly Contestant[],
  peaks: readonly number[],
  options: BenchOptions,
) {
  const of = (mode: Mode, value: (one: Slice) => number) =>
    (contestants.find((one) => one.mode === mode)?.slices ?? []).map(value)
  printTable(
    `Durable ingest, ${CONNECTIONS} connections, ${options.rounds} rounds of ${options.seconds} s each`,
    ['server', 'answers/s', 'p50 ms', 'p99 ms', 'worst ms', 'processor µs/answer', 'peak RSS MB'],
    MODES.map((mode, index) => [
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
      spread(of(mode, (one) => one.processor)),
      String(Math.round(peaks[index] ?? Number.NaN)),
    ]),
  )
  const within = (value: (one: Slice) => number, over: Mode, under: Mode) => {
    const below = of(under, value)
    return of(over, value).map((figure, index) => figure / (below[index] ?? Number.NaN))
  }
  const toValidating = within(rate, 'grouped', 'validating')
  const toSingle = within(rate, 'grouped', 'single')
  printTable(
    'Ratios within a round',
    ['what', 'measured', 'budget', ''],
    [
      verdict('÷ validating only (median of rounds)', median(toValidating), 0.4, true),
      verdict('÷ a commit per request (median of rounds)', median(toSingle), 4, true),
      verdict('p99 ms (median of rounds)', median(of('grouped', (one) => one.p99)), 50, false, 1),
      verdict('p99 ms (best round)', Math.min(...of('grouped', (one) => one.p99)), 50, false, 1),
    ],
  )
  const processor = (one: Slice) => one.processor
  const list = (values: readonly number[], decimals: number) =>
    values.map((value) => value.toFixed(decimals)).join(' ')
  process.stdout.write(
    `\nper round ÷ validating: ${list(toValidating, 2)}` +
      `\nper round ÷ single: ${list(toSingle, 1)}` +
      `\nprocessor time, validating ÷ full: ${list(within(processor, 'validating', 'grouped'), 2)}` +
      `\nprocessor time, single ÷ full: ${list(within(processor, 'single', 'grouped'), 1)}\n`,
  )
}

/** Speed without rows would be worthless: what was acknowledged is there and counted. */
async function checkRows(dataFolder: string, acknowledged: number): Promise<void> {
  const rows = withFile(dataFolder, (file) =>
    Number(file.prepare('SELECT count(*) FROM response').pluck().get()),
  )
  if (rows !== acknowledged) throw new Error(`${acknowledged} acknowledged, ${rows} stored`)
  await tallyCheck(dataFolder)
}
