import type { Database } from '../../../server/db/port.ts'

export type EngineName = 'sqlite' | 'postgres' | 'd1'

/** Where the tests of this run store; each project of vitest.config.ts sets its own. */
export interface Engine {
  readonly name: EngineName
  /** An empty database that nobody else uses; the caller closes it. */
  readonly openEmpty: () => Promise<Database>
}

let current: Engine | undefined

/** Called once by the set-up file of a project. */
export function useEngine(engine: Engine): void {
  current = engine
}

export function currentEngine(): Engine {
  if (!current) throw new Error('The project has no engine; see vitest.config.ts.')
  return current
}
