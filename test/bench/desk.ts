import { dropCaches } from './desk-folder.ts'
import { DESK_PAGES, type DeskPage, NOT_ASKED } from './desk-pages.ts'
import { type Desk, openDesk, untilIdle } from './desk-server.ts'
import { type Pairs, paired, printPages } from './desk-table.ts'
import {
  addressOf,
  bareTime,
  changedTimes,
  coldTimes,
  startTimes,
  type Times,
  timeOf,
} from './desk-times.ts'
import type { BenchOptions } from './ingest.ts'
import { median } from './table.ts'

/** Rounds that begin with a start, which takes the large server seconds. */
const MOST_STARTS = 2

/**
 * Every page of the desk on copies of a small and a large demo, made before with the same options
 * but for the size: again and again in turn, for the first time after a start, as the very first
 * after it, and after a response came in.
 */
export async function benchDesk({ rounds, small, large }: BenchOptions): Promise<void> {
  if (!small || !large) {
    process.stdout.write('\ndesk: give --small and --large, folders made by npm run demo\n')
    return
  }
  let [little, much] = [await openDesk(small), await openDesk(large)]
  const nameOf = (page: DeskPage) => addressOf(page, much).replaceAll(/[0-9a-f-]{36}/g, ':id')
  await tryAll(little)
  await Promise.all([untilIdle(little), untilIdle(much)])
  const { pairs, bare } = await warmPairs(little, much, rounds)
  printPages(`Desk, asked again, ${rounds} rounds in turn`, pairs, nameOf, bare)
  const told = dropCaches() ? 'emptied before each' : 'not emptied: no right to'
  process.stdout.write(`\nbare: sign-in page ${bare.toFixed(1)} ms; cache of the system ${told}\n`)
  for (const [route, reason] of Object.entries(NOT_ASKED)) {
    process.stdout.write(`not asked: ${route}, ${reason}\n`)
  }

  const starts = Math.min(rounds, MOST_STARTS)
  const show = (title: string, ours: readonly Times[], theirs: readonly Times[]) =>
    printPages(`${title}, ${starts} rounds`, paired(ours, theirs), nameOf, bare)
  const inTurn = async (take: typeof coldTimes) => {
    const times: [Times[], Times[]] = [[], []]
    for (let round = 0; round < starts; round += 1) {
      const ours = await take(little)
      const theirs = await take(much)
      ;[little, much] = [ours.desk, theirs.desk]
      times[0].push(ours.times)
      times[1].push(theirs.times)
    }
    return times
  }
  show(
    'Desk, for the first time after a start, once the year is read',
    ...(await inTurn(coldTimes)),
  )
  const changed = async (desk: Desk) => ({ desk, times: await changedTimes(desk) })
  show('Desk, right after a response was sealed', ...(await inTurn(changed)))
  show('Desk, the very first page after a start', ...(await inTurn(startTimes)))
  await Promise.all([little.server.stop(), much.server.stop()])
}

/** Finds out what cannot be asked for before anything is measured. */
async function tryAll(desk: Desk): Promise<void> {
  const refused: string[] = []
  for (const page of DESK_PAGES) {
    await timeOf(desk, page).catch((error: Error) => refused.push(error.message))
  }
  if (refused.length > 0) throw new Error(refused.join('\n'))
}

async function warmPairs(little: Desk, much: Desk, rounds: number) {
  const pairs = new Map<DeskPage, Pairs>()
  const bare: number[] = []
  for (const page of DESK_PAGES) {
    await timeOf(little, page)
    await timeOf(much, page)
    const small: number[] = []
    const large: number[] = []
    for (let round = 0; round < rounds; round += 1) {
      small.push(await timeOf(little, page))
      large.push(await timeOf(much, page))
      bare.push(await bareTime(much))
    }
    pairs.set(page, { small, large })
  }
  return { pairs, bare: median(bare) }
}
