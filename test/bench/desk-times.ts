import { postResponses } from '../support/post-responses.ts'
import { dropCaches } from './desk-folder.ts'
import { DESK_PAGES, type DeskPage } from './desk-pages.ts'
import { ask, type Desk, restart, untilIdle } from './desk-server.ts'

/** A page's address, with `/desk`, on one desk. */
export function addressOf({ path }: DeskPage, { samples }: Desk): string {
  return `/desk${path(samples)}`.replace(/\/$/, '')
}

/** Milliseconds until a page, or the first byte of a long file, is there. */
export async function timeOf(desk: Desk, page: DeskPage): Promise<number> {
  return (await ask(desk, addressOf(page, desk), page.kind === 'file')).last
}

/** The same for a page that costs next to nothing, of the same server. */
export async function bareTime(desk: Desk): Promise<number> {
  return (await ask({ server: desk.server, cookie: '' }, '/desk/sign-in')).last
}

/** Times of each page by its place in {@link DESK_PAGES}; those that were not taken are missing. */
export type Times = ReadonlyMap<DeskPage, number>

/** Every page for the first time after a start, once the year has been read. */
export async function coldTimes(started: Desk): Promise<{ readonly desk: Desk; times: Times }> {
  dropCaches()
  const desk = await restart(started)
  await untilIdle(desk)
  const times = new Map<DeskPage, number>()
  for (const page of DESK_PAGES) {
    dropCaches()
    times.set(page, await timeOf(desk, page))
  }
  return { desk, times }
}

/** Each page of the navigation as the very first one after a start, while the year is being read. */
export async function startTimes(started: Desk): Promise<{ readonly desk: Desk; times: Times }> {
  let desk = started
  const times = new Map<DeskPage, number>()
  for (const page of DESK_PAGES.filter(({ isMain }) => isMain)) {
    dropCaches()
    desk = await restart(desk)
    times.set(page, await timeOf(desk, page))
  }
  await untilIdle(desk)
  return { desk, times }
}

/** Each page of the navigation right after one more response was sealed. */
export async function changedTimes(desk: Desk): Promise<Times> {
  const times = new Map<DeskPage, number>()
  for (const page of DESK_PAGES.filter(({ isMain }) => isMain)) {
    await timeOf(desk, page)
    await postResponses(desk.server.origin, desk.samples.point, [5])
    await untilIdle(desk)
    times.set(page, await timeOf(desk, page))
  }
  return times
}
