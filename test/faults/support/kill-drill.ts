import { randomUUID } from 'node:crypto'
import { parseConfig } from '../../../server/config.ts'
import { openDeps } from '../../../server/node-deps.ts'
import { checkTallies, type Difference } from '../../../server/sealing/check.ts'
import { type Client, createClient } from './client.ts'
import { inParallel } from './in-parallel.ts'
import { type SpawnedServer, type SpawnOptions, spawnServer } from './spawn-server.ts'
import { storedById, withFile } from './stored.ts'

export interface Drill extends SpawnOptions {
  readonly rounds: number
  /** The server is killed as soon as this many are acknowledged, and up to twice as many. */
  readonly acknowledgements: number
}

export interface DrillReport {
  readonly acknowledged: number
  /** Acknowledged responses that the file does not hold as they were sent. */
  readonly lost: readonly string[]
  readonly storedUnacknowledged: number
  readonly otherReceipts: number
  readonly integrity: readonly string[]
  /** Rows of the tallies that the responses did not bear out in some round. */
  readonly differing: readonly Difference[]
}

interface Sent {
  readonly id: string
  readonly overall: number
  readonly receipt: string
}

const CLIENTS = 32

/** Loads a server until enough is acknowledged, kills it, starts it on the same file and looks. */
export async function killDrill(drill: Drill): Promise<DrillReport> {
  const acknowledged = new Map<string, Sent>()
  const asked = new Set<string>()
  const integrity: string[] = []
  const differing: Difference[] = []
  let otherReceipts = 0
  let server = await spawnServer(drill)
  for (let round = 0; round < drill.rounds; round += 1) {
    const fresh = await loadAndKill(server, drill.acknowledgements, asked)
    for (const sent of fresh) acknowledged.set(sent.id, sent)
    integrity.push(integrityOf(drill.dataFolder))
    server = await spawnServer(drill)
    const present = storedById(drill.dataFolder)
    const kept = fresh.filter((sent) => present.has(sent.id))
    otherReceipts += await replay(server, kept.slice(-40))
    differing.push(...(await differencesBesideTheServer(drill.dataFolder)))
  }
  await server.stop()
  const stored = storedById(drill.dataFolder)
  const lost = [...acknowledged.values()].filter(
    (sent) => stored.get(sent.id)?.answers.split('|')[1] !== String(sent.overall),
  )
  return {
    acknowledged: acknowledged.size,
    lost: lost.map((sent) => sent.id),
    storedUnacknowledged: [...stored.keys()].filter((id) => !acknowledged.has(id)).length,
    otherReceipts,
    integrity,
    differing,
  }
}

async function loadAndKill(
  server: SpawnedServer,
  enough: number,
  asked: Set<string>,
): Promise<readonly Sent[]> {
  const client = createClient(server.origin, CLIENTS)
  const acknowledged: Sent[] = []
  const killAt = enough + Math.floor(Math.random() * enough)
  let isAlive = true
  let fault: unknown
  const one = async () => {
    while (isAlive) {
      const id = randomUUID()
      asked.add(id)
      const overall = (asked.size % 5) + 1
      try {
        const answer = await submitOne(client, server.pointCode, id, overall)
        acknowledged.push(answer)
        if (acknowledged.length === killAt) server.signal('SIGKILL')
      } catch (error) {
        isAlive = false
        fault ??= error
      }
    }
  }
  await Promise.all(Array.from({ length: CLIENTS }, one))
  client.close()
  if (acknowledged.length < killAt) {
    server.signal('SIGKILL')
    throw new Error(`a request failed before the kill: ${String(fault)}\n${server.output()}`)
  }
  const end = await server.ended
  if (end !== 'SIGKILL') throw new Error(`the server ended by itself: ${end}\n${server.output()}`)
  return acknowledged
}

async function submitOne(client: Client, point: string, id: string, overall: number) {
  const answer = await client.submit({ id, point, answers: { overall } })
  if (answer.status !== 201 && answer.status !== 200) throw new Error(answer.text)
  return { id, overall, receipt: (JSON.parse(answer.text) as Sent).receipt }
}

/** Sends stored responses again; returns how many got another receipt. */
async function replay(server: SpawnedServer, sent: readonly Sent[]): Promise<number> {
  const client = createClient(server.origin, CLIENTS)
  const again = await inParallel(sent, CLIENTS, ({ id, overall }) =>
    submitOne(client, server.pointCode, id, overall),
  )
  client.close()
  return again.filter((one, index) => one.receipt !== sent[index]?.receipt).length
}

function integrityOf(dataFolder: string): string {
  return withFile(dataFolder, (file) => String(file.pragma('integrity_check', { simple: true })))
}

async function differencesBesideTheServer(dataFolder: string): Promise<readonly Difference[]> {
  const { deps } = await openDeps(parseConfig({ MANYI_DATA: dataFolder }))
  const { differences } = await checkTallies(deps)
  await deps.db.close()
  return differences
}
