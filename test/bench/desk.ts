import { randomUUID } from 'node:crypto'
import { type SpawnedServer, spawnServer } from '../faults/support/spawn-server.ts'
import { runScript } from '../support/command.ts'
import type { BenchOptions } from './ingest.ts'
import { START_FLAGS } from './start-flags.ts'
import { median, printTable, spread, verdict } from './table.ts'

const PAGES = ['/desk/results', '/desk/results?from=2000-01-01&to=2099-12-31', '/desk/points']
const WARM = 3
const PER_ROUND = 5

interface Desk {
  readonly name: string
  readonly server: SpawnedServer
  readonly cookie: string
}

/** Pages of the desk on a small and a large demo, made before with the same options but for the size. */
export async function benchDesk({ rounds, small, large }: BenchOptions): Promise<void> {
  if (!small || !large) {
    process.stdout.write('\ndesk: give --small and --large, folders made by npm run demo\n')
    return
  }
  const [little, much] = [await openDesk('small', small), await openDesk('large', large)]
  for (const page of PAGES) await benchPage(page, little, much, rounds)
  await Promise.all([little.server.stop(), much.server.stop()])
}

async function benchPage(page: string, little: Desk, much: Desk, rounds: number): Promise<void> {
  const first = [await timeOf(little, page), await timeOf(much, page)]
  for (let i = 0; i < WARM; i += 1) await Promise.all([timeOf(little, page), timeOf(much, page)])
  const times: [number[], number[]] = [[], []]
  for (let round = 0; round < rounds * PER_ROUND; round += 1) {
    times[0].push(await timeOf(little, page))
    times[1].push(await timeOf(much, page))
  }
  const ratios = times[1].map((time, i) => time / (times[0][i] ?? 1))
  printTable(
    `${page}, ms (median, least–most of ${times[0].length}; the first time after a start beside it)`,
    ['small', 'first', 'large', 'first'],
    [
      [
        spread(times[0], 1),
        String(first[0]?.toFixed(0)),
        spread(times[1], 1),
        String(first[1]?.toFixed(0)),
      ],
    ],
  )
  printTable(
    'Budget',
    ['what', 'measured', 'budget', ''],
    [
      verdict('large ÷ small', median(ratios), 2, false),
      verdict('large, ms', median(times[1]), 150, false, 1),
    ],
  )
}

async function timeOf({ server, cookie }: Desk, page: string): Promise<number> {
  const since = performance.now()
  const reply = await fetch(server.origin + page, { headers: { cookie }, redirect: 'manual' })
  await reply.arrayBuffer()
  if (reply.status !== 200) throw new Error(`${page} answered ${reply.status}`)
  return performance.now() - since
}

async function openDesk(name: string, dataFolder: string): Promise<Desk> {
  const env = { MANYI_DATA: dataFolder }
  const words = ['operator', 'add', '--name', `bench ${randomUUID()}`, '--role', 'admin', '--json']
  const added = await runScript('manyi.mjs', words, env)
  const { url } = JSON.parse(added.out) as { url: string }
  const server = await spawnServer({ dataFolder, flags: START_FLAGS })
  const password = randomUUID()
  const entered = await fetch(server.origin + new URL(url).pathname, {
    method: 'POST',
    redirect: 'manual',
    headers: {
      origin: server.origin,
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: new URLSearchParams({ password, again: password }).toString(),
  })
  if (entered.status !== 303) throw new Error(`signing in answered ${entered.status}`)
  const cookie = entered.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  return { name, server, cookie }
}
