import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { manyi } from '../faults/support/manyi.ts'
import { type SpawnedServer, spawnServer } from '../faults/support/spawn-server.ts'
import { copyDemo } from './desk-folder.ts'
import { type DeskSamples, readSamples } from './desk-samples.ts'
import { processorOf } from './process-use.ts'
import { START_FLAGS } from './start-flags.ts'

/** A server on a copy of a demo, and somebody who is signed in there. */
export interface Desk {
  readonly dataFolder: string
  readonly server: SpawnedServer
  readonly cookie: string
  readonly samples: DeskSamples
}

/** Copies a demo, starts a server on it and signs in. */
export async function openDesk(demo: string): Promise<Desk> {
  const dataFolder = await copyDemo(demo)
  const server = await spawnServer({ dataFolder, flags: START_FLAGS })
  const cookie = await signIn(server, await invite(dataFolder))
  const samples = readSamples(dataFolder)
  const made = {
    invitation: (await invite(dataFolder)).split('/').at(-1) ?? '',
    attendance: await importOf(server, cookie, samples),
    saidDone: await saidDoneOf(server, cookie),
  }
  return { dataFolder, server, cookie, samples: { ...samples, ...made } }
}

/** The same desk after its server was started anew. */
export async function restart(desk: Desk): Promise<Desk> {
  await desk.server.stop()
  const { dataFolder } = desk
  return { ...desk, server: await spawnServer({ dataFolder, flags: START_FLAGS }) }
}

const IDLE_SHARE = 0.1
const LOOK_MS = 500

/** Waits until the server has nothing left to do: it has read the year. */
export async function untilIdle({ server }: Desk): Promise<void> {
  for (let quiet = 0; quiet < 2; ) {
    const before = processorOf(server.pid)
    await pause(LOOK_MS)
    const share = (processorOf(server.pid) - before) / (LOOK_MS * 1_000)
    // Where the system does not tell, nothing is waited for.
    quiet = share > IDLE_SHARE ? 0 : quiet + 1
  }
}

/** Milliseconds to the first byte and to the last one. */
export interface Timed {
  readonly first: number
  readonly last: number
}

/**
 * Asks for an address of a server.
 *
 * @param isFirstEnough the rest of a long file is not read
 */
export async function ask(
  { server, cookie }: Pick<Desk, 'server' | 'cookie'>,
  path: string,
  isFirstEnough = false,
): Promise<Timed> {
  const since = performance.now()
  const reply = await fetch(server.origin + path, { headers: { cookie }, redirect: 'manual' })
  if (reply.status >= 400) throw new Error(`${path} answered ${reply.status}`)
  const reader = reply.body?.getReader()
  let chunk = await reader?.read()
  const first = performance.now() - since
  if (isFirstEnough) await reader?.cancel()
  else while (chunk && !chunk.done) chunk = await reader?.read()
  return { first, last: isFirstEnough ? first : performance.now() - since }
}

/** Sends a form; where it led to. */
async function send(
  { origin }: SpawnedServer,
  path: string,
  body: FormData | URLSearchParams,
  cookie = '',
): Promise<Response> {
  const headers = { origin, cookie }
  const reply = await fetch(origin + path, { method: 'POST', redirect: 'manual', headers, body })
  if (reply.status !== 303) throw new Error(`${path} answered ${reply.status}`)
  return reply
}

async function invite(dataFolder: string): Promise<string> {
  const name = `bench ${randomUUID()}`
  const words = ['operator', 'add', '--name', name, '--role', 'admin']
  return new URL((await manyi<{ url: string }>(dataFolder, words)).url).pathname
}

async function signIn(server: SpawnedServer, invitation: string): Promise<string> {
  const password = randomUUID()
  const reply = await send(server, invitation, new URLSearchParams({ password, again: password }))
  const cookies = reply.headers.getSetCookie().map((line) => line.split(';')[0])
  return cookies.join('; ')
}

async function importOf(
  server: SpawnedServer,
  cookie: string,
  { year, type }: Pick<DeskSamples, 'year' | 'type'>,
): Promise<string> {
  const form = new FormData()
  for (const [name, value] of Object.entries({ kind: 'opening_days', type, year })) {
    form.set(name, value)
  }
  form.set('file', new File([`date,visits\n${year}-03-01,10\n`], 'days.csv'))
  const reply = await send(server, '/desk/coverage/import', form, cookie)
  return reply.headers.get('location')?.split('/').at(-1) ?? ''
}

async function saidDoneOf(server: SpawnedServer, cookie: string): Promise<string> {
  const fields = {
    saidZh: '排队久',
    saidEn: '',
    doneZh: '加开一场',
    doneEn: '',
    doneOn: '2026-05-01',
  }
  await send(server, '/desk/publication/entries', new URLSearchParams(fields), cookie)
  const page = await fetch(`${server.origin}/desk/publication`, { headers: { cookie } })
  const id = /\/desk\/publication\/([0-9a-f-]{36})/.exec(await page.text())?.[1]
  if (!id) throw new Error('the entry is not on its page')
  return id
}
