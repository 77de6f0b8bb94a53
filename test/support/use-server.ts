import { afterAll, beforeAll } from 'vitest'
import { freePort, type RunningServer, removeDataFolder, startServer } from './server.ts'

export interface SharedServer extends Omit<RunningServer, 'stop' | 'kill' | 'output'> {
  /** Ends the server without warning. */
  cutPower(): Promise<void>
  /** Starts it again: same address, same data. */
  comeBack(): Promise<void>
}

/** One real server on a fresh data folder for the tests of a file. */
export function useServer(): SharedServer {
  let first: RunningServer
  let current: RunningServer
  beforeAll(async () => {
    first = await startServer({ port: await freePort() })
    current = first
  })
  afterAll(async () => {
    await current?.stop()
    if (first) await removeDataFolder(first.dataFolder)
  })
  return {
    get origin() {
      return first.origin
    },
    get dataFolder() {
      return first.dataFolder
    },
    get firstPointCode() {
      return first.firstPointCode
    },
    get invitationPath() {
      return first.invitationPath
    },
    cutPower: () => current.kill(),
    comeBack: async () => {
      const port = Number(new URL(first.origin).port)
      current = await startServer({ dataFolder: first.dataFolder, port })
    },
  }
}
